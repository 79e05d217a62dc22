// How long somebody will wait, drawn at random many times from what today has taught (tickets-queue-printing §1.7;
// decision 0023). Pure: the same scene and seed give the same answer. Minutes throughout, counted from now.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kiosk/model/queue_view.h"
#include "kiosk/reservations/queue_store.h"

namespace haisai::reservations {

inline constexpr int kEvidence = 5;      // services finished today before a range is said
inline constexpr int kDurations = 120;   // how many of the newest are drawn from
inline constexpr int kOutcomes = 200;    // past estimates the range is calibrated on

// A counter that is open. Services are numbers of the scene: bit n of `serves`.
struct SceneCounter {
  std::uint64_t serves = 0;
  std::optional<double> busy_for;   // since so long with somebody; none: free
  int busy_service = 0;
  double lunch_from = 0;            // both 0: no lunch closing ahead
  double lunch_to = 0;
};

struct ScenePerson {
  int service = 0;
  double ready_at = 0;   // 0: waits here; later: booked, comes then
};

struct WaitScene {
  std::vector<std::vector<double>> durations;   // by service, the newest last; never empty for one that is used
  std::vector<SceneCounter> counters;
  std::vector<ScenePerson> people;              // called before the one who asks, in this order
  int service = 0;                              // of the one who asks
};

struct WaitBand {
  std::vector<double> draws;   // sorted
  double low = 0;              // 10 % of the draws
  double median = 0;
  double high = 0;             // 90 %
};

// Nothing when no open counter serves the one who asks.
std::optional<WaitBand> draw_waits(const WaitScene& scene, std::uint64_t seed);

// What is shown: the band made wider or narrower by how past ones fared, rounded to 5 minutes.
model::WaitRange shown_range(const WaitBand& band, std::span<const EstimateOutcome> past);

}  // namespace haisai::reservations
