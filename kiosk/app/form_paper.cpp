#include "kiosk/app/form_paper.h"

#include <algorithm>

#include "drivers/qr/qr.h"
#include "kiosk/app/form_table_rows.h"
#include "kiosk/app/paper_context.h"
#include "screens/pages/dates.h"
#include "screens/pages/values.h"

namespace haisai::app {
namespace {

// Blocks of services-and-forms §2.0: v the visitor, d what lets them act for others, s the subject; all else is what is asked for.
std::string section_of(const std::string& key) {
  if (key.rfind("v.", 0) == 0 || key.rfind("d.", 0) == 0) return "visitor";
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

// What a form is said in: Japanese, and the resident's language beside it or null.
struct Tongues {
  const pages::Context& ja;
  const pages::Context* beside;

  std::string other(const std::string& key) const { return beside == nullptr ? std::string() : beside->text(key); }
};

std::vector<paper::FormChoice> choices_of(const Tongues& tongues, const model::Field& field, std::string_view value) {
  std::vector<std::string> codes;
  if (field.type == model::FieldType::check) codes = {"yes", "no"};
  for (const model::Choice& choice : field.choices) {
    if (!choice.goes_to_staff) codes.push_back(choice.code);   // those never come to paper here
  }
  std::vector<paper::FormChoice> choices;
  for (const std::string& code : codes) {
    choices.push_back({model::escape_markup(pages::choice_words(tongues.ja, field, code)), holds_code(value, code)});
    if (tongues.beside != nullptr)
      choices.back().beside = model::escape_markup(pages::choice_words(*tongues.beside, field, code));
  }
  return choices;
}

paper::FormRow row_of(const Tongues& tongues, const model::Field& field, const model::Answer* answer) {
  const pages::Context& context = tongues.ja;
  paper::FormRow row;
  row.label = context.text(context.field_key(field.key, "label"));
  row.beside = tongues.other(context.field_key(field.key, "label"));
  row.name_shapes = field.type == model::FieldType::name || field.type == model::FieldType::address;
  row.large = field.type == model::FieldType::name;
  row.half = field.type == model::FieldType::check || field.type == model::FieldType::count;
  row.prefilled = answer != nullptr && answer->source == model::Source::card;
  if (is_ticked(field)) {
    row.choices = choices_of(tongues, field, answer != nullptr ? answer->value.reveal() : std::string());
  } else if (answer != nullptr) {
    row.value = base::PersonalText(pages::value_words(context, field, answer->value.reveal()));
  }
  return row;
}

void add_rows(const Tongues& tongues, const model::Field& field, const model::Answer* answer,
              std::vector<paper::FormRow>& rows) {
  if (!is_table(field)) return rows.push_back(row_of(tongues, field, answer));
  const std::string value = answer != nullptr ? answer->value.reveal() : std::string();
  for (paper::FormRow& row : table_rows(tongues.ja, tongues.beside, field, value)) rows.push_back(std::move(row));
}

std::vector<paper::FormSection> sections_of(const Tongues& tongues, const model::Procedure& procedure, const FormJob& job) {
  model::FormDraft draft{job.submission.procedure, job.submission.answers};
  std::vector<paper::FormSection> sections;
  for (const char* section : {"visitor", "subject", "content"}) {
    const std::string key = std::string("form_paper.") + section;
    paper::FormSection part{tongues.ja.text(key), {}, tongues.other(key)};
    for (const model::Field& field : procedure.fields) {
      const model::Answer* answer = draft.find(field.key);
      if (section_of(field.key) != section || !model::applies(field, draft)) continue;
      // What nobody asked for stays off the paper, but for places that are often filled in by hand.
      if (answer == nullptr && !field.required && (is_ticked(field) || !field.on_review)) continue;
      add_rows(tongues, field, answer, part.rows);
    }
    if (!part.rows.empty()) sections.push_back(std::move(part));
  }
  return sections;
}

bool came_from_card(const model::Submission& submission) {
  return std::any_of(submission.answers.begin(), submission.answers.end(),
                     [](const auto& answer) { return answer.second.source == model::Source::card; });
}

std::string fee_of(const pages::Context& context, const model::Procedure& procedure, int fee_yen) {
  const std::string label = context.text("paper.fee") + "  ";
  if (fee_yen < 0) return label + context.text("paper.fee_at_counter");
  const char* key = procedure.fee.fact.confirmed ? "paper.fee_yen" : "paper.fee_unconfirmed";
  return label + context.text(key, {{"yen", std::to_string(fee_yen)}});
}

// Words that are the same for every form.
void add_frame(const Tongues& tongues, const FormJob& job, paper::FormPaper& paper) {
  const auto text = [&](const char* key) { return tongues.ja.text(key); };
  paper.addressee = text("paper.addressee");
  paper.date = text("paper.date") + "  " +
               model::escape_markup(pages::both_calendars(tongues.ja, base::iso_date(base::civil_time(job.at).date)));
  if (!job.ticket_number.empty()) {
    paper.receipt_label = text("paper.receipt");
    paper.receipt = job.ticket_number;
  }
  if (came_from_card(job.submission)) {
    paper.legend = text("form_paper.legend");
    paper.legend_beside = tongues.other("form_paper.legend");
  }
  paper.check_mark = text("paper.check_glyph");
  paper.sealed_heading = text("paper.sealed_heading");
  paper.sealed_note = text("paper.sealed_note");
  paper.signature_label = text("form_paper.signature");
  paper.signature_beside = tongues.other("form_paper.signature");
  paper.signature_note = text("form_paper.signature_helper");
  paper.signature_note_beside = tongues.other("form_paper.signature_helper");
  paper.staff_label = text("paper.staff_box");
  paper.staff_boxes = {text("paper.staff_id"), text("paper.staff_received"), text("paper.staff_issued")};
  paper.page = text("paper.page");
}

}  // namespace

paper::FormPaper form_paper(const FormSetting& setting, const model::Procedure& procedure, const FormJob& job) {
  const model::Catalogue& texts = *setting.paper.texts;
  const flow::State state = paper_state(*setting.paper.site, &procedure, job.at);
  const pages::Context context{state, texts};
  const pages::Context other{state, setting.beside != nullptr ? *setting.beside : texts};
  const Tongues tongues{context, setting.beside != nullptr ? &other : nullptr};
  paper::FormPaper paper;
  paper.lang = texts.lang();
  paper.style = setting.style;
  if (setting.beside != nullptr) paper.beside_lang = setting.beside->lang();
  if (setting.paper.practice) paper.mark = texts.get("practice.words");
  paper.title = texts.get("procedure." + procedure.id + ".paper.title");
  paper.title_beside = tongues.other("procedure." + procedure.id + ".title");
  add_frame(tongues, job, paper);
  paper.sections = sections_of(tongues, procedure, job);
  paper.fee = fee_of(context, procedure, job.submission.fee_yen);
  for (const std::string& text : job.sealed) {
    auto symbol = qr::encode_dense(text);
    if (symbol) paper.sealed.push_back(std::move(symbol).value());
  }
  return paper;
}

}  // namespace haisai::app
