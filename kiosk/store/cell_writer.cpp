#include "kiosk/store/cell_writer.h"

#include <chrono>

#include "kiosk/base/random.h"

namespace haisai::store {
namespace {

using base::Result;

constexpr std::int64_t kIdMask = 0x7F'FFFF;  // three bytes in SQLite's format
constexpr int kMostDraws = 64;

std::int64_t random_number() {
  const base::RandomId id = base::random_id();
  return ((static_cast<std::int64_t>(id[0]) << 16) | (static_cast<std::int64_t>(id[1]) << 8) | id[2]) & kIdMask;
}

}  // namespace

// Random, so that ids do not tell which combination was met first.
Result<std::int64_t> CellWriter::free_id(const char* table) {
  auto taken = database_.prepare(std::string("SELECT 1 FROM ") + table + " WHERE id = ?");
  if (!taken) return taken.error();
  for (int draw = 0; draw < kMostDraws; ++draw) {
    const std::int64_t id = random_number();
    taken->reset();
    const auto row = taken->bind(id).step();
    if (!row) return row.error();
    if (!*row) return id;
  }
  return base::Error{base::ErrorCode::store_unavailable, std::string("no free id in ") + table};
}

// The id asked for, or this one where no slice shares it yet. texts come first, aids last where there are any (not -1).
Result<std::int64_t> CellWriter::shared_id(const char* sql, const std::vector<std::string_view>& texts, std::int64_t aids,
                                           std::int64_t otherwise) {
  auto find = database_.prepare(sql);
  if (!find) return find.error();
  for (const std::string_view text : texts) find->bind(text);
  if (aids >= 0) find->bind(aids);
  const auto row = find->step();
  if (!row) return row.error();
  return *row ? find->integer(0) : otherwise;
}

Result<CellWriter::SliceIds> CellWriter::insert_slice(const usage::Slice& slice) {
  const auto id = free_id("slice");
  if (!id) return id.error();
  const auto place = shared_id("SELECT place FROM slice WHERE site=? AND proc=? LIMIT 1", {slice.site, slice.procedure}, -1, *id);
  if (!place) return place.error();
  const auto manner = shared_id("SELECT manner FROM slice WHERE site=? AND mode=? AND assist=? AND lang=? AND text=? AND content_ver=? AND aids=? LIMIT 1",
                                {slice.site, slice.mode, slice.assist, slice.lang, slice.text, slice.content}, slice.aids, *id);
  if (!manner) return manner.error();
  auto insert = database_.prepare("INSERT INTO slice VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  if (!insert) return insert.error();
  insert->bind(*id).bind(slice.site).bind(slice.procedure).bind(slice.mode).bind(slice.assist).bind(slice.lang).bind(slice.aids);
  insert->bind(slice.text).bind(slice.content).bind(*place).bind(*manner);
  if (auto done = insert->finish(); !done) return done.error();
  return SliceIds{*id, *place, *manner};
}

Result<CellWriter::SliceIds> CellWriter::slice_ids(const usage::Slice& slice) {
  const SliceKey key(slice.site, slice.procedure, slice.mode, slice.assist, slice.lang, slice.aids, slice.text, slice.content);
  if (const auto known = slices_.find(key); known != slices_.end()) return known->second;
  auto find = database_.prepare(
      "SELECT id, place, manner FROM slice WHERE site=? AND proc=? AND mode=? AND assist=? AND lang=? AND aids=? AND text=?"
      " AND content_ver=?");
  if (!find) return find.error();
  find->bind(slice.site).bind(slice.procedure).bind(slice.mode).bind(slice.assist).bind(slice.lang);
  const auto row = find->bind(slice.aids).bind(slice.text).bind(slice.content).step();
  if (!row) return row.error();
  const auto ids = *row ? Result<SliceIds>(SliceIds{find->integer(0), find->integer(1), find->integer(2)}) : insert_slice(slice);
  if (ids) slices_.emplace(key, *ids);
  return ids;
}

Result<std::int64_t> CellWriter::insert_item(const ItemKey& key) {
  const auto id = free_id("item");
  if (!id) return id;
  auto insert = database_.prepare("INSERT INTO item VALUES(?,?,?,?)");
  if (!insert) return insert.error();
  insert->bind(*id).bind(std::get<0>(key)).bind(std::get<1>(key)).bind(std::get<2>(key));
  if (auto done = insert->finish(); !done) return done.error();
  return id;
}

Result<std::int64_t> CellWriter::item_id(const usage::CellKey& cell) {
  const ItemKey key(cell.kind, cell.ref, cell.code);
  if (const auto known = items_.find(key); known != items_.end()) return known->second;
  auto find = database_.prepare("SELECT id FROM item WHERE kind=? AND ref=? AND code=?");
  if (!find) return find.error();
  const auto row = find->bind(cell.kind).bind(cell.ref).bind(cell.code).step();
  if (!row) return row.error();
  const auto id = *row ? Result<std::int64_t>(find->integer(0)) : insert_item(key);
  if (id) items_.emplace(key, *id);
  return id;
}

Result<void> CellWriter::add(base::Date day, const usage::Slice& slice, const usage::Cells& cells) {
  const auto ids = slice_ids(slice);
  if (!ids) return ids.error();
  const base::Date first(day.year(), day.month(), std::chrono::day(1));
  const std::tuple<const char*, base::Date, std::int64_t> tables[] = {
      {"daily", day, ids->slice}, {"placed", first, ids->place}, {"manners", first, ids->manner}, {"totals", first, 0}};
  for (const auto& [table, time, its_slice] : tables) {
    auto upsert = database_.prepare(std::string("INSERT INTO ") + table +
                                    " VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET visits = visits + excluded.visits,"
                                    " events = events + excluded.events, total = total + excluded.total");
    if (!upsert) return upsert.error();
    const auto day_number = std::chrono::sys_days(time).time_since_epoch().count();
    for (const auto& [key, count] : cells) {
      const auto item = item_id(key);
      if (!item) return item.error();
      upsert->reset();
      upsert->bind(*item).bind(day_number).bind(its_slice).bind(count.visits).bind(count.events).bind(count.total);
      if (auto done = upsert->finish(); !done) return done;
    }
  }
  return {};
}

}  // namespace haisai::store
