#include "drivers/scanner/wedge.h"

#include <algorithm>
#include <utility>

namespace haisai::scanner {
namespace {

// Scanners send a character every 1 to 20 ms. Nobody types four in a row with gaps below 40 ms.
constexpr Milliseconds kGap{40};
constexpr std::size_t kLeastCharacters = 4;

std::size_t characters_in(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

// The key that makes the last character of a suffix, if it is no character of a text.
std::string key_of(const std::string& suffix) {
  if (suffix.empty()) return {};
  const char last = suffix.back();
  return last == '\r' || last == '\n' ? "Return" : last == '\t' ? "Tab" : "";
}

}  // namespace

std::vector<Stroke> strokes_of(const WedgeMarks& marks, const std::string& code) {
  std::vector<Stroke> strokes;
  for (const char byte : marks.prefix + code + marks.suffix) {
    const std::string key = key_of(std::string(1, byte));
    const bool continues = (byte & 0xC0) == 0x80;
    if (!key.empty()) {
      strokes.push_back({Stroke::Kind::key, key});
    } else if (continues && !strokes.empty()) {
      strokes.back().value += byte;
    } else {
      strokes.push_back({Stroke::Kind::text, std::string(1, byte)});
    }
  }
  return strokes;
}

bool Wedge::ends(const Stroke& stroke) const {
  if (marks_.suffix.empty()) return false;
  if (stroke.kind == Stroke::Kind::key) return stroke.value == key_of(marks_.suffix);
  return key_of(marks_.suffix).empty() && code_.ends_with(marks_.suffix);
}

Decision Wedge::scanned() const {
  std::string text = code_;
  if (!text.starts_with(marks_.prefix)) return Misread{};
  text.erase(0, marks_.prefix.size());
  if (key_of(marks_.suffix).empty() && text.ends_with(marks_.suffix)) text.resize(text.size() - marks_.suffix.size());
  if (overflown_ || characters_in(text) < kLeastCharacters || characters_in(text) > kMostCharacters) return Misread{};
  return Scan{std::move(text)};
}

// Several characters at once come from an input method or a program, never from keys one by one: a code only when
// both marks stand around it.
std::optional<Decision> Wedge::whole_text(const std::string& text) const {
  if (characters_in(text) < 2) return std::nullopt;
  const bool marked = text.size() > marks_.prefix.size() + marks_.suffix.size() && text.starts_with(marks_.prefix) &&
                      text.ends_with(marks_.suffix) && !(marks_.prefix.empty() && marks_.suffix.empty());
  if (!marked) return Stroke{Stroke::Kind::text, text};
  std::string code = text.substr(marks_.prefix.size(), text.size() - marks_.prefix.size() - marks_.suffix.size());
  const std::size_t length = characters_in(code);
  if (length < kLeastCharacters || length > kMostCharacters) return Misread{};
  return Scan{std::move(code)};
}

// The burst is over: a code when it has its length, typing when it is short.
std::vector<Decision> Wedge::close() {
  std::vector<Decision> decisions;
  const bool code = overflown_ || characters_in(code_) >= kLeastCharacters;
  if (code) {
    decisions.push_back(marks_.suffix.empty() ? scanned() : Decision(Misread{}));
  } else {
    for (Stroke& stroke : held_) decisions.emplace_back(std::move(stroke));
  }
  held_.clear();
  code_.clear();
  overflown_ = false;
  return decisions;
}

std::vector<Decision> Wedge::take(const Stroke& stroke, Milliseconds now) {
  std::vector<Decision> decisions = wait(now);
  if (stroke.kind == Stroke::Kind::text) {
    if (auto whole = whole_text(stroke.value)) {
      decisions.push_back(std::move(*whole));
      return decisions;
    }
  }
  // A key alone acts at once; a space may be the first character of a code.
  const bool key = stroke.kind == Stroke::Kind::key;
  if (key && held_.empty() && stroke.value != "Space" && (marks_.prefix.empty() || stroke.value != key_of(marks_.prefix))) {
    decisions.emplace_back(stroke);
    return decisions;
  }
  last_ = now;
  if (code_.size() > 4 * kMostCharacters) {
    overflown_ = true;
  } else {
    held_.push_back(stroke);
    if (!key) code_ += stroke.value;
    if (key && !marks_.prefix.empty() && code_.empty() && stroke.value == key_of(marks_.prefix)) code_ = marks_.prefix;
  }
  const bool long_enough = overflown_ || characters_in(code_) >= kLeastCharacters;
  if (long_enough && ends(stroke)) {
    decisions.push_back(scanned());
    held_.clear();
    code_.clear();
    overflown_ = false;
  }
  return decisions;
}

std::vector<Decision> Wedge::wait(Milliseconds now) {
  const auto due = deadline();
  if (!due || now < *due) return {};
  return close();
}

std::optional<Milliseconds> Wedge::deadline() const {
  if (held_.empty()) return std::nullopt;
  return last_ + kGap;
}

}  // namespace haisai::scanner
