// assets/practice.toml: the made-up person of the practice visit. A city without the file offers none.
#include <algorithm>

#include "kiosk/base/clock.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

bool is_number(const std::string& text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

base::PersonalText required(Reader& top, std::string_view key) {
  return base::PersonalText(top.text(key, Need::required));
}

}  // namespace

void read_practice(Work& work) {
  const std::filesystem::path path = work.assets / "practice.toml";
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return;
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Practice practice;
  practice.procedure = top.text("procedure", Need::required);
  practice.four.name = required(top, "name");
  practice.four.address = required(top, "address");
  const std::string born = top.text("birth_date", Need::required);
  if (!born.empty() && !base::parse_iso_date(born)) top.fault("birth_date", "'" + born + "' is no day like 1950-06-23");
  practice.four.birth_date = base::PersonalText(born);
  practice.four.sex = required(top, "sex");
  practice.number = top.text("number", Need::required);
  if (!practice.number.empty() && !is_number(practice.number)) top.fault("number", "'number' is four digits");
  practice.ticket = top.text("ticket", Need::required);
  const auto& all = work.content.procedures;
  const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == practice.procedure; });
  if (!practice.procedure.empty() && !known) top.fault("procedure", "no procedure '" + practice.procedure + "'");
  top.finish();
  work.content.practice = std::move(practice);
}

}  // namespace haisai::content
