// usage.db: the usage log on SQLite. Session ids are made here and never leave.
#pragma once

#include "kiosk/store/store_file.h"
#include "kiosk/usage/usage_log.h"

namespace haisai::store {

inline constexpr const char* kUsageFile = "usage.db";

// What every row says about the program that wrote it.
struct UsageVersions {
  model::ContentId app;
  model::ContentId content;
};

// One thread at a time, one object a process. The file is opened by the first call.
class SqliteUsage final : public usage::UsageLog, public usage::UsageSource {
 public:
  explicit SqliteUsage(std::filesystem::path data, UsageVersions versions = {});

  base::Result<void> append(const model::UsageSession& session, base::WallTime now) override;
  base::Result<void> each_session(const usage::Period& period, base::WallTime now,
                                  const std::function<void(const usage::StoredSession&)>& visit) override;

  // What was set aside since the last call, for the staff alarm.
  std::vector<Quarantined> take_quarantined() { return file_.take_quarantined(); }

 private:
  StoreFile file_;
  UsageVersions versions_;
};

}  // namespace haisai::store
