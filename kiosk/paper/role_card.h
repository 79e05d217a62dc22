// The card a volunteer beside the terminal wears: what to do, what never to do, when to fetch staff. One A4 page.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "screens/text/engine.h"

namespace haisai::paper {

// A box of lines under a heading. All words are markup (ruby is not printed).
struct RoleList {
  std::string heading;
  std::vector<std::string> lines;
  bool never = false;  // each line is crossed instead of ticked, and the heading stands white on black
};

struct RoleCard {
  std::string title;
  std::string subtitle;
  std::string lead;
  std::vector<RoleList> lists;
  std::string why;
  std::string name;   // a line to write the volunteer's name on
  std::string place;  // a line for place and hours
  std::string footer;
};

// form.not_made when Cairo fails or the words do not fit one page. Nothing personal is in it.
base::Result<base::Bytes> role_card_pdf(text::Engine& engine, const RoleCard& card);

}  // namespace haisai::paper
