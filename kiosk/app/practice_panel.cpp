#include "kiosk/app/practice_panel.h"

#include <algorithm>

namespace haisai::app {
namespace {

constexpr const char* kPrefix = "practice.";
constexpr const char* kTakeAway = "practice.take_away";
constexpr std::size_t kCardsShown = 12;

ui::Widget button(std::string id, std::string text) {
  ui::Widget widget;
  widget.id = std::move(id);
  widget.role = ui::Role::button;
  widget.look = ui::Look::key;
  widget.text = std::move(text);
  widget.intent = flow::Intent{};  // kind none: the shell hands the press to the panel
  return widget;
}

}  // namespace

PracticePanel::PracticePanel(const std::filesystem::path& cards) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(cards, ignored)) {
    if (entry.path().extension() == ".toml") cards_.push_back(entry.path());
  }
  std::sort(cards_.begin(), cards_.end());
  if (cards_.size() > kCardsShown) cards_.resize(kCardsShown);
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
  auto laid_out = ui::lay_out(view, kPracticePanelWidthPx, height_px, 0, panel, wishes, theme, measure);
  const auto shift = [left_px](ui::Rect& rect) { rect.x += static_cast<float>(left_px); };
  for (ui::Placed& placed : laid_out.placed) {
    shift(placed.rect);
    shift(placed.hit);
    for (auto& box : placed.boxes) shift(box.rect);
    for (auto& icon : placed.icons) shift(icon.rect);
    for (auto& text : placed.texts) shift(text.rect);
  }
  return std::move(laid_out.placed);
}

}  // namespace haisai::app
