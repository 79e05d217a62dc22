// What a problem with the card looks like: its picture, its words, and where a new PIN is made.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// What to do, drawn, and the text key of how it is said; Picture::none where words say it all.
struct ProblemPicture {
  ui::Picture what = ui::Picture::none;
  std::string_view spoken_key;
};
ProblemPicture problem_picture(const Context& context, base::ErrorCode code);
// Text key of the sentence: what happened and what to do.
std::string problem_words(const Context& context, base::ErrorCode code);
// Text key of the heading where it is one of the card's own; empty elsewhere.
std::string_view card_title(const Context& context, base::ErrorCode code);
// A PIN that is of no use: where a new one is made and what to bring.
void add_counter(const Context& context, base::ErrorCode code, ui::View& view);

}  // namespace haisai::pages
