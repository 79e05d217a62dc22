#include "kiosk/model/procedure.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "kiosk/base/clock.h"
#include "kiosk/model/form.h"

namespace haisai::model {
namespace {

std::string value_of(const FormDraft& draft, const std::string& key) {
  const Answer* answer = draft.find(key);
  return answer == nullptr ? std::string() : answer->value.reveal();
}

// The day an age is reached. 29 February falls on 1 March in common years, and the day before it is right too.
std::string reached_on(base::Date birth, int years, bool attain) {
  using namespace std::chrono;
  const base::Date birthday{birth.year() + std::chrono::years{years}, birth.month(), birth.day()};
  return base::iso_date(base::Date{sys_days{birthday} - days{attain ? 1 : 0}});
}

bool stops(const Stop& stop, const FormDraft& draft, std::string_view today) {
  const auto birth = base::parse_iso_date(value_of(draft, stop.key));
  if (!birth || !all_hold(stop.when, draft)) return false;
  if (stop.below > 0 && today < reached_on(*birth, stop.below, stop.attain)) return true;
  return stop.from > 0 && today >= reached_on(*birth, stop.from, stop.attain);
}

}  // namespace

std::string_view name_of(ProcedureKind kind) { return kind == ProcedureKind::form ? "form" : "guide"; }
std::string_view name_of(CannotSign rule) { return rule == CannotSign::staff ? "staff" : "written_for"; }

std::string_view name_of(Possible possible) {
  constexpr std::array<std::string_view, 3> kNames{"no", "partly", "yes"};
  return kNames[static_cast<std::size_t>(possible)];
}

const Field* Procedure::find(const std::string& key) const {
  for (const Field& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

std::vector<std::string> papers_of(const Procedure& procedure, const FormDraft& draft) {
  std::vector<std::string> ids;
  for (const Paper& paper : procedure.papers.needed) {
    if (all_hold(paper.when, draft)) ids.push_back(paper.id);
  }
  return ids;
}

int fee_yen(const Procedure& procedure, const FormDraft& draft, std::string_view today) {
  const Fee& fee = procedure.fee;
  if (trust(fee.fact, today) == Trust::expired) return -1;
  int each = fee.yen_per_copy.value_or(-1);
  if (!fee.by_key.empty()) {
    const auto found = fee.yen_by_code.find(value_of(draft, fee.by_key));
    each = found == fee.yen_by_code.end() ? -1 : found->second;
  }
  const std::string copies = fee.copies_key.empty() ? std::string() : value_of(draft, fee.copies_key);
  if (each < 0 || copies.empty()) return each;  // nobody said how many: one
  int number = 0;
  const auto parsed = std::from_chars(copies.data(), copies.data() + copies.size(), number);
  return parsed.ec == std::errc{} ? each * number : -1;
}

std::string stopped_by(const Procedure& procedure, const FormDraft& draft, std::string_view today) {
  for (const Stop& stop : procedure.stops) {
    if (stops(stop, draft, today)) return stop.key;
  }
  return {};
}

}  // namespace haisai::model
