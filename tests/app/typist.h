// Somebody at the terminal who fills in a form on its own keys, with a card or without, and how often they press.
// Everything is done by intents of flow, as the keys of the pages send them; nothing is counted that is not pressed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/update.h"

namespace haisai::test {

struct Person {
  model::BasicFour four;   // as on the card
  std::string reading;     // of the name, hiragana, family name first
  std::string building;    // of the building's name in the address; empty: a house
  int days_ago = 0;        // when it happened what they come for
};
// The made-up people of assets/cards who have a name, a whole birth date and an address of the city.
std::vector<Person> demo_people(const std::filesystem::path& assets);

struct Presses {
  int keys = 0;   // of keypads and lists, choices and candidates, digits of the PIN
  int all = 0;    // and every つぎへ, from the page `purpose` to the end of review
  std::vector<model::Submission> forms;   // empty: the form is not for this person
};

// The visit of one person who comes for themself, answers what is asked with the first choice, and leaves open what
// may stay open. With a card a child who has one brings it too.
Presses fill_in(const std::shared_ptr<const flow::World>& world, const std::string& form, const Person& person, bool with_card);

}  // namespace haisai::test
