// A kiosk whose temporary files, log and memory are watched, and the canary's card beside it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "canary.h"
#include "kiosk.h"
#include "scanner.h"

namespace haisai::trace {

// A folder that is removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using Environment = std::vector<std::pair<std::string, std::string>>;

class Rig {
 public:
  // environment: beside the watched TMPDIR.
  explicit Rig(Environment environment = {});

  journeys::Kiosk& kiosk() { return *kiosk_; }
  const std::string& card() const { return card_; }

  // From the page the visit has ended on (erased, ticket, take_card, problem, idle) back to welcome, painted.
  void to_welcome();
  // The kiosk's memory and that of what it started.
  Scan scan_memory() const;
  // The same for the digits of the PINs alone, wherever they may lie.
  Scan scan_pin() const;
  // Data folder but its paper, temporary folder, log.
  Scan scan_written() const;
  // Every worker is gone within a second.
  void expect_no_children() const;
  // Nothing in memory or on disk; no worker lives.
  void expect_clean(const std::string& after);

  const Scan& total() const { return total_; }

 private:
  Folder cards_;     // outside what is scanned
  Folder watched_;
  std::string card_;
  std::unique_ptr<journeys::Kiosk> kiosk_;
  Needles needles_;
  Needles digits_;
  Scan total_;
};

// Visits of the canary, each ended on its own way; they leave the kiosk at welcome.
struct Visit {
  const char* name;
  void (*make)(Rig& rig);
};
const std::vector<Visit>& all_visits();

// The steps they are made of.
void to_pin(Rig& rig);
void to_card_check(Rig& rig);
void to_telephone(Rig& rig);
void to_review(Rig& rig);
void to_finish(Rig& rig);
void to_take_card(Rig& rig);

}  // namespace haisai::trace
