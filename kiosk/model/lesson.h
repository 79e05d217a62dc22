// A lesson of 使い方を学ぶ, as loaded from assets/lessons: one action a page, nothing graded, nothing kept (H5, H6).
// Words are text keys: `lesson.<id>.title`, `lesson.<id>.<step>.heading|words` and, for what is touched,
// `lesson.<id>.<step>.choice.<code>` and `.after.<code>`.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::model {

enum class Exercise {
  read,    // nothing to do
  tap,     // one large box; its code is kTapTarget
  choose,  // one of two or three; each says what it does
  kana,    // one key of a short row
  hold,    // a finger stays in one place of the square (long press)
  swipe,   // a finger moves sideways across the square
  scroll,  // a finger moves up or down the square
};
std::optional<Exercise> exercise_from(std::string_view name);  // "read", "tap", … as in lesson files
// A finger moves or stays in the square; nobody has to: つぎへ leads on without it (rules P7, K1).
bool is_gesture(Exercise exercise);

inline constexpr std::string_view kTapTarget = "target";
// What a gesture came to; its texts are `.after.done` and `.after.other`.
inline constexpr std::string_view kGestureDone = "done";
inline constexpr std::string_view kGestureOther = "other";

// The pictures a step may show, as named in lesson files; screens/imgui draws them.
inline constexpr std::array<std::string_view, 12> kLessonPictures = {
    "tap",        "hold",   "swipe",  "scroll", "phone", "phone_more",
    "phone_less", "photos", "copied", "lost",   "returned", "gone"};

struct LessonStep {
  std::string id;
  Exercise exercise = Exercise::read;
  std::vector<std::string> choices;  // codes that can be touched; of kana: the keys, one character each
  std::string wanted;                // kana: the key that is asked for; another one does no harm
  std::string picture;               // one of kLessonPictures; empty: none
  std::vector<std::string> after;    // choices: the picture after each, in the same order; empty: the picture stays

  bool takes(std::string_view code) const;
};

struct Lesson {
  std::string id;   // "l0"
  int order = 1;    // place in the list, from 1
  int minutes = 1;  // about how long it takes
  std::vector<LessonStep> steps;  // never empty once loaded
};

}  // namespace haisai::model
