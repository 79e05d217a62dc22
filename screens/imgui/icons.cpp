#include "screens/imgui/icons.h"

#include <algorithm>

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kWide = 1.45F;

constexpr Shape kForm[] = {
    {"M5 3.5 Q5 2 6.5 2 L14.5 2 L19.5 7 L19.5 20.5 Q19.5 22 18 22 L6.5 22 Q5 22 5 20.5 Z", soft, line, kWide},
    {"M14.2 2.3 L14.2 7.2 L19.2 7.2", paper, line, kWide},
    {"M8.4 11.6 L16 11.6 M8.4 15 L16 15 M8.4 18.4 L12.6 18.4", none, line, kWide}};

constexpr Shape kTicket[] = {
    {"M4.8 2.2 L19.2 2.2 L19.2 21.6 L16.8 19.6 L14.4 21.6 L12 19.6 L9.6 21.6 L7.2 19.6 L4.8 21.6 Z", soft, line, kWide},
    {"M7.9 7.9 C7.9 5.2 11.4 5.2 11.4 7.9 C11.4 9.7 8 11 7.8 12.8 L11.7 12.8", none, line, 1.3F},
    {"M13.7 7.4 L15.6 6 L15.6 12.8", none, line, 1.3F},
    {"M8 16.2 L16 16.2", none, line, 1.3F}};

constexpr Shape kTalk[] = {
    {"M19 8.3 L20.6 8.3 Q22.6 8.3 22.6 10.3 L22.6 16.4 Q22.6 18.4 20.6 18.4 L20.2 18.4 L20.2 22 L16.4 18.4 L12 18.4 "
     "Q10 18.4 10 16.4 L10 13 Z", paper, line, kWide},
    {"M3.4 2.4 L14.6 2.4 Q16.6 2.4 16.6 4.4 L16.6 11 Q16.6 13 14.6 13 L8.4 13 L4.4 16.8 L4.4 13 L3.4 13 "
     "Q1.4 13 1.4 11 L1.4 4.4 Q1.4 2.4 3.4 2.4 Z", soft, line, kWide},
    {"O5.4 7.7 0.95 O9 7.7 0.95 O12.6 7.7 0.95", line, none, 0}};

constexpr Shape kLearn[] = {
    {"R5.5 1.6 13 20.8 2.4", soft, line, kWide},
    {"M10.4 19.2 L13.6 19.2", none, line, kWide},
    {"O12 10.6 1.7", line, none, 0},
    {"A12 10.6 4 145 395", none, line, 1.2F}};

constexpr Shape kSound[] = {
    {"M3 9 L7 9 L12 4.6 L12 19.4 L7 15 L3 15 Z", line, line, 1.2F},
    {"A11 12 4.8 -42 42 A11 12 8.6 -42 42", none, line, 1.7F}};

// The kana for "a", small and large: the size of letters.
constexpr Shape kLetters[] = {
    {"M1.4 13.2 Q4.6 13.8 8 12.8", none, line, 1.15F},
    {"M4.4 11 C4.1 14.5 4.2 17 5 19.8", none, line, 1.15F},
    {"M7 14.4 C6.2 17.8 4 19.6 2.6 19.4 C0.8 19.1 1.3 16.3 4.4 15.4 C7.4 14.6 9 16 8.9 17.5 C8.8 18.9 7.6 19.6 6.4 19.9", none,
     line, 1.15F},
    {"M11.2 7.2 Q16 8 21.4 6.4", none, line, kWide},
    {"M15.8 3.4 C15.2 9.4 15.4 14.4 16.8 19.2", none, line, kWide},
    {"M20 9.2 C18.6 15.4 15 18.8 12.8 18.4 C9.8 17.8 10.6 12.8 15.8 11.2 C20.8 9.8 23.2 12.4 23 15 "
     "C22.8 17.4 20.8 18.7 18.6 19.2", none, line, kWide}};

constexpr Shape kGlobe[] = {
    {"O12 12 9.8", soft, line, kWide},
    {"M12 2.2 C7 6.5 7 17.5 12 21.8 M12 2.2 C17 6.5 17 17.5 12 21.8", none, line, 1.25F},
    {"M2.4 12 L21.6 12", none, line, 1.25F}};

constexpr Shape kPerson[] = {
    {"O12 7.6 4.9", line, none, 0},
    {"M2.8 21.6 C3 16.4 7 14.2 12 14.2 C17 14.2 21 16.4 21.2 21.6 Z", line, line, 0.6F}};

constexpr Shape kCheck[] = {
    {"O12 12 11", line, none, 0},
    {"M6.6 12.4 L10.4 16.2 L17.6 8.4", none, paper, 2.3F}};

constexpr Shape kTick[] = {{"M3 13 L9.4 19.4 L21.4 5", none, line, 3.6F}};

constexpr Shape kAlert[] = {
    {"M12 3.2 L21.8 20.4 L2.2 20.4 Z", line, line, 2.6F},
    {"M12 9 L12 14.2", none, paper, 2.2F},
    {"O12 17.8 1.35", paper, none, 0}};

constexpr Shape kClock[] = {
    {"O12 12 9.8", soft, line, kWide},
    {"M12 6.2 L12 12.2 L15.8 14.6", none, line, kWide}};

constexpr Shape kPrinter[] = {
    {"M7 9 L7 2.6 L17 2.6 L17 9", paper, line, kWide},
    {"R2 8.4 20 9.6 2", soft, line, kWide},
    {"R6.6 14 10.8 7.6 0.8", paper, line, kWide},
    {"M9.4 17.8 L14.6 17.8", none, line, 1.2F},
    {"O18.4 11.6 0.95", line, none, 0}};

constexpr Shape kCard[] = {
    {"R1.6 4.4 20.8 15.2 2.2", soft, line, kWide},
    {"O7 10 2.1", line, none, 0},
    {"M3.9 15.8 C4.1 13.5 5.4 12.9 7 12.9 C8.6 12.9 9.9 13.5 10.1 15.8 Z", line, none, 0},
    {"M12.6 8.8 L19.2 8.8 M12.6 11.8 L17 11.8", none, line, 1.2F},
    {"R15.6 13.8 4 3.2 0.6", accent, none, 0}};

constexpr Shape kArrowLeft[] = {{"M21 12 L3.6 12 M10.4 5 L3.4 12 L10.4 19", none, line, 2.1F}};
constexpr Shape kArrowRight[] = {{"M3 12 L20.4 12 M13.6 5 L20.6 12 L13.6 19", none, line, 2.1F}};

constexpr Shape kErase[] = {
    {"M9.6 20.4 L3.4 14.4 Q2.4 13.4 3.4 12.4 L12.6 3.2 Q13.6 2.2 14.6 3.2 L20.8 9.4 Q21.8 10.4 20.8 11.4 L12 20.4 Z", soft,
     line, kWide},
    {"M8.4 7.6 L16.6 15.8 L12 20.4 L9.6 20.4 L3.4 14.4 Q2.4 13.4 3.4 12.4 Z", line, line, 0.4F},
    {"M8 21.2 L22 21.2", none, line, kWide}};

constexpr Shape kCalendar[] = {
    {"R2.6 4.4 18.8 17.2 2.2", soft, line, kWide},
    {"M2.8 9.4 L21.2 9.4", none, line, kWide},
    {"M7.4 2.2 L7.4 6 M16.6 2.2 L16.6 6", none, line, kWide},
    {"O7.6 13.4 1.2 O12 13.4 1.2 O7.6 17.6 1.2 O12 17.6 1.2", line, none, 0},
    {"R14.8 12.1 3.8 6.8 0.8", accent, line, 1.1F}};

// Two hands that hold something up: somebody helps.
constexpr Shape kHelping[] = {
    {"O12 7.4 4.4", soft, line, kWide},
    {"M1.8 12.6 L1.8 18.4 L7 21.8 L11.2 21.8 L11.2 18 L6.6 14.6 Z", paper, line, kWide},
    {"M22.2 12.6 L22.2 18.4 L17 21.8 L12.8 21.8 L12.8 18 L17.4 14.6 Z", paper, line, kWide}};

// Five faces: the mouth tells them apart, and from step to step the eyes with it.
constexpr Shape kFace1[] = {
    {"O12 12 10.2", soft, line, kWide},
    {"M6.2 8.8 L9.6 7 M17.8 8.8 L14.4 7", none, line, kWide},
    {"O8.6 11 1.15 O15.4 11 1.15", line, none, 0},
    {"A12 20.4 5.2 222 318", none, line, 1.8F}};
constexpr Shape kFace2[] = {
    {"O12 12 10.2", soft, line, kWide},
    {"O8.6 9.8 1.25 O15.4 9.8 1.25", line, none, 0},
    {"A12 22.6 7.6 240 300", none, line, 1.8F}};
constexpr Shape kFace3[] = {
    {"O12 12 10.2", soft, line, kWide},
    {"O8.6 9.6 1.25 O15.4 9.6 1.25", line, none, 0},
    {"M7.8 16 L16.2 16", none, line, 1.8F}};
constexpr Shape kFace4[] = {
    {"O12 12 10.2", soft, line, kWide},
    {"O8.6 9.6 1.25 O15.4 9.6 1.25", line, none, 0},
    {"A12 8.8 7.4 58 122", none, line, 1.8F}};
constexpr Shape kFace5[] = {
    {"O12 12 10.2", soft, line, kWide},
    {"A8.4 10.6 1.9 200 340 A15.6 10.6 1.9 200 340", none, line, 1.5F},
    {"M6.4 13.2 L17.6 13.2 C17 17 15 18.8 12 18.8 C9 18.8 7 17 6.4 13.2 Z", paper, line, kWide}};

}  // namespace

Drawing icon_drawing(ui::Icon icon) {
  switch (icon) {
    case ui::Icon::none: break;
    case ui::Icon::form: return kForm;
    case ui::Icon::ticket: return kTicket;
    case ui::Icon::talk: return kTalk;
    case ui::Icon::learn: return kLearn;
    case ui::Icon::sound: return kSound;
    case ui::Icon::letters: return kLetters;
    case ui::Icon::globe: return kGlobe;
    case ui::Icon::person: return kPerson;
    case ui::Icon::check: return kCheck;
    case ui::Icon::alert: return kAlert;
    case ui::Icon::clock: return kClock;
    case ui::Icon::printer: return kPrinter;
    case ui::Icon::card: return kCard;
    case ui::Icon::arrow_left: return kArrowLeft;
    case ui::Icon::arrow_right: return kArrowRight;
    case ui::Icon::erase: return kErase;
    case ui::Icon::calendar: return kCalendar;
    case ui::Icon::helping: return kHelping;
    case ui::Icon::face_1: return kFace1;
    case ui::Icon::face_2: return kFace2;
    case ui::Icon::face_3: return kFace3;
    case ui::Icon::face_4: return kFace4;
    case ui::Icon::face_5: return kFace5;
  }
  return {};
}

Drawing tick_drawing() { return kTick; }

void draw_icon(ImDrawList& list, Drawing drawing, const ui::Rect& rect, ui::Colour line, ui::Colour soft_fill,
               const ui::Theme& theme) {
  constexpr float kGrid = 24;
  const float side = std::min(rect.w, rect.h);
  Inks inks(theme, line, soft_fill);
  // On paper an icon is filled softly and its insets are paper; anywhere else both are what it stands on.
  if (soft_fill == 0) inks.set(Ink::soft, 0);
  if (soft_fill != 0 && soft_fill != theme.soft_sea) inks.set(Ink::paper, soft_fill);
  const Placement placement{side / kGrid, {rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2}, 0};
  draw(list, drawing, placement, inks, 1.7F);
}

}  // namespace haisai::paint
