// A bounded queue between threads: values only. A full mailbox is a bug (assert), never a wait.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

#include "kiosk/base/assert.h"

namespace haisai::base {

template <class T>
class Mailbox {
 public:
  // capacity: most letters that may wait. on_post: called after each post, on the posting thread,
  // outside the lock (to wake the reader).
  explicit Mailbox(std::size_t capacity, std::function<void()> on_post = {})
      : capacity_(capacity), on_post_(std::move(on_post)) {}

  void post(T letter) {
    {
      const std::lock_guard lock(mutex_);
      HAISAI_ASSERT(letters_.size() < capacity_);
      letters_.push_back(std::move(letter));
    }
    if (on_post_) on_post_();
  }

  std::optional<T> take() {
    const std::lock_guard lock(mutex_);
    if (letters_.empty()) return std::nullopt;
    std::optional<T> letter(std::move(letters_.front()));
    letters_.pop_front();
    return letter;
  }

  bool empty() const {
    const std::lock_guard lock(mutex_);
    return letters_.empty();
  }

 private:
  mutable std::mutex mutex_;
  std::deque<T> letters_;
  std::size_t capacity_;
  std::function<void()> on_post_;
};

}  // namespace haisai::base
