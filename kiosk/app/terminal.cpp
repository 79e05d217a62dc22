#include "kiosk/app/terminal.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "screens/pages/pages.h"

namespace haisai::app {
namespace {

// Tells pages apart for whoever touches them: a question, its help and a lesson's step are pages of their own.
struct PageMark {
  flow::PageId page{};
  std::string question;
  flow::AidFace face = flow::AidFace::none;
  int lesson_step = -1;
  bool operator==(const PageMark&) const = default;
};

PageMark mark_of(const flow::State& state) {
  PageMark mark;
  mark.page = state.page;
  if (state.visit) mark.question = state.visit->question + '/' + std::to_string(state.visit->row_at.row) + '/' + state.visit->row_at.column;
  if (state.visit) mark.face = state.visit->aid.face;
  if (state.lesson) mark.lesson_step = state.lesson->step;
  return mark;
}

scanner::Milliseconds steady_now() {
  return std::chrono::duration_cast<scanner::Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

Terminal::Terminal(TerminalParts parts)
    : Stage(parts.stage),
      parts_(std::move(parts)),
      state_(flow::start(parts_.world, clock().now())),
      gate_(parts_.world->settings.scanner) {
  if (parts_.speaker != nullptr) speech_ = std::make_unique<PageSpeaker>(*parts_.speaker, catalogues());
}

ui::View Terminal::make_view(const model::Catalogue& texts) const { return pages::view_of(state_, texts); }

// Nobody has begun, or chosen a language or a size to begin with. Headphones that are plugged in turn the sound on by themselves.
bool Terminal::at_rest() const {
  model::Preferences untouched = parts_.world->preferences();
  untouched.sound = state_.headphones && parts_.world->voice;
  return idle() && state_.page == parts_.world->home() && !state_.visit && !state_.lesson && state_.preferences == untouched;
}

bool Terminal::work_outstanding() const {
  return !parts_.events->empty() || parts_.desk->busy() || parts_.paper->busy() || parts_.typing->busy() || parts_.card->busy() ||
         gate_.deadline().has_value();
}

void Terminal::before_input() {
  if (speech_) speech_->cut();
}

// Keys of a keypad beside the screen, found without seeing it (rules K5, K7).
bool Terminal::on_key(const std::string& key) {
  if (!speech_) return false;
  if (key == "F1") {
    speech_->say_again(state_, page());
  } else if (key == "F2") {
    speech_->say_where(state_, page(), focused_id());
  } else if (key == "F3") {
    step(flow::Intent{flow::IntentKind::set_sound, state_.preferences.sound ? "off" : "on", 0});
  } else {
    return false;
  }
  return true;
}

// What is under the finger can't be seen: the touch lifts the veil and does nothing else.
bool Terminal::covers(ui::TouchKind kind) {
  if (!state_.veiled) return false;
  if (kind == ui::TouchKind::up) step(flow::Intent{flow::IntentKind::unveil, {}, 0});
  return true;
}

void Terminal::on_text(const std::string& utf8) {
  if (state_.page != flow::PageId::question) return;  // and never into the PIN
  step(flow::Touched{});
  const auto characters = base::decode_utf8(utf8);
  if (!characters) return;
  for (char32_t character : *characters) {
    step(flow::Intent{flow::IntentKind::put, base::encode_utf8({&character, 1}), 0});
  }
}

// A code is one event, whatever it holds and wherever it comes from; it never types and never presses.
void Terminal::scanned(const std::string& text) {
  step(flow::Touched{});
  if (auto code = sound_scan(text)) step(flow::Scanned{std::move(*code)});
}

bool Terminal::holds(const paint::Input& input) {
  let(gate_.take(input, steady_now()));
  return true;
}

void Terminal::let(const std::vector<ScanGate::Let>& through) {
  for (const ScanGate::Let& one : through) {
    if (const auto* code = std::get_if<ScanGate::Code>(&one)) {
      scanned(*code);
    } else {
      take_typing(std::get<paint::Input>(one));
    }
  }
}

void Terminal::on_press(const ui::Responder::Pressed& pressed) {
  const flow::Intent& intent = pressed.intent;
  if (intent.kind == flow::IntentKind::pin_digit || intent.kind == flow::IntentKind::pin_erase) {
    const bool taken = state_.page == flow::PageId::pin || state_.page == flow::PageId::face_code;
    if (!taken || !state_.visit) return;
    if (state_.visit->practice) return step(intent);  // the sample number is nobody's
    const bool digit = intent.kind == flow::IntentKind::pin_digit;
    const int digits = digit ? pin_.take(intent.number, state_.visit->secret) : pin_.erase();
    step(flow::PinKeyed{digits});
    return;
  }
  step(intent);
  if (intent.kind == flow::IntentKind::say_again && speech_) speech_->say_again(state_, page());
}

void Terminal::take_events() {
  let(gate_.wait(steady_now()));
  if (const auto held = gate_.deadline()) wake_within(std::max(*held - steady_now(), base::Milliseconds(0)));
  parts_.card->receive();
  while (auto event = parts_.events->take()) {
    if (const auto* read = std::get_if<flow::CardRead>(&*event)) {
      count().card_read_ms = read->ms;
      count().card_apdus = read->apdus;
    }
    if (const auto* scan = std::get_if<flow::Scanned>(&*event)) {
      scanned(scan->text);
    } else {
      step(*event);
    }
  }
}

void Terminal::step(const flow::Event& event) {
  const PageMark before = mark_of(state_);
  state_.now = clock().now();
  flow::Step step = flow::update(std::move(state_), event);
  state_ = std::move(step.next);
  changed();
  if (mark_of(state_) != before) {
    turn_page();
    // Codes can be read on every page, but nothing is heard where a keyboard could type a PIN; text reaches a question alone.
    window().accept_typing(state_.page != flow::PageId::pin && state_.page != flow::PageId::face_code);
  }
  for (const flow::Effect& effect : step.effects) carry_out(effect);
}

void Terminal::carry_out(const flow::Effect& effect) {
  if (std::holds_alternative<flow::ClearPin>(effect)) {
    pin_.clear();
  } else if (const auto* send = std::get_if<flow::SendPin>(&effect)) {
    parts_.card->send_secret(send->session, pin_.digits());
    pin_.clear();
  } else if (const auto* ask = std::get_if<flow::AskFaceCode>(&effect)) {
    parts_.card->ask_face_code(ask->session);
  } else if (const auto* start = std::get_if<flow::StartCard>(&effect)) {
    parts_.card->start(start->session);
  } else if (const auto* stop = std::get_if<flow::StopCard>(&effect)) {
    parts_.card->stop(stop->session);
  } else if (std::holds_alternative<flow::WipeVisit>(effect)) {
    pin_.clear();
    wipe_page();
    if (speech_) speech_->forget();
  } else if (std::holds_alternative<flow::AskKanji>(effect) || std::holds_alternative<flow::ReadCharacter>(effect)) {
    parts_.typing->take(effect);
  } else if (std::holds_alternative<flow::PrintForm>(effect) || std::holds_alternative<flow::PrintSheet>(effect)) {
    parts_.paper->take(effect);
  } else if (const auto* call = std::get_if<flow::CallStaff>(&effect); call != nullptr && parts_.help != nullptr) {
    parts_.help->ask(state_, *call);
  } else if (const auto* over = std::get_if<flow::StaffNotNeeded>(&effect); over != nullptr && parts_.help != nullptr) {
    parts_.help->end(over->session);
  } else {
    parts_.desk->take(effect);
  }
}

// As mark_of, and another screen of a page is another picture.
std::string Terminal::picture_key() const {
  if (!parts_.world->settings.motion || state_.preferences.slow) return {};
  const PageMark mark = mark_of(state_);
  return std::to_string(static_cast<int>(mark.page)) + " " + mark.question + " " + std::to_string(static_cast<int>(mark.face)) +
         " " + std::to_string(mark.lesson_step) + " " + std::to_string(state_.screen);
}

void Terminal::after_paint() {
  if (speech_) speech_->painted(state_, page(), focused_id());
}

}  // namespace haisai::app
