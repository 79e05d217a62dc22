// Binding what the queue is made of, so that a row is asked for or changed in one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/store/database.h"

namespace haisai::store {

inline void bind_value(Statement& statement, std::string_view text) { statement.bind(text); }
inline void bind_value(Statement& statement, base::ByteView bytes) { statement.bind(bytes); }
inline void bind_value(Statement& statement, const base::RandomId& id) { statement.bind(base::ByteView(id)); }
inline void bind_value(Statement& statement, base::WallTime time) { statement.bind(time.time_since_epoch().count()); }
inline void bind_value(Statement& statement, base::Date date) { statement.bind(base::iso_date(date)); }
template <std::integral Number>
void bind_value(Statement& statement, Number number) {
  statement.bind(number);
}
template <class T>
void bind_value(Statement& statement, const std::optional<T>& value) {
  if (value) {
    bind_value(statement, *value);
  } else {
    statement.bind_null();
  }
}

// The statement with its parameters, ready to be stepped.
template <class... Values>
base::Result<Statement> query(Database& database, std::string_view sql, const Values&... values) {
  auto statement = database.prepare(sql);
  if (statement) (bind_value(*statement, values), ...);
  return statement;
}

// Runs a statement that gives nothing back.
template <class... Values>
base::Result<void> execute(Database& database, std::string_view sql, const Values&... values) {
  auto statement = query(database, sql, values...);
  if (!statement) return statement.error();
  return statement->finish();
}

// Runs a statement with RETURNING: true when it changed a row.
template <class... Values>
base::Result<bool> changes(Database& database, std::string_view sql, const Values&... values) {
  auto statement = query(database, sql, values...);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row || !*row) return row;
  if (auto done = statement->finish(); !done) return done.error();
  return true;
}

// Every row of the statement through `read`, which gives a Result of one thing.
template <class T, class Read>
base::Result<std::vector<T>> collect(base::Result<Statement> statement, const Read& read) {
  if (!statement) return statement.error();
  std::vector<T> all;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return all;
    base::Result<T> one = read(*statement);
    if (!one) return one.error();
    all.push_back(std::move(*one));
  }
}

// The first row of the statement, or none.
template <class T, class Read>
base::Result<std::optional<T>> first(base::Result<Statement> statement, const Read& read) {
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  if (!*row) return std::optional<T>();
  base::Result<T> one = read(*statement);
  if (!one) return one.error();
  return std::optional<T>(std::move(*one));
}

inline base::WallTime time_of(const Statement& row, int column) {
  return base::WallTime{base::Milliseconds{row.integer(column)}};
}
inline std::optional<base::WallTime> time_if_any(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return time_of(row, column);
}

}  // namespace haisai::store
