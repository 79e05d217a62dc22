#include "screens/board/board_page.h"

#include <cstdio>

#include "screens/board/sheet.h"

namespace haisai::board_page {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

void add_head(Sheet& sheet, const board::State& state, ui::Rect rect) {
  const ui::Theme& theme = sheet.theme();
  sheet.box(rect, theme.sea, 0, 0, 0);
  const float pad = sheet.size(0.03);
  const base::CivilTime now = base::civil_time(state.now);
  char clock[8];
  std::snprintf(clock, sizeof clock, "%d:%02d", now.minute_of_day / 60 % 24, now.minute_of_day % 60);
  const float third = rect.w / 3;
  sheet.line("board.title", "ja", sheet.words("ja", "board.title"), {rect.x + pad, rect.y, third * 1.2F - pad, rect.h},
             {sheet.size(0.05), true, 0, theme.on_sea, theme.sea});
  sheet.line("board.title_other", "en", sheet.words("en", "board.title"), {rect.x + third * 1.2F, rect.y, third, rect.h},
             {sheet.size(0.04), false, 0, theme.on_sea, theme.sea});
  sheet.line("board.clock", "ja", clock, {rect.x + third * 2.3F, rect.y, third * 0.7F - pad, rect.h},
             {sheet.size(0.056), true, 2, theme.on_sea, theme.sea});
}

// One line at the foot: trouble first, then people who asked for help, then what to do when a number comes up.
struct Foot {
  std::string id, ja, other;
  bool alert = false;
};

Foot foot_of(const Sheet& sheet, const board::State& state) {
  const auto both = [&](std::string id, std::string_view key, const Values& values, bool alert) {
    return Foot{std::move(id), sheet.words("ja", key, values), sheet.words("en", key, values), alert};
  };
  if (state.lost) return both("board.lost", "board.lost", {}, true);
  if (!state.help.empty()) {
    const model::HelpCall& call = state.help.front();
    Values values{{"place", call.request.place}, {"n", std::to_string(state.help.size())}};
    const bool coming = call.state == model::HelpState::coming;
    return both("board.help", coming ? "board.help_coming" : "board.help", values, !coming);
  }
  if (sheet.look().practice) return both("board.practice", "board.practice", {}, false);
  return both("board.note", "board.note", {}, false);
}

void add_foot(Sheet& sheet, const board::State& state, ui::Rect rect) {
  const ui::Theme& theme = sheet.theme();
  const Foot foot = foot_of(sheet, state);
  const ui::Colour fill = foot.alert ? theme.alert : theme.soft_sand;
  const ui::Colour ink = foot.alert ? theme.on_sea : theme.ink;
  sheet.box(rect, fill, 0, 0, 0);
  const float pad = sheet.size(0.03);
  const bool wide = sheet.look().width_px > sheet.look().height_px;
  const ui::Rect ja = wide ? ui::Rect{rect.x + pad, rect.y, rect.w * 0.55F - pad, rect.h}
                           : ui::Rect{rect.x + pad, rect.y, rect.w - 2 * pad, rect.h / 2};
  const ui::Rect other = wide ? ui::Rect{rect.x + rect.w * 0.57F, rect.y, rect.w * 0.43F - pad, rect.h}
                              : ui::Rect{rect.x + pad, rect.y + rect.h / 2, rect.w - 2 * pad, rect.h / 2};
  sheet.line(foot.id, "ja", foot.ja, ja, {sheet.size(0.044), foot.alert, 0, ink, fill});
  sheet.line(foot.id + "_other", "en", foot.other, other, {sheet.size(0.036), false, 0, ink, fill});
}

}  // namespace

std::string second_language(const Look& look, const std::string& lang) {
  const bool japanese = lang.empty() || lang.starts_with("ja");
  return japanese || !look.catalogues->contains(lang) ? "en" : lang;
}

ui::LaidOut lay_out(const board::State& state, const Look& look) {
  Sheet sheet(look);
  const auto w = static_cast<float>(look.width_px);
  const auto h = static_cast<float>(look.height_px);
  const float head = sheet.size(0.09), foot = sheet.size(w > h ? 0.09 : 0.13), gap = sheet.size(0.025);
  add_head(sheet, state, {0, 0, w, head});
  const ui::Rect middle{gap, head + gap, w - 2 * gap, h - head - foot - 2 * gap};
  const bool wide = w > h;
  if (wide) {
    const float calls_w = middle.w * 0.56F;
    add_calls(sheet, state, {middle.x, middle.y, calls_w, middle.h});
    add_waiting(sheet, state, {middle.x + calls_w + gap, middle.y, middle.w - calls_w - gap, middle.h});
  } else {
    const float calls_h = middle.h * 0.58F;
    add_calls(sheet, state, {middle.x, middle.y, middle.w, calls_h - gap});
    add_waiting(sheet, state, {middle.x, middle.y + calls_h, middle.w, middle.h - calls_h});
  }
  add_foot(sheet, state, {0, h - foot, w, foot});
  return sheet.take();
}

}  // namespace haisai::board_page
