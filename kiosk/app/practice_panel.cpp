#include "kiosk/app/practice_panel.h"

#include <algorithm>

#include "kiosk/app/beside.h"

namespace haisai::app {
namespace {

constexpr const char* kPrefix = "practice.";
constexpr const char* kTakeAway = "practice.take_away";
constexpr double kTitleMm = 95;   // title, and the space above and below
constexpr double kButtonMm = 32;  // a button and its gap

ui::Widget button(std::string id, std::string text) {
  ui::Widget widget;
  widget.id = std::move(id);
  widget.role = ui::Role::button;
  widget.look = ui::Look::secondary;
  widget.text = std::move(text);
  widget.intent = flow::Intent{};  // kind none: the shell hands the press to the panel
  return widget;
}

// The panel as if it were larger, so that everything on it comes out smaller and all buttons have room: the
// mouse of whoever rehearses needs no finger's width.
model::Panel with_room_for(std::size_t buttons, int height_px, const model::Panel& panel) {
  const double wanted_mm = kTitleMm + static_cast<double>(buttons) * kButtonMm;
  const double there_mm = height_px / panel.px_per_mm();
  model::Panel roomy = panel;
  if (there_mm < wanted_mm) roomy.width_mm *= wanted_mm / there_mm;
  return roomy;
}

}  // namespace

PracticePanel::PracticePanel(const std::filesystem::path& cards) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(cards, ignored)) {
    if (entry.path().extension() == ".toml") cards_.push_back(entry.path());
  }
  std::sort(cards_.begin(), cards_.end());
}

bool PracticePanel::owns(const std::string& widget_id) { return widget_id.rfind(kPrefix, 0) == 0; }

std::filesystem::path PracticePanel::card_of(const std::string& widget_id) const {
  for (const auto& card : cards_) {
    if (widget_id == kPrefix + card.stem().string()) return card;
  }
  return {};
}

std::vector<ui::Placed> PracticePanel::widgets(const model::Catalogue& texts, const model::Panel& panel,
                                               const ui::Theme& theme, const ui::TextMeasure& measure, int left_px,
                                               int height_px) const {
  ui::View view;
  view.page = "practice";
  ui::Widget title;
  title.id = "practice.title";
  title.look = ui::Look::helper;
  title.text = texts.get("practice.panel");
  ui::Block words;
  words.widgets.push_back(title);
  ui::Block cards;
  cards.flow = ui::Flow::keys;
  cards.columns = 1;
  for (const auto& card : cards_) {
    cards.widgets.push_back(button(kPrefix + card.stem().string(), model::escape_markup(card.stem().string())));
  }
  cards.widgets.push_back(button(kTakeAway, texts.get("practice.take_away")));
  view.content = {words, cards};
  model::Preferences wishes;
  wishes.text = model::TextSize::standard;
  const model::Panel roomy = with_room_for(cards.widgets.size(), height_px, panel);
  return moved(ui::lay_out(view, kPracticePanelWidthPx, height_px, 0, roomy, wishes, theme, measure), left_px, 0);
}

}  // namespace haisai::app
