// What a page says: from the widgets that are painted to sentences, in the order a listener needs them. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/personal.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/layout.h"

namespace haisai::app {

// One thing said.
struct Line {
  std::string id;            // of the widget
  base::PersonalText text;   // with readings instead of ruby
  bool personal = false;     // to headphones only
  bool japanese = false;     // a name or address from the card: Japanese whatever the page's language is
};

// Who listens. On the speaker a personal value is a neutral word, and what is typed is not said at all (rules S5, S6).
struct Listener {
  bool headphones = false;
  const model::Catalogue* texts = nullptr;
};

// What is wrong first, then the heading, the content in reading order, the forward button, the other buttons below,
// the progress, the header. Keys are left out: sixty of them would bury the question; each is said when it is
// focused.
std::vector<Line> page_script(const ui::LaidOut& page, const Listener& listener);

// One widget that came into focus: its words, that it is a button, that it is chosen. Empty: nothing may be said.
std::vector<Line> focus_script(const ui::Placed& placed, const Listener& listener);

// 「いまどこ？」 (rule K5): the page's name, how far it is, and the focus.
std::vector<Line> where_script(const ui::LaidOut& page, const std::string& focused_id, const Listener& listener);

// What each widget would tell about itself, as numbers that can be compared but not read back: kept between two
// paintings to find what changed.
struct Told {
  std::string id;
  std::size_t words = 0;
  bool selected = false;
};
std::vector<Told> told_of(const ui::LaidOut& page);

// What changed on the same page (rule K6): states, errors, what was chosen, what was typed.
std::vector<Line> change_script(const ui::LaidOut& page, const std::vector<Told>& before, const Listener& listener);

}  // namespace haisai::app
