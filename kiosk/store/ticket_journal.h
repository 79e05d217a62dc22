// Every number given out, once more outside the database: fixed-size records with a checksum in DATA/journal/YYYY-MM.log,
// on the disk before the number is told. A database that was lost gets its tickets back from here
// (security-privacy-reliability §7.2). Holds what a ticket holds: nothing personal.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/reservations/stored_ticket.h"
#include "kiosk/store/database.h"

namespace haisai::store {

inline constexpr const char* kJournalFolder = "journal";
inline constexpr std::size_t kJournalRecordBytes = 384;

// The record of a ticket as it was made: its checksum and its fields as one line. Empty when it does not fit one.
std::string journal_record(const reservations::StoredTicket& ticket);
// The ticket of a record; nothing when it is torn or damaged.
std::optional<reservations::StoredTicket> journalled_ticket(const std::string& record);

// Durable when it returns; one process at a time. A torn record of a power cut is cut off first.
base::Result<void> append_journal(const std::filesystem::path& data,
                                  const std::vector<reservations::StoredTicket>& tickets);

// Every sound record, the oldest file first; damaged ones are passed over.
std::vector<reservations::StoredTicket> read_journal(const std::filesystem::path& data);

// Into a database that never had it done: the tickets of the journal it does not hold, and counters that go on after
// the highest number. One transaction; a second call does nothing.
base::Result<void> replay_journal(const std::filesystem::path& data, Database& database);

}  // namespace haisai::store
