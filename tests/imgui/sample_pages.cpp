#include "sample_pages.h"

#include <utility>

namespace haisai::paint::samples {
namespace {

const ui::Theme kTheme;

ui::Placed words(std::string id, ui::Rect rect, std::string markup, float em, bool bold, ui::Colour colour, int align = 0,
                 float line_height = 1.4F) {
  ui::Placed placed;
  placed.widget.id = std::move(id);
  placed.rect = rect;
  placed.fg = colour;
  placed.bg = kTheme.ground;
  placed.texts.push_back({std::move(markup), {em, bold, line_height, false}, rect, align, colour});
  return placed;
}

ui::Placed button(std::string id, ui::Rect rect, std::string markup, float em, bool solid, ui::Icon icon = ui::Icon::none) {
  const float line = em * 1.4F, left = icon == ui::Icon::none ? 0 : em * 1.4F;
  ui::Placed placed = words(std::move(id), {rect.x + left, rect.y + (rect.h - line) / 2, rect.w - left, line},
                            std::move(markup), em, true, solid ? kTheme.on_sea : kTheme.sea, 1);
  placed.rect = placed.hit = rect;
  ui::PlacedBox box{rect, 18, solid ? kTheme.sea : kTheme.paper, 3, solid ? kTheme.sea : kTheme.edge};
  box.pressed_fill = solid ? kTheme.sea_shadow : kTheme.soft_sea;
  placed.boxes.push_back(box);
  placed.bg = box.fill;
  ui::PlacedIcon drawn;
  drawn.icon = icon;
  drawn.rect = {rect.x + em * 0.6F, rect.y + (rect.h - em * 1.2F) / 2, em * 1.2F, em * 1.2F};
  drawn.colour = placed.fg;
  drawn.accent = solid ? kTheme.sea : kTheme.soft_sea;
  if (icon != ui::Icon::none) placed.icons.push_back(drawn);
  return placed;
}

ui::Placed primary(std::string id, ui::Rect rect, std::string markup) {
  ui::Placed placed = button(std::move(id), rect, std::move(markup), 40, true);
  placed.boxes.front().shadow_px = 8;
  placed.boxes.front().shadow = kTheme.sea_shadow;
  return placed;
}

ui::Placed card(std::string id, ui::Rect rect, std::string title, std::string helper, ui::Icon icon) {
  ui::Placed placed = words(std::move(id), {rect.x + 42, rect.y + 180, rect.w - 60, 60}, std::move(title), 44, true, kTheme.ink);
  placed.rect = placed.hit = rect;
  placed.boxes.push_back({rect, 26, kTheme.paper, 3, kTheme.edge});
  placed.boxes.front().pressed_fill = kTheme.soft_sea;
  placed.texts.push_back({std::move(helper), {28, false, 1.4F, false}, {rect.x + 42, rect.y + 248, rect.w - 60, 40}, 0, kTheme.second_ink});
  ui::PlacedIcon drawn;
  drawn.icon = icon;
  drawn.rect = {rect.x + 42, rect.y + 38, 96, 96};
  drawn.colour = kTheme.sea;
  drawn.accent = kTheme.soft_sea;
  placed.icons.push_back(drawn);
  return placed;
}

ui::LaidOut started(bool with_progress) {
  ui::LaidOut page;
  page.ground = kTheme.ground;
  page.focus_px = 4;
  page.focus_dark = kTheme.focus_dark;
  page.focus_light = kTheme.focus_light;
  ui::Placed band;
  band.widget.id = "band";
  band.rect = {0, 0, kWide, 22};
  page.placed.push_back(band);
  page.placed.push_back(words("place", {48, 68, 200, 40}, "那覇市役所", 28, true, kTheme.second_ink));
  page.placed.push_back(button("sound", {268, 50, 152, 78}, "音声", 28, false, ui::Icon::sound));
  page.placed.push_back(button("letters", {436, 50, 156, 78}, "文字", 28, false, ui::Icon::letters));
  page.placed.push_back(button("language", {608, 50, 176, 78}, "ことば", 28, false, ui::Icon::globe));
  page.placed.push_back(button("staff", {800, 50, 232, 78}, "職員をよぶ", 28, true, ui::Icon::person));
  if (!with_progress) return page;
  ui::Placed bar;
  bar.widget.id = "progress";
  bar.widget.role = ui::Role::progress;
  bar.rect = {142, 184, 712, 12};
  bar.boxes.push_back({bar.rect, 6, kTheme.hairline});
  bar.boxes.push_back({{142, 184, 237, 12}, 6, kTheme.sea});
  page.placed.push_back(words("step", {48, 168, 90, 40}, "2／6", 30, true, kTheme.second_ink));
  page.placed.push_back(bar);
  return page;
}

}  // namespace

ui::LaidOut welcome() {
  ui::LaidOut page = started(false);
  page.placed.push_back(words("greeting", {72, 190, 940, 110}, "はいさい・はいたい", 80, true, kTheme.sea));
  page.placed.push_back(words("question", {72, 300, 940, 75}, "きょうは どうされましたか", 52, true, kTheme.ink));
  page.placed.push_back(words("lead", {72, 392, 940, 110},
                              "画面の四角を、指で一回さわってください。\nまちがえても、こわれません。", 32, false,
                              kTheme.second_ink, 0, 1.7F));
  page.placed.push_back(card("form", {72, 558, 452, 328}, "手続きをする", "申請書を書かずにつくります", ui::Icon::form));
  page.placed.push_back(card("ticket", {556, 558, 452, 328}, "番号札・予約", "順番をとる、別の日にする", ui::Icon::ticket));
  page.placed.push_back(card("talk", {72, 918, 452, 328}, "職員と話す", "はじめから人と話せます", ui::Icon::talk));
  page.placed.push_back(card("learn", {556, 918, 452, 328}, "使い方を学ぶ", "スマホやカードの れんしゅう", ui::Icon::learn));
  ui::Placed done = words("done", {160, 1300, 800, 60}, "画面と機械の中の情報は 消しました", 36, true, kTheme.done);
  ui::PlacedIcon check;
  check.icon = ui::Icon::check;
  check.rect = {72, 1290, 60, 60};
  check.colour = kTheme.done;
  check.accent = kTheme.ground;
  done.icons.push_back(check);
  page.placed.push_back(done);
  return page;
}

ui::LaidOut pin(int typed) {
  ui::LaidOut page = started(true);
  page.placed.push_back(words("question", {72, 240, 940, 170}, "4けたの {暗証番号|あんしょうばんごう}を\nおしてください", 52, true, kTheme.ink));
  for (int i = 0; i < 4; ++i) {
    ui::Placed place;
    place.widget.id = "pin.place." + std::to_string(i);
    place.rect = {240.0F + 158.0F * static_cast<float>(i), 522, 124, 144};
    const bool now = i == typed;
    place.boxes.push_back({place.rect, 22, kTheme.paper, now ? 7.0F : 3.0F, now ? kTheme.sea : kTheme.edge});
    if (i < typed) place.boxes.push_back({{place.rect.x + 40, place.rect.y + 50, 44, 44}, 22, kTheme.ink});
    page.placed.push_back(place);
  }
  static const char* const kKeys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "1つ消す", "0", "ならびかえ"};
  for (int i = 0; i < 12; ++i) {
    const ui::Rect rect{72.0F + 320.0F * static_cast<float>(i % 3), 888.0F + 154.0F * static_cast<float>(i / 3), 296, 130};
    const bool digit = i != 9 && i != 11;
    ui::Placed key = button("pin.key." + std::to_string(i), rect, kKeys[i], digit ? 64 : 34, false);
    if (digit) key.texts.front().colour = kTheme.ink;
    page.placed.push_back(key);
  }
  page.placed.push_back(button("back", {48, 1760, 300, 112}, "もどる", 40, false, ui::Icon::arrow_left));
  page.placed.push_back(primary("forward", {612, 1760, 420, 120}, "読みとる"));
  return page;
}

ui::LaidOut picture(ui::Picture picture) {
  ui::LaidOut page = started(true);
  ui::Placed placed;
  placed.widget.id = "picture";
  placed.rect = {72, 518, 936, 620};
  placed.boxes.push_back({placed.rect, 26, kTheme.soft_sea});
  ui::PlacedIcon drawn;
  drawn.picture = picture;
  drawn.rect = placed.rect;
  drawn.colour = kTheme.sea;
  drawn.accent = kTheme.band_yellow;
  placed.icons.push_back(drawn);
  page.placed.push_back(placed);
  return page;
}

ui::LaidOut place_card() {
  ui::LaidOut page = picture(ui::Picture::place_card);
  page.placed.push_back(words("question", {72, 240, 940, 150}, "マイナンバーカードを\n白いわくに 置いてください", 52, true, kTheme.ink));
  page.placed.push_back(words("lead", {72, 416, 940, 60}, "終わるまで、そのまま動かさないでください。", 32, false, kTheme.second_ink));
  page.placed.push_back(button("no_card", {72, 1444, 936, 118}, "カードがない・暗証番号がわからない", 34, false));
  page.placed.push_back(button("back", {48, 1760, 300, 112}, "もどる", 40, false, ui::Icon::arrow_left));
  return page;
}

ui::LaidOut icons() {
  ui::LaidOut page = started(false);
  for (int i = 1; i <= static_cast<int>(ui::Icon::erase); ++i) {
    for (const bool solid : {false, true}) {
      ui::Placed placed;
      const float x = 60.0F + 240.0F * static_cast<float>((i - 1) % 4), y = 200.0F + 330.0F * static_cast<float>((i - 1) / 4);
      placed.widget.id = "icon." + std::to_string(i) + (solid ? ".solid" : ".paper");
      placed.rect = {x, y + (solid ? 190.0F : 0.0F), 200, solid ? 100.0F : 180.0F};
      placed.boxes.push_back({placed.rect, 18, solid ? kTheme.sea : kTheme.paper, 3, solid ? kTheme.sea : kTheme.edge});
      ui::PlacedIcon drawn;
      drawn.icon = static_cast<ui::Icon>(i);
      const float side = solid ? 44.0F : 128.0F;
      drawn.rect = {x + (200 - side) / 2, placed.rect.y + (placed.rect.h - side) / 2, side, side};
      drawn.colour = solid ? kTheme.on_sea : kTheme.sea;
      drawn.accent = solid ? kTheme.sea : kTheme.soft_sea;
      placed.icons.push_back(drawn);
      page.placed.push_back(placed);
    }
  }
  return page;
}

model::QrMatrix qr_pattern(int version) {
  model::QrMatrix qr;
  qr.size = 17 + 4 * version;
  qr.dark.resize(static_cast<std::size_t>(qr.size * qr.size));
  for (std::size_t i = 0; i < qr.dark.size(); ++i) qr.dark[i] = (i * 7 + i / 5) % 3 == 0;
  return qr;
}

}  // namespace haisai::paint::samples
