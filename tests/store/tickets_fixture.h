// A small city hall and a data folder, for tests of the stores.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <sstream>
#include <string>

#include "../reservations/temp_folder.h"
#include "kiosk/base/random.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::store {

inline base::WallTime at(const char* text) { return *base::parse_iso_time(text); }

inline model::TicketRequest request_for(const std::string& service) {
  return {service, "honcho", base::random_id(), {}};
}

// Runs SQL on the file as somebody else's program would.
inline void meddle(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(connection);
  sqlite3_close(connection);
}

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

inline void write_file(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

class TicketsFixture : public ::testing::Test {
 protected:
  base::Result<reservations::StoredTicket> issue(SqliteTickets& store, const model::Service& service,
                                                 base::WallTime now) {
    return store.issue(request_for(service.id), service, office_, 1, now);
  }

  test::TempFolder temp_;
  std::filesystem::path data_ = temp_.path() / "data";
  std::filesystem::path file_ = data_ / kReservationsFile;
  model::Service jumin_{"jumin", "A", 1, "c1", ""};
  model::Service koseki_{"koseki", "A", 2, "c1", ""};  // shares the prefix
  model::Service zei_{"zei", "B", 3, "c2", ""};
  model::Office office_{"honcho", 1, {"jumin", "koseki", "zei"}};
  base::WallTime morning_ = at("2026-11-20T10:00");
};

}  // namespace haisai::store
