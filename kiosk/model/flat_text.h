// Markup as one plain piece, for putting into another text.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/catalogue.h"

namespace haisai::model {

// Without ruby. In easy Japanese no kanji may stand without its reading (rule Y3), so there the reading is taken.
inline std::string flat_text(const Catalogue& texts, std::string_view markup) {
  return texts.lang() == "ja-easy" ? reading_of(markup) : plain_of(markup);
}

}  // namespace haisai::model
