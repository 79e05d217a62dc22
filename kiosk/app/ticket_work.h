// The pieces ticket, queue and keys commands share with the terminal: where keys and numbers live, and how a desk
// that issues them is put together.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"
#include "kiosk/reservations/ticket_desk.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::app {

std::filesystem::path keys_folder(const Globals& globals);  // DATA/keys

// The hall this process stands in: site, office and kiosk number of the content, national holidays as announced or
// computed. `store` must outlive it. No key: nothing can be issued.
reservations::Hall hall_of(const content::Content& content, reservations::QueueStore& store);
// The same with the key of `keys` (DATA/keys), made on first use. Errors of TicketKey::load_or_make.
base::Result<reservations::Hall> issuing_hall(const content::Content& content, const std::filesystem::path& keys,
                                              reservations::QueueStore& store);

// Nothing was ever issued with this data folder; asking about a ticket must not make one.
bool has_tickets(const Globals& globals);

// Tells staff on stderr that a damaged database was set aside.
void tell_quarantined(const std::vector<store::Quarantined>& quarantined);

nlohmann::json json_of(const model::Ticket& ticket);
nlohmann::json json_of(const reservations::TicketStatus& status);
// What the claim of a verified ticket says, with names where the content knows them. content may be null.
nlohmann::json json_of(const reservations::Claim& claim, const content::Content* content);

}  // namespace haisai::app
