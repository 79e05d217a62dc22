// A terminal driven by hand: sends events, keeps the state and every effect asked for.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/flow/update.h"
#include "tests/flow/made_up_world.h"

namespace haisai::flow {

class Kiosk {
 public:
  explicit Kiosk(World world = made_up_world());

  void send(const Event& event);
  void press(IntentKind kind, const std::string& arg = "", int number = 0);  // a touch and its intent
  void type(const std::string& digits_or_letters);                           // one put a character
  void wait(int seconds);  // nobody touches anything; ticks at every deadline, as the shell does

  // Paths through a visit, by what a resident does.
  void to_purpose();
  void to_place_card();
  void to_pin(int tries = 3);
  void to_face_code(int tries = 10);  // allows it first
  void to_last_try();                 // allows it first
  void to_reading();
  void to_card_check();
  void to_first_question();  // with a card: v.tel
  void to_review();          // with a card
  void to_finish();
  void to_take_card();
  void to_ticket();          // card taken, both prints under way
  void to_page(PageId page);  // any page of the terminal
  void leave();               // the end, and no answer to how it was
  // Times and a ticket, as the desk worker would answer.
  void to_number();
  void to_slots();
  void to_booking();
  void to_held(model::TicketState state = model::TicketState::issued);
  void to_survey();
  model::Slot slot(int index = 0) const;   // of tomorrow, a quarter of an hour apart
  static int minutes_of(const model::Slot& slot);   // as choose_slot names it
  void answer_slots();
  void hold_slot();
  void answer_digits(const std::string& digits);
  void answer_choice(const std::string& code);

  PageId page() const { return state.page; }
  Visit& visit() { return *state.visit; }
  SessionId id() const { return state.last_session; }
  base::WallTime now() const { return state.now; }
  model::Ticket ticket() const;  // as the desk would issue it

  // All effects of a kind so far.
  template <class E>
  std::vector<E> asked() const {
    std::vector<E> found;
    for (const Effect& effect : effects) {
      if (const E* one = std::get_if<E>(&effect)) found.push_back(*one);
    }
    return found;
  }
  template <class E>
  std::size_t times() const {
    return asked<E>().size();
  }

  State state;
  std::vector<Effect> effects;
  // Another city: the settings, changed while nobody is there.
  void allow(bool last_try, bool face_code);

 private:
  void tick(base::WallTime now);
  void to_side_page(PageId page);
  void to_way_in(PageId page);
  void to_turn_page(PageId page);
};

// Every personal value the state holds, one after the other; empty when it holds none.
std::string personal_in(const State& state);

// EXPECT_EQ prints it by name.
void PrintTo(PageId page, std::ostream* out);

}  // namespace haisai::flow
