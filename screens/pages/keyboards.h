// Keypads and keyboards. What is on them is data (texts `keyboard.<name>.row<n>`): tokens separated by
// spaces,
// `_` a free cell, and the ASCII words space, dakuten, handakuten, small for keys with an act of their own.
#pragma once

#include <string_view>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// 1-2-3 on top (rule B9). Digits of a PIN go to the gate of the shell, those of a question into the entry.
enum class Pad { pin, question };
ui::Block number_pad(const Context& context, Pad pad);

// The keyboard in use: kana, latin or digits; with ids "question.key.<character>".
ui::Block keyboard(const Context& context, std::string_view name);
// かな ABC 数字 · 1字けす ぜんぶけす
ui::Block keyboard_tools(const Context& context);

}  // namespace haisai::pages
