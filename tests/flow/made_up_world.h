// A small town hall for the tests: one procedure with every kind of question, two services, a lesson, a made-up person.
#pragma once

#include <memory>

#include "kiosk/flow/state.h"

namespace haisai::flow {

inline constexpr const char* kName = "髙橋 𠮷男";
inline constexpr const char* kAddress = "沖縄県那覇市泉崎1丁目1番1号";
inline constexpr const char* kBirthDate = "1957-04-01";
inline constexpr const char* kTelephone = "0988670111";

model::BasicFour made_up_person();
// As the typing worker answers: two parts with two ways each.
model::KanjiAnswer kanji_answer();
World made_up_world();
// Sunday 2026-11-22, 10:00:30 in Japan.
base::WallTime ten_o_clock();

}  // namespace haisai::flow
