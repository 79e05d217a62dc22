// Why a card is not read, that it has ended, and where its 14 digits stand.
#include "screens/imgui/picture_shapes.h"
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kLine = kPictureLine;

// The back of a card: a dark stripe across it.
constexpr Shape kBack[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"R-46 -20 92 12 0", dark, none, 0},
    {"M-38 4 L20 4 M-38 13 L30 13", none, mid, 2.6F}};
// Another card, of whatever kind.
constexpr Shape kAnyCard[] = {
    {"R-46 -29 92 58 5", pale, line, kLine},
    {"M-38 -16 L6 -16 M-38 -6 L26 -6 M-38 4 L-8 4", none, mid, 3}};
constexpr Shape kTurnOver[] = {
    {"A0 0 17 200 520", none, coral, 4.6F},
    {"M-25.4 -13 L-16 -5.8 L-8 -14.6", none, coral, 4.6F}};

// A purse; the card comes out of it at the top.
constexpr Shape kPurse[] = {
    {"M-40 -6 Q-40 -12 -34 -12 L34 -12 Q40 -12 40 -6 L40 30 Q40 37 33 37 L-33 37 Q-40 37 -40 30 Z", mid, line, kLine},
    {"M-40 2 L40 2", none, line, kLine},
    {"R-8 -4 16 14 4", accent, line, kLine}};

constexpr Shape kPage[] = {
    {"R-36 -32 72 72 6", paper, line, kLine},
    {"M-36 -15 L-36 -26 Q-36 -32 -30 -32 L30 -32 Q36 -32 36 -26 L36 -15 Z", line, line, kLine},
    {"M-17 -40 L-17 -25 M17 -40 L17 -25", none, line, 5},
    {"M-17 -40 L-17 -25 M17 -40 L17 -25", none, paper, 2},
    {"O-22 -4 2.4 O-7 -4 2.4 O8 -4 2.4 O23 -4 2.4 O-22 10 2.4 O23 10 2.4 O-22 25 2.4 O-7 25 2.4", mid, none, 0},
    {"M-7 4 L13 24 M13 4 L-7 24", none, line, 4.4F}};

// The face of the card, as large as the picture. Where each number stands differs a little from card to card: the
// marks tell the three apart, their words are on the page.
constexpr Shape kFace[] = {
    {"R18 12 220 146 11", paper, line, kLine},
    {"M34 30 L96 30 M34 44 L150 44", none, mid, 4},
    {"R34 60 50 64 3", pale, none, 0},
    {"O59 82 11", mid, none, 0},
    {"M38 124 C39 104 48 98 59 98 C70 98 79 104 80 124 Z", mid, none, 0}};
// Six and four digits, with a mark at the left that takes a number.
constexpr Shape kSix[] = {
    {"R0 -13 104 26 5", pale, line, 2},
    {"M30 6 L36 6 M42 6 L48 6 M54 6 L60 6 M66 6 L72 6 M78 6 L84 6 M90 6 L96 6", none, line, 3.2F},
    {"O13 0 9.4", line, none, 0}};
constexpr Shape kFour[] = {
    {"R0 -13 80 26 5", pale, line, 2},
    {"M30 6 L36 6 M42 6 L48 6 M54 6 L60 6 M66 6 L72 6", none, line, 3.2F},
    {"O13 0 9.4", line, none, 0}};
constexpr Shape kOne[] = {{"M-2.6 -2.6 L0.8 -5.4 L0.8 5.6", none, paper, 2.2F}};
constexpr Shape kTwo[] = {{"M-3.4 -2.4 C-3.4 -6.6 3.4 -6.6 3.4 -2.4 C3.4 0.6 -2.8 2.6 -3.4 5.4 L3.8 5.4", none, paper, 2.2F}};
constexpr Shape kThree[] = {
    {"M-3.2 -4 C-1.4 -6.6 3.2 -6 3.2 -2.8 C3.2 -0.6 1 0 -0.8 0 C1.4 0 3.6 0.8 3.6 2.8 C3.6 6.4 -2.2 6.6 -3.6 3.8", none, paper,
     2.2F}};

constexpr Part kMuteParts[] = {{kBack, {0.74F, {44, 62}, 0}},
                               {kTurnOver, {0.9F, {44, 122}, 0}},
                               {kMyNumberCard, {0.7F, {128, 74}, 0}},
                               {kPurse, {0.98F, {128, 104}, 0}},
                               {kArrowDown, {1, {128, 34}, 3.14159265F}},
                               {kMyNumberCard, {0.68F, {220, 112}, 0.08F}},
                               {kMyNumberCard, {0.68F, {214, 94}, -0.08F}},
                               {kMyNumberCard, {0.68F, {209, 76}, -0.2F}},
                               {kArrowDown, {1, {211, 36}, 3.14159265F}}};
constexpr Part kTwoParts[] = {{kReaderAbove, {}},
                              {kMyNumberCard, {1.06F, {120, 104}, 0}},
                              {kAnyCard, {1.0F, {176, 66}, 0.16F}},
                              {kArrowDown, {1.3F, {232, 40}, 4.0F}}};
constexpr Part kUnreadParts[] = {{kReaderAbove, {}},
                                 {kMyNumberCard, {1.0F, {192, 62}, 0.4F}},
                                 {kArrowDown, {1.4F, {122, 104}, 1.1F}}};
constexpr Part kEndedParts[] = {{kMyNumberCard, {1.3F, {84, 88}, -0.04F}}, {kPage, {1.08F, {198, 84}, 0}}};
constexpr Part kNumberParts[] = {{kFace, {}},
                                 {kSix, {1, {122, 72}, 0}},
                                 {kOne, {1, {135, 72}, 0}},
                                 {kFour, {1, {122, 105}, 0}},
                                 {kTwo, {1, {135, 105}, 0}},
                                 {kFour, {1, {122, 138}, 0}},
                                 {kThree, {1, {135, 138}, 0}}};

}  // namespace

std::span<const Part> trouble_parts(ui::Picture picture) {
  switch (picture) {
    case ui::Picture::card_mute: return kMuteParts;
    case ui::Picture::card_two: return kTwoParts;
    case ui::Picture::card_unread: return kUnreadParts;
    case ui::Picture::card_ended: return kEndedParts;
    case ui::Picture::card_numbers: return kNumberParts;
    default: return {};
  }
}

}  // namespace haisai::paint
