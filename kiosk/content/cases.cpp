#include "kiosk/content/cases.h"

#include <algorithm>

#include "kiosk/content/toml_reader.h"

namespace haisai::content {
namespace {

constexpr std::pair<std::string_view, model::Measure> kMeasures[] = {{"reached", model::Measure::reached},
                                                                     {"without_staff", model::Measure::without_staff},
                                                                     {"first_right", model::Measure::first_right},
                                                                     {"with_card", model::Measure::with_card},
                                                                     {"kept", model::Measure::kept}};

model::CaseTime read_time(Reader& top, std::string_view key) {
  model::CaseTime time;
  auto table = top.table(key);
  if (!table) {
    top.fault(key, "'" + std::string(key) + "' is missing: { from = \"2026-09-01\", to = \"2026-09-30\" }");
    return time;
  }
  for (const auto& [name, day] : {std::pair{"from", &time.from}, std::pair{"to", &time.to}}) {
    const std::string text = table->text(name, Need::required);
    const auto read = base::parse_iso_date(text);
    if (read) *day = *read;
    else if (!text.empty()) table->fault(name, "'" + text + "' is no day like 2026-09-01");
  }
  if (time.to < time.from) table->fault("to", "the last day is before the first");
  table->finish();
  return time;
}

model::Measure read_measure(Reader& top) {
  const std::string word = top.text("measure", Need::required);
  for (const auto& [name, measure] : kMeasures) {
    if (word == name) return measure;
  }
  if (!word.empty()) top.fault("measure", "'measure' is reached, without_staff, first_right, with_card or kept");
  return model::Measure::reached;
}

model::ChangeCase read_case(Reader& top, const std::string& id) {
  model::ChangeCase read;
  read.id = id;
  read.question = top.text("question", Need::required);
  read.voice = top.text("voice", Need::optional);
  read.change = top.text("change", Need::required);
  read.decision = top.text("decision", Need::optional);
  read.owner = top.text("owner", Need::optional);
  read.procedure = top.text("procedure", Need::optional);
  read.measure = read_measure(top);
  read.step = top.text("step", read.measure == model::Measure::kept ? Need::required : Need::optional);
  read.made_public = top.flag("public", false);
  read.before = read_time(top, "before");
  read.after = read_time(top, "after");
  if (read.after.from <= read.before.to && read.before.from <= read.after.to) top.fault("after", "before and after share a day");
  top.finish();
  return read;
}

std::vector<model::ChangeCase> read_all(const std::filesystem::path& assets, std::vector<Fault>& faults) {
  std::vector<std::filesystem::path> paths;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(assets / "cases", none)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<model::ChangeCase> cases;
  for (const auto& path : paths) {
    const TomlFile file = read_toml(path, faults);
    if (!file.table) continue;
    Reader top(*file.table, file.file, faults);
    cases.push_back(read_case(top, path.stem().string()));
  }
  return cases;
}

}  // namespace

base::Result<std::vector<model::ChangeCase>> load_cases(const std::filesystem::path& assets) {
  std::vector<Fault> faults;
  std::vector<model::ChangeCase> cases = read_all(assets, faults);
  if (!faults.empty()) return base::Error{base::ErrorCode::content_invalid, text_of(faults.front())};
  return cases;
}

std::vector<Fault> check_cases(const std::filesystem::path& assets) {
  std::vector<Fault> faults;
  (void)read_all(assets, faults);
  return faults;
}

}  // namespace haisai::content
