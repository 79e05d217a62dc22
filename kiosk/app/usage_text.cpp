#include "kiosk/app/usage_text.h"

#include <cstdio>

#include "kiosk/usage/names.h"

namespace haisai::app {
namespace {

void add_tally(nlohmann::json& json, const usage::Tally& tally) {
  json["sessions"] = tally.sessions;
  json["done"] = tally.done();
  json["with_card"] = tally.with_card;
  json["without_card"] = tally.sessions - tally.with_card;
  json["median_ms"] = tally.median_ms;
  json["mean_ms"] = tally.mean_ms;
  for (const model::Outcome outcome : usage::kOutcomes) {
    json["outcomes"][std::string(usage::name_of(outcome))] = tally.outcomes[static_cast<std::size_t>(outcome)];
  }
}

std::string line(const std::string& id, const usage::Tally& tally) {
  char text[160];
  std::snprintf(text, sizeof text, "%-24.64s %9lld %9lld %9lld %11.1f %9.1f\n", id.c_str(),
                static_cast<long long>(tally.sessions), static_cast<long long>(tally.done()),
                static_cast<long long>(tally.with_card), static_cast<double>(tally.median_ms) / 1000.0,
                static_cast<double>(tally.mean_ms) / 1000.0);
  return text;
}

}  // namespace

nlohmann::json json_of(const usage::Report& report, const usage::Period& period) {
  nlohmann::json json;
  add_tally(json, report.all);
  json["from"] = period.from ? nlohmann::json(base::iso_date(*period.from)) : nlohmann::json();
  json["to"] = period.to ? nlohmann::json(base::iso_date(*period.to)) : nlohmann::json();
  json["procedures"] = nlohmann::json::array();
  for (const usage::ProcedureReport& procedure : report.procedures) {
    nlohmann::json entry = {{"id", procedure.id}, {"picks", procedure.picks}};
    add_tally(entry, procedure.tally);
    json["procedures"].push_back(std::move(entry));
  }
  json["steps"] = nlohmann::json::array();
  for (const usage::StepReport& step : report.steps) {
    json["steps"].push_back({{"id", step.id},
                             {"entered", step.entered},
                             {"back", step.back},
                             {"rejects", step.rejects},
                             {"helps", step.helps},
                             {"median_ms", step.median_ms}});
  }
  return json;
}

nlohmann::json json_of(const usage::ReportFile& file, const usage::Table& table) {
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : table.rows) {
    nlohmann::json values = nlohmann::json::array();
    for (const usage::Value& value : row) {
      if (const auto* whole = std::get_if<std::int64_t>(&value)) values.push_back(*whole);
      if (const auto* real = std::get_if<double>(&value)) values.push_back(*real);
      if (const auto* text = std::get_if<std::string>(&value)) values.push_back(*text);
      if (std::holds_alternative<std::monostate>(value)) values.push_back(nullptr);
    }
    rows.push_back(std::move(values));
  }
  return {{"name", file.name},         {"title", file.title}, {"item", file.item}, {"question", file.question},
          {"columns", table.columns}, {"rows", std::move(rows)}};
}

std::string text_of(const usage::Report& report) {
  char head[160];
  std::snprintf(head, sizeof head, "%-24s %9s %9s %9s %11s %9s\n", "procedure", "sessions", "done", "with card",
                "median s", "mean s");
  std::string text = head;
  for (const usage::ProcedureReport& procedure : report.procedures) text += line(procedure.id, procedure.tally);
  text += line("all", report.all);
  text.pop_back();
  return text;
}

}  // namespace haisai::app
