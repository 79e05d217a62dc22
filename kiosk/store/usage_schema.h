// The schema of usage.db (features §5 with the rules of design §2). TEXT columns hold ASCII codes of at
// most 64 characters; times are a day and a quarter of an hour; `session` and `event` are keyed by 16
// random bytes, so that the order on disk says nothing about the order of visits.
#pragma once

namespace haisai::store {

#define HAISAI_CODE(column) " CHECK(length(" column ") <= 64 AND " column " NOT GLOB '*[^A-Za-z0-9._-]*')"

// One string a version; see Migrations.
inline constexpr const char* kUsageMigrations[] = {
    "CREATE TABLE session("
    "  sid BLOB PRIMARY KEY NOT NULL CHECK(length(sid) = 16),"
    "  day TEXT NOT NULL CHECK(day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),"
    "  slot15 INTEGER NOT NULL CHECK(slot15 BETWEEN 0 AND 95),"
    "  site TEXT NOT NULL" HAISAI_CODE("site") ","
    "  device TEXT NOT NULL" HAISAI_CODE("device") ","
    "  mode TEXT NOT NULL CHECK(mode IN('self','guided','staff','booth')),"
    "  assist TEXT NOT NULL CHECK(assist IN('none','staff','family','helper','volunteer')),"
    "  lang TEXT NOT NULL" HAISAI_CODE("lang") ","
    "  aids INTEGER NOT NULL,"
    "  arrival TEXT NOT NULL CHECK(arrival IN('walkin','reserved','called','unknown')),"
    "  age_band TEXT CHECK(age_band IN('u40','40-64','65-74','75+')),"
    "  outcome TEXT NOT NULL CHECK(outcome IN('done','handed','ticket','info','stopped','timeout','fault')),"
    "  dur_ms INTEGER NOT NULL CHECK(dur_ms >= 0),"
    "  app_ver TEXT NOT NULL" HAISAI_CODE("app_ver") ","
    "  content_ver TEXT NOT NULL" HAISAI_CODE("content_ver")
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE event("
    "  sid BLOB NOT NULL REFERENCES session(sid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    "  seq INTEGER NOT NULL,"
    "  t_ms INTEGER NOT NULL,"
    "  kind TEXT NOT NULL" HAISAI_CODE("kind") ","
    "  ref TEXT" HAISAI_CODE("ref") ","
    "  code TEXT" HAISAI_CODE("code") ","
    "  n INTEGER,"
    "  PRIMARY KEY(sid, seq)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE ticket_stat("
    "  tid BLOB PRIMARY KEY NOT NULL CHECK(length(tid) = 16),"
    "  day TEXT NOT NULL" HAISAI_CODE("day") ","
    "  site TEXT NOT NULL" HAISAI_CODE("site") ","
    "  counter TEXT" HAISAI_CODE("counter") ","
    "  proc TEXT" HAISAI_CODE("proc") ","
    "  kind TEXT NOT NULL CHECK(kind IN('walkin','slot')),"
    "  issued15 INTEGER CHECK(issued15 BETWEEN 0 AND 95),"
    "  wait_s INTEGER, serve_s INTEGER, slot_delay_s INTEGER,"
    "  end TEXT CHECK(end IN('served','absent','cancelled','giveup','open'))"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE fault("
    "  at15 TEXT NOT NULL" HAISAI_CODE("at15") ","
    "  device TEXT NOT NULL" HAISAI_CODE("device") ","
    "  code TEXT NOT NULL" HAISAI_CODE("code") ","
    "  n INTEGER NOT NULL,"
    "  down_s INTEGER NOT NULL,"
    "  PRIMARY KEY(at15, device, code)"
    ") STRICT, WITHOUT ROWID;"};

#undef HAISAI_CODE

}  // namespace haisai::store
