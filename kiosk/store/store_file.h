// One database file of the data folder: opened when first needed, checked, migrated, set aside when
// damaged, opened anew when it failed or was replaced. Both stores stand on it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/store/database.h"

namespace haisai::store {

// A damaged database was set aside and an empty one is in use: staff must know.
struct Quarantined {
  std::filesystem::path folder;
  std::string why;
};

class StoreFile {
 public:
  // Touches nothing yet. name: "reservations.db". check: longest quick_check at opening.
  StoreFile(std::filesystem::path data, std::string name, Migrations migrations, base::Milliseconds check);

  // Called for every file that is made anew, before anybody uses it: `seed` may put a file in its place first, `fill`
  // gets the migrated database. Both under the FolderLock.
  struct Rescue {
    std::function<base::Result<void>(const std::filesystem::path& file)> seed;
    std::function<base::Result<void>(Database&)> fill;
  };
  void rescue_with(Rescue rescue) { rescue_ = std::move(rescue); }

  // The connection, ready. store_unavailable, store_newer, store_no_space.
  base::Result<Database*> ready(base::WallTime now);

  // Runs `work` with the connection; when the file turns out damaged it is set aside and `work` runs once
  // more on the fresh one. After any other failure of the store the next call opens anew, because a
  // connection whose fsync failed cannot be trusted (§7.2).
  template <class T>
  base::Result<T> use(base::WallTime now, const std::function<base::Result<T>(Database&)>& work) {
    base::Result<T> result = base::Error{base::ErrorCode::store_unavailable, "not opened"};
    for (int attempt = 0; attempt < 2; ++attempt) {
      const auto database = ready(now);
      if (!database) return database.error();
      result = work(**database);
      if (result) return result;
      settle(result.error(), now);
      if (result.error().code != base::ErrorCode::store_corrupt) return result;
    }
    return result;
  }

  // What was set aside since the last call, for the staff alarm.
  std::vector<Quarantined> take_quarantined();

  const std::filesystem::path& data() const { return data_; }
  const std::string& name() const { return name_; }

 private:
  base::Result<Database> open_checked();
  base::Result<void> open(base::WallTime now);
  base::Result<void> set_aside(const std::string& why, base::WallTime now);
  void settle(const base::Error& error, base::WallTime now);

  std::filesystem::path data_;
  std::string name_;
  Migrations migrations_;
  base::Milliseconds check_;
  std::optional<Database> database_;
  std::vector<Quarantined> quarantined_;
  Rescue rescue_;
};

}  // namespace haisai::store
