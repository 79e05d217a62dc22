// What the thread of a desk does: the key is opened and used here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include "kiosk/app/job_thread.h"
#include "drivers/printer/printer.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/content/content.h"
#include "kiosk/desk/effect.h"
#include "kiosk/desk/event.h"
#include "kiosk/handoff/acknowledged.h"
#include "kiosk/handoff/desk_key.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::app {

struct UseKey { std::shared_ptr<base::SecretBuffer> passphrase; };   // wiped when the last one lets go
using DeskJob = std::variant<UseKey, desk::Effect>;

struct DeskDutyTools {
  const content::Content* content = nullptr;
  base::Clock* clock = nullptr;
  std::filesystem::path data;
  std::string program;   // this program, for the form's child
  std::string assets;
  std::string config;
  printer::FormPrinter* printer = nullptr;   // null: nothing is printed here
  bool practice = false;
  store::UsageVersions versions;
  base::Mailbox<desk::Event>* events = nullptr;
  std::optional<handoff::DeskKey>* key = nullptr;   // where the open key is kept; outlives content that is read anew
};

// The desk's thread only, from the first call on.
class DeskDutyWork final : public Duty<DeskJob> {
 public:
  explicit DeskDutyWork(DeskDutyTools tools);
  void carry_out(const DeskJob& job) override;

 private:
  void open_key(const UseKey& job);
  void open(const desk::OpenSealed& job);
  void keep(const desk::KeepReceipt& job);
  void print(const desk::PrintApplication& job);
  void record(const desk::RecordVisit& job);

  DeskDutyTools tools_;
  std::optional<handoff::DeskKey>& key_;
  handoff::Acknowledged acknowledged_;
  std::optional<store::SqliteUsage> usage_;
};

}  // namespace haisai::app
