// The way in: from what happened, a theme or a word to the right page. Pages use matters_of_bundle(), found_matters()
// and hides_address(); the rest is inside kiosk/flow.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/flow/update.h"

namespace haisai::flow {

// The form of a matter; null: there is none, it is a guide.
const model::Procedure* form_for(const World& world, const std::string& matter);

// What the situation and its answers come to, in order; empty outside one.
std::vector<const model::Matter*> matters_of_bundle(const State& state);

// Matters a word in kana leads to, those whose word begins with it first; `reading` gives the reading of a title.
std::vector<const model::Matter*> found_matters(const State& state,
                                                const std::function<std::string(const model::Matter&)>& reading);

// 「住所を 画面に 出さない」 was wished for and this is an address.
bool hides_address(const State& state, model::FieldType type);

// Whether staff take the form over, because somebody is protected from people of their household.
bool protected_to_staff(const State& state, const std::string& form);

void choose_situation(Step& step, const std::string& id);

void on_situation(Step& step, const Intent& intent);
void on_ask(Step& step, const Intent& intent);
void on_bundle(Step& step, const Intent& intent);
void on_theme(Step& step, const Intent& intent);
void on_search(Step& step, const Intent& intent);
void on_guide(Step& step, const Intent& intent);
void on_protect(Step& step, const Intent& intent);

// Slips the guide of this matter prints when asked.
std::vector<std::string> sheets_of(const World& world, const std::string& matter);
// A sheet can be asked for now: there is a printer, and no card lies on the reader (who waits for paper forgets it).
bool offers_sheets(const State& state);

// A way in from the first list of procedures; false: it was none.
bool open_way_in(Step& step, const Intent& intent);

}  // namespace haisai::flow
