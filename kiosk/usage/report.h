// Counts and durations from the usage log, true to the last visit (only open data hides small cells).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/usage/usage_log.h"

namespace haisai::usage {

inline constexpr std::size_t kOutcomeCount = 7;

// Visits that have something in common. Times in milliseconds.
struct Tally {
  std::int64_t sessions = 0;
  std::array<std::int64_t, kOutcomeCount> outcomes{};  // by model::Outcome
  std::int64_t with_card = 0;   // the card was read
  std::int64_t median_ms = 0;   // of the whole visit; 0 when there is none; lower of the middle two
  std::int64_t mean_ms = 0;
  // Ended with what the resident came for: the form made or handed over.
  std::int64_t done() const;
};

struct ProcedureReport {
  std::string id;
  Tally tally;              // visits whose last choice this was
  std::int64_t picks = 0;   // times it was chosen, also by visits that went on to another
};

struct StepReport {
  std::string id;
  std::int64_t entered = 0;   // times
  std::int64_t back = 0;      // times left by going back
  std::int64_t rejects = 0;   // answers refused by a rule
  std::int64_t helps = 0;     // times help was asked for
  std::int64_t median_ms = 0; // from entering to leaving
};

struct Report {
  Tally all;
  std::vector<ProcedureReport> procedures;  // by id
  std::vector<StepReport> steps;            // by id
};

// Fed visit by visit; memory grows with the number of visits (8 bytes each, and each step).
class ReportBuilder {
 public:
  void add(const StoredSession& session);
  Report finish() const;

 private:
  struct Group {
    Tally tally;
    std::vector<std::int64_t> durations;
    std::int64_t picks = 0;
    void add(const StoredSession& session, bool with_card);
    Tally finish() const;
  };
  struct Step {
    StepReport counts;
    std::vector<std::int64_t> durations;
  };
  void add_steps(const StoredSession& session);

  Group all_;
  std::map<std::string, Group> procedures_;
  std::map<std::string, Step> steps_;
};

}  // namespace haisai::usage
