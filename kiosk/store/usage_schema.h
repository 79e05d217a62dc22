// The schema of usage.db (features §5 with the rules of design §2). TEXT columns hold ASCII codes of at
// most 64 characters; times are a day and a quarter of an hour; `session` and `event` are keyed by 16
// random bytes, so that the order on disk says nothing about the order of visits.
//
// Raw visits are kept for 90 days. What stays for ten years are the daily counts: `daily` says how often an `item`
// (what happened: see kiosk/usage/cells.h) happened on a day in a `slice` (how people were served). Ids of items and
// slices are random too, so that they do not tell which came first. Reports read the view `cell`.
#pragma once

namespace haisai::store {

#define HAISAI_CODE(column) " CHECK(length(" column ") <= 64 AND " column " NOT GLOB '*[^A-Za-z0-9._-]*')"

// m: first day of the month, as days since 1970-01-01.
#define HAISAI_MONTHLY(table, key)                                                                                       \
  "CREATE TABLE " table "("                                                                                              \
  "  item INTEGER NOT NULL, m INTEGER NOT NULL, slice INTEGER NOT NULL,"                                                 \
  "  visits INTEGER NOT NULL, events INTEGER NOT NULL, total INTEGER NOT NULL,"                                          \
  "  PRIMARY KEY(item, m, slice)"                                                                                        \
  ") STRICT, WITHOUT ROWID;"                                                                                             \
  "INSERT INTO " table " SELECT c.item, strftime('%s', c.d * 86400, 'unixepoch', 'start of month') / 86400, " key ","     \
  "  sum(c.visits), sum(c.events), sum(c.total) FROM daily c JOIN slice s ON s.id = c.slice GROUP BY 1, 2, 3;"

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
    ") STRICT, WITHOUT ROWID;",
    "ALTER TABLE session ADD COLUMN text TEXT NOT NULL DEFAULT 'large'"
    "  CHECK(text IN('standard','large','extra-large','max'));"
    "CREATE INDEX session_day ON session(day);"
    "CREATE TABLE slice("
    "  id INTEGER PRIMARY KEY NOT NULL,"
    "  site TEXT NOT NULL" HAISAI_CODE("site") ","
    "  proc TEXT NOT NULL" HAISAI_CODE("proc") ","
    "  mode TEXT NOT NULL CHECK(mode IN('self','guided','staff','booth')),"
    "  assist TEXT NOT NULL CHECK(assist IN('none','staff','family','helper','volunteer')),"
    "  lang TEXT NOT NULL" HAISAI_CODE("lang") ","
    "  aids INTEGER NOT NULL,"
    "  text TEXT NOT NULL CHECK(text IN('standard','large','extra-large','max')),"
    "  content_ver TEXT NOT NULL" HAISAI_CODE("content_ver") ","
    "  UNIQUE(site, proc, mode, assist, lang, aids, text, content_ver)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE item("
    "  id INTEGER PRIMARY KEY NOT NULL,"
    "  kind TEXT NOT NULL" HAISAI_CODE("kind") ","
    "  ref TEXT NOT NULL" HAISAI_CODE("ref") ","
    "  code TEXT NOT NULL" HAISAI_CODE("code") ","
    "  UNIQUE(kind, ref, code)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE daily("
    "  item INTEGER NOT NULL,"
    "  d INTEGER NOT NULL,"  // days since 1970-01-01
    "  slice INTEGER NOT NULL,"
    "  visits INTEGER NOT NULL,"
    "  events INTEGER NOT NULL,"
    "  total INTEGER NOT NULL,"
    "  PRIMARY KEY(item, d, slice)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE bucket("
    "  code TEXT PRIMARY KEY NOT NULL" HAISAI_CODE("code") ","
    "  from_ms INTEGER NOT NULL,"
    "  to_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "INSERT INTO bucket WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 32),"
    "  b(i, ms) AS (SELECT i, CASE WHEN i = 0 THEN 0 WHEN i % 2 = 1 THEN 500 << ((i - 1) / 2)"
    "    ELSE (500 << ((i - 1) / 2)) * 1414 / 1000 END FROM n)"
    "  SELECT printf('b%02d', a.i), a.ms, e.ms FROM b a JOIN b e ON e.i = a.i + 1;"
    "CREATE TABLE mark("  // 'made_up': this file was filled by `usage demo` and never takes a real visit
    "  code TEXT PRIMARY KEY NOT NULL" HAISAI_CODE("code")
    ") STRICT, WITHOUT ROWID;"
    // CROSS JOIN keeps SQLite to this order: few items, their days in one stretch of the key, then the slice.
    "CREATE VIEW cell AS SELECT i.kind, i.ref, i.code, c.d, s.site, s.proc, s.mode, s.assist, s.lang, s.aids, s.text,"
    "  s.content_ver, c.visits, c.events, c.total"
    "  FROM item i CROSS JOIN daily c ON c.item = i.id CROSS JOIN slice s ON s.id = c.slice;",
    // Days whose numbers are counted, so that none counts twice.
    "CREATE TABLE counted("
    "  site TEXT NOT NULL" HAISAI_CODE("site") ","
    "  day TEXT NOT NULL CHECK(day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),"
    "  PRIMARY KEY(site, day)"
    ") STRICT, WITHOUT ROWID;",
    // Whole months beside the days (decision 0055): all together (`totals`: slice 0), by where and what for (`placed`: site,
    // proc), by how (`manners`: site, mode … content_ver). `place` and `manner` of a slice are the id of one that shares them.
    "ALTER TABLE slice ADD COLUMN place INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE slice ADD COLUMN manner INTEGER NOT NULL DEFAULT 0;"
    "UPDATE slice SET place = (SELECT min(o.id) FROM slice o WHERE o.site = slice.site AND o.proc = slice.proc),"
    "  manner = (SELECT min(o.id) FROM slice o WHERE o.site = slice.site AND o.mode = slice.mode AND o.assist = slice.assist"
    "    AND o.lang = slice.lang AND o.aids = slice.aids AND o.text = slice.text AND o.content_ver = slice.content_ver);"
    HAISAI_MONTHLY("placed", "s.place") HAISAI_MONTHLY("manners", "s.manner") HAISAI_MONTHLY("totals", "0")};

#undef HAISAI_MONTHLY
#undef HAISAI_CODE

}  // namespace haisai::store
