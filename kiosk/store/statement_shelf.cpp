#include "kiosk/store/statement_shelf.h"

#include <sqlite3.h>

#include <utility>

namespace haisai::store {

void StatementShelf::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

StatementShelf::Owned StatementShelf::take(std::string_view sql) {
  const auto found = idle_.find(std::string(sql));
  if (found == idle_.end()) return nullptr;
  Owned statement = std::move(found->second);
  idle_.erase(found);
  return statement;
}

void StatementShelf::put_back(Owned statement) {
  if (!statement || idle_.size() >= kMost) return;
  sqlite3_reset(statement.get());
  sqlite3_clear_bindings(statement.get());
  std::string sql = sqlite3_sql(statement.get());
  idle_.emplace(std::move(sql), std::move(statement));
}

}  // namespace haisai::store
