// Numbers and where they are called to, the newest on top. One just called stands on solid colour.
#include <algorithm>

#include "screens/board/sheet.h"

namespace haisai::board_page {
namespace {

struct Row {
  const model::CalledNumber& call;
  ui::Rect rect;
  int index = 0;
  bool lit = false;
};

std::string spelled(const std::string& number) {
  std::string words;
  for (char c : number) {
    if (c != '-') words += (words.empty() ? "" : " ") + std::string(1, c);
  }
  return words;
}

void add_row(Sheet& sheet, const Row& row) {
  const ui::Theme& theme = sheet.theme();
  const ui::Colour fill = row.lit ? theme.sea : theme.paper;
  const ui::Colour ink = row.lit ? theme.on_sea : theme.ink;
  sheet.box(row.rect, fill, row.lit ? theme.sea : theme.edge, row.lit ? 0.008 : 0.003, 0.02);
  const float pad = sheet.size(0.025);
  const float number_w = row.rect.w * 0.52F;
  const std::string id = "board.call." + std::to_string(row.index + 1);
  const std::string other = second_language(sheet.look(), row.call.lang);
  const std::map<std::string, std::string, std::less<>> values{{"n", std::to_string(row.call.counter_number)},
                                                             {"number", spelled(row.call.number)}};
  const ui::Colour ground = fill;
  sheet.line(id + ".number", "ja", model::escape_markup(row.call.number),
             {row.rect.x + pad, row.rect.y, number_w - pad, row.rect.h}, {sheet.size(0.125), true, 0, ink, ground},
             sheet.words("ja", "board.say", values));
  const float x = row.rect.x + number_w;
  const float w = row.rect.w - number_w - pad;
  sheet.line(id + ".counter", "ja", sheet.words("ja", "board.counter", values),
             {x, row.rect.y + row.rect.h * 0.08F, w, row.rect.h * 0.54F}, {sheet.size(0.078), true, 0, ink, ground});
  sheet.line(id + ".counter_other", other, sheet.words(other, "board.counter", values),
             {x, row.rect.y + row.rect.h * 0.60F, w, row.rect.h * 0.34F}, {sheet.size(0.046), false, 0, ink, ground});
}

}  // namespace

void add_calls(Sheet& sheet, const board::State& state, ui::Rect rect) {
  const float gap = sheet.size(0.018);
  const float row_h = sheet.size(0.17);
  const bool none = !state.queue || state.queue->calls.empty();
  if (none) {
    sheet.line("board.none", "ja", sheet.words("ja", "board.none"), {rect.x, rect.y, rect.w, row_h},
               {sheet.size(0.05), false, 1, sheet.theme().second_ink});
    sheet.line("board.none_other", "en", sheet.words("en", "board.none"), {rect.x, rect.y + row_h, rect.w, row_h / 2},
               {sheet.size(0.036), false, 1, sheet.theme().second_ink});
    return;
  }
  const int room = std::max(1, static_cast<int>((rect.h + gap) / (row_h + gap)));
  int index = 0;
  for (const model::CalledNumber& call : state.queue->calls) {
    if (index >= room) break;
    const float y = rect.y + static_cast<float>(index) * (row_h + gap);
    add_row(sheet, {call, {rect.x, y, rect.w, row_h}, index, board::is_lit(state, call.number)});
    ++index;
  }
}

}  // namespace haisai::board_page
