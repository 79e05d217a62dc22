// What a person wants, as a widget says it when pressed.
#pragma once

#include <string>

namespace haisai::flow {

enum class IntentKind {
  none,
  // on any page
  next,          // the forward button
  back,          // もどる
  call_staff,    // 職員をよぶ
  stop,          // やめる: ends the visit and wipes
  open_settings, // 文字: size and colours
  turn_page,     // number: which screen of a page that needs several
  unveil,        // a touch while personal values are covered
  // welcome
  open_procedures,
  open_services,
  open_learn,
  // ways
  choose_procedure,  // arg: procedure id
  use_card,
  by_hand,           // no card, or no PIN: the four items are typed
  retry,             // problem pages: try again what failed
  // PIN: the digit goes to the PIN gate of the shell, never into flow
  pin_digit,         // number: 0..9
  pin_erase,
  pin_submit,
  // questions
  choose,            // arg: choice code (single) or toggled code (multi)
  put,               // arg: the character typed
  erase,
  erase_all,
  dakuten,
  handakuten,
  small_kana,
  era,               // arg: meiji taisho showa heisei reiwa seireki
  part,              // number: 0 year, 1 month, 2 day
  keyboard,          // arg: kana | latin | digits
  edit,              // review's なおす; arg: field key
  // finish and after
  print_and_number,  // print the form and take a number
  number_only,       // take a number without printing
  take_number,       // services page; arg: service id
  print_only,        // problem page, no number to be had: print the form without one
  reprint_ticket,
  end,               // おわる
  // staff called, idle
  staff_not_needed,
  keep_going,
  // settings page
  set_text,          // arg: model::name_of(TextSize)
  set_theme,         // arg: model::name_of(Theme)
  set_layout,
  set_lang,          // arg: language tag
};

struct Intent {
  IntentKind kind = IntentKind::none;
  std::string arg;
  int number = 0;
  bool operator==(const Intent&) const = default;
};

}  // namespace haisai::flow
