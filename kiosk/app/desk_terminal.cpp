#include "kiosk/app/desk_terminal.h"

#include "kiosk/app/beside.h"
#include "screens/desk/desk_pages.h"
#include "screens/review/review_sheet.h"

namespace haisai::app {
namespace {

// More than any symbol holds; what goes on longer is no scan.
constexpr std::size_t kLineMax = 8192;
// A scanner types without a pause, and a clerk who types a code thinks less long: what stands there longer was typed by accident.
constexpr std::chrono::seconds kBetweenKeys{10};

// The review is made for a whole screen: within its frame the words are a little larger for its size.
constexpr double kReviewScale = 1.1;
constexpr float kReviewGapMm = 2;

model::Preferences desk_preferences() {
  model::Preferences wishes;
  wishes.text = model::TextSize::standard;
  return wishes;
}

}  // namespace

DeskTerminal::DeskTerminal(DeskTerminalParts parts)
    : Stage(parts.stage),
      parts_(std::move(parts)),
      state_(parts_.state ? *std::move(parts_.state) : desk::start(parts_.world, clock().now())),
      preferences_(desk_preferences()) {
  state_.world = parts_.world;
  if (parts_.stage.extra_width_px > 0) set_extra([this] { return resident_side(); }, [](const std::string&) {});
}

bool DeskTerminal::at_rest() const {
  const bool waits = state_.page == desk::PageId::unlock || state_.page == desk::PageId::home || state_.page == desk::PageId::counter ||
                     state_.page == desk::PageId::queue;
  const bool working = state_.unlocking.working || state_.unlocking.characters > 0 || state_.forms.opening || state_.forms.closing ||
                       state_.queue.working || is_typing();
  return idle() && waits && !working && !state_.forms.opened && state_.forms.copied.empty() && !state_.guided;
}

// What the resident reads, as large as it gets.
std::vector<ui::Placed> DeskTerminal::resident_side() const {
  model::Preferences wishes;
  if (state_.guided) wishes.lang = state_.guided->kiosk.preferences.lang;
  const ui::View side = desk_pages::resident_view(state_, catalogues().at(wishes.lang));
  wishes.text = model::TextSize::max;
  return moved(ui::lay_out(side, parts_.stage.extra_width_px, height_px(), 0, parts_.stage.panel, wishes,
                           parts_.stage.themes->at("standard"), measure()),
               width_px(), 0);
}

// The review draws its page into the room its frame leaves.
ui::LaidOut DeskTerminal::place(const ui::Theme& theme) const {
  ui::LaidOut page = Stage::place(theme);
  const desk::ReviewDesk& review = state_.review;
  if (state_.page != desk::PageId::review || review.working || review.page >= review.pages.size()) return page;
  const float gap = static_cast<float>(px_per_mm()) * kReviewGapMm;
  const ui::Rect room = room_within(page, width_px(), height_px());
  const model::Catalogue& texts = catalogues().at("ja");
  const review::Look look{&texts, &theme, &measure(), static_cast<int>(room.w), static_cast<int>(room.h - 2 * gap), kReviewScale};
  ui::LaidOut within = review::lay_out(review.pages[review.page], review_period(texts), review.made_up, look);
  page.problems.insert(page.problems.end(), within.problems.begin(), within.problems.end());
  for (ui::Placed& placed : moved(std::move(within), 0, static_cast<int>(room.y + gap))) page.placed.push_back(std::move(placed));
  return page;
}

std::string DeskTerminal::review_period(const model::Catalogue& texts) const {
  const base::Date today = base::civil_time(state_.now).date;
  const desk::ReviewDesk& review = state_.review;
  const auto say = [&texts](const char* key, const usage::Period& period) {
    return texts.format(std::string("staff.review.") + key, {{"from", base::iso_date(*period.from)}, {"to", base::iso_date(*period.to)}});
  };
  return say("period", desk::period_of(review.span, review.ago, today)) + "   " + say("compared_with", desk::compared_with(review.span, review.ago, today));
}

ui::View DeskTerminal::make_view(const model::Catalogue& texts) const { return desk_pages::view_of(state_, texts); }

bool DeskTerminal::on_key(const std::string& key) {
  const bool enter = key == "Return" || key == "Keypad Enter";
  if (state_.page == desk::PageId::unlock) {
    if (enter) step(desk::Pressed{desk::Act::open_key, {}});
    if (key == "Backspace") step(desk::PassphraseTyped{gate_.erase()});
    return enter || key == "Backspace";
  }
  if (state_.page == desk::PageId::staff) {
    if (enter) step(desk::Pressed{desk::Act::staff_submit, {}});
    if (key == "Backspace") step(desk::StaffTyped{gate_.erase()});
    return enter || key == "Backspace";
  }
  if (state_.page == desk::PageId::guided) {
    if (enter) step(desk::Guide{{flow::IntentKind::next, {}, 0}});
    if (key == "Backspace") step(desk::Guide{{flow::IntentKind::erase, {}, 0}});
    return enter || key == "Backspace";
  }
  if (!enter || line_.empty()) return false;
  if (!is_typing()) {   // the end of nothing: it presses no button either
    base::wipe(line_);
    return true;
  }
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
  } else if (state_.page == desk::PageId::staff) {
    type_staff(utf8);
  } else if (state_.page == desk::PageId::guided) {
    step(desk::Guide{{flow::IntentKind::put, utf8, 0}});
  } else if (state_.page != desk::PageId::languages) {   // what a resident says goes into the form alone
    if (!is_typing()) base::wipe(line_);
    typed_at_ = clock().now();
    if (line_.size() + utf8.size() <= kLineMax) line_ += utf8;
  }
}

bool DeskTerminal::is_typing() const { return !line_.empty() && parts_.stage.clock->now() - typed_at_ < kBetweenKeys; }

// Digits alone, and not while the last ones are looked at.
void DeskTerminal::type_staff(const std::string& digits) {
  if (state_.staff.working) return;
  for (const char c : digits) {
    if (c >= '0' && c <= '9' && gate_.bytes().size() < kStaffCodeMost) gate_.take(std::string_view(&c, 1));
  }
  step(desk::StaffTyped{static_cast<int>(gate_.bytes().size())});
}

void DeskTerminal::on_press(const ui::Responder::Pressed& pressed) {
  const desk::Act act = desk::act_of(pressed.intent);
  const bool at_door = state_.page == desk::PageId::staff;
  if (at_door && act == desk::Act::staff_digit) return type_staff(pressed.intent.arg);
  if (at_door && act == desk::Act::staff_erase) {
    if (!state_.staff.working) step(desk::StaffTyped{gate_.erase()});
  } else if (pressed.intent.kind == flow::IntentKind::turn_page) {
    step(desk::Pressed{desk::Act::turn_page, std::to_string(pressed.intent.number)});
  } else if (desk::act_of(pressed.intent) == desk::Act::none) {
    step(desk::Guide{pressed.intent});   // of a question that is shown here
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
  if (state_.page != before) {
    turn_page();
    gate_.clear();   // what one door was told is not for another
  }
  for (const desk::Effect& effect : step.effects) carry_out(effect);
}

// What the gate holds; it is empty then.
std::shared_ptr<base::SecretBuffer> DeskTerminal::take_secret() {
  auto secret = std::make_shared<base::SecretBuffer>();
  for (const base::Byte byte : gate_.bytes().view()) secret->push_back(byte);
  gate_.clear();
  return secret;
}

void DeskTerminal::carry_out(const desk::Effect& effect) {
  if (std::holds_alternative<desk::OpenKey>(effect)) return parts_.duty->take(UseKey{take_secret()});
  if (std::holds_alternative<desk::CheckStaff>(effect)) return parts_.queue->take(UseStaffCode{take_secret()});
  if (const auto* wanted = std::get_if<desk::QueueDo>(&effect)) return parts_.queue->take(*wanted);
  if (const auto* wanted = std::get_if<desk::ReadReview>(&effect)) return parts_.review->take(*wanted);
  if (const auto* copy = std::get_if<desk::CopyText>(&effect)) return window().set_clipboard(copy->text);
  if (const auto* answer = std::get_if<desk::AnswerHelp>(&effect)) {
    return parts_.bell->take(AnswerCall{answer->id, parts_.world->settings.device});
  }
  if (const auto* end = std::get_if<desk::EndHelp>(&effect)) return parts_.bell->take(EndHelp{end->id});
  if (std::holds_alternative<desk::ForgetPage>(effect)) return wipe_page();
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
