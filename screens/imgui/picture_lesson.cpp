// Lessons: what a finger does, and a toy phone with its tools and photos. No maker's phone, no real application.
#include "screens/imgui/picture_shapes.h"
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kLine = kPictureLine;

// A pointing hand, its fingertip at the origin. All outlines first, so that what belongs together has one outline.
constexpr Shape kFinger[] = {
    {"M62 190 L40 108", none, line, 40},
    {"M36 98 L26 66", none, line, 38},
    {"M13 66 L2 9", none, line, 16},
    {"M26 58 L22 40", none, line, 15},
    {"M39 62 L37 47", none, line, 14},
    {"M14 92 C0 82 -6 72 -4 62", none, line, 14},
    {"M36 98 L26 66", none, paper, 35.2F},
    {"M13 66 L2 9", none, paper, 13.2F},
    {"M26 58 L22 40", none, paper, 12.2F},
    {"M39 62 L37 47", none, paper, 11.2F},
    {"M14 92 C0 82 -6 72 -4 62", none, paper, 11.2F},
    {"M19.6 60 L17.4 49 M32.4 61 L30.6 51", none, line, kLine},
    {"M-0.6 8.4 C0 5.4 3.4 5.2 4.4 7.6", none, mid, kLine}};

// The glass under it.
constexpr Shape kPane[] = {{"R24 14 208 142 8", paper, line, kLine}};
constexpr Shape kSpot[] = {{"R-30 -24 60 48 6", pale, line, kLine}};
constexpr Shape kTouchRings[] = {{"O0 0 15", none, coral, 3}};
constexpr Shape kHoldRings[] = {
    {"O0 0 14", none, coral, 3}, {"O0 0 22", none, coral, 2.2F}, {"O0 0 30", none, coral, 1.6F}};
constexpr Shape kSideways[] = {{"M-62 0 L-18 0 M-50 -11 L-62 0 L-50 11", none, coral, 4.6F},
                               {"M18 0 L62 0 M50 -11 L62 0 L50 11", none, coral, 4.6F}};
constexpr Shape kUpwards[] = {{"M0 46 L0 -46 M-11 -34 L0 -46 L11 -34", none, coral, 4.6F}};
constexpr Shape kLongText[] = {{"M-62 -46 L10 -46 M-62 -30 L28 -30 M-62 -14 L2 -14 M-62 2 L22 2 M-62 18 L-8 18 M-62 34 L18 34 "
                                "M-62 50 L0 50", none, mid, 3}};
constexpr Shape kSheets[] = {{"R-34 -30 46 60 4", paper, line, kLine},
                             {"M-34 18 L-20 2 L-10 12 L0 -2 L12 14 L12 26 Q12 30 8 30 L-30 30 Q-34 30 -34 26 Z", pale, none, 0},
                             {"O-18 -14 6", accent, none, 0},
                             {"R-34 -30 46 60 4", none, line, kLine}};

// A phone of no maker, 76 × 128, its middle at the origin.
constexpr Shape kPhone[] = {
    {"R-38 -64 76 128 9", dark, line, kLine},
    {"R-32 -55 64 104 3", paper, none, 0},
    {"M-7 -59.6 L7 -59.6", none, white, 1.6F},
    {"O0 56.6 3", none, white, 1.2F}};

// Tools in it, 24 × 24.
constexpr Shape kCall[] = {
    {"R-12 -12 24 24 5", pale, line, kLine},
    {"M-6.4 -4.6 C-6.4 4 -3 6.6 5 6.4", none, line, 3.4F},
    {"M-6.4 -4.6 L-4.2 -6 M5 6.4 L6.2 4.2", none, line, 4.6F}};
constexpr Shape kCamera[] = {
    {"R-12 -12 24 24 5", pale, line, kLine},
    {"R-7.6 -5 15.2 11 2", paper, line, 1.6F},
    {"M-2.6 -5.4 L-1.4 -7.4 L1.4 -7.4 L2.6 -5.4", none, line, 1.6F},
    {"O0 0.6 2.9", none, line, 1.6F}};
constexpr Shape kMap[] = {
    {"R-12 -12 24 24 5", pale, line, kLine},
    {"M0 8 C-6 1 -5.6 -6.6 0 -6.6 C5.6 -6.6 6 1 0 8 Z", paper, line, 1.6F},
    {"O0 -1.6 1.9", line, none, 0}};
constexpr Shape kNew[] = {
    {"R-12 -12 24 24 5", accent, line, kLine},
    {"M0 -6.4 L0 6.4 M-6.4 0 L6.4 0", none, dark, 2.6F}};
constexpr Shape kFree[] = {
    {"M-12 -6 L-12 -7 Q-12 -12 -7 -12 L-4 -12 M4 -12 L7 -12 Q12 -12 12 -7 L12 -4 M12 4 L12 7 Q12 12 7 12 L4 12 M-4 12 L-7 12 "
     "Q-12 12 -12 7 L-12 4", none, mid, 1.6F}};

// A photo, 26 × 20.
constexpr Shape kPhoto[] = {
    {"R-13 -10 26 20 2", pale, none, 0},
    {"M-13 5 L-6 -2 L-1 3 L5 -4 L13 5 L13 8 Q13 10 11 10 L-11 10 Q-13 10 -13 8 Z", mid, none, 0},
    {"O-6 -5 2.6", accent, none, 0},
    {"R-13 -10 26 20 2", none, line, kLine}};
constexpr Shape kNoPhoto[] = {{"R-13 -10 26 20 2", paper, mid, kLine}, {"M-5 0 L5 0", none, mid, 1.8F}};

// A box at another place, 84 × 62.
constexpr Shape kBox[] = {
    {"M-42 -22 L42 -22 L42 26 Q42 31 37 31 L-37 31 Q-42 31 -42 26 Z", paper, line, kLine},
    {"M-46 -31 L46 -31 L46 -20 L-46 -20 Z", pale, line, kLine},
    {"M-7 -20 L-7 -14 L7 -14 L7 -20", none, line, kLine}};
constexpr Shape kAcross[] = {{"M-13 0 L12 0 M3 -9 L12 0 L3 9", none, coral, 4.6F}};

// Where a phone was: its outline in pieces, and nobody knows.
constexpr Shape kLost[] = {
    {"M-38 -40 L-38 -55 Q-38 -64 -29 -64 L-16 -64 M-4 -64 L10 -64 M22 -64 L29 -64 Q38 -64 38 -55 L38 -44 M38 -32 L38 -16 "
     "M38 -4 L38 12 M38 24 L38 40 M38 52 L38 55 Q38 64 29 64 L18 64 M6 64 L-10 64 M-22 64 L-29 64 Q-38 64 -38 55 L-38 44 "
     "M-38 32 L-38 16 M-38 4 L-38 -12 M-38 -24 L-38 -30", none, mid, 2.2F},
    {"M-11 -16 C-11 -33 13 -33 13 -17 C13 -6 1 -6 1 8", none, line, 5},
    {"O1 21 3.2", line, none, 0}};

constexpr Placement kPhoneLeft{1, {74, 85}, 0};
constexpr Placement kPhoneMiddle{1, {128, 85}, 0};

constexpr Part kTapParts[] = {{kPane, {}}, {kSpot, {1.2F, {110, 70}, 0}}, {kTouchRings, {1, {112, 72}, 0}}, {kFinger, {1, {112, 72}, 0}}};
constexpr Part kHoldParts[] = {{kPane, {}}, {kHoldRings, {1, {112, 66}, 0}}, {kFinger, {1, {112, 66}, 0}}};
constexpr Part kSwipeParts[] = {{kPane, {}}, {kSheets, {1, {139, 62}, 0}}, {kSideways, {1, {128, 62}, 0}}, {kFinger, {0.94F, {128, 84}, 0}}};
constexpr Part kScrollParts[] = {{kPane, {}}, {kLongText, {1, {104, 84}, 0}}, {kUpwards, {1, {152, 70}, 0}}, {kFinger, {0.94F, {170, 84}, 0}}};
constexpr Part kPhoneParts[] = {{kPhone, kPhoneMiddle}, {kCall, {1, {112, 52}, 0}}, {kCamera, {1, {144, 52}, 0}}, {kMap, {1, {112, 84}, 0}}};
constexpr Part kMoreParts[] = {{kPhone, kPhoneMiddle}, {kCall, {1, {112, 52}, 0}}, {kCamera, {1, {144, 52}, 0}},
                               {kMap, {1, {112, 84}, 0}}, {kNew, {1, {144, 84}, 0}}};
constexpr Part kLessParts[] = {{kPhone, kPhoneMiddle}, {kCall, {1, {112, 52}, 0}}, {kCamera, {1, {144, 52}, 0}},
                               {kMap, {1, {112, 84}, 0}}, {kFree, {1, {144, 84}, 0}}};
constexpr Part kPhotosParts[] = {{kPhone, kPhoneMiddle}, {kPhoto, {1, {112, 50}, 0}}, {kPhoto, {1, {144, 50}, 0}},
                                 {kPhoto, {1, {112, 78}, 0}}, {kPhoto, {1, {144, 78}, 0}}};
constexpr Part kCopiedParts[] = {{kPhone, kPhoneLeft}, {kPhoto, {1, {58, 50}, 0}}, {kPhoto, {1, {90, 50}, 0}},
                                 {kPhoto, {1, {58, 78}, 0}}, {kPhoto, {1, {90, 78}, 0}}, {kAcross, {1, {136, 84}, 0}},
                                 {kPhoto, {1.1F, {180, 62}, -0.1F}}, {kPhoto, {1.1F, {212, 60}, 0.1F}}, {kBox, {1, {196, 110}, 0}}};
constexpr Part kLostParts[] = {{kLost, kPhoneMiddle}};
constexpr Part kReturnedParts[] = {{kPhoto, {1.1F, {44, 62}, -0.1F}}, {kPhoto, {1.1F, {76, 60}, 0.1F}}, {kBox, {1, {60, 110}, 0}},
                                   {kAcross, {1, {120, 84}, 0}}, {kPhone, {1, {182, 85}, 0}}, {kPhoto, {1, {166, 50}, 0}},
                                   {kPhoto, {1, {198, 50}, 0}}, {kPhoto, {1, {166, 78}, 0}}, {kPhoto, {1, {198, 78}, 0}}};
constexpr Part kGoneParts[] = {{kPhone, kPhoneMiddle}, {kNoPhoto, {1, {112, 50}, 0}}, {kNoPhoto, {1, {144, 50}, 0}},
                               {kNoPhoto, {1, {112, 78}, 0}}, {kNoPhoto, {1, {144, 78}, 0}}};

}  // namespace

std::span<const Part> lesson_parts(ui::Picture picture) {
  switch (picture) {
    case ui::Picture::lesson_tap: return kTapParts;
    case ui::Picture::lesson_hold: return kHoldParts;
    case ui::Picture::lesson_swipe: return kSwipeParts;
    case ui::Picture::lesson_scroll: return kScrollParts;
    case ui::Picture::lesson_phone: return kPhoneParts;
    case ui::Picture::lesson_phone_more: return kMoreParts;
    case ui::Picture::lesson_phone_less: return kLessParts;
    case ui::Picture::lesson_photos: return kPhotosParts;
    case ui::Picture::lesson_copied: return kCopiedParts;
    case ui::Picture::lesson_lost: return kLostParts;
    case ui::Picture::lesson_returned: return kReturnedParts;
    case ui::Picture::lesson_gone: return kGoneParts;
    default: return {};
  }
}

}  // namespace haisai::paint
