#include "screens/ui/lighter.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace haisai::ui {
namespace {

// A block of one plain button.
bool is_lone_button(const Block& block) {
  return block.flow == Flow::stack && !block.framed && block.widgets.size() == 1 && block.widgets[0].look == Look::secondary &&
         pressable(block.widgets[0]);
}

// Returns how many there were to drop.
int drop_helping_words(View& view, int most) {
  const int asked = most;
  for (auto block = view.content.rbegin(); block != view.content.rend(); ++block) {
    for (auto at = block->widgets.size(); at > 0 && most > 0; --at) {
      if (!block->widgets[at - 1].spare) continue;
      block->widgets.erase(block->widgets.begin() + static_cast<std::ptrdiff_t>(at - 1));
      --most;
    }
  }
  std::erase_if(view.content, [](const Block& block) { return block.widgets.empty(); });
  return asked - most;
}

}  // namespace

std::optional<View> made_lighter(const View& view, Lighter how) {
  View rest = view;
  const int dropped = drop_helping_words(rest, how.fewer_words);
  if (how.fewer_words > 0 && dropped < std::min(how.fewer_words, 2)) return std::nullopt;
  std::erase_if(rest.content, [](const Block& block) { return block.spare; });
  rest.footer.clear();
  const bool less = dropped > 0 || rest.content.size() < view.content.size() || !view.footer.empty();
  if (!how.lone_button) return less ? std::optional(std::move(rest)) : std::nullopt;
  const auto lone = std::find_if(rest.content.rbegin(), rest.content.rend(), is_lone_button);
  if (lone == rest.content.rend() || rest.content.size() < 2) return std::nullopt;
  rest.middle = std::move(lone->widgets[0]);
  rest.content.erase(std::next(lone).base());
  return rest;
}

}  // namespace haisai::ui
