#include "screens/ui/footer.h"

#include <algorithm>

#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kBackMm = 82;
constexpr double kForwardMm = 115;
constexpr double kWordsGapMm = 6;

struct Buttons {
  std::optional<Widget> back, forward, middle;
};

Widget turning(const std::optional<Widget>& words, const std::optional<Widget>& stand_in, const char* id, Look look,
               int to) {
  Widget widget = words ? *words : stand_in.value_or(Widget{});
  widget.id = id;
  widget.role = Role::button;
  widget.look = look;
  widget.enabled = true;
  widget.primary = look == Look::primary;
  widget.intent = flow::Intent{flow::IntentKind::turn_page, "", to};
  return widget;
}

Buttons buttons_on(const View& view, int screen, int screens) {
  Buttons buttons{view.back, view.forward, std::nullopt};
  if (screens == 1) buttons.middle = view.middle;
  if (screen > 0) buttons.back = turning(view.turn_back, view.back, "page.back", Look::secondary, screen - 1);
  if (screen + 1 < screens) {
    buttons.forward = turning(view.turn_next, view.forward, "page.next", Look::primary, screen + 1);
  }
  return buttons;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

Widget count_words(const View& view, int screen, int screens) {
  Widget widget = view.page_count.value_or(Widget{});
  if (widget.text.empty()) widget.text = "%1/%2";
  widget.id = "page.count";
  widget.role = Role::status;
  widget.look = Look::helper;
  widget.intent.reset();
  widget.text = replaced(replaced(widget.text, "%1", std::to_string(screen + 1)), "%2", std::to_string(screens));
  return widget;
}

// Both as high as the higher one, so that they share their line.
void add_buttons(const Context& outer, const Buttons& buttons, Footer& footer) {
  const Measures& m = outer.m;
  const Context context{m, outer.theme, outer.text, outer.lang, {1, 1}};
  const float room = m.width - 2 * m.outer;
  const float opposites = context.px(kOppositesMm);
  float back_w = 0, forward_w = 0;
  if (buttons.back) {
    const float least = std::min(context.px(kBackMm * std::sqrt(m.grow)), std::floor(room * 0.36F));
    back_w = std::clamp(natural_width(context, *buttons.back), least, std::floor(room * 0.46F));
  }
  if (buttons.forward) {
    const float least = std::min(context.px(kForwardMm), std::floor(room * 0.5F));
    const float most = room - (back_w > 0 ? back_w + opposites : 0);
    forward_w = std::clamp(natural_width(context, *buttons.forward), std::min(least, most), most);
  }
  float h = m.footer_h;
  const auto build = [&](const Widget& widget, float w, float min_h) {
    return part_of(context, widget, {.w = w, .min_h = min_h});
  };
  const float middle_w = room - (back_w > 0 ? back_w + opposites : 0) - (forward_w > 0 ? forward_w + opposites : 0);
  if (buttons.middle) h = std::max(h, build(*buttons.middle, middle_w, h).rect.h);
  if (buttons.back) h = std::max(h, build(*buttons.back, back_w, h).rect.h);
  if (buttons.forward) h = std::max(h, build(*buttons.forward, forward_w, h).rect.h);
  footer.top = m.height - m.foot - h;
  const auto add = [&](const Widget& widget, float w, bool left) {
    Placed placed = build(widget, w, h);
    shift(placed, left ? m.outer : m.width - m.outer - w, footer.top);
    footer.placed.push_back(std::move(placed));
  };
  if (buttons.back) add(*buttons.back, back_w, !m.mirrored);
  if (buttons.middle) {
    Placed placed = build(*buttons.middle, middle_w, h);
    const float before = m.mirrored ? forward_w : back_w;
    shift(placed, m.outer + (before > 0 ? before + opposites : 0), footer.top);
    footer.placed.push_back(std::move(placed));
  }
  if (buttons.forward) add(*buttons.forward, forward_w, m.mirrored);
}

void add_count(const Context& context, const View& view, int screen, int screens, Footer& footer) {
  const Measures& m = context.m;
  const Widget words = count_words(view, screen, screens);
  float left = m.outer, right = m.width - m.outer, h = 0;
  for (const Placed& placed : footer.placed) {
    const bool at_left = placed.rect.x < half(m.width) - placed.rect.w / 2;
    if (at_left) left = placed.rect.x + placed.rect.w;
    else right = placed.rect.x;
    h = placed.rect.h;
  }
  const float w = natural_width(context, words);
  const float side = context.px(4);
  Placed placed = part_of(context, words, {.w = w, .align = 1});
  if (w + 2 * side <= right - left) {
    shift(placed, left + half(right - left - w), footer.top + half(h - placed.rect.h));
  } else {
    footer.top -= placed.rect.h + context.px(kGapMm);
    shift(placed, half(m.width - w), footer.top);
  }
  footer.placed.insert(footer.placed.begin(), std::move(placed));
}

// First at the left, last at the right; one under the other when they don't fit.
void add_words(const Context& context, const View& view, Footer& footer) {
  if (view.footer.empty()) return;
  const Measures& m = context.m;
  const float room = m.width - 2 * m.side;
  float all = 0;
  for (const Widget& widget : view.footer) all += natural_width(context, widget) + context.px(kWordsGapMm);
  const bool one_line = all <= room + context.px(kWordsGapMm);
  std::vector<Placed> words;
  float y = 0, x = 0, h = 0;
  for (std::size_t i = 0; i < view.footer.size(); ++i) {
    const float w = std::min(natural_width(context, view.footer[i]), room);
    Placed placed = part_of(context, view.footer[i], {.w = w});
    const bool last = one_line && i > 0 && i + 1 == view.footer.size();
    shift(placed, m.side + (last ? room - w : x), y);
    h = std::max(h, placed.rect.y + placed.rect.h);
    if (one_line) x += w + context.px(kWordsGapMm);
    else y += placed.rect.h + (pressable(view.footer[i]) ? context.px(kGapMm) : 0);
    words.push_back(std::move(placed));
  }
  const float gap = footer.placed.empty() ? 0 : context.px(kWordsGapMm);
  footer.top -= h + gap;
  for (Placed& placed : words) shift(placed, 0, footer.top);
  footer.placed.insert(footer.placed.begin(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
}

}  // namespace

Footer footer_of(const Context& context, const View& view, int screen, int screens) {
  Footer footer;
  footer.top = context.m.height - context.m.foot;
  const Buttons buttons = buttons_on(view, screen, screens);
  if (buttons.back || buttons.forward || buttons.middle) add_buttons(context, buttons, footer);
  if (screens > 1) add_count(context, view, screen, screens, footer);
  add_words(context, view, footer);
  for (Placed& placed : footer.placed) placed.region = Region::footer;
  return footer;
}

}  // namespace haisai::ui
