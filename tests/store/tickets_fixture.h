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
#include "kiosk/reservations/passing.h"
#include "kiosk/reservations/ticket_desk.h"
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
  TicketsFixture() {
    for (model::Service* each : {&jumin_, &koseki_, &zei_}) {
      each->walkin.last_before_close = 0;
      site_.services.push_back(*each);
    }
    // Open day and night: what is tested here is the store.
    for (const auto& [id, branch] : {std::pair("honcho", 1), std::pair("shuri", 3)}) {
      model::Office office{id, branch, {"jumin", "koseki", "zei"}};
      office.open_minute = 0;
      office.close_minute = 24 * 60;
      office.closed_on_weekends = false;
      site_.offices.push_back(office);
    }
  }

  reservations::Hall hall(reservations::QueueStore& store) {
    return {site_, "honcho", 1, nullptr, *reservations::TicketKey::load_or_make(temp_.path() / "keys"), store, false};
  }
  base::Result<model::Ticket> ask(reservations::QueueStore& store, const model::TicketRequest& request,
                                  base::WallTime now) {
    reservations::Hall at = hall(store);
    return reservations::TicketDesk(at).issue(request, now);
  }
  base::Result<reservations::StoredTicket> row(reservations::QueueStore& store, const std::string& code,
                                               base::WallTime now) {
    base::Result<reservations::StoredTicket> found = base::Error{base::ErrorCode::ticket_unknown, code};
    const auto read = store.read(now, [&](reservations::QueueRows& rows) -> base::Result<void> {
      auto ticket = rows.by_code(code);
      if (!ticket) return ticket.error();
      if (*ticket) found = reservations::at_time(site_, **ticket, now);
      return {};
    });
    if (!read) return read.error();
    return found;
  }
  base::Result<reservations::StoredTicket> issue(reservations::QueueStore& store, const model::Service& service,
                                                 base::WallTime now) {
    model::TicketRequest request = request_for(service.id);
    request.office = office_;
    const auto ticket = ask(store, request, now);
    if (!ticket) return ticket.error();
    return row(store, ticket->code, now);
  }
  base::Result<reservations::TicketStatus> cancel(reservations::QueueStore& store, const std::string& code,
                                                  base::WallTime now) {
    reservations::Hall at = hall(store);
    return reservations::TicketDesk(at).cancel(code, now);
  }
  base::Result<std::map<std::string, int>> waiting(reservations::QueueStore& store, base::WallTime now) {
    reservations::Hall at = hall(store);
    return reservations::TicketDesk(at).waiting(now);
  }

  test::TempFolder temp_;
  std::filesystem::path data_ = temp_.path() / "data";
  std::filesystem::path file_ = data_ / kReservationsFile;
  model::Service jumin_{"jumin", "A", 1, "c1", ""};
  model::Service koseki_{"koseki", "A", 2, "c1", ""};  // shares the prefix
  model::Service zei_{"zei", "B", 3, "c2", ""};
  std::string office_ = "honcho";
  model::Site site_;
  base::WallTime morning_ = at("2026-11-20T10:00");
};

}  // namespace haisai::store
