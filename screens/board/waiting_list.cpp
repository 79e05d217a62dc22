// People waiting, by service, and about how long: for who has not taken a number yet, and who has.
#include <algorithm>

#include "screens/board/sheet.h"

namespace haisai::board_page {
namespace {

// Names in other languages give the Japanese one behind them in brackets; here it stands above already.
std::string without_brackets(const std::string& name) {
  const std::size_t at = std::min(name.find("\uFF08"), name.find('('));
  if (at == std::string::npos || at == 0) return name;
  const std::size_t end = name.find_last_not_of(' ', at - 1);
  return name.substr(0, end == std::string::npos ? at : end + 1);
}

void add_count(Sheet& sheet, const model::ServiceLine& line, const std::string& id, ui::Rect rect) {
  const ui::Theme& theme = sheet.theme();
  if (line.why_closed) {
    sheet.line(id + ".closed", "ja", sheet.words("ja", "board.closed"), rect,
               {sheet.size(0.04), false, 2, theme.second_ink, theme.paper});
    return;
  }
  const bool range = line.range.has_value();
  sheet.line(id + ".waiting", "ja", sheet.words("ja", "board.people", {{"n", std::to_string(line.waiting)}}),
             {rect.x, rect.y, rect.w, range ? rect.h * 0.6F : rect.h}, {sheet.size(0.062), true, 2, theme.ink, theme.paper});
  if (!range) return;
  sheet.line(id + ".minutes", "ja",
             sheet.words("ja", "board.minutes", {{"low", std::to_string(line.range->low_minutes)},
                                                  {"high", std::to_string(line.range->high_minutes)}}),
             {rect.x, rect.y + rect.h * 0.58F, rect.w, rect.h * 0.38F},
             {sheet.size(0.034), false, 2, theme.second_ink, theme.paper});
}

void add_service(Sheet& sheet, const model::ServiceLine& line, ui::Rect rect) {
  const ui::Theme& theme = sheet.theme();
  const std::string id = "board.service." + line.service;
  const std::string key = "service." + line.service + ".name";
  const float name_w = rect.w * 0.66F;
  sheet.line(id + ".name", "ja", sheet.words("ja", key), {rect.x, rect.y, name_w, rect.h * 0.6F},
             {sheet.size(0.05), true, 0, theme.ink, theme.paper});
  sheet.line(id + ".name_other", "en", without_brackets(sheet.words("en", key)),
             {rect.x, rect.y + rect.h * 0.58F, name_w, rect.h * 0.38F},
             {sheet.size(0.032), false, 0, theme.second_ink, theme.paper});
  add_count(sheet, line, id, {rect.x + name_w, rect.y, rect.w - name_w, rect.h});
}

}  // namespace

void add_waiting(Sheet& sheet, const board::State& state, ui::Rect rect) {
  const ui::Theme& theme = sheet.theme();
  sheet.box(rect, theme.paper, theme.hairline, 0.003, 0.02);
  const float pad = sheet.size(0.02);
  const float head_h = sheet.size(0.075);
  sheet.line("board.waiting", "ja", sheet.words("ja", "board.waiting"), {rect.x + pad, rect.y, rect.w * 0.5F - pad, head_h},
             {sheet.size(0.044), true, 0, theme.sea, theme.paper});
  sheet.line("board.waiting_other", "en", sheet.words("en", "board.waiting"),
             {rect.x + rect.w * 0.5F, rect.y, rect.w * 0.5F - pad, head_h}, {sheet.size(0.036), false, 2, theme.sea, theme.paper});
  if (!state.queue) return;
  const auto count = static_cast<float>(std::max<std::size_t>(1, state.queue->services.size()));
  const float row_h = std::min(sheet.size(0.13), (rect.h - head_h - pad) / count);
  float y = rect.y + head_h;
  for (const model::ServiceLine& line : state.queue->services) {
    sheet.box({rect.x + pad, y, rect.w - 2 * pad, sheet.size(0.002)}, theme.hairline, 0, 0, 0);
    add_service(sheet, line, {rect.x + pad, y, rect.w - 2 * pad, row_h});
    y += row_h;
  }
}

}  // namespace haisai::board_page
