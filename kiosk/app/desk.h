// The desk thread: prints, stores and draws QR, so that the loop never waits for a printer or a disk.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/flow/effect.h"
#include "kiosk/flow/event.h"

namespace haisai::app {

// What the desk thread does with one effect. Implemented by DeskWork; runs on the desk thread only.
class DeskDuty {
 public:
  virtual ~DeskDuty() = default;
  // Carries one effect out and posts the event it owes, if any.
  virtual void carry_out(const flow::Effect& effect) = 0;
};

class Desk {
 public:
  static constexpr std::size_t kJobsMax = 64;

  // make_duty is called on the desk thread, once, before the first job (databases belong to one thread).
  explicit Desk(std::function<std::unique_ptr<DeskDuty>()> make_duty);
  ~Desk();  // finishes what was taken

  void take(const flow::Effect& effect);
  bool busy() const { return outstanding_.load() > 0; }

 private:
  void run();

  std::function<std::unique_ptr<DeskDuty>()> make_duty_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<flow::Effect> jobs_;
  bool stopping_ = false;
  std::atomic<int> outstanding_{0};
  std::thread thread_;
};

}  // namespace haisai::app
