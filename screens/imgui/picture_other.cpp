// What was laid on the reader at the left, crossed out, and the My Number card at the right in a ring.
#include "screens/imgui/picture_shapes.h"
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kLine = kPictureLine;

// All cards 92 × 58, their middle at the origin.
constexpr Shape kLicence[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"M-39 -20.5 L4 -20.5 M-39 -13 L8 -13", none, mid, 2.6F},
    {"R-39 -7.6 48 8.6 0", accent, none, 0},
    {"M-39 7.6 L-6 7.6 M-39 14.4 L2 14.4", none, mid, 2.6F},
    {"M-39 22 L8 22", none, line, 2},
    {"R15 -21 25 33 1", pale, none, 0},
    {"O27.5 -9.4 5.6", mid, none, 0},
    {"M17.4 12 C18 2.4 22.4 0 27.5 0 C32.6 0 37 2.4 37.6 12 Z", mid, none, 0}};

constexpr Shape kResidence[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"M-46 -15 L-46 -24 Q-46 -29 -41 -29 L41 -29 Q46 -29 46 -24 L46 -15 Z", mid, line, kLine},
    {"M-38 -22 L-8 -22", none, paper, 3.2F},
    {"M-40 -6 L12 -6 M-40 3 L12 3 M-40 12 L12 12 M-40 21 L12 21", none, mid, 1},
    {"M-40 -10 L-16 -10 M-40 -1.4 L2 -1.4 M-40 7.6 L-22 7.6 M-40 16.6 L-8 16.6", none, line, 2},
    {"R19 -9 20 27 1", pale, none, 0},
    {"O29 0 4.6", mid, none, 0},
    {"M21 18 C21.4 10 24.8 8 29 8 C33.2 8 36.6 10 37 18 Z", mid, none, 0}};

constexpr Shape kJuki[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"M-46 9 C-26 -8 -12 22 10 8 C24 0 36 1 46 5 L46 24 Q46 29 41 29 L-41 29 Q-46 29 -46 24 Z", pale, none, 0},
    {"M-46 9 C-26 -8 -12 22 10 8 C24 0 36 1 46 5", none, mid, 2.2F},
    {"R-46 -29 92 58 5", none, line, kLine},
    {"R-38 -15 18 14 2.2", accent, none, 0},
    {"M-38 -8 L-33 -8 M-25 -8 L-20 -8 M-29 -15 L-29 -1", none, dark, 0.7F},
    {"M-10 -20 L36 -20", none, line, 3},
    {"M-10 -11 L22 -11 M-10 -3.6 L30 -3.6", none, mid, 2.4F}};

constexpr Shape kTransit[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"M-46 8 L46 8 L46 24 Q46 29 41 29 L-41 29 Q-46 29 -46 24 Z", mid, line, kLine},
    {"A-34 -10 5 -50 50 A-34 -10 10 -50 50 A-34 -10 15 -50 50", none, line, 2.2F}};

constexpr Shape kBank[] = {
    {"R-46 -29 92 58 5", pale, line, kLine},
    {"R-38 -14 16 12.6 2", accent, none, 0},
    {"M-38 8 L-22 8 M-16 8 L0 8 M6 8 L22 8 M28 8 L38 8", none, line, 2.6F},
    {"M-38 18 L-10 18", none, mid, 2.2F}};

constexpr Shape kInsurance[] = {
    {"R-46 -29 92 58 5", paper, line, kLine},
    {"M-38 -20 L-4 -20", none, line, 3},
    {"M-38 -10 L30 -10 M-38 -2 L36 -2 M-38 6 L18 6 M-38 14 L36 14 M-38 22 L4 22", none, mid, 2.2F}};

constexpr Shape kAndroid[] = {
    {"R-26 -48 52 96 7", dark, line, kLine},
    {"R-22 -40 44 76 2", paper, none, 0},
    {"O0 -44 1.8", white, none, 0},
    {"R-16 -26 32 20 2.4", pale, line, 1.2F},
    {"O-8.6 -18 3", mid, none, 0},
    {"M-1 -19 L11 -19 M-1 -13.6 L8 -13.6", none, mid, 1.8F},
    {"M-14 6 L14 6 M-14 14 L8 14", none, mid, 2.2F},
    {"M-11.4 42 L-15 39.6 L-15 44.4 Z", white, white, 1},
    {"O0 42 2.6", none, white, 1.2F},
    {"R10.6 39.6 4.8 4.8 0.6", none, white, 1.2F}};

constexpr Shape kIphone[] = {
    {"R-26 -48 52 96 11", dark, line, kLine},
    {"R-22.6 -44.6 45.2 89.2 8", paper, none, 0},
    {"R-9 -41 18 6 3", dark, none, 0},
    {"R-16 -26 32 20 2.4", pale, line, 1.2F},
    {"O-8.6 -18 3", mid, none, 0},
    {"M-1 -19 L11 -19 M-1 -13.6 L8 -13.6", none, mid, 1.8F},
    {"R-16 2 14 14 3.4 R2 2 14 14 3.4 R-16 20 14 14 3.4 R2 20 14 14 3.4", pale, mid, 1},
    {"M-8 40.6 L8 40.6", none, line, 2}};

// Under them: not this one, this one.
constexpr Shape kCross[] = {{"M-11 -11 L11 11 M11 -11 L-11 11", none, line, 5}};
constexpr Shape kRing[] = {{"O0 0 12", none, line, 5}};

constexpr Placement kLeft{1.12F, {64, 66}, -0.06F};
constexpr Placement kPhone{1.02F, {64, 62}, -0.06F};
constexpr Placement kRight{1.12F, {191, 66}, 0};
constexpr Placement kLeftMark{1, {64, 138}, 0};
constexpr Placement kRightMark{1, {191, 138}, 0};

constexpr Part kLicenceParts[] = {{kLicence, kLeft}, {kMyNumberCard, kRight}, {kCross, kLeftMark}, {kRing, kRightMark}};
constexpr Part kResidenceParts[] = {{kResidence, kLeft}, {kMyNumberCard, kRight}, {kCross, kLeftMark}, {kRing, kRightMark}};
constexpr Part kJukiParts[] = {{kJuki, kLeft}, {kMyNumberCard, kRight}, {kCross, kLeftMark}, {kRing, kRightMark}};
constexpr Part kAndroidParts[] = {{kAndroid, kPhone}, {kMyNumberCard, kRight}, {kCross, kLeftMark}, {kRing, kRightMark}};
constexpr Part kIphoneParts[] = {{kIphone, kPhone}, {kMyNumberCard, kRight}, {kCross, kLeftMark}, {kRing, kRightMark}};
constexpr Part kOtherParts[] = {{kInsurance, {0.78F, {54, 34}, -0.2F}}, {kBank, {0.78F, {64, 64}, -0.08F}},
                                {kTransit, {0.78F, {76, 94}, 0.06F}},   {kMyNumberCard, kRight},
                                {kCross, kLeftMark},                    {kRing, kRightMark}};

}  // namespace

std::span<const Part> other_parts(ui::Picture picture) {
  switch (picture) {
    case ui::Picture::other_card: return kOtherParts;
    case ui::Picture::other_licence: return kLicenceParts;
    case ui::Picture::other_residence: return kResidenceParts;
    case ui::Picture::other_juki: return kJukiParts;
    case ui::Picture::other_android: return kAndroidParts;
    case ui::Picture::other_iphone: return kIphoneParts;
    default: return {};
  }
}

}  // namespace haisai::paint
