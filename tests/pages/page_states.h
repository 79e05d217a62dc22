// States of a made-up visit, built by hand, and the words of assets/texts: what the pages' tests start from.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/state.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/view.h"

namespace haisai::pages::test {

// assets/texts/ja*.toml and the words of the made-up procedure "sample".
const model::Catalogue& words();

// Made-up people's data; none of it may show through the veil.
inline const std::string kName = "髙橋　𠮷男";
inline const std::string kAddress = "沖縄県那覇市泉崎一丁目１－１";
inline const std::string kBirth = "1950-06-23";
inline const std::string kTelephone = "0988670111";

// Friday 2026-11-20 10:00, the hall open, nobody there.
flow::State at_welcome();
flow::World world();
flow::State with(flow::World world, flow::State state);
flow::State closed(flow::State state);  // the same on Sunday 22 November

// A visit for "sample" by card, with the card read and all answered.
flow::State on_page(flow::PageId page);
// The lesson of world(), which has the steps tap, choose, letter and help; no visit.
flow::State in_lesson(int step, const std::string& touched = "");
// A question page of the visit with nothing typed yet.
flow::State asking(const std::string& field);
flow::State by_hand(flow::State state);

// The address question with help open: eight kanji of two parts, a stroke, towns 泉崎 and 旭町.
flow::State with_aid(flow::AidFace face);

struct Named {
  std::string name;
  flow::State state;
};
// Every page in the states it can be in.
std::vector<Named> representative_states();

ui::View view(const flow::State& state);

}  // namespace haisai::pages::test
