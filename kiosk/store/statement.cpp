#include "kiosk/store/statement.h"

#include <sqlite3.h>

#include <cerrno>

namespace haisai::store {
namespace {

// SQLite reports a full disk itself, but a full quota or a limit on file size as a plain write error; it does not
// keep the number of an error met in COMMIT, so the thread's own is the last resort.
bool is_full(int result_code, int system_error) {
  if (result_code == SQLITE_FULL) return true;
  if (result_code != SQLITE_IOERR && result_code != SQLITE_CANTOPEN) return false;
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

}  // namespace

base::Error last_error(sqlite3* connection, int result_code, std::string_view doing) {
  const int thread_error = errno;
  const int primary = result_code & 0xFF;
  const int kept = sqlite3_system_errno(connection);
  base::ErrorCode code = base::ErrorCode::store_unavailable;
  if (is_full(primary, kept != 0 ? kept : thread_error)) code = base::ErrorCode::store_no_space;
  if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) code = base::ErrorCode::store_corrupt;
  return {code, std::string(doing) + ": " + sqlite3_errmsg(connection) + " (" + std::to_string(result_code) + ")"};
}

void Statement::note(int result_code) {
  if (bind_result_ == SQLITE_OK) bind_result_ = result_code;
  ++next_parameter_;
}

Statement& Statement::bind_integer(std::int64_t number) {
  note(sqlite3_bind_int64(statement_.get(), next_parameter_, number));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  note(sqlite3_bind_text64(statement_.get(), next_parameter_, text.data() == nullptr ? "" : text.data(), text.size(),
                           SQLITE_TRANSIENT, SQLITE_UTF8));  // NOLINT: SQLite's own cast
  return *this;
}

Statement& Statement::bind(base::ByteView bytes) {
  note(sqlite3_bind_blob64(statement_.get(), next_parameter_, bytes.data(), bytes.size(), SQLITE_TRANSIENT));  // NOLINT
  return *this;
}

Statement& Statement::bind_null() {
  note(sqlite3_bind_null(statement_.get(), next_parameter_));
  return *this;
}

Statement& Statement::bind_named(const char* name, std::int64_t number) {
  const int index = sqlite3_bind_parameter_index(statement_.get(), name);
  if (index > 0) note(sqlite3_bind_int64(statement_.get(), index, number));
  return *this;
}

Statement& Statement::bind_named(const char* name, std::string_view text) {
  const int index = sqlite3_bind_parameter_index(statement_.get(), name);
  if (index == 0) return *this;
  if (text.empty()) {
    note(sqlite3_bind_null(statement_.get(), index));
  } else {
    note(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));  // NOLINT
  }
  return *this;
}

bool Statement::is_read_only() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }

base::Result<bool> Statement::step() {
  if (bind_result_ != SQLITE_OK) return last_error(connection_, bind_result_, "bind");
  errno = 0;
  const int result_code = sqlite3_step(statement_.get());
  if (result_code == SQLITE_ROW) return true;
  if (result_code == SQLITE_DONE) return false;
  return last_error(connection_, result_code, "step");
}

base::Result<void> Statement::finish() {
  while (true) {
    const auto row = step();
    if (!row) return row.error();
    if (!*row) return {};
  }
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  next_parameter_ = 1;
  bind_result_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
}

base::Bytes Statement::bytes(int column) const {
  const auto* bytes = static_cast<const base::Byte*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? base::Bytes() : base::Bytes(bytes, bytes + size);
}

bool Statement::is_integer(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER; }

bool Statement::is_real(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_FLOAT; }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

std::string Statement::column_name(int column) const { return sqlite3_column_name(statement_.get(), column); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

}  // namespace haisai::store
