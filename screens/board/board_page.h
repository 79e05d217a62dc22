// The public call display: numbers and where they are called to, people waiting, and calls for help. Read from metres
// away, so it has its own measures; nothing on it can be pressed. Pure.
#pragma once

#include <map>
#include <string>

#include "kiosk/board/state.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/layout.h"

namespace haisai::board_page {

struct Look {
  const std::map<std::string, model::Catalogue>* catalogues = nullptr;  // "ja" is there
  const ui::Theme* theme = nullptr;
  const ui::TextMeasure* measure = nullptr;
  int width_px = 1920;
  int height_px = 1080;
  double distance_m = 5;   // people sit as far away: sizes grow with it, and fewer numbers fit
  bool practice = false;   // 「れんしゅう」
};

// The tag of the language said and shown beside Japanese for this ticket: the resident's, English where that is
// Japanese, not known or has no catalogue.
std::string second_language(const Look& look, const std::string& lang);

ui::LaidOut lay_out(const board::State& state, const Look& look);

}  // namespace haisai::board_page
