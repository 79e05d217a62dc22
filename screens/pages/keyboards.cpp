#include "screens/pages/keyboards.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::Intent;
using flow::IntentKind;
using ui::Look;
using ui::Role;

constexpr int kMostRows = 12;

std::vector<std::string> tokens_of(const std::string& row) {
  std::istringstream words(row);
  std::vector<std::string> tokens;
  for (std::string token; words >> token;) tokens.push_back(token);
  return tokens;
}

// A key's spoken form: `keyboard.spoken.<character>` where its reading alone would not be understood.
std::string spoken_key(const Context& context, const std::string& character) {
  const std::string key = "keyboard.spoken." + character;
  return context.texts.has(key) ? context.text(key) : character;
}

ui::Widget key_widget(std::string id, std::string markup, std::string spoken, Intent intent) {
  ui::Widget widget = text_widget(std::move(id), Look::key, std::move(markup));
  widget.role = Role::key;
  widget.spoken = std::move(spoken);
  widget.intent = std::move(intent);
  return widget;
}

ui::Widget tool_key(const Context& context, const std::string& id, const std::string& name, Intent intent) {
  return key_widget(id, context.text("keyboard.tool." + name),
                    context.text("keyboard.tool." + name + "_spoken"), std::move(intent));
}

Intent act_of(const std::string& token) {
  if (token == "dakuten") return to(IntentKind::dakuten);
  if (token == "handakuten") return to(IntentKind::handakuten);
  if (token == "small") return to(IntentKind::small_kana);
  if (token == "space") return to(IntentKind::put, " ");
  return {};
}

// Digits that only the gate of the shell may see.
bool is_secret(Pad pad) { return pad == Pad::pin || pad == Pad::face_code; }

constexpr std::string_view prefix_of(Pad pad) {
  switch (pad) {
    case Pad::pin:
      return "pin.";
    case Pad::face_code:
      return "face_code.";
    case Pad::code:
      return "code.";
    case Pad::question:
      break;
  }
  return "question.";
}

ui::Widget key_of(const Context& context, Pad pad, const std::string& token) {
  const std::string id = std::string(prefix_of(pad)) + "key." + token;
  if (token == "_") return free_cell();
  if (Intent act = act_of(token); act.kind != IntentKind::none) {
    return tool_key(context, id, token, std::move(act));
  }
  return key_widget(id, model::escape_markup(token), spoken_key(context, token),
                    {IntentKind::put, token});
}

ui::Widget digit_key(const Context& context, Pad pad, int digit) {
  const std::string label = std::to_string(digit);
  Intent intent = is_secret(pad) ? Intent{IntentKind::pin_digit, "", digit} : Intent{IntentKind::put, label};
  return key_widget(std::string(prefix_of(pad)) + "key." + label, label, spoken_key(context, label),
                    std::move(intent));
}

ui::Widget erase_key(const Context& context, Pad pad) {
  ui::Widget erase = tool_key(context, std::string(prefix_of(pad)) + "erase", "erase",
                              to(is_secret(pad) ? IntentKind::pin_erase : IntentKind::erase));
  erase.icon = ui::Icon::erase;
  return erase;
}

ui::Widget erase_all_key(const Context& context, Pad pad) {
  return tool_key(context, std::string(prefix_of(pad)) + "erase_all", "erase_all", to(IntentKind::erase_all));
}

// Lower right: what fits this pad. The PIN's keys stay in their places in the large text sizes (rule S10).
ui::Widget corner_key(const Context& context, Pad pad) {
  if (!is_secret(pad)) return erase_all_key(context, pad);
  if (pad == Pad::face_code || context.state.preferences.text > model::TextSize::large) return free_cell();
  const bool shuffled = context.visit() != nullptr && context.visit()->pad_shuffles % 2 == 1;
  return tool_key(context, "pin.shuffle", shuffled ? "in_order" : "shuffle", to(IntentKind::shuffle_keys));
}

}  // namespace

ui::Widget free_cell() {
  ui::Widget widget;
  widget.look = Look::key;
  return widget;
}

ui::Block number_pad(const Context& context, Pad pad) {
  const std::array<int, 10> order =
      pad == Pad::pin ? flow::pad_order(context.state) : std::array<int, 10>{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = 3;
  block.side = true;
  for (std::size_t i = 0; i + 1 < order.size(); ++i) block.widgets.push_back(digit_key(context, pad, order[i]));
  block.widgets.push_back(erase_key(context, pad));
  block.widgets.push_back(digit_key(context, pad, order.back()));
  block.widgets.push_back(corner_key(context, pad));
  return block;
}

void fill_row(ui::Block& keys) {
  const auto columns = static_cast<std::size_t>(keys.columns);
  while (keys.widgets.size() % columns != 0) keys.widgets.push_back(free_cell());
}

ui::Block keyboard(const Context& context, std::string_view name, Pad pad) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.side = true;
  for (int row = 1; row <= kMostRows; ++row) {
    const std::string key = "keyboard." + std::string(name) + ".row" + std::to_string(row);
    if (!context.texts.has(key)) break;
    const std::vector<std::string> tokens = tokens_of(context.text(key));
    block.columns = std::max(block.columns, static_cast<int>(tokens.size()));
    for (const std::string& token : tokens) block.widgets.push_back(key_of(context, pad, token));
  }
  block.spare_row = name == "kana" && pad == Pad::question;   // digits
  return block;
}

ui::Block keyboard_tools(const Context& context, std::string_view digits) {
  const std::array<std::string_view, 3> keyboards{"kana", "latin", digits};
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = static_cast<int>(keyboards.size()) + 2;
  block.side = true;
  for (std::string_view name : keyboards) {
    ui::Widget key = tool_key(context, "question.keyboard." + std::string(name), std::string(name),
                              {IntentKind::keyboard, std::string(name)});
    key.selected = context.visit() != nullptr && context.visit()->entry.keyboard == name;
    block.widgets.push_back(std::move(key));
  }
  block.widgets.push_back(erase_key(context, Pad::question));
  block.widgets.push_back(erase_all_key(context, Pad::question));
  return block;
}

ui::Block code_tools(const Context& context) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = 2;
  block.side = true;
  block.widgets.push_back(erase_key(context, Pad::code));
  block.widgets.push_back(erase_all_key(context, Pad::code));
  return block;
}

}  // namespace haisai::pages
