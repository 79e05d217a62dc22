// Tells a keyboard-wedge scanner from fingers on a keyboard. Pure: strokes and times in, decisions out.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haisai::scanner {

using Milliseconds = std::chrono::milliseconds;

// The longest code that is taken: a version 20 symbol in alphanumeric mode holds 970 characters at level M.
inline constexpr std::size_t kMostCharacters = 1200;

struct WedgeMarks {
  std::string prefix;         // what the scanner sends before a code; "" none
  std::string suffix = "\r";  // and after it: \r and \n are the Return key, \t is Tab
};

// A key press by SDL's name for it, or the text one press made.
struct Stroke {
  enum class Kind { key, text };
  Kind kind = Kind::text;
  std::string value;
};

struct Scan {
  std::string text;  // without prefix and suffix; may hold personal data: treat it so
};
// A code that was too long, too short, or did not end: never typed, and worth a word to the person.
struct Misread {};

// The strokes a scanner with these marks makes of a code: what simulated ones push.
std::vector<Stroke> strokes_of(const WedgeMarks& marks, const std::string& code);

using Decision = std::variant<Stroke, Scan, Misread>;

// One thread.
class Wedge {
 public:
  explicit Wedge(WedgeMarks marks) : marks_(std::move(marks)) {}

  // What is certain now, in the order it came. now: steady time.
  std::vector<Decision> take(const Stroke& stroke, Milliseconds now);
  // What has become certain by waiting. Call at deadline().
  std::vector<Decision> wait(Milliseconds now);
  // When the strokes that are held back are decided; nothing: none are held.
  std::optional<Milliseconds> deadline() const;

 private:
  std::optional<Decision> whole_text(const std::string& text) const;
  std::vector<Decision> close();
  Decision scanned() const;
  bool ends(const Stroke& stroke) const;

  WedgeMarks marks_;
  std::vector<Stroke> held_;
  std::string code_;       // the text of held_
  Milliseconds last_{0};
  bool overflown_ = false;
};

}  // namespace haisai::scanner
