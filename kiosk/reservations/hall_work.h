// One transaction of the hall's store that gives a value.
#pragma once

#include <functional>
#include <optional>

#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// May write; everything of it or nothing.
template <class T>
base::Result<T> in_writing(Hall& hall, base::WallTime now, const std::function<base::Result<T>(QueueRows&)>& work) {
  std::optional<T> value;
  const auto done = hall.store.write(now, [&](QueueRows& rows) -> base::Result<void> {
    auto worked = work(rows);
    if (!worked) return worked.error();
    value = std::move(*worked);
    return {};
  });
  if (!done) return done.error();
  return std::move(*value);
}

// Reads one consistent sight.
template <class T>
base::Result<T> in_reading(Hall& hall, base::WallTime now, const std::function<base::Result<T>(QueueRows&)>& work) {
  std::optional<T> value;
  const auto done = hall.store.read(now, [&](QueueRows& rows) -> base::Result<void> {
    auto worked = work(rows);
    if (!worked) return worked.error();
    value = std::move(*worked);
    return {};
  });
  if (!done) return done.error();
  return std::move(*value);
}

}  // namespace haisai::reservations
