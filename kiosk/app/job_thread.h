// A thread that carries jobs out one after another, so that the loop never waits for a printer, a disk or a key.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "kiosk/base/assert.h"

namespace haisai::app {

// What the thread does with one job; runs on that thread only.
template <class Job>
class Duty {
 public:
  virtual ~Duty() = default;
  // Carries one job out and posts the event it owes, if any.
  virtual void carry_out(const Job& job) = 0;
};

template <class Job>
class JobThread {
 public:
  static constexpr std::size_t kJobsMax = 64;

  // make_duty is called on the thread, once, before the first job (databases belong to one thread).
  explicit JobThread(std::function<std::unique_ptr<Duty<Job>>()> make_duty)
      : make_duty_(std::move(make_duty)), thread_([this] { run(); }) {}

  ~JobThread() {  // finishes what was taken
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    came_.notify_one();
    thread_.join();
  }

  void take(const Job& job) {
    {
      const std::lock_guard lock(mutex_);
      HAISAI_ASSERT(jobs_.size() < kJobsMax);
      jobs_.push_back(job);
      ++outstanding_;
    }
    came_.notify_one();
  }

  bool busy() const { return outstanding_.load() > 0; }

 private:
  void run() {
    const std::unique_ptr<Duty<Job>> duty = make_duty_();
    for (;;) {
      std::unique_lock lock(mutex_);
      came_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty()) return;
      const Job job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      duty->carry_out(job);
      --outstanding_;
    }
  }

  std::function<std::unique_ptr<Duty<Job>>()> make_duty_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<Job> jobs_;
  bool stopping_ = false;
  std::atomic<int> outstanding_{0};
  std::thread thread_;
};

}  // namespace haisai::app
