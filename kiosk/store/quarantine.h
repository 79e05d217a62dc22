// A damaged database is set aside for people who can repair it: never deleted, never parted from its
// journal (security-privacy-reliability §7.2).
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace haisai::store {

// Moves DATA/<name> and its journal to DATA/quarantine/<YYYYMMDD>T<hhmmss>-<n>/ and gives that folder.
// Only under a FolderLock. store_unavailable when it cannot.
base::Result<std::filesystem::path> quarantine(const std::filesystem::path& data, const std::string& name,
                                               base::WallTime now);

// A journal without its database: a quarantine was cut short between the two. One that never began (the power went while
// the database was being made) holds nothing and is none.
bool has_orphan_journal(const std::filesystem::path& data, const std::string& name);

// Neither a database nor one that its journal could bring back. SQLite must not see it: it would empty a journal it
// cannot read.
bool is_rubbish(const std::filesystem::path& data, const std::string& name);

// How often <name> was set aside on this day (Japan).
int quarantines_on(const std::filesystem::path& data, const std::string& name, base::Date date);

}  // namespace haisai::store
