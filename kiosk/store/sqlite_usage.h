// usage.db: the usage log on SQLite. Session ids are made here and never leave.
#pragma once

#include <map>

#include "kiosk/store/store_file.h"
#include "kiosk/store/usage_rows.h"
#include "kiosk/usage/usage_log.h"

namespace haisai::store {

inline constexpr const char* kUsageFile = "usage.db";

// One thread at a time, one object a process. The file is opened by the first call.
class SqliteUsage final : public usage::UsageLog, public usage::UsageSource {
 public:
  explicit SqliteUsage(std::filesystem::path data, UsageVersions versions = {}, model::Retention keep = {});

  // Also drops what is older than the rules allow, once a day, after the visit is safe.
  base::Result<void> append(const model::UsageSession& session, base::WallTime now) override;
  base::Result<bool> append(const usage::DayOfNumbers& numbers, base::WallTime now) override;
  base::Result<void> append(const model::MachineFault& fault, base::WallTime now) override;
  base::Result<void> append(const usage::PaperTime& timed, base::WallTime now);
  // Section by procedure, for questions that ask of the table `section` (proc, owner).
  void know_sections(std::map<std::string, std::string> owner_by_procedure) { sections_ = std::move(owner_by_procedure); }
  base::Result<usage::Table> query(const std::string& sql, const usage::Scope& scope, base::WallTime now) override;
  base::Result<void> each_session(const usage::Period& period, base::WallTime now,
                                  const std::function<void(const usage::StoredSession&)>& visit) override;

  // Fills an empty log with made-up visits and marks it for good; refuses one that holds a visit (usage_wrong).
  // make: gives the visits one after the other, false at the end. raw_from: first day whose visits are kept raw too.
  base::Result<void> fill_made_up(const std::function<bool(model::UsageSession&)>& make,
                                  const usage::BesideVisits& beside, base::Date raw_from, base::WallTime now);
  base::Result<bool> is_made_up(base::WallTime now);

  // SQLite's own check of every page, and that each raw visit and event fits its rules. store_corrupt names the first
  // fault.
  base::Result<void> verify(base::WallTime now);
  // A whole copy, checked after it was written. file_unwritable when it exists already.
  base::Result<void> back_up(const std::filesystem::path& file, base::WallTime now);

  // What was set aside since the last call, for the staff alarm.
  std::vector<Quarantined> take_quarantined() { return file_.take_quarantined(); }

 private:
  base::Result<void> write(base::WallTime now, const std::function<base::Result<void>(Database&)>& work);
  void keep_house(base::WallTime now);

  StoreFile file_;
  UsageVersions versions_;
  model::Retention keep_;
  std::map<std::string, std::string> sections_;
  std::optional<base::Date> kept_house_;
};

}  // namespace haisai::store
