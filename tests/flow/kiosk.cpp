#include "tests/flow/kiosk.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/flow/invariants.h"

namespace haisai::flow {

Kiosk::Kiosk(World world) : state(start(std::make_shared<const World>(std::move(world)), ten_o_clock())) {}

void Kiosk::send(const Event& event) {
  Step step = update(std::move(state), event);
  state = std::move(step.next);
  EXPECT_EQ(broken_rule(state), "");
  for (Effect& effect : step.effects) effects.push_back(std::move(effect));
}

void Kiosk::press(IntentKind kind, const std::string& arg, int number) {
  send(Touched{});
  send(Intent{kind, arg, number});
}

void Kiosk::type(const std::string& text) {
  for (const char c : text) press(IntentKind::put, std::string(1, c));
}

void Kiosk::tick(base::WallTime now) { send(Tick{now}); }

void Kiosk::wait(int seconds) {
  const base::WallTime end = state.now + std::chrono::seconds(seconds);
  while (state.now < end) tick(std::min(end, next_deadline(state)));
}

void Kiosk::to_purpose() {
  press(IntentKind::open_procedures);
  press(IntentKind::choose_procedure, "juminhyo");
  send(CardWaiting{id()});
}

void Kiosk::to_place_card() {
  to_purpose();
  press(IntentKind::next);
}

void Kiosk::to_pin(int tries) {
  to_place_card();
  send(CardChecking{id()});
  send(CardReady{id(), tries});
}

void Kiosk::to_reading() {
  to_pin();
  send(PinKeyed{4});
  press(IntentKind::pin_submit);
}

void Kiosk::to_card_check() {
  to_reading();
  send(CardRead{id(), made_up_person(), 4, 200, 900});
}

void Kiosk::to_first_question() {
  to_card_check();
  press(IntentKind::next);
}

void Kiosk::answer_digits(const std::string& digits) {
  type(digits);
  press(IntentKind::next);
}

void Kiosk::answer_choice(const std::string& code) {
  press(IntentKind::choose, code);
  press(IntentKind::next);
}

void Kiosk::to_review() {
  to_first_question();
  answer_digits(kTelephone);
  answer_choice("all");
  press(IntentKind::next);  // the note may stay empty
}

void Kiosk::to_finish() {
  to_review();
  press(IntentKind::next);
}

model::Ticket Kiosk::ticket() const {
  model::Ticket made;
  made.number = "A-041";
  made.service = "jumin";
  return made;
}

void Kiosk::to_take_card() {
  to_finish();
  press(IntentKind::print_and_number);
  send(TicketIssued{id(), ticket()});
}

void Kiosk::to_ticket() {
  to_take_card();
  send(CardRemoved{id()});
  send(CardGone{id()});
}

void Kiosk::to_side_page(PageId wanted) {
  if (wanted == PageId::services) press(IntentKind::open_services);
  if (wanted == PageId::procedure) press(IntentKind::open_procedures);
  if (wanted == PageId::learn) press(IntentKind::open_learn);
  if (wanted == PageId::erased) {
    to_ticket();
    press(IntentKind::stop);
  }
  if (wanted == PageId::settings || wanted == PageId::help || wanted == PageId::idle) to_review();
  if (wanted == PageId::settings) press(IntentKind::open_settings);
  if (wanted == PageId::help) press(IntentKind::call_staff);
  if (wanted == PageId::idle) wait(state.world->settings.times.idle_s);
  if (wanted == PageId::problem) {
    to_place_card();
    send(CardFailed{id(), base::ErrorCode::card_not_mynumber});
  }
}

void Kiosk::to_page(PageId wanted) {
  switch (wanted) {
    case PageId::purpose:
      return to_purpose();
    case PageId::place_card:
      return to_place_card();
    case PageId::pin:
      return to_pin();
    case PageId::reading:
      return to_reading();
    case PageId::card_check:
      return to_card_check();
    case PageId::question:
      return to_first_question();
    case PageId::review:
      return to_review();
    case PageId::finish:
      return to_finish();
    case PageId::take_card:
      return to_take_card();
    case PageId::ticket:
      return to_ticket();
    default:
      return to_side_page(wanted);
  }
}

namespace {

void add(std::string& all, const Entry& entry) {
  all += entry.text.reveal();
  for (const auto& part : entry.date_parts) all += part.reveal();
}

}  // namespace

std::string personal_in(const State& state) {
  std::string all;
  if (!state.visit) return all;
  const Visit& visit = *state.visit;
  for (const auto& [key, answer] : visit.draft.answers) all += answer.value.reveal();
  if (visit.submission) {
    for (const auto& [key, answer] : visit.submission->answers) all += answer.value.reveal();
  }
  if (visit.four) {
    const auto& four = *visit.four;
    all += four.name.reveal() + four.address.reveal() + four.birth_date.reveal() + four.sex.reveal();
  }
  add(all, visit.entry);
  for (const auto& [key, entry] : visit.kept) add(all, entry);
  return all;
}

void PrintTo(PageId page, std::ostream* out) { *out << name_of(page); }

}  // namespace haisai::flow
