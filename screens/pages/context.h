// What every page is made from: the state and the words. Holds references only; lives for one view_of().
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kiosk/flow/state.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/flat_text.h"

namespace haisai::pages {

using Values = std::map<std::string, std::string, std::less<>>;

struct Context {
  const flow::State& state;
  const model::Catalogue& texts;

  std::string text(std::string_view key) const { return texts.get(key); }
  // Values are plain text (never markup): they are escaped on the way in.
  std::string text(std::string_view key, const Values& values) const { return texts.format(key, values); }
  // Markup as one plain piece, for putting into another text.
  std::string flat(std::string_view markup) const { return model::flat_text(texts, markup); }
  std::string plain(std::string_view key) const { return flat(texts.get(key)); }

  // Null outside a visit.
  const flow::Visit* visit() const { return state.visit ? &*state.visit : nullptr; }
  // The procedure of the visit; null when there is none (a number alone).
  const model::Procedure* procedure() const {
    return state.visit && !state.visit->procedure.empty() ? state.world->procedure(state.visit->procedure)
                                                          : nullptr;
  }
  const model::Office* office() const { return state.world->site.office(state.world->settings.office); }
  // `procedure.<id>.<key>.<part>`: the words of a field.
  // On a page of all forms: in the words of the first that has them.
  std::string field_key(std::string_view field, std::string_view part) const {
    const std::string rest = "." + std::string(field) + "." + std::string(part);
    const std::string own = "procedure." + (state.visit ? state.visit->procedure : std::string()) + rest;
    if (!state.visit || texts.has(own)) return own;
    for (const std::string& form : state.visit->forms) {
      if (texts.has("procedure." + form + rest)) return "procedure." + form + rest;
    }
    return own;
  }
};

}  // namespace haisai::pages
