#include "kiosk/app/sample_board.h"

#include <algorithm>

#include "kiosk/board/update.h"

namespace haisai::app {
namespace {

constexpr int kMostCalls = 4;
constexpr int kFirstNumber = 41;
constexpr const char* kLanguages[] = {"ja", "en", "vi", "ja"};

model::CalledNumber call(const model::Service& service, int index, base::WallTime now) {
  model::CalledNumber called;
  called.number = service.prefix + "-0" + std::to_string(kFirstNumber + index);
  called.counter = std::to_string(index + 1);
  called.counter_number = index + 1;
  called.service = service.id;
  called.lang = kLanguages[index];
  called.called_at = now - std::chrono::seconds(90 * index);
  return called;
}

}  // namespace

board::State sample_board(const model::Site& site, const std::string& office, base::WallTime now) {
  model::QueueView queue;
  queue.office = office;
  queue.at = now;
  const model::Office* here = site.office(office);
  for (const model::Service& service : site.services) {
    if (here != nullptr && std::count(here->services.begin(), here->services.end(), service.id) == 0) continue;
    const int index = static_cast<int>(queue.services.size());
    model::ServiceLine line;
    line.service = service.id;
    line.waiting = 2 + 3 * (index % 3);
    if (index % 3 != 2) line.range = model::WaitRange{10 + 5 * index, 20 + 5 * index};
    queue.services.push_back(line);
    if (index < kMostCalls) queue.calls.push_back(call(service, index, now));
  }
  return board::update(board::start(now), board::QueueSeen{std::move(queue)}).next;
}

}  // namespace haisai::app
