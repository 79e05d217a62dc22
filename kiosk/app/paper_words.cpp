#include "kiosk/app/paper_words.h"

#include "kiosk/flow/state.h"
#include "kiosk/reservations/damm.h"
#include "screens/pages/dates.h"
#include "screens/pages/values.h"

namespace haisai::app {
namespace {

// The pages know how a value is said; a form says it the same way. This is the state they look at.
flow::State state_of(const PaperSetting& setting, const std::string& procedure, base::WallTime now,
                     std::vector<model::Procedure> procedures) {
  auto world = std::make_shared<flow::World>();
  world->site = *setting.site;
  world->procedures = std::move(procedures);
  flow::State state;
  state.world = world;
  state.now = now;
  state.visit.emplace();
  state.visit->procedure = procedure;
  return state;
}

std::string optional_text(const model::Catalogue& texts, const std::string& key) {
  return texts.has(key) ? texts.get(key) : std::string();
}

// Blocks of services-and-forms §2.0: v the visitor, s the subject; all else is what is asked for.
std::string section_of(const std::string& key) {
  if (key.rfind("v.", 0) == 0) return "visitor";
  if (key.rfind("s.", 0) == 0) return "subject";
  return "content";
}

bool is_ticked(const model::Field& field) {
  return field.type == model::FieldType::choice || field.type == model::FieldType::multi ||
         field.type == model::FieldType::check;
}

bool holds_code(std::string_view codes, const std::string& code) {
  for (std::size_t at = 0; at <= codes.size();) {
    const std::size_t end = std::min(codes.find(',', at), codes.size());
    if (codes.substr(at, end - at) == code) return true;
    at = end + 1;
  }
  return false;
}

std::vector<paper::FormChoice> choices_of(const pages::Context& context, const model::Field& field,
                                          std::string_view value) {
  std::vector<paper::FormChoice> choices;
  if (field.type == model::FieldType::check) {
    for (const char* code : {"yes", "no"}) {
      choices.push_back({context.text(std::string("paper.") + code), value == code});
    }
    return choices;
  }
  for (const model::Choice& choice : field.choices) {
    if (choice.goes_to_staff) continue;   // those never come to paper here
    choices.push_back({model::escape_markup(pages::choice_words(context, field, choice.code)),
                       holds_code(value, choice.code)});
  }
  return choices;
}

paper::FormRow row_of(const pages::Context& context, const model::Field& field, const model::Answer* answer) {
  paper::FormRow row;
  row.label = context.text(context.field_key(field.key, "label"));
  row.name_shapes = field.type == model::FieldType::name || field.type == model::FieldType::address;
  row.large = field.type == model::FieldType::name;
  row.half = field.type == model::FieldType::check || field.type == model::FieldType::count;
  row.prefilled = answer != nullptr && answer->source == model::Source::card;
  if (is_ticked(field)) {
    row.choices = choices_of(context, field, answer != nullptr ? answer->value.reveal() : std::string());
  } else if (answer != nullptr) {
    row.value = base::PersonalText(pages::value_words(context, field, answer->value.reveal()));
  }
  return row;
}

std::vector<paper::FormSection> sections_of(const pages::Context& context, const model::Procedure& procedure,
                                            const FormJob& job) {
  model::FormDraft draft{job.submission.procedure, job.submission.answers};
  std::vector<paper::FormSection> sections;
  for (const char* section : {"visitor", "subject", "content"}) {
    paper::FormSection part{context.text(std::string("paper.") + section), {}};
    for (const model::Field& field : procedure.fields) {
      const model::Answer* answer = draft.find(field.key);
      if (section_of(field.key) != section || !model::applies(field, draft)) continue;
      // What nobody asked for stays off the paper, but for places that are often filled in by hand.
      if (answer == nullptr && !field.required && (is_ticked(field) || !field.on_review)) continue;
      part.rows.push_back(row_of(context, field, answer));
    }
    if (!part.rows.empty()) sections.push_back(std::move(part));
  }
  return sections;
}

std::string fee_of(const pages::Context& context, const model::Procedure& procedure, int fee_yen) {
  const std::string label = context.text("paper.fee") + "  ";
  if (fee_yen < 0) return label + context.text("paper.fee_at_counter");
  const char* key = procedure.fee_confirmed ? "paper.fee_yen" : "paper.fee_unconfirmed";
  return label + context.text(key, {{"yen", std::to_string(fee_yen)}});
}

}  // namespace

paper::TicketPaper ticket_paper(const PaperSetting& setting, const model::Ticket& ticket, bool again) {
  const model::Catalogue& texts = *setting.texts;
  const flow::State state = state_of(setting, "", ticket.issued_at, {});
  const pages::Context context{state, texts};
  const base::CivilTime time = base::civil_time(ticket.issued_at);
  const model::Service* service = setting.site->service(ticket.service);
  paper::TicketPaper paper;
  paper.lang = texts.lang();
  if (setting.practice) paper.mark = texts.get("practice.words");
  if (again) paper.mark = texts.get("ticket_paper.again");
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

paper::FormPaper form_paper(const PaperSetting& setting, const model::Procedure& procedure, const FormJob& job) {
  const model::Catalogue& texts = *setting.texts;
  const flow::State state = state_of(setting, procedure.id, job.at, {procedure});
  const pages::Context context{state, texts};
  paper::FormPaper paper;
  paper.lang = texts.lang();
  if (setting.practice) paper.mark = texts.get("practice.words");
  paper.title = texts.get("procedure." + procedure.id + ".paper.title");
  paper.addressee = texts.get("paper.addressee");
  paper.date = texts.get("paper.date") + "  " +
               model::escape_markup(pages::both_calendars(context, base::iso_date(base::civil_time(job.at).date)));
  if (!job.ticket_number.empty()) {
    paper.receipt_label = texts.get("paper.receipt");
    paper.receipt = job.ticket_number;
  }
  paper.legend = texts.get("paper.legend");
  paper.check_mark = texts.get("paper.check_glyph");
  paper.sections = sections_of(context, procedure, job);
  paper.fee = fee_of(context, procedure, job.submission.fee_yen);
  paper.signature_label = texts.get("paper.signature");
  paper.signature_note = texts.get("paper.signature_helper");
  paper.staff_label = texts.get("paper.staff_box");
  paper.staff_boxes = {texts.get("paper.staff_id"), texts.get("paper.staff_received"), texts.get("paper.staff_issued")};
  return paper;
}

}  // namespace haisai::app
