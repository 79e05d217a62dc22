#include "lab.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "haisai_places.h"

namespace haisai::handoff {
namespace {

using model::FieldType;

constexpr std::string_view kPassphrase = "naha-honcho-2026";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string value_for(const model::Field& field, Size size);

std::string rows_for(const model::Field& field, Size size) {
  nlohmann::json rows = nlohmann::json::array();
  const int most = field.max > 0 ? field.max : 8;
  for (int i = 0; i < (size == Size::longest ? most : 1); ++i) {
    nlohmann::json row = nlohmann::json::object();
    for (const model::Field& column : field.columns) row[column.key] = value_for(column, size);
    rows.push_back(row);
  }
  return rows.dump();
}

std::string codes_for(const model::Field& field, Size size) {
  std::string codes;
  for (const model::Choice& choice : field.choices) {
    if (field.type == FieldType::choice || size == Size::shortest) return choice.code;
    codes += (codes.empty() ? "" : ",") + choice.code;
  }
  return codes;
}

std::string value_for(const model::Field& field, Size size) {
  const bool longest = size == Size::longest;
  const std::size_t most = static_cast<std::size_t>(field.max > 0 ? field.max : 60);
  switch (field.type) {
    case FieldType::name:   // a rare shape, an astral character, a variation sequence
      return longest ? repeated("MARIA ", 9) + "𠮷" : "髙﨑　𠮷男";
    case FieldType::kana:
      return longest ? repeated("ヨシ", 30) : "タカサキ　ヨシオ";
    case FieldType::date:
      return "1957-04-01";
    case FieldType::address:
      return longest ? "沖縄県那覇市" + repeated("泉崎１－１", 19) : "沖縄県那覇市泉崎１丁目１番１号";
    case FieldType::telephone:
      return "0988670111";
    case FieldType::postcode:
      return "9008585";
    case FieldType::count:
      return std::to_string(std::max(field.min, 1));
    case FieldType::check:
      return longest ? "yes" : "no";
    case FieldType::choice:
    case FieldType::multi:
      return codes_for(field, size);
    case FieldType::rows:
      return rows_for(field, size);
    default:
      return longest ? repeated("=1+1,\"x\n", 40).substr(0, most / 4) + "あ" : "あ";
  }
}

}  // namespace

Lab::Lab() {
  const std::filesystem::path assets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";
  content_ = content::load(assets, assets / "settings.toml").value();
  desk_ = DeskKey::make(folder_.path() / "desk", base::as_bytes(kPassphrase), {1, 8192}).value();
  terminal_ = reservations::TicketKey::make(folder_.path() / "terminal").value();
  terminals_.add(terminal_->public_key());
}

FormWords Lab::words(const model::Procedure& procedure) const {
  return {procedure, content_.catalogues.at("ja"), content_.site};
}

Application Lab::application(const model::Procedure& procedure, Size size) const {
  Application made{make_receipt(content_.site, "honcho", "K01", "2026.11.1", now()), {}, "A-041"};
  made.submission.procedure = procedure.id;
  made.submission.form_version = procedure.form_version;
  made.submission.fee_yen = size == Size::longest ? 3000 : -1;
  for (const model::Field& field : procedure.fields) {
    if (size == Size::shortest && !field.required) continue;
    const auto source = field.prefill == model::Prefill::card ? model::Source::card : model::Source::typed;
    made.submission.answers[field.key] = {base::PersonalText(value_for(field, size)), source};
  }
  return made;
}

base::Bytes Lab::sealed(const Application& application) const {
  const auto procedure = std::find_if(content_.procedures.begin(), content_.procedures.end(),
                                      [&](const auto& each) { return each.id == application.submission.procedure; });
  return seal(to_json(application, words(*procedure)), *terminal_, desk_->public_key());
}

base::Result<Opened> Lab::opened(base::ByteView sealed, std::chrono::minutes later) const {
  return open(sealed, *desk_, terminals_, content_.procedures, now() + later);
}

base::Result<Opened> Lab::handed_over(const Application& application) const {
  auto texts = symbols_of(sealed(application));
  if (!texts) return texts.error();
  std::reverse(texts->begin(), texts->end());
  Collector collector;
  for (const std::string& text : *texts) {
    if (const auto taken = collector.take(text + "\r\n"); !taken) return taken.error();
  }
  return opened(collector.sealed());
}

std::map<std::string, std::string> said(const model::Submission& submission) {
  std::map<std::string, std::string> said;
  for (const auto& [key, answer] : submission.answers) {
    said[key] = answer.value.reveal() + " (" + std::string(model::name_of(answer.source)) + ")";
  }
  return said;
}

}  // namespace haisai::handoff
