// Paper, people and privacy: taking the slip, staff on the way, the veil, the hand over the keys.
#include "screens/imgui/pictures.h"

namespace haisai::paint {
namespace {

using enum Ink;
constexpr float kLine = 1.4F;

constexpr Shape kSlip[] = {
    {"R34 14 188 56 9", paper, line, kLine},
    {"R62 40 132 12 6", dark, none, 0},
    {"M82 47 L174 47 L174 134 L166.3 129 L158.7 134 L151 129 L143.3 134 L135.7 129 L128 134 L120.3 129 L112.7 134 "
     "L105 129 L97.3 134 L89.7 129 L82 134 Z", paper, line, kLine},
    {"R80 44 96 4.5 0", dark, none, 0},
    {"M106 61 L150 61", none, mid, 2.6F},
    {"M104 82 L109.5 71 L115 82 M106.3 78.4 L112.7 78.4 M119 77 L124 77", none, line, 2.4F},
    {"M130 74 C130 70.4 137.5 70.4 137.5 74 C137.5 77 130.4 79 130 82 L138 82 M144 73.4 L147.6 71 L147.6 82", none, line, 2.4F},
    {"R116 92 24 24 1", pale, none, 0},
    {"R118 94 7 7 0 R131 94 7 7 0 R118 107 7 7 0 R127 103 4 4 0 R132 109 6 5 0 R127 95 2.4 5 0", line, none, 0},
    {"O206 28 3.2", accent, none, 0},
    {"M206 88 L206 122 M196 113 L206 123 L216 113", none, coral, 5}};

constexpr Shape kKiosk[] = {
    {"R30 42 50 82 6", dark, line, kLine},
    {"R36 49 38 62 2", paper, none, 0},
    {"M42 59 L62 59 M42 67 L68 67", none, mid, 2.4F},
    {"R42 78 12 12 2 R56 78 12 12 2 R42 93 12 12 2 R56 93 12 12 2", pale, none, 0},
    {"M55 124 L55 154", none, line, 9},
    {"M36 156 L74 156", none, line, 6}};

constexpr Shape kClerk[] = {
    {"M160 168 C160 124 168 106 190 106 C212 106 220 124 220 168 Z", line, line, kLine},
    {"M180 105 L190 122 L200 105 Z", paper, line, kLine},
    {"R184 90 12 18 5", paper, line, kLine},
    {"M172 62 C170 82 178 96 190 96 C202 96 210 82 208 62 C206 46 174 46 172 62 Z", paper, line, kLine},
    {"M170.6 70 C166 44 180 38 191 38 C206 38 214 48 209.4 70 C208 62 205 58 200 57 C190 60 178 58 175.6 56.6 "
     "C172.6 60 172 64 170.6 70 Z", line, line, 0.8F},
    {"O183 72 1.7 O197 72 1.7", line, none, 0},
    {"M183.6 82.6 C187 86.4 193 86.4 196.4 82.6", none, line, 1.6F},
    {"M182 108 L194 134 M200 106 L197 134", none, paper, 1.3F},
    {"R187.4 133 16 20 2", accent, paper, 1.2F},
    {"M191 139.4 L200 139.4 M191 144.4 L197 144.4", none, dark, 1.3F},
    // A raised hand: on the way.
    {"M166 128 C156 120 150 108 149 92", none, line, 15},
    {"M149 92 L147.6 82", none, line, 14},
    {"M149.2 90 L147.8 82.6", none, paper, 11.2F},
    {"M143.4 78 L141 66 M148 76 L147.4 63 M152.6 77.4 L154 66", none, line, 6.4F},
    {"M155.4 84 L160.6 78", none, line, 6.4F},
    {"M143.6 79 L141 66 M148 78 L147.4 63 M152.4 79 L154 66", none, paper, 3.6F},
    {"M153 86.4 L160.6 78", none, paper, 3.6F}};

constexpr Shape kComing[] = {{"M128 146 L96 146 M105 137 L95.4 146 L105 155", none, coral, 4.6F}};

constexpr Shape kVeil[] = {
    {"R52 14 152 144 9", dark, line, kLine},
    {"R61 30 134 117 2", paper, none, 0},
    {"M104 64 L152 64 M104 78 L152 78 M104 92 L138 92", none, pale, 4},
    {"M61 33 L118 33 C116 70 108 110 84 147 L61 147 Z", line, line, kLine},
    {"M138 33 L195 33 L195 147 L172 147 C148 110 140 70 138 33 Z", line, line, kLine},
    {"M75 36 C74 80 71 118 66 146 M91 36 C89 78 84 116 74 146 M106 36 C103 76 95 114 82 146", none, mid, 1.6F},
    {"M181 36 C182 80 185 118 190 146 M165 36 C167 78 172 116 182 146 M150 36 C153 76 161 114 174 146", none, mid, 1.6F},
    {"M58 29 L198 29", none, accent, 5.4F}};

constexpr Shape kKeys[] = {
    {"M84 66 L196 66 L216 152 Q216.6 158 210 158 L70 158 Q63.4 158 64 152 Z", paper, line, kLine},
    {"M93 76 L119 76 L117 92 L89.4 92 Z M127 76 L153 76 L154.6 92 L125.6 92 Z M161 76 L187 76 L190.6 92 L163 92 Z", pale, mid, 1},
    {"M87.6 99 L116 99 L114 118 L83 118 Z M124.8 99 L155.2 99 L157 118 L123 118 Z M164 99 L192.4 99 L197 118 L166 118 Z", pale,
     mid, 1},
    {"M81.4 125 L113 125 L110.8 148 L76 148 Z M122.2 125 L157.8 125 L159.8 148 L120.2 148 Z M167 125 L198.6 125 L204 148 L169.2 148 Z",
     pale, mid, 1}};

// The left hand held over the keys like a roof. Each finger has its own outline; the palm's fill comes last and joins
// them into one hand.
constexpr Shape kRoof[] = {
    {"M-240 216 L28 82", none, line, 58},
    {"M42 75 L78 60", none, line, 52},
    {"M66 80 C76 98 92 104 110 99", none, line, 16},
    {"M66 80 C76 98 92 104 110 99", none, paper, 13.2F},
    {"M82 43 L148 22", none, line, 14.5F},
    {"M82 43 L148 22", none, paper, 11.7F},
    {"M84 51 L170 32", none, line, 16},
    {"M84 51 L170 32", none, paper, 13.2F},
    {"M86 62 L178 47", none, line, 16},
    {"M86 62 L178 47", none, paper, 13.2F},
    {"M88 74 L168 64", none, line, 16},
    {"M88 74 L168 64", none, paper, 13.2F},
    {"M42 75 L78 60", none, paper, 49.2F}};

constexpr Part kTakePaper[] = {{kSlip, {}}};
constexpr Part kStaffComing[] = {{kKiosk, {}}, {kClerk, {}}, {kComing, {}}};
constexpr Part kVeilParts[] = {{kVeil, {}}};
constexpr Part kHandCover[] = {{kKeys, {}}, {kRoof, {}}};

}  // namespace

std::span<const Part> people_parts(ui::Picture picture) {
  switch (picture) {
    case ui::Picture::take_paper: return kTakePaper;
    case ui::Picture::staff_coming: return kStaffComing;
    case ui::Picture::veil: return kVeilParts;
    case ui::Picture::hand_cover: return kHandCover;
    default: return {};
  }
}

}  // namespace haisai::paint
