#include "kiosk/app/desk.h"

#include "kiosk/base/assert.h"

namespace haisai::app {

Desk::Desk(std::function<std::unique_ptr<DeskDuty>()> make_duty)
    : make_duty_(std::move(make_duty)), thread_([this] { run(); }) {}

Desk::~Desk() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  came_.notify_one();
  thread_.join();
}

void Desk::take(const flow::Effect& effect) {
  {
    const std::lock_guard lock(mutex_);
    HAISAI_ASSERT(jobs_.size() < kJobsMax);
    jobs_.push_back(effect);
    ++outstanding_;
  }
  came_.notify_one();
}

void Desk::run() {
  const std::unique_ptr<DeskDuty> duty = make_duty_();
  for (;;) {
    std::unique_lock lock(mutex_);
    came_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const flow::Effect job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    duty->carry_out(job);
    --outstanding_;
  }
}

}  // namespace haisai::app
