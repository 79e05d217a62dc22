#include "kiosk/app/form_sealer.h"

#include "kiosk/app/form_exports.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/handoff/symbols.h"

namespace haisai::app {

bool can_seal(const std::filesystem::path& data) {
  std::error_code ignored;
  return std::filesystem::exists(data / "keys" / handoff::kDeskPublicFile, ignored);
}

handoff::Application application_of(const content::Content& content, const model::Submission& submission,
                                    const std::string& ticket_number, base::WallTime now) {
  const model::Settings& settings = content.settings;
  return {handoff::make_receipt(content.site, settings.office, settings.device, content.version, now), submission,
          ticket_number};
}

base::Result<std::vector<std::string>> seal_form(const content::Content& content, const std::filesystem::path& data,
                                                 const model::Submission& submission, const std::string& ticket_number,
                                                 base::WallTime now) {
  const auto desk = handoff::DeskPublicKey::load(data / "keys" / handoff::kDeskPublicFile);
  if (!desk) return desk.error();
  const auto terminal = reservations::TicketKey::load_or_make(data / "keys");
  if (!terminal) return terminal.error();
  const auto words = form_words(content, submission.procedure);
  if (!words) return words.error();
  const handoff::Application application = application_of(content, submission, ticket_number, now);
  std::string json = handoff::to_json(application, *words);
  const base::Bytes sealed = handoff::seal(json, *terminal, *desk);
  base::wipe(json);
  return handoff::symbols_of(sealed);
}

}  // namespace haisai::app
