// A value that belongs to a resident. It has no stream operator and no implicit conversion, is wiped
// when it ends, and can only be read through reveal(), so that a search for `reveal` lists every
// place that sees one (tests/tidy keeps that list).
#pragma once

#include <string>
#include <utility>

#include "kiosk/base/bytes.h"

namespace haisai::base {

template <class T = std::string>
class Personal {
 public:
  Personal() = default;
  explicit Personal(T value) : value_(std::move(value)) {}
  Personal(const Personal&) = default;
  Personal& operator=(const Personal& other) {
    if (this != &other) {
      wipe(value_);
      value_ = other.value_;
    }
    return *this;
  }
  Personal(Personal&& other) noexcept : value_(std::move(other.value_)) { wipe(other.value_); }
  Personal& operator=(Personal&& other) noexcept {
    if (this != &other) {
      wipe(value_);
      value_ = std::move(other.value_);
      wipe(other.value_);
    }
    return *this;
  }
  ~Personal() { wipe(value_); }

  const T& reveal() const { return value_; }
  bool empty() const { return value_.empty(); }
  bool operator==(const Personal& other) const = default;

 private:
  T value_{};
};

using PersonalText = Personal<std::string>;

}  // namespace haisai::base
