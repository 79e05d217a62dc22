#include "kiosk/app/paper_values.h"

#include "drivers/qr/qr.h"
#include "kiosk/app/paper_context.h"
#include "kiosk/japanese/date_text.h"
#include "kiosk/japanese/numbers.h"
#include "screens/pages/dates.h"
#include "screens/pages/values.h"

namespace haisai::app {
namespace {

using nlohmann::json;

void put(paper::SheetValues& values, const std::string& key, std::string text) {
  values[key] = base::PersonalText(std::move(text));
}

// A key says by its last part what it holds: v.birth, c.tel, v.postcode, v.sex.
std::string said(const std::string& key, const std::string& value, const model::Catalogue& texts) {
  const std::string last = key.substr(key.rfind('.') + 1);
  if (last == "tel") return japanese::telephone_text(value);
  if (last == "postcode") return japanese::postcode_text(japanese::digits_only(value));
  if (last == "sex" && texts.has("value.sex." + value)) return model::plain_of(texts.get("value.sex." + value));
  if (!base::parse_iso_date(value)) return value;
  const model::Catalogue& ja = texts;
  return japanese::era_date_text(ja, value) + "(" + value.substr(0, 4) + ")";
}

paper::SheetValues values_of(const json& answers, const model::Catalogue& texts) {
  paper::SheetValues values;
  for (const auto& [key, value] : answers.items()) {
    if (!value.is_string()) continue;
    const std::string& text = value.get_ref<const std::string&>();
    put(values, key, said(key, text, texts));
    put(values, key + ".code", text);
    if (base::parse_iso_date(text)) put(values, key + ".era", japanese::era_date_text(texts, text));
  }
  return values;
}

// Words of which all is one text, and so are there in the other language too.
std::string other_words(const std::string& words, const model::Catalogue* beside) {
  constexpr std::string_view kText = "{text.";
  const bool one = words.starts_with(kText) && words.find('}') == words.size() - 1;
  if (beside == nullptr || !one) return {};
  const std::string key = words.substr(kText.size(), words.size() - kText.size() - 1);
  return beside->has(key) ? beside->get(key) : std::string();
}

bool is_ticked(const std::string& answer, const paper::SheetValues& values) {
  const std::size_t equals = answer.find('=');
  if (equals == std::string::npos) return false;
  const auto found = values.find(answer.substr(0, equals) + ".code");
  return found != values.end() && found->second.reveal() == answer.substr(equals + 1);
}

}  // namespace

std::vector<paper::SheetValues> sheet_values(const json& answers, const model::Catalogue& texts) {
  std::vector<paper::SheetValues> cells;
  if (!answers.is_array()) return {values_of(answers, texts)};
  for (const json& each : answers) {
    if (each.is_object()) cells.push_back(values_of(each, texts));
  }
  return cells;
}

paper::SheetValues sheet_values(const content::Content& content, const model::Procedure& procedure,
                                const model::Submission& submission, base::WallTime now) {
  const flow::State state = paper_state(content.site, &procedure, now);
  const model::Catalogue& texts = content.catalogues.at("ja");
  const pages::Context context{state, texts};
  paper::SheetValues values;
  for (const auto& [key, answer] : submission.answers) {
    const model::Field* field = procedure.find(key);
    if (field == nullptr) continue;
    const std::string& value = answer.value.reveal();
    put(values, key, pages::value_words(context, *field, value));
    put(values, key + ".code", value);
    if (field->type == model::FieldType::date) put(values, key + ".era", japanese::era_date_text(texts, value));
  }
  const std::string today = base::iso_date(base::civil_time(now).date);
  put(values, "today", pages::both_calendars(context, today));
  put(values, "today.era", japanese::era_date_text(texts, today));
  return values;
}

const model::Catalogue* beside_of(const content::Content& content, const std::string& lang) {
  const auto found = content.catalogues.find(lang);
  const bool japanese = lang == "ja" || lang == "ja-easy";
  return japanese || found == content.catalogues.end() ? nullptr : &found->second;
}

paper::SlipPaper slip_paper(const content::Content& content, const model::SlipLayout& layout,
                            const paper::SheetValues& values, const model::Catalogue* beside) {
  const model::Catalogue& texts = content.catalogues.at("ja");
  const auto words = [&](const std::string& pattern) {
    return model::escape_markup(paper::sheet_words(pattern, values, texts).reveal());
  };
  paper::SlipPaper paper;
  if (beside != nullptr) paper.beside_lang = beside->lang();
  paper.title = words(layout.title);
  paper.title_beside = other_words(layout.title, beside);
  paper.footer = words(layout.footer);
  for (const model::SlipEntry& entry : layout.entries) {
    paper::SlipItem item;
    item.kind = entry.kind;
    item.words = words(entry.words);
    item.beside = other_words(entry.words, beside);
    item.height = entry.height;
    item.ticked = is_ticked(entry.answer, values);
    item.name_shapes = entry.answer.ends_with("name") || entry.answer.ends_with("addr");
    if (const auto found = values.find(entry.answer); found != values.end()) item.value = found->second;
    const model::Link* link = content.site.link(entry.link);
    if (auto symbol = link == nullptr ? base::Result<model::QrMatrix>(base::Error{base::ErrorCode::not_yet, ""}) : qr::encode(link->url))
      item.symbol = std::move(symbol).value();
    paper.items.push_back(std::move(item));
  }
  return paper;
}

}  // namespace haisai::app
