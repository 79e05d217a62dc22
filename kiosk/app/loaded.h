// Content, world and themes, ready for the terminal and for `render`.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"
#include "kiosk/reservations/opening.h"
#include "kiosk/flow/state.h"
#include "kiosk/usage/content_ids.h"
#include "screens/ui/theme.h"

namespace haisai::app {

struct Loaded {
  std::unique_ptr<content::Content> content;   // stays where it is: others point into it
  std::map<std::string, ui::Theme> themes;
  std::vector<std::string> languages;          // tags of the catalogues
  std::shared_ptr<const model::ContentIds> ids;
};

base::Result<Loaded> load_all(const Globals& globals);

// What the flow may know. simulated: some device is simulated, so 「れんしゅう」 is on screen. voice: pages can be
// spoken. lang: what every visit starts in; a tag of loaded.languages. booth: lessons alone. Both printers are there:
// who runs a terminal says what it has.
std::shared_ptr<flow::World> world_of(const Loaded& loaded, bool simulated, bool voice, std::string lang = "ja",
                                       bool booth = false);

// National holidays of Japan, for the reservation rules.
bool is_holiday(base::Date date);   // computed; for a site with announced ones: holiday_rule
reservations::HolidayRule holiday_rule(const model::Site& site);

// The office's holidays included: whether numbers are given out now, and the next open day at 10:00 if not.
base::WallTime open_time(const content::Content& content, base::WallTime now);

}  // namespace haisai::app
