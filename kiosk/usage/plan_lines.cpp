#include "kiosk/usage/plan_lines.h"

#include "kiosk/usage/review_words.h"

namespace haisai::usage {
namespace {

std::string share(const Words& words, std::string_view key, double part, double whole, bool of_whole) {
  return words("report." + std::string(key), {{"n", counted(of_whole ? whole : part)}, {"percent", counted(share_of(part, whole))}});
}

std::string number(const Words& words, std::string_view key, double n, const Values& beside = {}) {
  Values values = beside;
  values["n"] = counted(n);
  return words("report." + std::string(key), values);
}

// Sum of a column over the rows whose other column is one of these.
double sum_where(const Rows& rows, const std::string& column, const std::string& where, std::initializer_list<std::string_view> is) {
  double sum = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const std::string_view one : is) sum += rows.text(row, where) == one ? rows.number(row, column) : 0;
  }
  return sum;
}

std::string waiting(const Answers& answers, const Words& words) {
  const Rows waits(answers, "no04_waiting");
  double minutes = 0;   // of the middle ticket of each counter, weighed by its tickets
  for (std::size_t row = 0; row < waits.size(); ++row) minutes += waits.number(row, "median_wait_s") / 60 * waits.number(row, "tickets");
  const double tickets = waits.sum("tickets");
  return number(words, "waiting", tickets, {{"minutes", counted(tickets > 0 ? minutes / tickets : 0, 1)}});
}

std::string helped(const Answers& answers, const Words& words) {
  const Rows modes(answers, "no06_modes");
  const double alone = sum_where(modes, "visits", "assist", {"none"});
  return number(words, "lessons", sum_where(Rows(answers, "no06_lessons"), "events", "what", {"start"}), {{"helped", counted(modes.sum("visits") - alone)}});
}

using Say = std::string (*)(const Answers&, const Words&);

std::string reached(const Answers& a, const Words& w) {
  const Rows rows(a, "today");
  return share(w, "reached", rows.sum("reached"), rows.sum("visits"), true);
}
std::string cards(const Answers& a, const Words& w) {
  const Rows rows(a, "no02_card");
  return share(w, "card", rows.sum("with_card"), rows.sum("visits"), false);
}
std::string avoidable(const Answers& a, const Words& w) {
  const Rows rows(a, "no03_avoidable");
  return number(w, "avoid", sum_where(rows, "visits", "kind", {"avoid"}), {{"papers", counted(sum_where(rows, "visits", "kind", {"papers"}))}});
}
std::string notices(const Answers& a, const Words& w) {
  const Rows rows(a, "no05_notices");
  return number(w, "notices", sum_where(rows, "visits", "how", {"shown"}), {{"printed", counted(sum_where(rows, "visits", "how", {"printed", "qr"}))}});
}
std::string versions(const Answers& a, const Words& w) { return number(w, "versions", static_cast<double>(Rows(a, "no07_versions").size())); }
std::string pilot(const Answers& a, const Words& w) { return number(w, "answers", Rows(a, "no08_pilot").sum("visits")); }
std::string months(const Answers& a, const Words& w) { return number(w, "cells", static_cast<double>(Rows(a, "no09_months").size())); }
std::string handoff(const Answers& a, const Words& w) {
  return w("forms", {{"n", counted(sum_where(Rows(a, "no10_handoff"), "handed_over", "form", {"qr", "json", "csv"}))}});
}
std::string procedures(const Answers& a, const Words& w) {
  const auto sections = Rows(a, "no11_sections").sum_by("section", "visits");
  return number(w, "sections", static_cast<double>(Rows(a, "no11_departments").size()), {{"sections", counted(static_cast<double>(sections.size()))}});
}
std::string content(const Answers& a, const Words& w) { return number(w, "kinds", static_cast<double>(Rows(a, "no12_content").size())); }
std::string prefilled(const Answers& a, const Words& w) {
  const Rows rows(a, "no13_fields");
  return share(w, "prefilled", rows.sum("prefilled"), rows.sum("fields"), true);
}
std::string consult(const Answers& a, const Words& w) { return w("times", {{"n", counted(Rows(a, "no14_consult").sum("visits"))}}); }
std::string answered(const Answers& a, const Words& w) {
  const Rows rows(a, "no15_answered");
  return share(w, "without_staff", rows.sum("without_staff"), rows.sum("visits"), false);
}
std::string faults(const Answers& a, const Words& w) {
  const Rows rows(a, "no16_faults");
  return number(w, "faults", rows.sum("times"), {{"minutes", counted(rows.sum("down_s") / 60)}});
}
std::string paper(const Answers& a, const Words& w) {
  const Rows rows(a, "no17_paper");
  return number(w, "paper", rows.sum("pages_printed"), {{"saved", counted(rows.sum("handed_without_paper"))}});
}

constexpr Say kItems[] = {reached, cards,      avoidable, waiting,   notices, helped,   versions, pilot, months,
                          handoff, procedures, content,   prefilled, consult, answered, faults,   paper};

}  // namespace

std::vector<PlanLine> plan_lines(const Answers& month, const Answers& year, const model::Catalogue& texts) {
  const Words words(texts);
  std::vector<PlanLine> lines;
  for (const Say say : kItems) {
    const std::string item = std::to_string(lines.size() + 1);
    lines.push_back({"No." + item, words("report.item_" + item), say(month, words), say(year, words)});
  }
  return lines;
}

}  // namespace haisai::usage
