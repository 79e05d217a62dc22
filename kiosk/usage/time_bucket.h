// Lengths of time as members of a closed list, so that medians outlive the raw rows: two buckets to each doubling,
// from half a second to four and a half hours. A median read from them is within a fifth of the true one.
#pragma once

#include <cstdint>
#include <string_view>

namespace haisai::usage {

inline constexpr int kBuckets = 32;

// "b00" … "b31".
std::string_view bucket_of(std::int64_t ms);
// Milliseconds: bucket `index` holds from_ms(index) ≤ length < from_ms(index + 1); the last one also all that is longer.
std::int64_t bucket_from_ms(int index);
std::string_view bucket_name(int index);

}  // namespace haisai::usage
