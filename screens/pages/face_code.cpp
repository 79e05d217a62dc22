// 照合番号B: 14 digits from the face of the card, in the three groups they are found in.
#include <algorithm>
#include <array>

#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/secret_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

struct Group {
  const char* name;  // "face_code.group.<name>", "face_code.now.<name>"
  int digits;
};
constexpr std::array<Group, 3> kGroups{{{"birth", 6}, {"until", 4}, {"code", 4}}};

// The group being typed; past the last when all 14 are there.
std::size_t group_at(int filled) {
  std::size_t at = 0;
  for (int end = kGroups[0].digits; at < kGroups.size() && filled >= end;) {
    ++at;
    if (at < kGroups.size()) end += kGroups[at].digits;
  }
  return at;
}

// What to press now, and from where on the card.
ui::Widget now_words(const Context& context, int filled) {
  const std::size_t at = group_at(filled);
  const std::string key = std::string("face_code.now.") + (at < kGroups.size() ? kGroups[at].name : "all");
  return status("face_code.now", Look::body, context.text(key));
}

// With the words under the groups: they and the keys belong on one screen.
ui::Block groups(const Context& context, int filled) {
  ui::Block block;
  block.flow = ui::Flow::inline_row;
  block.columns = static_cast<int>(kGroups.size());
  int before = 0;
  for (std::size_t i = 0; i < kGroups.size(); ++i) {
    const auto& [name, digits] = kGroups[i];
    const int here = std::clamp(filled - before, 0, digits);
    before += digits;
    const std::string key = std::string("face_code.group.") + name;
    ui::Widget group = status(key, Look::panel, context.text(key));
    for (int place = 0; place < digits; ++place) group.helper += context.text(place < here ? "pin.dot" : "pin.free");
    group.spoken = context.text("face_code.group_spoken", {{"group", model::reading_of(context.text(key))},
                                                           {"all", std::to_string(digits)},
                                                           {"n", std::to_string(here)}});
    group.selected = i == group_at(filled);
    block.widgets.push_back(std::move(group));
  }
  block.widgets.push_back(now_words(context, filled));
  return block;
}

}  // namespace

ui::View face_code_page(const Context& context) {
  ui::View view = frame(context, "face_code.heading");
  const flow::Visit* visit = context.visit();
  if (visit == nullptr) return view;
  ui::Block top = stack({heading(context, "face_code.heading")});
  if (visit->card == flow::CardStatus::checking) {
    top.widgets.push_back(
        status("face_code.asking", Look::notice, context.text("face_code.asking"), ui::Icon::clock));
    view.content.push_back(std::move(top));
    view.back = back_button(context);
    return view;
  }
  add_tries(context, top);
  view.content.push_back(std::move(top));
  view.content.push_back(
      stack({picture(context, "face_code.picture", ui::Picture::card_numbers, "face_code.picture")}));
  // In the low layout there is less room above the keys: what is typed comes first there.
  const bool low = context.state.preferences.layout == model::Layout::low;
  view.content.insert(low ? view.content.end() - 1 : view.content.end(), groups(context, visit->pin_digits));
  view.content.push_back(number_pad(context, Pad::face_code));
  view.content.push_back(other_ways(context));
  add_ways(context, view);
  return view;
}

}  // namespace haisai::pages
