// Adds counts to the days of usage.db. Lives inside one write transaction; ids it looked up are kept for it.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "kiosk/store/database.h"
#include "kiosk/usage/cells.h"

namespace haisai::store {

class CellWriter {
 public:
  explicit CellWriter(Database& database) : database_(database) {}

  base::Result<void> add(base::Date day, const usage::Slice& slice, const usage::Cells& cells);

 private:
  using SliceKey = std::tuple<std::string, std::string, std::string, std::string, std::string, std::int64_t, std::string,
                              std::string>;
  using ItemKey = std::tuple<std::string, std::string, std::string>;

  // A slice and those its months are kept under.
  struct SliceIds {
    std::int64_t slice = 0, place = 0, manner = 0;
  };
  base::Result<SliceIds> slice_ids(const usage::Slice& slice);
  base::Result<std::int64_t> item_id(const usage::CellKey& key);
  base::Result<std::int64_t> free_id(const char* table);
  base::Result<SliceIds> insert_slice(const usage::Slice& slice);
  base::Result<std::int64_t> shared_id(const char* sql, const std::vector<std::string_view>& texts, std::int64_t aids, std::int64_t otherwise);
  base::Result<std::int64_t> insert_item(const ItemKey& key);

  Database& database_;
  std::map<SliceKey, SliceIds> slices_;
  std::map<ItemKey, std::int64_t> items_;
};

}  // namespace haisai::store
