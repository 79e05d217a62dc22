#include "screens/ui/layout.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "screens/ui/footer.h"
#include "screens/ui/lighter.h"
#include "screens/ui/plan.h"

namespace haisai::ui {
namespace {

constexpr double kEmStepMm = 0.6;
constexpr int kLevels = 10;  // of pressing together; heights give way before gaps become tight

Squeeze squeeze_at(int level) {
  const double part = static_cast<double>(level) / kLevels;
  return {part, std::min(1.0, part * 1.5)};
}

struct Page {
  const View& view;
  const Measures& m;         // of header and footer: the same on every page (rule P14)
  const Measures& content_m; // of what stands between them
  const Theme& theme;
  const TextMeasure& text;
  std::string_view lang;
  float foot_of_one = 0, foot_of_several = 0;  // top of the footer on a page of one screen, of several

  Context frame() const { return {m, theme, text, lang, squeeze_at(0)}; }
  Context at(int level) const { return {content_m, theme, text, lang, squeeze_at(level)}; }
};

struct Found {
  Plan plan;
  int level = 0;
  Shape shape = Shape::single;
};

// Tops of the footer; they do not depend on how far the content is pressed together.
void measure_feet(Page& page) {
  const Context natural = page.frame();
  page.foot_of_one = footer_of(natural, page.view, 0, 1).top;
  page.foot_of_several = std::min(page.foot_of_one, footer_of(natural, page.view, 0, 3).top);
  // Screens in the middle and the last have both ways, and their count, of two digits at the most, may stand above them.
  for (const auto& [screen, screens] : {std::pair{1, 3}, {2, 3}, {9, 12}, {11, 12}})
    page.foot_of_several = std::min(page.foot_of_several, footer_of(natural, page.view, screen, screens).top);
}

// Where content ends when the page takes one screen (or several).
float bottom_of(const Page& page, const Context& context, bool several) {
  const float top = several ? page.foot_of_several : page.foot_of_one;
  const bool buttons = several || page.view.back || page.view.forward || page.view.middle || !page.view.footer.empty();
  return buttons ? top - context.gap(10, 4) : top;
}

Plan plan_at(const Page& page, const Header& header, Shape shape, int level) {
  const Context context = page.at(level);
  Plan plan = plan_of(context, page.view, header, bottom_of(page, context, false), shape);
  if (plan.screens == 1) return plan;
  return plan_of(context, page.view, header, bottom_of(page, context, true), shape);
}

// Natural if it fits on one screen; else as many screens as the tightest needs, pressed together no more than that
// takes.
Found found_in(const Page& page, const Header& header, Shape shape) {
  Found best{plan_at(page, header, shape, 0), 0, shape};
  if (best.plan.screens == 1 && !best.plan.tight) return best;
  Found tight{plan_at(page, header, shape, kLevels), kLevels, shape};
  if (tight.plan.tight) return tight;
  if (!best.plan.tight && best.plan.pieces <= tight.plan.pieces) return best;
  int low = 0, high = kLevels;
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    Plan plan = plan_at(page, header, shape, middle);
    if (plan.pieces <= tight.plan.pieces && !plan.tight) {
      high = middle;
      tight = {std::move(plan), middle, shape};
    } else {
      low = middle;
    }
  }
  return tight;
}

// Less is better.
auto rank(const Plan& plan) { return std::tuple(plan.tight, plan.parted, plan.screens); }

Found find(const Page& page, const Header& header) {
  std::optional<Found> best;
  for (const Shape shape : shapes_for(page.at(0), page.view, header)) {
    Found found = found_in(page, header, shape);
    // With as many screens, what is typed stays with its keys.
    const bool kept_together = shape == Shape::entry_beside && best && found.plan.screens == best->plan.screens;
    const bool better = !best || rank(found.plan) < rank(best->plan) || (kept_together && !found.plan.tight && !found.plan.parted);
    if (better) best = std::move(found);
    if (best->plan.screens == 1 && !best->plan.tight) break;
  }
  return std::move(*best);
}

// Set on as few screens as it takes; what is lighter only where that saves a screen or brings what is typed to its keys.
struct Chosen {
  View view;
  Found found;
};

Chosen chosen_for(const View& view, const Page& page, const Header& header) {
  Chosen best{view, find(page, header)};
  const bool parted = best.found.plan.parted;
  if (best.found.plan.screens == 1 || view.dialog || ((!page.m.landscape || header.low) && !parted)) return best;
  for (const Lighter how : kLighter) {
    if (how.fewer_words > 0 && !page.m.flat && !parted) break;
    if (how.lone_button && (!page.m.landscape || header.low)) continue;
    std::optional<View> less = made_lighter(view, how);
    if (!less) continue;
    Page lighter_page{*less, page.m, page.content_m, page.theme, page.text, page.lang};
    measure_feet(lighter_page);
    Found found = find(lighter_page, header);
    if (rank(found.plan) < rank(best.found.plan)) best = {std::move(*less), std::move(found)};
    if (best.found.plan.screens == 1 && !best.found.plan.tight) break;
  }
  return best;
}

// What of the column is seen on `screen`; none: it ended on an earlier one.
std::optional<Screenful> seen(const Plan& plan, const Column& column, int screen) {
  auto index = static_cast<std::size_t>(screen);
  const bool stays = plan.words_stay && &column == &plan.columns.front();
  if (stays) index = std::min(index, column.screens.size() - 1);
  if (index >= column.screens.size()) return std::nullopt;
  return column.screens[index];
}

// Whether the parts that `cut` shows on `screen` fit when they are set as in `plan`.
bool fits_as(const Plan& plan, const Plan& cut, int screen) {
  if (plan.tight) return false;
  for (std::size_t i = 0; i < cut.columns.size(); ++i) {
    const Column& column = plan.columns[i];
    if (column.flowed.units.size() != cut.columns[i].flowed.units.size()) return false;
    const auto on = seen(cut, cut.columns[i], screen);
    if (on && height_of(column.flowed, on->first, on->end) > column.area.h) return false;
  }
  return true;
}

// The fullest screen decides how far a page is pressed together; a screen with room to spare is set as loosely as it fits.
Found relaxed(const Page& page, const Header& header, Found found, int screen) {
  if (found.plan.screens == 1 || found.plan.tight) return found;
  int loose = 0;
  while (loose < found.level) {
    const int level = (loose + found.level) / 2;
    const Context context = page.at(level);
    Plan plan = plan_of(context, page.view, header, bottom_of(page, context, true), found.shape);
    if (!fits_as(plan, found.plan, screen)) {
      loose = level + 1;
      continue;
    }
    for (std::size_t i = 0; i < plan.columns.size(); ++i) plan.columns[i].screens = found.plan.columns[i].screens;
    plan.screens = found.plan.screens;
    found = {std::move(plan), level, found.shape};
  }
  return found;
}

void add_content(const Page& page, const Found& found, int screen, LaidOut& out) {
  const Context context = page.at(found.level);
  for (const Column& column : found.plan.columns) {
    const auto on = seen(found.plan, column, screen);
    if (!on) continue;
    float y = column.area.y;
    if (page.view.dialog) y += std::max(0.0F, half(column.area.h - height_of(column.flowed, on->first, on->end)));
    place(context, column.flowed, *on, column.area.x, y, out.placed);
  }
}

void append(std::vector<Placed> from, std::vector<Placed>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Rules P1 and P4, and nothing below the content's end: what breaks one is named.
void note_problems(const Measures& m, float bottom, LaidOut& out) {
  const float target = m.px(kTargetMm), edge = m.px(kLitEdgeMm);
  for (const Placed& placed : out.placed) {
    if (placed.widget.id.empty() || placed.region == Region::band) continue;
    const Rect& r = placed.rect;
    bool bad = r.x < 0 || r.y < 0 || r.x + r.w > m.width || r.y + r.h > m.height;
    if (placed.hit.w > 0) {
      bad = bad || r.w < target || r.h < target || r.x < edge || r.y < edge || r.x + r.w > m.width - edge ||
            r.y + r.h > m.height - edge;
    }
    if (placed.region == Region::content) bad = bad || r.y + r.h > bottom;
    if (bad) out.problems.push_back(placed.widget.id);
  }
}

}  // namespace

LaidOut lay_out(const View& whole, int width_px, int height_px, int screen, const model::Panel& panel,
                const model::Preferences& preferences, const Theme& theme, const TextMeasure& measure) {
  Measures content_m = measures_of(width_px, height_px, panel, preferences, em_of(preferences.text));
  const double frame_em_mm = content_m.flat ? std::min(content_m.em_mm, kLargeEmMm) : content_m.em_mm;
  const Measures m = measures_of(width_px, height_px, panel, preferences, frame_em_mm);
  Page whole_page{whole, m, content_m, theme, measure, preferences.lang};
  measure_feet(whole_page);
  Header header = header_of(whole_page.frame(), whole);
  Chosen chosen = chosen_for(whole, whole_page, header);
  // As large as asked for, where the page holds it: on a low panel the largest steps give way before words leave their boxes.
  while (m.flat && (chosen.found.plan.tight || chosen.found.plan.parted) && content_m.em_mm > kLargeEmMm) {
    content_m = measures_of(width_px, height_px, panel, preferences, std::max(kLargeEmMm, content_m.em_mm - kEmStepMm));
    chosen = chosen_for(whole, whole_page, header);
  }
  auto& [view, found] = chosen;
  Page page{view, m, content_m, theme, measure, preferences.lang};
  measure_feet(page);
  LaidOut out;
  out.em_mm = content_m.em_mm;
  out.ground = theme.ground;
  out.focus_px = m.px(kFocusMm);
  out.focus_dark = theme.focus_dark;
  out.focus_light = theme.focus_light;
  out.screens = found.plan.screens;
  out.screen = std::clamp(screen, 0, out.screens - 1);
  found = relaxed(page, header, std::move(found), out.screen);
  append(std::move(header.above), out.placed);
  if (!header.low) append(std::move(header.tools), out.placed);
  if (header.low && found.plan.columns.size() == 2) {
    const Found words{{.columns = {found.plan.columns[0]}}, found.level};
    const Found controls{{.columns = {found.plan.columns[1]}}, found.level};
    add_content(page, words, out.screen, out);
    append(std::move(header.tools), out.placed);
    add_content(page, controls, out.screen, out);
  } else {
    add_content(page, found, out.screen, out);
  }
  Footer footer = footer_of(page.frame(), view, out.screen, out.screens);
  note_problems(m, footer.top, out);
  append(std::move(footer.placed), out.placed);
  return out;
}

}  // namespace haisai::ui
