// The schema of reservations.db. Nothing personal: no name, telephone or date of birth has a column.
#pragma once

namespace haisai::store {

// One string a version; see Migrations.
inline constexpr const char* kTicketMigrations[] = {R"sql(
CREATE TABLE counter(
  branch INTEGER NOT NULL, service_date TEXT NOT NULL, prefix TEXT NOT NULL,
  last INTEGER NOT NULL CHECK(last BETWEEN 0 AND 9999),
  PRIMARY KEY(branch, service_date, prefix)) STRICT, WITHOUT ROWID;

CREATE TABLE ticket(
  id INTEGER PRIMARY KEY,
  idempotency_key BLOB NOT NULL UNIQUE CHECK(length(idempotency_key) = 16),
  branch INTEGER NOT NULL CHECK(branch BETWEEN 1 AND 255),
  service_date TEXT NOT NULL CHECK(length(service_date) = 10),
  prefix TEXT NOT NULL,
  number INTEGER NOT NULL CHECK(number BETWEEN 1 AND 9999),
  office TEXT NOT NULL,
  service TEXT NOT NULL,
  service_group INTEGER NOT NULL CHECK(service_group BETWEEN 1 AND 255),
  kind TEXT NOT NULL CHECK(kind IN('walkin','slot','lesson')),
  state TEXT NOT NULL CHECK(state IN('held','issued','checked_in','called','serving','served','on_hold','no_show',
                                     'cancelled','expired','void')),
  code TEXT NOT NULL UNIQUE CHECK(length(code) = 9 AND code NOT GLOB '*[^0-9]*'),
  ticket_id BLOB NOT NULL UNIQUE CHECK(length(ticket_id) = 5),
  kiosk INTEGER NOT NULL CHECK(kiosk BETWEEN 1 AND 255),
  ahead INTEGER NOT NULL CHECK(ahead >= 0),
  issued_at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
  UNIQUE(branch, service_date, prefix, number)) STRICT;
CREATE INDEX ticket_waiting ON ticket(branch, service_date, state, service);

CREATE TABLE ticket_event(  -- append-only
  ticket INTEGER NOT NULL REFERENCES ticket(id), seq INTEGER NOT NULL,
  at INTEGER NOT NULL, from_state TEXT, to_state TEXT NOT NULL,
  PRIMARY KEY(ticket, seq)) STRICT, WITHOUT ROWID;
)sql"};

}  // namespace haisai::store
