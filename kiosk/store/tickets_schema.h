// The schema of reservations.db. Nothing personal: no name, telephone or date of birth has a column. Times are
// milliseconds since 1970 (UTC), dates Japan's. Decision 0022.
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
)sql",
                                                   R"sql(
ALTER TABLE ticket ADD COLUMN aid TEXT NOT NULL DEFAULT 'none'
  CHECK(aid IN('none','child','wheelchair','hearing','sight','interpreter'));
ALTER TABLE ticket ADD COLUMN lang TEXT NOT NULL DEFAULT '' CHECK(length(lang) <= 16);
ALTER TABLE ticket ADD COLUMN errands TEXT NOT NULL DEFAULT '' CHECK(length(errands) <= 1024);  -- ids, commas
ALTER TABLE ticket ADD COLUMN slot_at INTEGER;
ALTER TABLE ticket ADD COLUMN slot_minutes INTEGER NOT NULL DEFAULT 0 CHECK(slot_minutes BETWEEN 0 AND 1440);
ALTER TABLE ticket ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN has_place INTEGER NOT NULL DEFAULT 0 CHECK(has_place IN(0, 1));
ALTER TABLE ticket ADD COLUMN visit BLOB CHECK(visit IS NULL OR length(visit) = 16);
ALTER TABLE ticket ADD COLUMN outside TEXT CHECK(outside IS NULL OR length(outside) BETWEEN 1 AND 64);
ALTER TABLE ticket ADD COLUMN priority TEXT NOT NULL DEFAULT 'walkin' CHECK(priority IN('assisted','reserved','walkin'));
ALTER TABLE ticket ADD COLUMN queued_at INTEGER;
ALTER TABLE ticket ADD COLUMN called_at INTEGER;
ALTER TABLE ticket ADD COLUMN serving_at INTEGER;
ALTER TABLE ticket ADD COLUMN counter TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN reprints INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET queued_at = issued_at;
CREATE UNIQUE INDEX ticket_outside ON ticket(outside) WHERE outside IS NOT NULL;
CREATE INDEX ticket_slot ON ticket(branch, slot_at) WHERE slot_at IS NOT NULL;
CREATE INDEX ticket_visit ON ticket(visit) WHERE visit IS NOT NULL;

ALTER TABLE ticket_event ADD COLUMN act TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_event ADD COLUMN counter TEXT NOT NULL DEFAULT '';

CREATE TABLE leg(  -- one service of a ticket finished at a counter
  ticket INTEGER NOT NULL REFERENCES ticket(id), called_at INTEGER NOT NULL, ended_at INTEGER NOT NULL,
  branch INTEGER NOT NULL, service_date TEXT NOT NULL, service TEXT NOT NULL, counter TEXT NOT NULL,
  PRIMARY KEY(branch, service_date, ended_at, ticket)) STRICT, WITHOUT ROWID;

CREATE TABLE estimate(  -- what was said of a wait (10 and 90 % of the draws), and when the number was first called
  ticket INTEGER PRIMARY KEY REFERENCES ticket(id), branch INTEGER NOT NULL, service TEXT NOT NULL,
  made_at INTEGER NOT NULL, low_ms INTEGER NOT NULL, high_ms INTEGER NOT NULL, called_at INTEGER) STRICT;
CREATE INDEX estimate_known ON estimate(branch, service, called_at) WHERE called_at IS NOT NULL;

CREATE TABLE slot(  -- part '': the slot itself
  branch INTEGER NOT NULL, service TEXT NOT NULL, start INTEGER NOT NULL, part TEXT NOT NULL,
  capacity INTEGER NOT NULL, used INTEGER NOT NULL CHECK(used >= 0), CHECK(used <= capacity),
  PRIMARY KEY(branch, service, start, part)) STRICT, WITHOUT ROWID;

CREATE TABLE hold(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16), visit BLOB NOT NULL CHECK(length(visit) = 16),
  branch INTEGER NOT NULL, office TEXT NOT NULL, service TEXT NOT NULL, start INTEGER NOT NULL, part TEXT NOT NULL,
  minutes INTEGER NOT NULL, by_staff INTEGER NOT NULL CHECK(by_staff IN(0, 1)), expires_at INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;

CREATE TABLE counter_day(
  branch INTEGER NOT NULL, service_date TEXT NOT NULL, counter TEXT NOT NULL,
  open INTEGER NOT NULL CHECK(open IN(0, 1)), at INTEGER NOT NULL,
  PRIMARY KEY(branch, service_date, counter)) STRICT, WITHOUT ROWID;

CREATE TABLE closure(  -- service '': the whole office
  branch INTEGER NOT NULL, service_date TEXT NOT NULL, service TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(branch, service_date, service)) STRICT, WITHOUT ROWID;

CREATE TABLE help(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16), branch INTEGER NOT NULL, office TEXT NOT NULL,
  place TEXT NOT NULL, page TEXT NOT NULL, lang TEXT NOT NULL, aid TEXT NOT NULL,
  aids TEXT NOT NULL CHECK(length(aids) <= 64), state TEXT NOT NULL CHECK(state IN('asked','coming','ended')),
  asked_at INTEGER NOT NULL, answered_at INTEGER, answered_by TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX help_open ON help(branch, asked_at) WHERE state <> 'ended';

CREATE TABLE print_job(
  id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL REFERENCES ticket(id), kiosk INTEGER NOT NULL,
  attempt INTEGER NOT NULL CHECK(attempt >= 1),
  state TEXT NOT NULL CHECK(state IN('pending','sending','confirmed','failed','uncertain')),
  answer TEXT NOT NULL CHECK(length(answer) <= 64), made_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  UNIQUE(ticket, attempt)) STRICT;
CREATE INDEX print_job_open ON print_job(ticket) WHERE state <> 'confirmed';
)sql"};

}  // namespace haisai::store
