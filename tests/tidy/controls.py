#!/usr/bin/env python3
"""Plants one fault per check into an otherwise clean tree and expects the check to name it."""
import os
import subprocess
import sys
import tempfile

LONG = "int f() {\n" + "  work();\n" * 80 + "}\n"
PLANTED = {
    "includes": ("kiosk/base/a.h", '#include "kiosk/flow/state.h"\n', "may not include"),
    "lengths": ("kiosk/base/a.cpp", LONG, "function of"),
    "literals": ("kiosk/base/a.cpp", 'auto words = "もどる";\n', "assets/texts"),
    "reveal": ("kiosk/base/a.cpp", "auto x = name.reveal();\n", "resident's value"),
    "readmes": ("kiosk/attic/a.cpp", "", "README"),
    "layout": ("notes.txt", "", "top level"),
}


def run(tidy, check, tree):
    result = subprocess.run([sys.executable, tidy, check, tree], capture_output=True, text=True)
    return result.returncode, result.stdout


def clean_tree(tree):
    for top in ("kiosk", "drivers", "screens"):
        os.makedirs(os.path.join(tree, top))
    os.makedirs(os.path.join(tree, "kiosk/base"))
    open(os.path.join(tree, "kiosk/base/README.md"), "w").close()


def main():
    tidy, failed = sys.argv[1], False
    for check, (path, text, expected) in PLANTED.items():
        with tempfile.TemporaryDirectory() as tree:
            clean_tree(tree)
            code, output = run(tidy, check, tree)
            if code != 0:
                print(f"{check}: finds a fault in a clean tree: {output}")
                failed = True
            os.makedirs(os.path.dirname(os.path.join(tree, path)), exist_ok=True)
            with open(os.path.join(tree, path), "w", encoding="utf-8") as file:
                file.write(text)
            code, output = run(tidy, check, tree)
            if code == 0 or expected not in output:
                print(f"{check}: does not see the planted fault; it said: {output!r}")
                failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
