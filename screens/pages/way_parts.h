// What the pages of the way in share: cards of matters, papers, and the quiet wish of who must not be found.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

using Matters = std::vector<const model::Matter*>;

// Columns of cards: one where large letters need the width.
int card_columns(const Context& context);

// A card that leads to what must be known of a matter. prefix: of its id.
ui::Widget matter_card(const Context& context, const std::string& prefix, const model::Matter& matter);

// What residents are told here carries its mark or gives way to staff, as model::Told says (decision 0065). Where all that is
// told of the matters of a page is unconfirmed the page says so once, before anything else, and its parts do not.
model::Told told_of(const Context& context, const Matters& matters);
void add_mark(const Context& context, const Matters& matters, ui::Block& head);

// Sentences (markup) a few to a panel, so that a page can be cut between them. id: of the panels, ".1", ".2" …; title: markup;
// none: how they are said.
using Sentences = std::vector<std::pair<std::string, model::Fact>>;
void add_panels(const std::string& id, const std::string& title, const model::Told& none, const Sentences& sentences, ui::View& view);

// What to bring, each once, cards first.
void add_papers(const Context& context, const Matters& matters, ui::View& view);

// What a copy costs, nothing, or that the counter says; of several together.
std::string cost_words(const Context& context, const Matters& matters);

// Of a form: what it costs, where it is taken if not everywhere, what comes first, until when, and what needs no visit. Empty: nothing is to be said.
std::string known_words(const Context& context, const model::Procedure& procedure);
// Adds what comes first, until when, and what needs no visit of each matter, with the QR of the address. The last not for who
// must not be found: no advice to use agents, post or stores then.
void add_claims(const Context& context, const Matters& matters, ui::View& view);

// Adds the button that prints a sheet to take along, and under it what became of the one asked for last; nothing where
// none can be had now. paper: a slip the guide offers; empty: the checklist of the bundle.
void add_sheet(const Context& context, const std::string& paper, ui::View& view);

// 「住所を 画面に 出さない」, or that it is so already.
ui::Block protect_wish(const Context& context);

}  // namespace haisai::pages
