#include "kiosk/app/ticket_work.h"

#include <cstdio>

#include "kiosk/app/loaded.h"
#include "kiosk/reservations/numbers.h"

namespace haisai::app {
namespace {

constexpr const char* kKindNames[] = {"walkin", "slot", "lesson"};

}  // namespace

std::filesystem::path keys_folder(const Globals& globals) { return globals.data_folder() / "keys"; }

reservations::Hall hall_of(const content::Content& content, reservations::QueueStore& store) {
  return {content.site,         content.settings.office, content.settings.kiosk_number, holiday_rule(content.site),
          std::nullopt, store,  false};
}

base::Result<reservations::Hall> issuing_hall(const content::Content& content, const std::filesystem::path& keys,
                                              reservations::QueueStore& store) {
  auto key = reservations::TicketKey::load_or_make(keys);
  if (!key) return key.error();
  reservations::Hall hall = hall_of(content, store);
  hall.key = std::move(*key);
  return hall;
}

bool has_tickets(const Globals& globals) {
  std::error_code ignored;
  return std::filesystem::exists(globals.data_folder() / store::kReservationsFile, ignored);
}

void tell_quarantined(const std::vector<store::Quarantined>& quarantined) {
  for (const store::Quarantined& each : quarantined) {
    std::fprintf(stderr, "haisai: a damaged database was set aside in %s (%s); call the person who keeps the terminals\n",
                 each.folder.c_str(), each.why.c_str());
  }
}

nlohmann::json json_of(const model::Ticket& ticket) {
  nlohmann::json json = {{"number", ticket.number}, {"service", ticket.service}, {"office", ticket.office},
                         {"code", ticket.code},     {"qr", ticket.qr},           {"ahead", ticket.ahead},
                         {"issued_at", base::iso_time(ticket.issued_at)}};
  if (ticket.slot) json["slot"] = base::iso_time(*ticket.slot);
  return json;
}

nlohmann::json json_of(const reservations::TicketStatus& status) {
  nlohmann::json json = json_of(status.ticket);
  json["date"] = base::iso_date(status.date);
  json["state"] = name_of(status.state);
  return json;
}

nlohmann::json json_of(const reservations::Claim& claim, const content::Content* content) {
  char time[8];
  std::snprintf(time, sizeof time, "%02d:%02d", claim.minute_of_day / 60 % 24, claim.minute_of_day % 60);
  nlohmann::json json = {{"valid", true},
                         {"key", claim.key_id},
                         {"branch", claim.branch},
                         {"service_group", claim.service_group},
                         {"date", base::iso_date(claim.date)},
                         {"time", time},
                         {"kind", kKindNames[static_cast<int>(claim.kind)]},
                         {"number", claim.number},
                         {"kiosk", claim.kiosk},
                         {"ticket", base::to_hex(claim.id)}};
  if (content == nullptr) return json;
  for (const model::Office& office : content->site.offices) {
    if (office.branch == claim.branch) json["office"] = office.id;
  }
  for (const model::Service& service : content->site.services) {
    if (service.group != claim.service_group) continue;
    json["service"] = service.id;
    if (claim.number <= reservations::kLastNumber) {
      json["number_text"] = reservations::number_text(service.prefix, claim.number);
    }
  }
  return json;
}

}  // namespace haisai::app
