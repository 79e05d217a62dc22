// What the pages of the way in share: cards of matters, papers, and the quiet wish of who must not be found.
#pragma once

#include <string>
#include <vector>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// Columns of cards: one where large letters need the width.
int card_columns(const Context& context);

// A card that leads to what must be known of a matter. prefix: of its id.
ui::Widget matter_card(const Context& context, const std::string& prefix, const model::Matter& matter);

// What to bring, each once, a few to a panel so that a page can be cut between them; nothing where nothing is known.
// 「窓口で たしかめてください」 where the city has not confirmed what is said of these, 「職員に 聞いてください」 where it holds no
// longer (and is not said then); nothing where all of it is sure.
void add_trust(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view);
// What to bring: cards first, then the rest.
void add_papers(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view);

// What it costs, in words: nothing, or the counter says.
std::string cost_words(const Context& context, const std::vector<const model::Matter*>& matters);

// Adds how it can be done without coming, with the QR of its address; nothing where it can't be, nor for who must not
// be found: no advice to use agents, post or stores then.
void add_at_home(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view);

// 「住所を 画面に 出さない」, or that it is so already.
ui::Block protect_wish(const Context& context);

}  // namespace haisai::pages
