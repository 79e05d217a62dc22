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

void Kiosk::allow(bool last_try, bool face_code) {
  World world = *state.world;
  world.settings.allow_last_try = last_try;
  world.settings.allow_face_code = face_code;
  state.world = std::make_shared<const World>(std::move(world));
}

void Kiosk::to_face_code(int tries) {
  allow(state.world->settings.allow_last_try, true);
  to_pin();
  press(IntentKind::use_face_code);
  send(CardReady{id(), tries, model::CardSecret::face_code});
}

void Kiosk::to_last_try() {
  allow(true, state.world->settings.allow_face_code);
  to_pin(1);
  press(IntentKind::retry);
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

void Kiosk::leave() {
  press(IntentKind::end);
  if (page() == PageId::survey) press(IntentKind::end);
}

void Kiosk::to_number() {
  press(IntentKind::open_services);
  press(IntentKind::open_number, "jumin");
}

model::Slot Kiosk::slot(int index) const {
  model::Slot made;
  made.start = std::chrono::floor<std::chrono::minutes>(ten_o_clock()) + std::chrono::hours(24) + std::chrono::minutes(15 * index);
  made.capacity = 3;
  made.free = index == 2 ? 0 : 3;
  made.bookable = index != 2;
  return made;
}

int Kiosk::minutes_of(const model::Slot& slot) {
  return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(slot.start.time_since_epoch()).count());
}

void Kiosk::answer_slots() {
  const base::Date day = base::civil_time(slot().start).date;
  send(SlotsFound{id(), visit().turn.asked, {slot(0), slot(1)}, {{day, {slot(0), slot(1), slot(2)}, {}}}});
}

void Kiosk::to_slots() {
  to_number();
  press(IntentKind::open_slots);
  answer_slots();
}

void Kiosk::hold_slot() {
  press(IntentKind::choose_slot, "", minutes_of(slot()));
  model::Hold hold;
  hold.id[0] = 7;
  hold.office = "honcho";
  hold.service = "jumin";
  hold.start = slot().start;
  send(SlotHeld{id(), hold});
}

void Kiosk::to_booking() {
  to_slots();
  hold_slot();
}

void Kiosk::to_held(model::TicketState ticket_state) {
  press(IntentKind::open_services);
  press(IntentKind::open_code);
  type("413820756");
  press(IntentKind::next);
  FoundTicket found{ticket(), {}, ticket_state, {}};
  found.ticket.code = "413820756";
  found.ticket.office = "honcho";
  found.ticket.slot = slot().start;
  send(TicketFound{id(), visit().turn.asked, found});
}

void Kiosk::to_survey() {
  to_ticket();
  send(FormPrinted{id(), 1});
  send(TicketPrinted{id()});
  press(IntentKind::end);
}

void Kiosk::to_turn_page(PageId wanted) {
  const bool by_time = wanted == PageId::slots || wanted == PageId::week || wanted == PageId::day || wanted == PageId::offices;
  if (wanted == PageId::number || wanted == PageId::needs) to_number();
  if (wanted == PageId::needs) press(IntentKind::open_needs);
  if (by_time) to_slots();
  if (wanted == PageId::week || wanted == PageId::day) press(IntentKind::open_week);
  if (wanted == PageId::day) {
    const auto days = std::chrono::sys_days(base::civil_time(slot().start).date).time_since_epoch();
    press(IntentKind::open_day, "", static_cast<int>(days.count()));
  }
  if (wanted == PageId::offices) press(IntentKind::open_offices);
  if (wanted == PageId::booking) to_booking();
  if (wanted == PageId::code) press(IntentKind::open_services), press(IntentKind::open_code);
  if (wanted == PageId::held || wanted == PageId::cancel) to_held();
  if (wanted == PageId::cancel) press(IntentKind::open_cancel);
}

void Kiosk::to_way_in(PageId wanted) {
  const bool by_situation = wanted == PageId::situation || wanted == PageId::ask || wanted == PageId::bundle;
  const bool by_theme = wanted == PageId::theme || wanted == PageId::guide;
  if (wanted == PageId::protect) {
    to_purpose();
    press(IntentKind::open_protect);
  }
  if (by_situation || by_theme || wanted == PageId::search) press(IntentKind::open_procedures);
  if (by_situation) press(IntentKind::open_situations);
  if (wanted == PageId::ask || wanted == PageId::bundle) press(IntentKind::choose_situation, "moved");
  if (wanted == PageId::bundle) {
    answer_choice("yes");
    answer_choice("no");
  }
  if (by_theme) press(IntentKind::open_theme, "papers");
  if (wanted == PageId::guide) press(IntentKind::open_guide, "juminhyo");
  if (wanted == PageId::search) press(IntentKind::open_search);
}

void Kiosk::to_side_page(PageId wanted) {
  if (wanted == PageId::services) press(IntentKind::open_services);
  to_way_in(wanted);
  to_turn_page(wanted);
  if (wanted == PageId::survey) to_survey();
  if (wanted == PageId::procedure) press(IntentKind::open_procedures);
  if (wanted == PageId::learn || wanted == PageId::lesson) press(IntentKind::open_learn);
  if (wanted == PageId::lesson) press(IntentKind::open_lesson, "l0");
  if (wanted == PageId::erased) {
    to_ticket();
    press(IntentKind::stop);
  }
  const bool over_settings = wanted == PageId::settings || wanted == PageId::hold || wanted == PageId::enlarged;
  const bool over_review = over_settings || wanted == PageId::sound || wanted == PageId::languages;
  if (over_review || wanted == PageId::help || wanted == PageId::idle) to_review();
  if (wanted == PageId::languages) press(IntentKind::open_languages);
  if (wanted == PageId::sound) press(IntentKind::open_sound);
  if (over_settings) press(IntentKind::open_settings);
  if (wanted == PageId::hold) press(IntentKind::hold_on);
  if (wanted == PageId::enlarged) press(IntentKind::enlarge);
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
    case PageId::face_code:
      return to_face_code();
    case PageId::last_try:
      return to_last_try();
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
  all += entry.text.reveal() + entry.reading.reveal() + entry.converted.reveal();
  for (const auto& part : entry.date_parts) all += part.reveal();
}

void add(std::string& all, const std::vector<base::PersonalText>& texts) {
  for (const auto& text : texts) all += text.reveal();
}

void add(std::string& all, const Row& row) {
  for (const auto& [column, answer] : row) all += answer.value.reveal();
}

void add(std::string& all, const Aid& aid) {
  add(all, aid.kanji.whole);
  add(all, aid.chosen);
  add(all, aid.characters);
  all += aid.digits.reveal();
  for (const auto& part : aid.kanji.parts) {
    all += part.reading.reveal();
    add(all, part.candidates);
  }
  for (std::size_t i = 0; i < aid.strokes.size(); ++i) all += "stroke ";
}

}  // namespace

std::string personal_in(const State& state) {
  std::string all;
  if (!state.visit) return all;
  const Visit& visit = *state.visit;
  for (const auto& [key, answer] : visit.draft.answers) all += answer.value.reveal();
  for (const model::Submission& submission : visit.submissions) {
    for (const auto& [key, answer] : submission.answers) all += answer.value.reveal();
  }
  for (const auto& [key, code] : visit.said) all += code;
  if (visit.four) {
    const auto& four = *visit.four;
    all += four.name.reveal() + four.address.reveal() + four.birth_date.reveal() + four.sex.reveal();
  }
  add(all, visit.entry);
  for (const auto& [key, entry] : visit.kept) add(all, entry);
  for (const auto& [key, people] : visit.rows) {
    for (const Row& person : people) add(all, person);
  }
  if (visit.row_at.removed) add(all, visit.row_at.removed->second);
  add(all, visit.aid);
  return all;
}

void PrintTo(PageId page, std::ostream* out) { *out << name_of(page); }

}  // namespace haisai::flow
