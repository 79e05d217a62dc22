#include "kiosk/reservations/wait_estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace haisai::reservations {
namespace {

constexpr int kDraws = 200;
constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kLowShare = 0.1;
constexpr double kHighShare = 0.9;
constexpr std::size_t kEnoughOutcomes = 20;  // past estimates before they count
constexpr double kFirstWidening = 1.25;      // until then
constexpr double kCovered = 0.84;            // of past outcomes, by the widened band
constexpr int kStep = 5;

using Random = std::mt19937_64;

// How many of the widened draws a range of so many minutes must hold to be shown (decision 0051). Ten minutes are what
// people can plan with, and so are taken early; whoever is told more is to be able to rely on it.
double needed_share(int width) { return width <= 5 ? 0.65 : width <= 10 ? 0.55 : 0.88; }

double at_share(const std::vector<double>& sorted, double share) {
  const auto index = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
  return sorted[std::min(index, sorted.size() - 1)];
}

double any_of(const std::vector<double>& durations, Random& random) { return durations[random() % durations.size()]; }

// What is left of a service that has taken `elapsed` already: of those that took longer; somebody who takes longer than
// all of them is about to finish, nobody knows when.
double rest_of(const std::vector<double>& durations, double elapsed, Random& random) {
  std::vector<double> longer;
  for (const double each : durations) {
    if (each > elapsed) longer.push_back(each - elapsed);
  }
  return longer.empty() ? any_of(durations, random) / 2 : any_of(longer, random);
}

double after_lunch(const SceneCounter& counter, double time) {
  const bool at_lunch = time >= counter.lunch_from && time < counter.lunch_to;
  return at_lunch ? counter.lunch_to : time;
}

bool does_serve(const SceneCounter& counter, int service) { return (counter.serves >> service & 1U) != 0; }

// One run of the rest of the queue.
class Run {
 public:
  Run(const WaitScene& scene, Random& random) : scene_(scene), random_(random), taken_(scene.people.size()) {
    for (const SceneCounter& counter : scene.counters) {
      const double rest =
          counter.busy_for ? rest_of(durations(counter.busy_service), *counter.busy_for, random) : 0.0;
      free_at_.push_back(after_lunch(counter, rest));
    }
  }

  // Minutes until the one who asks is called.
  double wait() {
    while (true) {
      const auto soonest = std::min_element(free_at_.begin(), free_at_.end());
      if (*soonest == kNever) return 0;  // cannot be: some counter serves the one who asks
      const auto index = static_cast<std::size_t>(soonest - free_at_.begin());
      if (serve_next(index)) continue;
      if (does_serve(scene_.counters[index], scene_.service)) return *soonest;
      *soonest = next_arrival(index);
    }
  }

 private:
  const std::vector<double>& durations(int service) const {
    return scene_.durations[static_cast<std::size_t>(service)];
  }

  bool serve_next(std::size_t index) {
    for (std::size_t i = first_; i < taken_.size(); ++i) {
      const ScenePerson& person = scene_.people[i];
      if (taken_[i] || person.ready_at > free_at_[index]) continue;
      if (!does_serve(scene_.counters[index], person.service)) continue;
      taken_[i] = true;
      while (first_ < taken_.size() && taken_[first_]) ++first_;
      free_at_[index] = after_lunch(scene_.counters[index], free_at_[index] + any_of(durations(person.service), random_));
      return true;
    }
    return false;
  }

  double next_arrival(std::size_t index) const {
    double next = kNever;
    for (std::size_t i = first_; i < taken_.size(); ++i) {
      const ScenePerson& person = scene_.people[i];
      if (!taken_[i] && does_serve(scene_.counters[index], person.service)) next = std::min(next, person.ready_at);
    }
    return next;
  }

  const WaitScene& scene_;
  Random& random_;
  std::vector<double> free_at_;
  std::vector<bool> taken_;
  std::size_t first_ = 0;  // nobody before this one is left
};

// How much wider the band must be for its past to hold what came.
double widening(std::span<const EstimateOutcome> past) {
  if (past.size() < kEnoughOutcomes) return kFirstWidening;
  std::vector<double> needed;
  for (const EstimateOutcome& each : past) {
    const double middle = (each.low_minutes + each.high_minutes) / 2;
    const double half = std::max((each.high_minutes - each.low_minutes) / 2, 1.0);
    needed.push_back(std::abs(each.actual_minutes - middle) / half);
  }
  std::sort(needed.begin(), needed.end());
  return std::clamp(at_share(needed, kCovered), 0.5, 4.0);
}

}  // namespace

std::optional<WaitBand> draw_waits(const WaitScene& scene, std::uint64_t seed) {
  const bool served = std::any_of(scene.counters.begin(), scene.counters.end(),
                                  [&](const SceneCounter& each) { return does_serve(each, scene.service); });
  if (!served) return std::nullopt;
  Random random(seed);
  WaitBand band;
  for (int i = 0; i < kDraws; ++i) band.draws.push_back(Run(scene, random).wait());
  std::sort(band.draws.begin(), band.draws.end());
  band.low = at_share(band.draws, kLowShare);
  band.median = at_share(band.draws, 0.5);
  band.high = at_share(band.draws, kHighShare);
  return band;
}

model::WaitRange shown_range(const WaitBand& band, std::span<const EstimateOutcome> past) {
  const double factor = widening(past);
  const double middle = (band.low + band.high) / 2;
  std::vector<double> draws;
  for (const double each : band.draws) draws.push_back(std::max(0.0, middle + factor * (each - middle)));
  const auto share_of = [&](int low, int high) {
    const auto from = std::lower_bound(draws.begin(), draws.end(), low);
    const auto to = std::upper_bound(draws.begin(), draws.end(), high);
    return static_cast<double>(to - from) / static_cast<double>(draws.size());
  };
  const int top = (static_cast<int>(draws.back()) / kStep + 1) * kStep;
  for (int width = kStep; width < top; width += kStep) {
    model::WaitRange best;
    double most = 0;
    for (int low = 0; low + width <= top; low += kStep) {
      const double share = share_of(low, low + width);
      if (share > most) {
        most = share;
        best = {low, low + width};
      }
    }
    if (most >= needed_share(width)) return best;
  }
  return {0, top};
}

}  // namespace haisai::reservations
