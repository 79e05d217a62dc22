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
  open_sound,    // 音声: turns sound on and shows how to change it
  say_again,     // もういちど: the shell speaks the page again
  open_languages,
  turn_page,     // number: which screen of a page that needs several
  unveil,        // a touch while personal values are covered
  // welcome
  open_procedures,
  open_services,
  open_learn,
  open_lesson,       // learn page; arg: lesson id
  open_practice,     // learn page: the practice visit
  // the way in
  open_situations,
  open_search,
  open_theme,        // arg: theme id
  choose_situation,  // arg: situation id
  open_guide,        // arg: matter id
  print_sheet,       // guide, bundle; arg: the paper offered, empty: the checklist
  open_protect,      // 「住所を 画面に 出さない」
  // ways
  choose_procedure,  // arg: procedure id
  use_card,
  by_hand,           // no card, or no PIN: the four items are typed
  retry,             // problem pages: try again what failed; lesson: the step from its start
  // PIN: the digit goes to the PIN gate of the shell, never into flow
  pin_digit,         // number: 0..9
  pin_erase,
  pin_submit,
  shuffle_keys,      // ならびかえ: another order of the PIN's keys, or the usual one again
  use_face_code,     // 照合番号B instead of the PIN, where the city allows it
  agree,             // last_try: yes, spend the last try
  // practice visit: the drawn card
  lay_card,
  lift_card,
  // questions
  choose,            // arg: choice code (single) or toggled code (multi); lesson: what was touched
  put,               // arg: the character typed
  erase,
  erase_all,
  dakuten,
  handakuten,
  small_kana,
  era,               // arg: meiji taisho showa heisei reiwa seireki
  part,              // number: 0 year, 1 month, 2 day
  keyboard,          // arg: kana | latin | digits
  // help with entering (Aid)
  open_aid,          // arg: kanji | write | place
  pick,              // number: which candidate, town, 丁目, region or prefecture; arg: city, outside, postcode; a row
  more,              // number: the candidate shown first
  by_parts,          // kanji part by part
  undo_stroke,
  clear_strokes,
  edit,              // review's なおす; arg: field key
  // finish and after
  print_and_number,  // print the form and take a number
  number_only,       // take a number without printing
  open_number,       // services page; arg: service id
  take_number,       // number page: now
  print_only,        // problem page, no number to be had: print the form without one
  reprint_ticket,
  end,               // おわる
  // a time later, and a ticket that was brought along
  open_needs,        // 「子ども・車いす・みみ・め・通訳」
  choose_need,       // arg: model::name_of(TicketAid)
  open_slots,
  open_week,
  turn_week,         // number: one week on (1) or back (-1)
  open_day,          // number: days since 1 January 1970
  open_offices,
  choose_office,     // arg: office id
  choose_slot,       // number: minutes since 1 January 1970, UTC
  book,              // keep the time that is held
  open_code,         // 「番号札を 持っている」
  check_in,          // 「来ました」
  open_cancel,
  cancel_ticket,
  // asked after the visit
  answer,            // arg: a code of the question
  // people in rows
  add_row,
  edit_row,          // number: which
  remove_row,        // number: which
  restore_row,       // the one that was removed last (rule F8)
  use_second_card,   // the card of the person asked about
  // staff called, idle
  staff_not_needed,
  keep_going,
  // settings page
  set_text,          // arg: model::name_of(TextSize)
  set_theme,         // arg: model::name_of(Theme)
  set_layout,
  set_lang,          // arg: language tag
  set_pace,          // arg: slow | usual
  reset_preferences, // as at the start of the visit; answers stay (rule S8)
  hold_on,           // touches do nothing for ten seconds (a child at the screen)
  enlarge,           // each personal value alone, as large as it fits
  // sound page; any page
  set_sound,         // arg: on | off
  volume,            // number: one step louder (1) or softer (-1)
  speed,             // number: one step faster (1) or slower (-1)
  // a desk
  desk,              // number: desk::Act; arg: its argument
};

struct Intent {
  IntentKind kind = IntentKind::none;
  std::string arg;
  int number = 0;
  bool operator==(const Intent&) const = default;
};

}  // namespace haisai::flow
