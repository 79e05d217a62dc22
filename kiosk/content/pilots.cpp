// assets/pilots/*.toml: questions of pilots, with their words in every language in one file. A city without the folder
// asks none.
#include <algorithm>

#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr std::size_t kFewestChoices = 2, kMostChoices = 6;   // as many as the usage log has codes for

base::Date read_day(Reader& top, std::string_view key) {
  const std::string text = top.text(key, Need::required);
  const auto day = base::parse_iso_date(text);
  if (!day && !text.empty()) top.fault(key, "'" + text + "' is no day like 2026-04-01");
  return day.value_or(base::Date{});
}

// { ja = "…", en = "…" }: the words of one key in each language.
void read_words(Work& work, Reader& words, const std::string& key) {
  for (const std::string& lang : words.keys()) {
    work.pilot_words[lang][key] = words.text(lang, Need::required);
    work.places["pilot_text/" + lang + "/" + key] = {words.file(), words.line_of_key(lang)};
  }
  if (!words.has("ja")) words.fault("", "'" + key + "' has no words in ja");
}

void read_pilot(Work& work, const std::filesystem::path& path) {
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Pilot pilot;
  pilot.id = path.stem().string();
  if (!is_id(pilot.id)) top.fault("", "'" + pilot.id + "' is no id: name the file with a-z 0-9 . _ -");
  pilot.from = read_day(top, "from");
  pilot.to = read_day(top, "to");
  if (pilot.to < pilot.from) top.fault("to", "the last day is before the first");
  pilot.procedure = top.text("procedure", Need::optional);
  const auto& all = work.content.procedures;
  const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == pilot.procedure; });
  if (!pilot.procedure.empty() && !known) top.fault("procedure", "no procedure '" + pilot.procedure + "'");
  const std::string prefix = "pilot." + pilot.id + ".";
  if (auto question = top.table("question")) {
    read_words(work, *question, prefix + "question");
  } else {
    top.fault("question", "'question' is missing: { ja = \"…\", en = \"…\" }");
  }
  std::size_t choices = 0;
  for (Reader& choice : top.tables("choice")) read_words(work, choice, prefix + "choice_" + std::to_string(++choices));
  if (choices < kFewestChoices || choices > kMostChoices) top.fault("choice", "a question has 2 to 6 [[choice]], not " + std::to_string(choices));
  pilot.choices = static_cast<int>(choices);
  top.finish();
  work.content.pilots.push_back(std::move(pilot));
}

}  // namespace

void read_pilots(Work& work) {
  const std::filesystem::path folder = work.assets / "pilots";
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) return;
  for (const auto& path : toml_files(work, folder)) read_pilot(work, path);
}

}  // namespace haisai::content
