#!/usr/bin/env python3
"""House rules a compiler does not check. Usage: tidy.py CHECK TREE; prints file:line: message, exit 1 on any."""
import os
import re
import statistics
import sys

ROOMS = ("kiosk", "drivers", "screens")
# Who may include whom (design §2). A room may always include itself.
ALLOWED = {
    "kiosk/base": set(),
    "kiosk/model": {"kiosk/base"},
    "kiosk/japanese": {"kiosk/base", "kiosk/model"},
    "kiosk/flow": {"kiosk/base", "kiosk/model", "kiosk/japanese"},
    "kiosk/content": {"kiosk/base", "kiosk/model", "kiosk/japanese"},
    "kiosk/reservations": {"kiosk/base", "kiosk/model", "kiosk/japanese"},
    "kiosk/usage": {"kiosk/base", "kiosk/model", "kiosk/japanese"},
    "kiosk/handoff": {"kiosk/base", "kiosk/model", "kiosk/japanese", "kiosk/reservations"},
    "kiosk/desk": {"kiosk/base", "kiosk/model", "kiosk/japanese", "kiosk/flow", "kiosk/handoff", "kiosk/usage"},
    "kiosk/board": {"kiosk/base", "kiosk/model"},
    "kiosk/store": {"kiosk/base", "kiosk/model", "kiosk/reservations", "kiosk/usage"},
    "kiosk/paper": {"kiosk/base", "kiosk/model", "kiosk/japanese", "screens/text"},
    "screens/text": {"kiosk/base"},
    "screens/ui": {"kiosk/base", "kiosk/model", "kiosk/flow"},
    "screens/board": {"kiosk/base", "kiosk/model", "kiosk/board", "screens/ui"},
    "screens/review": {"kiosk/base", "kiosk/model", "kiosk/usage", "screens/ui"},
    "screens/pages": {"kiosk/base", "kiosk/model", "kiosk/flow", "kiosk/japanese", "screens/ui"},
    "screens/desk": {"kiosk/base", "kiosk/model", "kiosk/japanese", "kiosk/flow", "kiosk/handoff", "kiosk/usage", "kiosk/desk", "screens/ui",
                     "screens/pages"},
    "screens/imgui": {"kiosk/base", "kiosk/model", "screens/ui", "screens/text"},
    "drivers/card": {"kiosk/base", "kiosk/model"},
    "drivers/serial": {"kiosk/base"},
    "drivers/scanner": {"kiosk/base", "drivers/serial"},
    "drivers/printer": {"kiosk/base", "kiosk/model", "drivers/png", "drivers/serial"},
    "drivers/qr": {"kiosk/base", "kiosk/model"},
    "drivers/png": {"kiosk/base", "kiosk/model"},
    "drivers/speech": {"kiosk/base", "kiosk/model"},
    "drivers/typing": {"kiosk/base", "kiosk/model"},
}
# Third-party headers and the rooms whose .cpp files may include them.
LIBRARIES = {
    r"imgui": {"screens/imgui"}, r"SDL": {"screens/imgui", "drivers/speech"},
    r"winscard|PCSC": {"drivers/card"}, r"qrencode": {"drivers/qr"},
    r"anthy|zinnia": {"drivers/typing"}, r"png\.h$": {"drivers/png"},
    r"cups/": {"drivers/printer"}, r"sqlite3": {"kiosk/store"},
    r"ft2build|hb|unicode/|freetype": {"screens/text", "kiosk/paper"}, r"cairo": {"kiosk/paper"},
    r"toml\+\+": {"kiosk/content", "drivers/card", "drivers/printer"}, r"seccomp": {"drivers/card"}, r"sodium": {"kiosk/reservations", "kiosk/handoff", "kiosk/store"},
    r"zlib": {"kiosk/handoff", "drivers/png"},
}
FUNCTION_LINES, FILE_LINES, MEDIAN_LINES = 70, 400, 120


def sources(tree, tops=ROOMS):
    for top in tops:
        for folder, _, names in os.walk(os.path.join(tree, top)):
            for name in sorted(names):
                if name.endswith((".h", ".cpp")):
                    path = os.path.join(folder, name)
                    yield os.path.relpath(path, tree), open(path, encoding="utf-8").read()


def room_of(path):
    return "/".join(path.split("/")[:2])


def outside_users(tree, header):
    """Files of other rooms that include the header."""
    needle = f'#include "{header}"'
    return [path for path, text in sources(tree) if needle in text and room_of(path) != room_of(header)]


def includes(tree):
    edges = {}
    for path, text in sources(tree):
        room = room_of(path)
        for number, line in enumerate(text.splitlines(), 1):
            match = re.match(r'\s*#include ([<"])([^>"]+)[>"]', line)
            if not match:
                continue
            target = match.group(2)
            if match.group(1) == '"':
                edges.setdefault(path, []).append(target)
                other = room_of(target)
                if room != "kiosk/app" and other != room and other not in ALLOWED.get(room, set()):
                    yield path, number, f"{room} may not include {other}"
            else:
                for pattern, rooms in LIBRARIES.items():
                    # \b keeps "hb" from matching inside other names.
                    if re.search(r"(^|/)" + pattern, target) and room not in rooms and room != "kiosk/app":
                        yield path, number, f"<{target}> belongs to {', '.join(sorted(rooms))}"
                    elif re.search(r"(^|/)" + pattern, target) and path.endswith(".h") and outside_users(tree, path):
                        # A header of the room's own use may; one that others include would hand the library on.
                        yield path, number, f"<{target}> reaches other rooms: {', '.join(outside_users(tree, path))}"
    yield from cycles(edges)


def cycles(edges):
    done, stack = set(), []

    def visit(path):
        if path in stack:
            yield path, 1, "include cycle: " + " -> ".join(stack[stack.index(path):] + [path])
            return
        if path in done:
            return
        stack.append(path)
        for target in edges.get(path, []):
            yield from visit(target)
        stack.pop()
        done.add(path)

    for path in list(edges):
        yield from visit(path)


def code_only(text):
    """The text with comments and literals blanked, line breaks kept."""
    pattern = re.compile(r'R"\((?:.|\n)*?\)"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'')
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)


def functions(text):
    """(line, length) of every function body: a brace opened after a ')' of a signature at depth of a scope."""
    lines = code_only(text).splitlines()
    depth, opened = [], []
    statement = ""
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("#"):
            continue
        for char in line:
            if char == "{":
                head = statement.strip()
                scope = re.search(r"\b(namespace|class|struct|enum|union)\b[^()]*$", head) or head.startswith("extern")
                is_function = bool(head) and not scope and re.search(r"\)\s*(const|noexcept|override|final|mutable|&|->[^{]*|:[^{]*|\s)*$", head)
                inside = any(kind for kind, _ in depth)
                depth.append((bool(is_function) and not inside or inside, number))
                opened.append((bool(is_function) and not inside, number))
                statement = ""
            elif char == "}":
                if depth:
                    depth.pop()
                    is_function, start = opened.pop()
                    if is_function:
                        yield start, number - start + 1
                statement = ""
            elif char == ";":
                statement = ""
            else:
                statement += char
        statement += " "


def lengths(tree):
    sizes, bodies = [], []
    for path, text in sources(tree):
        count = text.count("\n")
        sizes.append(count)
        if count > FILE_LINES:
            yield path, 1, f"{count} lines; a file has at most {FILE_LINES}"
        for number, length in functions(text):
            bodies.append(length)
            if length > FUNCTION_LINES:
                yield path, number, f"function of {length} lines; at most {FUNCTION_LINES}"
    if sizes and statistics.median(sizes) > MEDIAN_LINES:
        yield "(tree)", 1, f"median file has {statistics.median(sizes)} lines; at most {MEDIAN_LINES}"
    if bodies and sum(1 for b in bodies if b <= 30) < 0.9 * len(bodies):
        yield "(tree)", 1, "fewer than nine in ten functions have at most 30 lines"


JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]")


def literals(tree):
    for path, text in sources(tree):
        if room_of(path) in ("kiosk/japanese", "screens/text"):
            continue
        without_comments = re.sub(r"//[^\n]*", "", text)
        for number, line in enumerate(without_comments.splitlines(), 1):
            for literal in re.findall(r'"(?:\\.|[^"\\])*"', line):
                if JAPANESE.search(literal):
                    yield path, number, f"Japanese words belong into assets/texts: {literal}"


def revealers(tree):
    path = os.path.join(tree, "tests/tidy/revealers.txt")
    if not os.path.exists(path):
        return set()
    return {line.strip() for line in open(path, encoding="utf-8") if line.strip() and not line.startswith("#")}


def reveal(tree):
    allowed, seen = revealers(tree), set()
    for path, text in sources(tree):
        for number, line in enumerate(code_only(text).splitlines(), 1):
            if "reveal()" in line and path != "kiosk/base/personal.h":
                seen.add(path)
                if path not in allowed:
                    yield path, number, "reads a resident's value; if it must, add the file to tests/tidy/revealers.txt"
    for path in sorted(allowed - seen):
        yield "tests/tidy/revealers.txt", 1, f"{path} no longer reads a resident's value"


def readmes(tree):
    for top in ROOMS:
        for name in sorted(os.listdir(os.path.join(tree, top))):
            folder = os.path.join(tree, top, name)
            if os.path.isdir(folder) and name != "decisions" and not os.path.exists(os.path.join(folder, "README.md")):
                yield f"{top}/{name}", 1, "a room has a README.md: purpose, what it may include, how to test it"


def layout(tree):
    """Nothing at the top but the fixed folders and files (dotfiles aside)."""
    known = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "kiosk", "drivers", "screens", "assets",
             "tests", "installer"}
    for name in sorted(os.listdir(tree)):
        if not name.startswith(".") and name not in known:
            yield name, 1, "does not belong at the top level"


def main():
    check, tree = sys.argv[1], sys.argv[2]
    faults = list(globals()[check](tree))
    for path, number, message in faults:
        print(f"{path}:{number}: {message}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
