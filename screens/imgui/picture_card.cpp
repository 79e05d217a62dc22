// The card and the reader: placing it, reading it, taking it back.
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kLine = 1.4F;

// 92 × 58, its middle at the origin.
constexpr Shape kCard[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"R-39 -22 25 31 2", pale, none, 0},
    {"O-26.5 -11 5.4", mid, none, 0},
    {"M-36.5 8.6 C-36 -0.6 -31.6 -2.6 -26.5 -2.6 C-21.4 -2.6 -17 -0.6 -16.5 8.6 Z", mid, none, 0},
    {"M-8 -19.5 L30 -19.5 M-8 -11.5 L38 -11.5 M-8 -3.5 L24 -3.5", none, mid, 2.6F},
    {"R3 7 17 13 2.2", accent, none, 0},
    {"M3 13.5 L8 13.5 M15 13.5 L20 13.5", none, dark, 0.7F},
    {"R8 10.4 7 6.2 1.4", none, dark, 0.7F},
    {"M11.5 7 L11.5 10.4 M11.5 16.6 L11.5 20", none, dark, 0.7F}};

// The reader as it lies in front of one: dark, with the white frame.
constexpr Shape kTray[] = {
    {"M38 151 L218 151 L216 159 Q215.6 161 213 161 L43 161 Q40.4 161 40 159 Z", line, line, kLine},
    {"M60 124 L196 124 L218 151 L38 151 Z", dark, line, kLine},
    {"M76.5 128 L179.5 128 L193 146.5 L63 146.5 Z", white, white, 2.6F},
    {"M82 130.6 L174 130.6 L184.6 143.8 L71.4 143.8 Z", pale, pale, 1.2F}};

constexpr Shape kArrowDown[] = {{"M0 -9 L0 8 M-8.6 0 L0 8.6 L8.6 0", none, coral, 4.6F}};

// A hand reaching in from the right. Its parts are thick strokes: first in the line's colour, then a little thinner in
// the hand's, so that what belongs together has one outline. The sleeve runs on to the edge of any picture.
constexpr Shape kHand[] = {
    {"M520 -4 L222 50", none, line, 46},
    {"M214 52 L178 60", none, line, 42},
    {"M214 52 L178 60", none, paper, 39.2F}};

// Over the card; the last stroke takes the thumb's outline away where it grows out of the hand.
constexpr Shape kThumb[] = {
    {"M202 60 C195 80 176 84 155 70", none, line, 16},
    {"M202 60 C195 80 176 84 155 70", none, paper, 13.2F},
    {"M212 54 L194 63", none, paper, 25},
    {"M150.4 67.6 C151.8 64.6 155 64 157.6 65.6", none, mid, 1.2F}};

// The reader seen from above, with the card lying in the frame.
constexpr Shape kTrayAbove[] = {
    {"R46 48 164 108 10", dark, line, kLine},
    {"R62 62 132 80 7", none, white, 3.2F}};

constexpr Shape kWaves[] = {
    {"A128 47 12 222 318 A128 47 22 222 318 A128 47 32 222 318", none, line, 2.6F}};

constexpr Part kPlaceParts[] = {{kTray, {1, {-12, 0}, 0}},
                                {kHand, {}},
                                {kCard, {1, {116, 61}, -0.1F}},
                                {kThumb, {}},
                                {kArrowDown, {1, {116, 109}, 0}}};

constexpr Part kTakeParts[] = {{kTray, {1, {-12, 0}, 0}},
                               {kHand, {}},
                               {kCard, {1, {116, 61}, -0.1F}},
                               {kThumb, {}},
                               {kArrowDown, {1, {116, 109}, 3.14159265F}}};

constexpr Part kReadingParts[] = {{kTrayAbove, {}}, {kCard, {1.16F, {128, 102}, 0}}, {kWaves, {}}};

}  // namespace

std::span<const Part> card_parts(ui::Picture picture) {
  switch (picture) {
    case ui::Picture::place_card: return kPlaceParts;
    case ui::Picture::take_card: return kTakeParts;
    case ui::Picture::reading: return kReadingParts;
    default: return {};
  }
}

}  // namespace haisai::paint
