// The practice panel at the edge of the window: made-up cards to place and take away, with --sim and a window.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/model/catalogue.h"
#include "kiosk/model/preferences.h"
#include "kiosk/model/settings.h"
#include "screens/ui/layout.h"

namespace haisai::app {

inline constexpr int kPracticePanelWidthPx = 320;

class PracticePanel {
 public:
  // cards: folder of made-up people; their file names are what the buttons say.
  explicit PracticePanel(const std::filesystem::path& cards);

  // The panel's widgets, `left_px` from the window's left edge.
  std::vector<ui::Placed> widgets(const model::Catalogue& texts, const model::Panel& panel, const ui::Theme& theme,
                                  const ui::TextMeasure& measure, int left_px, int height_px) const;

  // Card file a pressed widget stands for; empty for the one that takes the card away.
  std::filesystem::path card_of(const std::string& widget_id) const;
  static bool owns(const std::string& widget_id);

 private:
  std::vector<std::filesystem::path> cards_;
};

}  // namespace haisai::app
