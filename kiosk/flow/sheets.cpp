#include "kiosk/flow/sheets.h"

#include <algorithm>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

// What the page at hand offers goes with the effect; nothing else is printed.
std::optional<PrintSheet> sheet_of(const State& s, const std::string& paper) {
  const WayIn& way = s.visit->way;
  PrintSheet wish{s.visit->id, paper, "", {}, s.preferences.lang, s.visit->protect};
  if (s.page == PageId::bundle && paper.empty()) {
    wish.situation = way.situation;
    wish.answers = way.answers;
    return wish;
  }
  if (s.page != PageId::guide) return std::nullopt;
  const std::vector<std::string> offered = sheets_of(*s.world, way.matter);
  if (std::find(offered.begin(), offered.end(), paper) == offered.end()) return std::nullopt;
  return wish;
}

// What became of the paper stands at the end of its page, which may have grown by a screen: that is where one looks.
void look_at_the_end(State& s) {
  const PageId page = base_page(s);
  const WayIn& way = s.visit->way;
  const bool here = page == (s.visit->sheet.paper.empty() ? PageId::bundle : PageId::guide) &&
                    s.visit->sheet.about == (page == PageId::bundle ? way.situation : way.matter);
  if (here) (s.under ? s.under_screen : s.screen) = kMostScreens - 1;
}

void fail(Step& step, base::ErrorCode code) {
  SheetAsked& sheet = step.next.visit->sheet;
  if (sheet.print != PrintStatus::printing) return;
  sheet.print = PrintStatus::failed;
  sheet.error = code;
  look_at_the_end(step.next);
  count_fault(step.next, code);
}

}  // namespace

std::vector<std::string> sheets_of(const World& world, const std::string& matter) {
  const model::Procedure* procedure = world.procedure(matter);
  return procedure == nullptr ? std::vector<std::string>{} : procedure->prints;
}

bool offers_sheets(const State& state) {
  return state.world->form_printer && state.visit && !card_lies(*state.visit);
}

void ask_for_sheet(Step& step, const std::string& paper) {
  State& s = step.next;
  if (!offers_sheets(s) || s.visit->sheet.print == PrintStatus::printing) return;
  auto wish = sheet_of(s, paper);
  if (!wish) return;
  const std::string about = wish->situation.empty() ? s.visit->way.matter : wish->situation;
  s.visit->sheet = {paper, about, PrintStatus::printing, std::nullopt, s.now};
  look_at_the_end(s);
  step.effects.push_back(*std::move(wish));
}

void give_up_sheet(Step& step) { fail(step, base::ErrorCode::printer_mute); }

void on(Step& step, const SheetPrinted& event) {
  State& s = step.next;
  SheetAsked& sheet = s.visit->sheet;
  if (s.visit->over || (sheet.print != PrintStatus::printing && sheet.print != PrintStatus::failed)) return;
  sheet.print = PrintStatus::done;
  sheet.error.reset();
  look_at_the_end(s);
  count(s, model::UsageKind::out, sheet.about, model::UsageCode::paper, event.pages);
}

void on(Step& step, const SheetFailed& event) {
  if (!step.next.visit->over) fail(step, event.code);
}

}  // namespace haisai::flow
