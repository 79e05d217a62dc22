// Keypads and keyboards. What is on them is data (texts `keyboard.<name>.row<n>`): tokens separated by
// spaces,
// `_` a free cell, and the ASCII words space, dakuten, handakuten, small for keys with an act of their own.
#pragma once

#include <string_view>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// 1-2-3 on top (rule B9). Digits of a PIN and of a face code go to the gate of the shell, those of a question
// into the entry, those of a ticket's code into the turn. Only the PIN's keys can be put into another order (ならびかえ).
enum class Pad { pin, face_code, question, code };
ui::Block number_pad(const Context& context, Pad pad);

// A place in a grid of keys with no key on it.
ui::Widget free_cell();
// Free cells up to the end of the last row.
void fill_row(ui::Block& keys);

// The keyboard in use: kana, latin or digits of a question, with ids "question.key.<character>"; code: of a ticket's
// code with letters, "code.key.<character>".
ui::Block keyboard(const Context& context, std::string_view name, Pad pad = Pad::question);
// 1字けす ぜんぶけす, beside the keyboard of a code.
ui::Block code_tools(const Context& context);
// かな ABC 数字 · 1字けす ぜんぶけす
// digits: which keyboard the third one opens: digits, or place with the words of an address.
ui::Block keyboard_tools(const Context& context, std::string_view digits);

}  // namespace haisai::pages
