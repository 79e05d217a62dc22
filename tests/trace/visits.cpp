#include "rig.h"

namespace haisai::trace {
namespace {

using journeys::Kiosk;

template <class Keys>
void type(Kiosk& kiosk, const Keys& keys) {
  for (const std::string key : keys) kiosk.tap("question.key." + key);
}

// The visit without a card, as far as the typed address.
void by_hand(Kiosk& kiosk) {
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.by_hand");
  kiosk.wait_page("question");
  type(kiosk, kTypedName);
  kiosk.tap("question.next");
  type(kiosk, kTypedName);
  kiosk.tap("question.next");
  kiosk.tap("question.era.showa");
  kiosk.tap("question.year");
  kiosk.tap_text("question.key.", "12");
  kiosk.tap("question.month");
  kiosk.tap_text("question.key.", "8");
  kiosk.tap("question.day");
  kiosk.tap_text("question.key.", "23");
  kiosk.tap("question.next");
  type(kiosk, kTypedAddress);
}

void by_hand_to_review(Kiosk& kiosk) {
  by_hand(kiosk);
  kiosk.tap("question.next");
  kiosk.tap("question.choice.self");
  kiosk.tap("question.next");
  kiosk.tap_text("question.key.", kTelephone);
  kiosk.tap("question.next");
  kiosk.wait_page("review");
}

// Nobody touches anything until the terminal asks whether to go on.
void fall_silent(Rig& rig) {
  for (int i = 0; i < 30 && rig.kiosk().page() != "idle"; ++i) rig.kiosk().advance(10);
  rig.kiosk().wait_page("idle");
}

// The resident walks away: covered, asked, and then wiped by the clock.
void walk_away(Rig& rig) {
  fall_silent(rig);
  rig.kiosk().advance(46);
}

void stop(Rig& rig) {
  fall_silent(rig);
  rig.kiosk().tap("idle.end");
}

using Step = void (*)(Rig&);

template <Step step>
void lifted(Rig& rig) {
  step(rig);
  rig.kiosk().remove_card();
  rig.kiosk().wait_page("erased");
  rig.to_welcome();
}

template <Step step>
void timed_out(Rig& rig) {
  step(rig);
  walk_away(rig);
  rig.to_welcome();
}

template <Step step>
void stopped(Rig& rig) {
  step(rig);
  stop(rig);
  rig.to_welcome();
}

void half_a_pin(Rig& rig) {
  to_pin(rig);
  rig.kiosk().tap_text("pin.key.", "739");
}

void half_a_telephone(Rig& rig) {
  to_telephone(rig);
  rig.kiosk().tap_text("question.key.", "0988123");
}

void half_a_visit_by_hand(Rig& rig) { by_hand(rig.kiosk()); }
void whole_visit_by_hand(Rig& rig) { by_hand_to_review(rig.kiosk()); }

void finished(Rig& rig) {
  to_take_card(rig);
  rig.kiosk().remove_card();
  rig.kiosk().wait_page("ticket");
  rig.to_welcome();
}

void finished_by_hand(Rig& rig) {
  by_hand_to_review(rig.kiosk());
  while (rig.kiosk().has("page.next")) rig.kiosk().tap("page.next");
  rig.kiosk().tap("review.next");
  rig.kiosk().tap("finish.print");
  rig.kiosk().wait_page("ticket");
  rig.to_welcome();
}

void wrong_pin(Rig& rig) {
  to_pin(rig);
  rig.kiosk().enter_pin(kWrongPin);
  rig.kiosk().ask({{"do", "wait"}, {"node", "pin.error"}, {"ms", 10000}});
  rig.kiosk().enter_pin(kPin);
  rig.kiosk().wait_page("card_check");
  rig.kiosk().remove_card();
  rig.to_welcome();
}

void staff_called(Rig& rig) {
  half_a_telephone(rig);
  rig.kiosk().tap("header.staff");
  rig.kiosk().wait_page("help");
  rig.kiosk().remove_card();
  rig.to_welcome();
}

void staff_called_and_sent_away(Rig& rig) {
  to_card_check(rig);
  rig.kiosk().tap("header.staff");
  rig.kiosk().wait_page("help");
  rig.kiosk().tap("help.not_needed");
  rig.kiosk().wait_page("card_check");
  stop(rig);
  rig.to_welcome();
}

void other_letters(Rig& rig) {
  to_card_check(rig);
  rig.kiosk().tap("header.letters");
  rig.kiosk().wait_page("settings");
  rig.kiosk().tap("settings.text.max");
  rig.kiosk().tap("settings.theme.white-on-black");
  rig.kiosk().tap("page.back");
  rig.kiosk().wait_page("card_check");
  rig.kiosk().remove_card();
  rig.to_welcome();
}

void no_paper(Rig& rig) {
  to_take_card(rig);
  rig.kiosk().printer("paper_end");
  rig.kiosk().remove_card();
  rig.kiosk().wait_page("ticket");
  rig.kiosk().wait_idle();
  rig.kiosk().printer("ok");
  rig.to_welcome();
}

}  // namespace

void to_pin(Rig& rig) {
  rig.kiosk().to_place_card();
  rig.kiosk().insert(rig.card());
  rig.kiosk().wait_page("pin");
}

void to_card_check(Rig& rig) {
  to_pin(rig);
  rig.kiosk().enter_pin(kPin);
  rig.kiosk().wait_page("card_check");
}

void to_telephone(Rig& rig) {
  to_card_check(rig);
  rig.kiosk().tap("card_check.next");
  rig.kiosk().wait_page("question");
  rig.kiosk().tap("question.choice.setai_all");
  rig.kiosk().tap("question.next");
  rig.kiosk().ask({{"do", "wait"}, {"node", "question.key.0"}});
}

void to_review(Rig& rig) {
  to_telephone(rig);
  rig.kiosk().tap_text("question.key.", kTelephone);
  rig.kiosk().tap("question.next");
  rig.kiosk().wait_page("review");
}

void to_finish(Rig& rig) {
  to_review(rig);
  while (rig.kiosk().has("page.next")) rig.kiosk().tap("page.next");
  rig.kiosk().tap("review.next");
  rig.kiosk().wait_page("finish");
}

void to_take_card(Rig& rig) {
  to_finish(rig);
  rig.kiosk().tap("finish.print");
  rig.kiosk().wait_page("take_card");
}

const std::vector<Visit>& all_visits() {
  static const std::vector<Visit> visits = {
      {"finished, form and number printed", finished},
      {"finished by hand, form and number printed", finished_by_hand},
      {"no paper", no_paper},
      {"wrong PIN, then the right one", wrong_pin},
      {"card lifted at the PIN", lifted<half_a_pin>},
      {"card lifted at the check", lifted<to_card_check>},
      {"card lifted at a question", lifted<half_a_telephone>},
      {"card lifted at the review", lifted<to_review>},
      {"card lifted at the finish", lifted<to_finish>},
      {"timed out at the PIN", timed_out<half_a_pin>},
      {"timed out at the check", timed_out<to_card_check>},
      {"timed out at a question", timed_out<half_a_telephone>},
      {"timed out at the review", timed_out<to_review>},
      {"timed out by hand", timed_out<half_a_visit_by_hand>},
      {"stopped at the PIN", stopped<half_a_pin>},
      {"stopped at the check", stopped<to_card_check>},
      {"stopped at a question", stopped<half_a_telephone>},
      {"stopped at the review", stopped<to_review>},
      {"stopped at the finish", stopped<to_finish>},
      {"stopped at the review by hand", stopped<whole_visit_by_hand>},
      {"staff called, card lifted", staff_called},
      {"staff called and not needed, stopped", staff_called_and_sent_away},
      {"letters changed in the middle", other_letters},
  };
  return visits;
}

}  // namespace haisai::trace
