// Calls for help, on whatever page a clerk is.
#include <algorithm>

#include "kiosk/base/bytes.h"
#include "screens/desk/common.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using model::HelpCall;
using ui::Look;

constexpr std::size_t kShown = 3;   // the oldest; more come up as these are answered

// The words of a code, or the code where there are none: a new page or language still says something.
std::string words_of(const Context& context, const std::string& prefix, const std::string& code) {
  const std::string key = prefix + code;
  return context.texts.has(key) ? context.texts.get(key) : code;
}

std::string aids_of(const Context& context, const model::HelpRequest& request) {
  std::string codes = request.aids;
  if (request.aid != model::TicketAid::none) codes = std::string(model::name_of(request.aid)) + (codes.empty() ? "" : "," + codes);
  std::string words;
  while (!codes.empty()) {
    const std::size_t comma = std::min(codes.find(','), codes.size());
    words += (words.empty() ? "" : ", ") + words_of(context, "staff.desk.help.aid.", codes.substr(0, comma));
    codes.erase(0, comma + 1);
  }
  return words;
}

ui::Widget card_of(const Context& context, const HelpCall& call, const std::string& id) {
  const bool coming = call.state == model::HelpState::coming;
  const pages::Values place{{"place", call.request.place}};
  ui::Widget card = pages::status(id, coming ? Look::notice : Look::alert,
                                  context.text(coming ? "staff.desk.help.coming" : "staff.desk.help.asked", place), ui::Icon::person);
  card.helper = context.text("staff.desk.help.where", {{"page", words_of(context, "step.", call.request.page)},
                                                       {"lang", words_of(context, "staff.desk.help.lang.", call.request.lang)}});
  if (const std::string aids = aids_of(context, call.request); !aids.empty()) {
    card.helper += "\n" + context.text("staff.desk.help.aids", {{"aids", aids}});
  }
  return card;
}

}  // namespace

void add_help_calls(const Context& context, ui::View& view) {
  for (std::size_t i = 0; i < std::min(kShown, context.desk.help.size()); ++i) {
    const HelpCall& call = context.desk.help[i];
    const std::string hex = base::to_hex(call.request.id);
    const std::string id = "help." + std::to_string(i + 1);
    ui::Block block = pages::stack({card_of(context, call, id)});
    if (call.state == model::HelpState::asked) {
      block.widgets.push_back(button(context, id + ".answer", Look::secondary, "staff.desk.help.answer", desk::Act::answer_help, hex));
    }
    block.widgets.push_back(button(context, id + ".end", Look::secondary, "staff.desk.help.end", desk::Act::end_help, hex));
    view.content.push_back(std::move(block));
  }
}

}  // namespace haisai::desk_pages
