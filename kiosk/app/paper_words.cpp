#include "kiosk/app/paper_words.h"

#include "kiosk/app/paper_context.h"
#include "kiosk/reservations/damm.h"
#include "screens/pages/dates.h"

namespace haisai::app {
namespace {

std::string optional_text(const model::Catalogue& texts, const std::string& key) {
  return texts.has(key) ? texts.get(key) : std::string();
}

}  // namespace

paper::TicketPaper ticket_paper(const PaperSetting& setting, const model::Ticket& ticket, int copy) {
  const model::Catalogue& texts = *setting.texts;
  const flow::State state = paper_state(*setting.site, nullptr, ticket.issued_at);
  const pages::Context context{state, texts};
  const base::CivilTime time = base::civil_time(ticket.issued_at);
  const model::Service* service = setting.site->service(ticket.service);
  paper::TicketPaper paper;
  paper.lang = texts.lang();
  if (setting.practice) paper.mark = texts.get("practice.words");
  if (copy > 1) paper.mark = texts.format("ticket_paper.again", {{"n", std::to_string(copy)}});
  paper.city = texts.get("site." + setting.site->id + ".name") + "  " + texts.get("site." + ticket.office + ".name");
  paper.service = texts.get("service." + ticket.service + ".name");
  paper.number = ticket.number;
  if (service != nullptr) paper.place = texts.get("counter." + service->counter);
  paper.ahead_label = texts.get("ticket_paper.ahead_label");
  paper.ahead = texts.format("ticket_paper.ahead", {{"n", std::to_string(ticket.ahead)}});
  paper.code_label = texts.get("ticket_paper.code_label");
  paper.code = reservations::show_ticket_code(ticket.code);
  paper.note = texts.get("ticket.paper");
  paper.bring = optional_text(texts, "service." + ticket.service + ".bring");
  paper.phone = optional_text(texts, "site." + setting.site->id + ".phone");
  paper.issued = texts.format("ticket_paper.issued", {{"day", pages::day_words(context, time.date)},
                                                      {"time", pages::time_words(context, time.minute_of_day)}});
  paper.qr = ticket.matrix;
  return paper;
}

paper::OtherWords other_words(const PaperSetting& setting, const model::Ticket& ticket) {
  const model::Catalogue& texts = *setting.texts;
  const model::Service* service = setting.site->service(ticket.service);
  paper::OtherWords words;
  words.lang = texts.lang();
  words.service = texts.get("service." + ticket.service + ".name");
  words.number = texts.get("ticket.heading_note");
  if (service != nullptr) words.place = texts.get("counter." + service->counter);
  words.ahead = texts.format("ticket.ahead", {{"n", std::to_string(ticket.ahead)}});
  words.code_label = texts.get("ticket_paper.code_label");
  words.note = texts.get("ticket.paper");
  return words;
}

}  // namespace haisai::app
