// assets/lessons/*.toml: the lessons of 使い方を学ぶ. A city without the folder offers none.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

using model::Exercise;

constexpr std::size_t kMostLessons = 6;  // on one page (rule F2)
constexpr int kMostMinutes = 30;
constexpr std::size_t kMostSteps = 12;
constexpr std::size_t kFewestChoices = 2, kMostChoices = 3;
constexpr std::size_t kFewestKeys = 2, kMostKeys = 5;

void check_count(Reader& reader, std::string_view key, std::size_t count, std::size_t least, std::size_t most) {
  if (count >= least && count <= most) return;
  reader.fault(key, "'" + std::string(key) + "' must be a list of " + std::to_string(least) + " to " +
                        std::to_string(most) + ", not " + std::to_string(count));
}

void check_twice(Reader& reader, std::string_view key, const std::vector<std::string>& all) {
  for (auto at = all.begin(); at != all.end(); ++at) {
    if (std::find(all.begin(), at, *at) != at) reader.fault(key, "'" + *at + "' is there twice");
  }
}

void read_choices(Reader& reader, model::LessonStep& step) {
  step.choices = reader.texts("choices", Need::required);
  check_count(reader, "choices", step.choices.size(), kFewestChoices, kMostChoices);
  check_twice(reader, "choices", step.choices);
  for (const std::string& code : step.choices) {
    if (!is_id(code)) reader.fault("choices", "'" + code + "' is no code: use a-z 0-9 . _ -");
  }
}

void read_keys(Reader& reader, model::LessonStep& step) {
  step.choices = reader.texts("keys", Need::required);
  check_count(reader, "keys", step.choices.size(), kFewestKeys, kMostKeys);
  check_twice(reader, "keys", step.choices);
  for (const std::string& key : step.choices) {
    const auto letters = base::decode_utf8(key);
    if (!letters || letters->size() != 1) reader.fault("keys", "'" + key + "' must be one character");
  }
  step.wanted = reader.text("wanted", Need::required);
  if (!step.wanted.empty() && !step.takes(step.wanted)) reader.fault("wanted", "'" + step.wanted + "' is none of 'keys'");
}

// The step's pictures: one as it comes and, where something is chosen, one after each choice.
void read_pictures(Reader& reader, model::LessonStep& step) {
  const std::vector<std::string> known(model::kLessonPictures.begin(), model::kLessonPictures.end());
  const auto check = [&](std::string_view key, const std::string& name) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    reader.fault(key, "no picture '" + name + "'" + suggestion(name, known));
  };
  step.picture = reader.text("picture", Need::optional);
  if (!step.picture.empty()) check("picture", step.picture);
  step.after = reader.texts("after", Need::optional);
  for (const std::string& name : step.after) check("after", name);
  if (!step.after.empty()) check_count(reader, "after", step.after.size(), step.choices.size(), step.choices.size());
}

model::LessonStep read_step(Reader& reader) {
  model::LessonStep step;
  step.id = reader.text("id", Need::required);
  if (!step.id.empty() && !is_id(step.id)) reader.fault("id", "'" + step.id + "' is no id: use a-z 0-9 . _ -");
  const std::string name = reader.text("exercise", Need::required);
  const auto exercise = model::exercise_from(name);
  if (!name.empty() && !exercise) {
    reader.fault("exercise", "no exercise '" + name + "'" + suggestion(name, {"read", "tap", "choose", "kana", "hold", "swipe", "scroll"}));
    reader.known("choices");  // whatever belongs to it
    reader.known("keys");
    reader.known("wanted");
  }
  step.exercise = exercise.value_or(Exercise::read);
  if (step.exercise == Exercise::tap) step.choices = {std::string(model::kTapTarget)};
  if (step.exercise == Exercise::choose) read_choices(reader, step);
  if (step.exercise == Exercise::kana) read_keys(reader, step);
  if (model::is_gesture(step.exercise)) step.choices = {std::string(model::kGestureDone), std::string(model::kGestureOther)};
  read_pictures(reader, step);
  reader.finish();
  return step;
}

void read_steps(Work& work, Reader& top, model::Lesson& lesson) {
  for (Reader& reader : top.tables("step")) {
    model::LessonStep step = read_step(reader);
    for (const model::LessonStep& other : lesson.steps) {
      if (other.id == step.id) reader.fault("id", "step '" + step.id + "' is there twice");
    }
    work.places["lesson/" + lesson.id + "/" + step.id] = {reader.file(), reader.line()};
    lesson.steps.push_back(std::move(step));
  }
  if (lesson.steps.empty()) top.fault("", "a lesson has at least one [[step]]");
  if (lesson.steps.size() > kMostSteps) {
    top.fault("", "a lesson has at most " + std::to_string(kMostSteps) + " steps, not " + std::to_string(lesson.steps.size()));
  }
}

void read_lesson(Work& work, const std::filesystem::path& path) {
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Lesson lesson;
  lesson.id = top.text("id", Need::required);
  const std::string stem = path.stem().string();
  if (!lesson.id.empty() && lesson.id != stem) {
    top.fault("id", "'" + lesson.id + "' must be the name of the file, '" + stem + "'");
  }
  lesson.order = top.number("order", Need::required, 1, static_cast<int>(kMostLessons), 1);
  lesson.minutes = top.number("minutes", Need::required, 1, kMostMinutes, 1);
  for (const model::Lesson& other : work.content.lessons) {
    if (other.order == lesson.order) top.fault("order", "'order' is also that of '" + other.id + "'");
  }
  work.places["lesson/" + lesson.id] = {file.file, 1};
  read_steps(work, top, lesson);
  top.finish();
  work.content.lessons.push_back(std::move(lesson));
}

}  // namespace

void read_lessons(Work& work) {
  const std::filesystem::path folder = work.assets / "lessons";
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) return;
  for (const auto& path : toml_files(work, folder)) read_lesson(work, path);
  auto& lessons = work.content.lessons;
  std::stable_sort(lessons.begin(), lessons.end(),
                   [](const model::Lesson& a, const model::Lesson& b) { return a.order < b.order; });
}

}  // namespace haisai::content
