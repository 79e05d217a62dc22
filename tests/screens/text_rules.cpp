// T: sizes, lines, nothing clipped (kiosk-accessibility §1, L4).
#include <algorithm>

#include "screens/ui/measures.h"
#include "shown.h"

namespace haisai::audit {
namespace {

using model::TextSize;
using ui::Look;

constexpr double kCapOfEm = 0.810;        // BIZ UDPGothic, measured (§1)
constexpr double kRubyInkOfEm = 0.5 * 0.874;

bool any_text(const ui::Placed& placed) { return !placed.widget.id.empty() && !placed.texts.empty(); }

// The words themselves, without the furigana a widget may hold.
bool has_ruby(const std::string& markup) { return markup.find('|') != std::string::npos; }

// The smallest panel holds some pages at less than the two largest steps, never below 大 (decision 0063).
bool gives_way(const Shown& shown) {
  const bool small = shown.panel.width_px > shown.panel.height_px && shown.panel.height_mm < ui::kLowPanelMm;
  return small && shown.page.em_mm > 8.2 && shown.page.em_mm < ui::em_of(shown.wishes.text) - 1e-3;
}

void body_in_its_step(const Shown& shown, Findings& findings) {
  const auto range = [&]() -> std::pair<double, double> {
    switch (shown.wishes.text) {
      case TextSize::standard: return {4.8, 5.6};
      case TextSize::large: return {6.4, 7.1};
      case TextSize::extra_large: return {gives_way(shown) ? 6.4 : 8.5, 9.0};
      case TextSize::max: return {gives_way(shown) ? 6.4 : 9.7, 12.0};
    }
    return {0, 0};
  }();
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    if (!has_look(placed, Look::body) || has_ruby(text.markup)) return;  // furigana asks for more (T16)
    const double cap = shown.mm(text.style.em_px) * kCapOfEm;
    if (cap < range.first - 0.1 || cap > range.second + 0.35) report(findings, shown, "T1", placed.widget.id, std::to_string(cap) + " mm");
  });
}

void floor_of_words(const Shown& shown, Findings& findings) {
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    if (shown.mm(text.style.em_px) * kCapOfEm < 4.8 - 1e-3) report(findings, shown, "T3", placed.widget.id, text.markup);
  });
}

void low_vision_angle(const Shown& shown, Findings& findings) {
  if (shown.wishes.text != TextSize::extra_large && shown.wishes.text != TextSize::max) return;
  if (gives_way(shown)) return;
  constexpr double kDistanceMm = 600;
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    if (has_look(placed, Look::body) && shown.mm(text.style.em_px) * kCapOfEm < kDistanceMm * 0.01222)
      report(findings, shown, "T5", placed.widget.id, text.markup);
  });
}

void largest_step(const Shown& shown, Findings& findings) {
  if (shown.wishes.text != TextSize::max || gives_way(shown)) return;
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    const bool asked = has_look(placed, Look::question) || has_look(placed, Look::option);
    if (asked && &text == &placed.texts.front() && shown.mm(text.style.em_px) < 12 - 1e-3)
      report(findings, shown, "T6", placed.widget.id, text.markup);
  });
}

void line_spacing(const Shown& shown, Findings& findings) {
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    const bool heading = placed.widget.role == ui::Role::heading || has_look(placed, Look::greeting);
    const bool running = placed.widget.role == ui::Role::text || placed.widget.role == ui::Role::status;
    const bool one_line = text.rect.h < 2 * text.style.em_px;
    const double least = heading ? 1.3 : running && !one_line ? 1.5 : 1.0;
    if (text.style.line_height < least - 1e-3) report(findings, shown, "T10", placed.widget.id, std::to_string(text.style.line_height));
  });
}

void line_length(const Shown& shown, Findings& findings) {
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    const double w = shown.measure->measure(text.markup, text.style, text.rect.w, shown.wishes.lang).width_px;
    if (text.align == 0 && w > 40 * text.style.em_px) report(findings, shown, "T11", placed.widget.id, text.markup);
  });
}

void nothing_clipped(const Shown& shown, Findings& findings) {
  for (const std::string& id : shown.page.problems) report(findings, shown, "T13", id, "does not fit");
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    const ui::TextSize size = shown.measure->measure(text.markup, text.style, text.rect.w, shown.wishes.lang);
    const bool out = size.width_px > text.rect.w + 1 || size.height_px > text.rect.h + 1 ||
                     text.rect.x < placed.rect.x - 0.5F || text.rect.y < placed.rect.y - 0.5F ||
                     text.rect.x + text.rect.w > placed.rect.x + placed.rect.w + 1 ||
                     text.rect.y + text.rect.h > placed.rect.y + placed.rect.h + 1;
    if (out) report(findings, shown, "T13", placed.widget.id, text.markup);
  });
}

void on_the_panel(const Shown& shown, Findings& findings) {
  for (const ui::Placed& placed : shown.page.placed) {
    const bool out = placed.rect.x < 0 || placed.rect.y < 0 ||
                     placed.rect.x + placed.rect.w > static_cast<float>(shown.panel.width_px) ||
                     placed.rect.y + placed.rect.h > static_cast<float>(shown.panel.height_px);
    if (out && any_text(placed)) report(findings, shown, "L4", placed.widget.id, "leaves the screen");
  }
}

void pages_not_scrolling(const Shown& shown, Findings& findings) {
  if (shown.page.screens < 2) return;
  bool count = false;
  bool turn = false;
  for (const ui::Placed& placed : shown.page.placed) {
    count = count || placed.widget.id == "page.count";
    turn = turn || placed.widget.id == "page.next" || placed.widget.id == "page.back";
  }
  if (!count) report(findings, shown, "T14", "page.count", "is missing");
  if (!turn) report(findings, shown, "T14", "page.next", "is missing");
}

void type_scale(const Shown& shown, Findings& findings) {
  double body = 0;
  double question = 0;
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    if (has_look(placed, Look::body)) body = text.style.em_px;
    if (has_look(placed, Look::question)) question = text.style.em_px;
  });
  if (body > 0 && question > 0 && question < 1.2 * body) report(findings, shown, "T15", "heading", "not larger than the text");
}

void ruby_ink(const Shown& shown, Findings& findings) {
  on_texts(shown, [&](const ui::Placed& placed, const ui::PlacedText& text) {
    if (has_ruby(text.markup) && shown.mm(text.style.em_px) * kRubyInkOfEm < 3.5 - 1e-2)
      report(findings, shown, "T16", placed.widget.id, text.markup);
  });
}

// Plants: the first part of a kind, its words made wrong.
void plant_em(Shown& shown, Look look, double mm) {
  if (ui::Placed* part = first_of(shown, [&](const ui::Placed& p) { return has_look(p, look) && any_text(p); }))
    part->texts.front().style.em_px = static_cast<float>(mm * shown.panel.px_per_mm());
}
void small_body(Shown& shown) { plant_em(shown, Look::body, 5.0); }
void small_words(Shown& shown) { plant_em(shown, Look::tool, 4.0); }
void small_low_vision(Shown& shown) {
  shown.wishes.text = TextSize::extra_large;
  plant_em(shown, Look::body, 8.3);
}
void small_question(Shown& shown) {
  shown.wishes.text = TextSize::max;
  plant_em(shown, Look::question, 11);
}
void tight_heading(Shown& shown) {
  if (ui::Placed* part = first_of(shown, [](const ui::Placed& p) { return p.widget.role == ui::Role::heading && any_text(p); }))
    part->texts.front().style.line_height = 1.1F;
}
void long_line(Shown& shown) {
  if (ui::Placed* part = first_of(shown, any_text)) {
    part->texts.front().markup = std::string(120, 'W');
    part->texts.front().rect.w = 9000;
    part->texts.front().align = 0;
  }
}
void clipped(Shown& shown) {
  if (ui::Placed* part = first_of(shown, any_text)) part->texts.front().rect.h /= 2;
}
void off_screen(Shown& shown) {
  if (ui::Placed* part = first_of(shown, any_text)) part->rect.x = static_cast<float>(shown.panel.width_px) - 5;
}
void second_screen_untold(Shown& shown) {
  shown.page.screens = 2;
  std::erase_if(shown.page.placed, [](const ui::Placed& p) { return p.widget.id.starts_with("page."); });
}
void flat_heading(Shown& shown) {
  double body = 0;
  on_texts(shown, [&](const ui::Placed& p, const ui::PlacedText& t) { if (has_look(p, Look::body)) body = t.style.em_px; });
  plant_em(shown, Look::question, shown.mm(body));
}
void small_ruby(Shown& shown) {
  if (ui::Placed* part = first_of(shown, any_text)) {
    part->texts.front().markup = "{\xE5\xAD\x97|\xE3\x81\x98}";
    part->texts.front().style.em_px = static_cast<float>(7 * shown.panel.px_per_mm());
  }
}

}  // namespace

const std::vector<Rule>& text_rules() {
  static const std::vector<Rule> rules = {
      {"T1", body_in_its_step, small_body},       {"T3", floor_of_words, small_words},
      {"T5", low_vision_angle, small_low_vision}, {"T6", largest_step, small_question},
      {"T10", line_spacing, tight_heading},       {"T11", line_length, long_line},
      {"T13", nothing_clipped, clipped},          {"T14", pages_not_scrolling, second_screen_untold},
      {"T15", type_scale, flat_heading},          {"T16", ruby_ink, small_ruby},
      {"L4", on_the_panel, off_screen},
  };
  return rules;
}

}  // namespace haisai::audit
