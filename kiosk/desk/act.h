// What a clerk wants, as a widget says it when pressed. Widgets carry flow::Intent; a desk's are all of the one kind
// `desk`, with the act as number.
#pragma once

#include <string>

#include "kiosk/flow/intent.h"

namespace haisai::desk {

enum class Act {
  none,
  // unlock
  open_key,      // the passphrase is typed
  // any page
  go_home,
  lock,
  turn_page,     // arg: which screen of a page that needs several
  // form
  copy_field,    // arg: field key; into the clipboard
  print_form,
  accept_form,   // taken in: refused when it comes again
  return_form,   // given back: why is asked for
  keep_form,     // reasons page: not given back after all
  return_for,    // arg: reason
  // help, on any page, locked or not; arg: the call's id in hex
  answer_help,   // いま行きます
  end_help,      // somebody was there
  // staff: the code of the queue's door; its digits go to the gate of the shell, never into State
  open_staff,    // unlock, home
  staff_digit,   // arg: 0..9
  staff_erase,
  staff_submit,
  // queue
  to_queue,      // from a page of the queue
  choose_counter,   // arg: counter
  change_counter,
  open_counter,
  shut_counter,
  call_next,
  call_one,      // arg: ticket code; out of turn
  recall,
  serve,
  put_on_hold,
  absent,
  done,
  back_in,       // arg: ticket code; somebody on hold is back
  open_transfer,
  transfer_to,   // arg: service
  open_errands,
  choose_errand, // arg: service
  keep_errands,
  open_walkin,
  choose_aid,    // arg: model::name_of(TicketAid)
  give_number,   // arg: service
  open_closing,
  choose_closing,   // arg: service; empty: the whole office
  close_for,     // arg: reason
  reopen,        // arg: service; empty: the whole office
  // review: what the counts say
  open_review,      // unlock, home
  review_before,    // the page before, the page after; round and round
  review_next,
  review_choose,    // to its choices, and back with what was chosen
  review_show,
  review_span,      // arg: name_of(ReviewSpan)
  review_earlier,
  review_later,
  review_office,    // arg: office; empty: all
  review_procedures,   // to the list of procedures
  review_procedure,    // arg: procedure; empty: all; back to the other choices
  // guided: a form filled in for somebody who touches no screen
  guide,         // arg: procedure id
  end_guide,     // given up: nothing is kept
  agree,         // はい: by the resident, or by the clerk who hears it
  disagree,      // いいえ
  print_guided,
  open_languages,   // of the resident's side
  choose_language,  // arg: one of the world's; back to the form
};

flow::Intent to(Act act, std::string arg = "");
// Act::none for what is no desk's intent.
Act act_of(const flow::Intent& intent);

}  // namespace haisai::desk
