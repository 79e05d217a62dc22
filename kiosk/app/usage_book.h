// The usage log of a terminal with the faults of its machine, for the two threads that write there: numbers and papers. One
// object a process, as its log asks for; any thread, one after the other.
#pragma once

#include <memory>
#include <mutex>
#include <utility>

#include "kiosk/app/fault_book.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::app {

class UsageBook {
 public:
  // standing: as for FaultBook, kept alive by this.
  UsageBook(std::filesystem::path data, store::UsageVersions versions, model::Retention keep, model::ContentId device,
            std::shared_ptr<FaultBook::Standing> standing)
      : usage_(std::move(data), versions, keep), standing_(std::move(standing)), faults_(usage_, device, *standing_) {}

  // A visit, or a day of numbers; errors of SqliteUsage::append.
  template <class Entry>
  auto append(const Entry& entry, base::WallTime now) {
    const std::lock_guard lock(mutex_);
    return usage_.append(entry, now);
  }
  // As in FaultBook.
  void failed(FaultBook::Part part, base::ErrorCode code, base::WallTime now) {
    const std::lock_guard lock(mutex_);
    faults_.failed(part, code, now);
  }
  void works(FaultBook::Part part, base::WallTime now) {
    const std::lock_guard lock(mutex_);
    faults_.works(part, now);
  }
  void happened(model::UsageCode code, base::WallTime now) {
    const std::lock_guard lock(mutex_);
    faults_.happened(code, now);
  }

 private:
  std::mutex mutex_;
  store::SqliteUsage usage_;
  std::shared_ptr<FaultBook::Standing> standing_;
  FaultBook faults_;   // writes to both
};

}  // namespace haisai::app
