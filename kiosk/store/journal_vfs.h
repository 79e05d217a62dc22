// SQLite's files as they are, but for the name of the journal: it is made safe once, not in every transaction
// (decision 0064).
#pragma once

namespace haisai::store {

// The name to give sqlite3_open_v2. It stands on whatever VFS is the default now; when that has changed since the last
// call, no connection may be open. Any thread.
const char* journal_vfs();

}  // namespace haisai::store
