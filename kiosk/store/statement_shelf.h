// Prepared statements that are not in use, by their text: a ticket runs a dozen, and preparing them anew costs as much as running
// them. Of one connection; the same thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace haisai::store {

class StatementShelf {
 public:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Owned = std::unique_ptr<sqlite3_stmt, Finalise>;

  // Null: there is none with this text.
  Owned take(std::string_view sql);
  // Reset and without what was bound, so that nothing of a ticket stays in it. More than kMost are let go.
  void put_back(Owned statement);

 private:
  static constexpr std::size_t kMost = 64;
  std::unordered_multimap<std::string, Owned> idle_;
};

}  // namespace haisai::store
