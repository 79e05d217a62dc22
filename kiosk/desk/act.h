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
};

flow::Intent to(Act act, std::string arg = "");
// Act::none for what is no desk's intent.
Act act_of(const flow::Intent& intent);

}  // namespace haisai::desk
