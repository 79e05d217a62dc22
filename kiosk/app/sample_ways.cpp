#include "kiosk/app/sample_walk.h"
#include "kiosk/flow/arriving.h"

namespace haisai::app {
namespace {

using flow::IntentKind;

constexpr const char* kHi = "\xe3\x81\xb2";  // the letter hi, the first of a family name
constexpr const char* kHa = "\xe3\x81\xaf";  // the letter ha, with which some titles begin

// The way in by what happened: its questions, and the bundle when all are answered yes, or no.
void keep_situations(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_situations)).keep(samples, "situation");
  for (const model::Situation& situation : walk.state().world->ways.situations) {
    for (const char* answer : {"yes", "no"}) {
      Walk asked = walk;
      asked.on(intent(IntentKind::choose_situation, situation.id));
      for (int n = 0; asked.state().page == flow::PageId::ask; ++n) {
        if (answer[0] == 'y') asked.keep(samples, "ask_" + situation.id + "_" + std::to_string(n));
        asked.on(intent(IntentKind::choose, answer)).on(intent(IntentKind::next));
      }
      asked.keep(samples, "bundle_" + situation.id + "_" + answer);
      if (situation.id == walk.state().world->ways.situations.front().id && answer[0] == 'n')
        asked.on(intent(IntentKind::print_sheet)).keep(samples, "bundle_printing");
    }
  }
}

// A city whose calls for bids are all open, in the words of its own table.
std::shared_ptr<const flow::World> with_bids(const flow::World& world, base::WallTime now) {
  auto made = std::make_shared<flow::World>(world);
  const std::chrono::sys_days today{base::civil_time(now).date};
  int days = 0;
  for (model::Bid& bid : made->ways.bids) bid.deadline = base::iso_date(today + std::chrono::days(days += 3));
  return made;
}

// What is printed from a guide: on its way, out, and not coming.
void keep_sheets(const Walk& guide, const model::Matter& matter, std::vector<SampleState>& samples) {
  for (const std::string& paper : flow::sheets_of(*guide.state().world, matter.id)) {
    Walk walk = guide;
    walk.on(intent(IntentKind::print_sheet, paper)).keep(samples, "guide_" + matter.id + "_printing");
    Walk(walk).on(flow::SheetPrinted{kSampleSession}).keep(samples, "guide_" + matter.id + "_printed");
    walk.on(flow::SheetFailed{kSampleSession, base::ErrorCode::printer_paper_end}).keep(samples, "guide_" + matter.id + "_no_paper");
  }
}

}  // namespace

// The other ways in: themes, a word in kana, and what a guide says of each matter.
void keep_ways(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_procedures));
  const model::WaysIn& ways = walk.state().world->ways;
  Walk bids(with_bids(*walk.state().world, walk.state().now), walk.state().now);
  bids.on(intent(IntentKind::open_procedures)).on(intent(IntentKind::open_theme, "life")).on(intent(IntentKind::open_guide, "nyusatsu"));
  bids.keep(samples, "guide_bids");
  keep_situations(walk, samples);
  for (const std::string& theme : ways.themes) {
    Walk themed = walk;
    themed.on(intent(IntentKind::open_theme, theme)).keep(samples, "theme_" + theme);
    for (const model::Matter& matter : ways.matters) {
      if (matter.theme != theme) continue;
      Walk guide = themed;
      guide.on(intent(IntentKind::open_guide, matter.id)).keep(samples, "guide_" + matter.id);
      keep_sheets(guide, matter, samples);
    }
  }
  Walk search = walk;
  search.on(intent(IntentKind::open_search)).keep(samples, "search");
  search.on(intent(IntentKind::put, kHa)).keep(samples, "search_found");
  for (int n = 0; n < 3; ++n) search.on(intent(IntentKind::put, kHi));
  search.keep(samples, "search_none");
  walk.on(intent(IntentKind::choose_procedure, "juminhyo")).on(intent(IntentKind::open_protect)).keep(samples, "protect");
  walk.on(intent(IntentKind::next)).keep(samples, "purpose_protected");
}

}  // namespace haisai::app
