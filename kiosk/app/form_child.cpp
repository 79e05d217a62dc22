#include "kiosk/app/form_child.h"

#include <nlohmann/json.hpp>

#include "kiosk/app/child_process.h"

namespace haisai::app {
namespace {

#ifdef HAISAI_SANITIZED
constexpr std::chrono::milliseconds kPatience{60'000};  // everything takes several times as long there
#else
constexpr std::chrono::milliseconds kPatience{10'000};
#endif
constexpr ChildLimits kLimits{.patience = kPatience, .bytes_max = 16 * 1024 * 1024, .failure = base::ErrorCode::form_not_made};

}  // namespace

std::string to_wire(const FormJob& job) {
  nlohmann::json answers = nlohmann::json::object();
  for (const auto& [key, answer] : job.submission.answers) {
    answers[key] = {{"value", answer.value.reveal()}, {"source", static_cast<int>(answer.source)}};
  }
  const nlohmann::json wire = {{"procedure", job.submission.procedure},
                               {"form_version", job.submission.form_version},
                               {"fee_yen", job.submission.fee_yen},
                               {"answers", answers},
                               {"ticket_number", job.ticket_number},
                               {"at", base::iso_time(job.at)},
                               {"lang", job.lang},
                               {"practice", job.practice},
                               {"sealed", job.sealed},
                               {"layout", job.layout}};
  return wire.dump();
}

base::Result<FormJob> from_wire(std::string_view wire) {
  const base::Error malformed{base::ErrorCode::form_invalid, "the form job is malformed"};
  try {
    const auto json = nlohmann::json::parse(wire);
    FormJob job;
    job.submission.procedure = json.at("procedure").get<std::string>();
    job.submission.form_version = json.at("form_version").get<int>();
    job.submission.fee_yen = json.at("fee_yen").get<int>();
    for (const auto& [key, answer] : json.at("answers").items()) {
      job.submission.answers[key] = {base::PersonalText(answer.at("value").get<std::string>()),
                                     static_cast<model::Source>(answer.at("source").get<int>())};
    }
    job.ticket_number = json.at("ticket_number").get<std::string>();
    job.lang = json.at("lang").get<std::string>();
    job.practice = json.at("practice").get<bool>();
    job.layout = json.at("layout").get<std::string>();
    job.sealed = json.at("sealed").get<std::vector<std::string>>();
    const auto at = base::parse_iso_time(json.at("at").get<std::string>());
    if (!at) return malformed;
    job.at = *at;
    return job;
  } catch (const nlohmann::json::exception&) {
    return malformed;
  }
}

base::Result<base::Bytes> make_form_pdf(const std::string& program, const std::string& assets,
                                        const std::string& config, const FormJob& job) {
  std::string wire = to_wire(job);
  auto pdf = ask_child({program, "form-worker", "--assets", assets, "--config", config}, wire, kLimits);
  base::wipe(wire);
  return pdf;
}

}  // namespace haisai::app
