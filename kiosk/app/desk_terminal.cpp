#include "kiosk/app/desk_terminal.h"

#include "screens/desk/desk_pages.h"

namespace haisai::app {
namespace {

// More than any symbol holds; what goes on longer is no scan.
constexpr std::size_t kLineMax = 8192;

model::Preferences desk_preferences() {
  model::Preferences wishes;
  wishes.text = model::TextSize::standard;
  return wishes;
}

}  // namespace

DeskTerminal::DeskTerminal(DeskTerminalParts parts)
    : Stage(parts.stage),
      parts_(std::move(parts)),
      state_(desk::start(parts_.world, clock().now())),
      preferences_(desk_preferences()) {}

ui::View DeskTerminal::make_view(const model::Catalogue& texts) const { return desk_pages::view_of(state_, texts); }

bool DeskTerminal::on_key(const std::string& key) {
  const bool enter = key == "Return" || key == "Keypad Enter";
  if (state_.page == desk::PageId::unlock) {
    if (enter) step(desk::Pressed{desk::Act::open_key, {}});
    if (key == "Backspace") step(desk::PassphraseTyped{gate_.erase()});
    return enter || key == "Backspace";
  }
  if (!enter || line_.empty()) return false;
  std::string scan = std::move(line_);
  line_.clear();
  step(desk::Scanned{scan});
  base::wipe(scan);
  return true;
}

void DeskTerminal::on_text(const std::string& utf8) {
  step(desk::Touched{});
  if (state_.page == desk::PageId::unlock) {
    step(desk::PassphraseTyped{gate_.take(utf8)});
  } else if (line_.size() + utf8.size() <= kLineMax) {
    line_ += utf8;
  }
}

void DeskTerminal::on_press(const ui::Responder::Pressed& pressed) {
  if (pressed.intent.kind == flow::IntentKind::turn_page) {
    step(desk::Pressed{desk::Act::turn_page, std::to_string(pressed.intent.number)});
  } else {
    step(desk::Pressed{desk::act_of(pressed.intent), pressed.intent.arg});
  }
}

void DeskTerminal::take_events() {
  while (auto event = parts_.events->take()) step(*event);
}

void DeskTerminal::step(const desk::Event& event) {
  const desk::PageId before = state_.page;
  state_.now = clock().now();
  desk::Step step = desk::update(std::move(state_), event);
  state_ = std::move(step.next);
  changed();
  if (state_.page != before) turn_page();
  for (const desk::Effect& effect : step.effects) carry_out(effect);
}

void DeskTerminal::carry_out(const desk::Effect& effect) {
  if (std::holds_alternative<desk::OpenKey>(effect)) {
    auto passphrase = std::make_shared<base::SecretBuffer>();
    for (const base::Byte byte : gate_.bytes().view()) passphrase->push_back(byte);
    gate_.clear();
    parts_.duty->take(UseKey{std::move(passphrase)});
    return;
  }
  if (const auto* copy = std::get_if<desk::CopyText>(&effect)) return window().set_clipboard(copy->text);
  if (const auto* answer = std::get_if<desk::AnswerHelp>(&effect)) {
    return parts_.bell->take(AnswerCall{answer->id, parts_.world->settings.device});
  }
  if (const auto* end = std::get_if<desk::EndHelp>(&effect)) return parts_.bell->take(EndHelp{end->id});
  if (std::holds_alternative<desk::ClearClipboard>(effect)) return window().set_clipboard({});
  if (std::holds_alternative<desk::Wipe>(effect)) {
    window().set_clipboard({});
    gate_.clear();
    base::wipe(line_);
    wipe_page();
  }
  parts_.duty->take(effect);
}

}  // namespace haisai::app
