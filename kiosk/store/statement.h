// A prepared SQLite statement. Parameters are bound in order; when it ends it goes back to the shelf it came from. Lives
// shorter than its Database; the same thread.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/store/statement_shelf.h"

struct sqlite3;
struct sqlite3_stmt;

namespace haisai::store {

// The named error of the connection's last failure: store_no_space, store_corrupt or store_unavailable;
// detail: SQLite's words and `doing`.
base::Error last_error(sqlite3* connection, int result_code, std::string_view doing);

class Statement {
 public:
  Statement(sqlite3* connection, StatementShelf* shelf, StatementShelf::Owned statement)
      : connection_(connection), shelf_(shelf), statement_(std::move(statement)) {}
  Statement(Statement&&) = default;
  Statement& operator=(Statement&&) = delete;
  ~Statement() { shelf_->put_back(std::move(statement_)); }

  // Each binds the next parameter. Text and bytes are copied.
  template <std::integral Number>
  Statement& bind(Number number) {
    return bind_integer(static_cast<std::int64_t>(number));
  }
  Statement& bind(std::string_view text);
  Statement& bind(base::ByteView bytes);
  Statement& bind_null();
  // Binds the parameter of that name (":from"); nothing when the statement has none.
  Statement& bind_named(const char* name, std::int64_t number);
  Statement& bind_named(const char* name, std::string_view text);   // empty: NULL
  bool is_read_only() const;

  base::Result<bool> step();   // true: there is a row
  base::Result<void> finish(); // steps to the end, rows ignored
  // Ready to be bound and stepped again.
  void reset();

  // Columns of the current row, counted from 0.
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  base::Bytes bytes(int column) const;
  bool is_null(int column) const;
  bool is_integer(int column) const;
  bool is_real(int column) const;
  double real(int column) const;
  int columns() const;
  std::string column_name(int column) const;

 private:
  Statement& bind_integer(std::int64_t number);
  void note(int result_code);

  sqlite3* connection_;
  StatementShelf* shelf_;
  StatementShelf::Owned statement_;
  int next_parameter_ = 1;
  int bind_result_ = 0;  // first failure of a bind, reported by step()
};

}  // namespace haisai::store
