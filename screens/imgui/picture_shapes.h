// What several pictures are put together from. Only inside screens/imgui.
#pragma once

#include "screens/imgui/drawing.h"

namespace haisai::paint {

inline constexpr float kPictureLine = 1.4F;

// 92 × 58, its middle at the origin.
inline constexpr Shape kMyNumberCard[] = {
    {"R-46 -29 92 58 5", Ink::paper, Ink::line, kPictureLine},
    {"R-39 -22 25 31 2", Ink::pale, Ink::none, 0},
    {"O-26.5 -11 5.4", Ink::mid, Ink::none, 0},
    {"M-36.5 8.6 C-36 -0.6 -31.6 -2.6 -26.5 -2.6 C-21.4 -2.6 -17 -0.6 -16.5 8.6 Z", Ink::mid, Ink::none, 0},
    {"M-8 -19.5 L30 -19.5 M-8 -11.5 L38 -11.5 M-8 -3.5 L24 -3.5", Ink::none, Ink::mid, 2.6F},
    {"R3 7 17 13 2.2", Ink::accent, Ink::none, 0},
    {"M3 13.5 L8 13.5 M15 13.5 L20 13.5", Ink::none, Ink::dark, 0.7F},
    {"R8 10.4 7 6.2 1.4", Ink::none, Ink::dark, 0.7F},
    {"M11.5 7 L11.5 10.4 M11.5 16.6 L11.5 20", Ink::none, Ink::dark, 0.7F}};

inline constexpr Shape kArrowDown[] = {{"M0 -9 L0 8 M-8.6 0 L0 8.6 L8.6 0", Ink::none, Ink::coral, 4.6F}};

// The reader seen from above, with the card lying in the frame.
inline constexpr Shape kReaderAbove[] = {
    {"R46 48 164 108 10", Ink::dark, Ink::line, kPictureLine},
    {"R62 62 132 80 7", Ink::none, Ink::white, 3.2F}};

}  // namespace haisai::paint
