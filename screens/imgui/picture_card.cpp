// The card and the reader: placing it, reading it, taking it back.
#include "screens/imgui/picture_shapes.h"
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;

// The reader as it lies in front of one: dark, with the white frame.
constexpr Shape kTray[] = {
    {"M38 151 L218 151 L216 159 Q215.6 161 213 161 L43 161 Q40.4 161 40 159 Z", line, line, kPictureLine},
    {"M60 124 L196 124 L218 151 L38 151 Z", dark, line, kPictureLine},
    {"M76.5 128 L179.5 128 L193 146.5 L63 146.5 Z", white, white, 2.6F},
    {"M82 130.6 L174 130.6 L184.6 143.8 L71.4 143.8 Z", pale, pale, 1.2F}};

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

constexpr Shape kWaves[] = {
    {"A128 47 12 222 318 A128 47 22 222 318 A128 47 32 222 318", none, line, 2.6F}};

constexpr Part kPlaceParts[] = {{kTray, {1, {-12, 0}, 0}},
                                {kHand, {}},
                                {kMyNumberCard, {1, {116, 61}, -0.1F}},
                                {kThumb, {}},
                                {kArrowDown, {1, {116, 109}, 0}}};

constexpr Part kTakeParts[] = {{kTray, {1, {-12, 0}, 0}},
                               {kHand, {}},
                               {kMyNumberCard, {1, {116, 61}, -0.1F}},
                               {kThumb, {}},
                               {kArrowDown, {1, {116, 109}, 3.14159265F}}};

constexpr Part kReadingParts[] = {{kReaderAbove, {}}, {kMyNumberCard, {1.16F, {128, 102}, 0}}, {kWaves, {}}};

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
