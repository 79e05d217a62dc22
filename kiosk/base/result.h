// A value or the reason there is none; shaped like std::expected so that C++23 can replace it.
#pragma once

#include <utility>
#include <variant>

#include "kiosk/base/assert.h"
#include "kiosk/base/error.h"

namespace haisai::base {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: as std::expected
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    HAISAI_ASSERT(has_value());
    return std::get<0>(held_);
  }
  const T& value() const& {
    HAISAI_ASSERT(has_value());
    return std::get<0>(held_);
  }
  T&& value() && {
    HAISAI_ASSERT(has_value());
    return std::get<0>(std::move(held_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    HAISAI_ASSERT(!has_value());
    return std::get<1>(held_);
  }

 private:
  std::variant<T, Error> held_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), failed_(true) {}  // NOLINT

  bool has_value() const { return !failed_; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    HAISAI_ASSERT(failed_);
    return error_;
  }

 private:
  Error error_;
  bool failed_ = false;
};

}  // namespace haisai::base
