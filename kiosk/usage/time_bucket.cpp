#include "kiosk/usage/time_bucket.h"

#include <algorithm>
#include <array>

namespace haisai::usage {
namespace {

constexpr std::array<std::string_view, kBuckets> kNames = {
    "b00", "b01", "b02", "b03", "b04", "b05", "b06", "b07", "b08", "b09", "b10", "b11", "b12", "b13", "b14", "b15",
    "b16", "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24", "b25", "b26", "b27", "b28", "b29", "b30", "b31"};
constexpr std::int64_t kFirstMs = 500;
constexpr std::int64_t kThousandRootsOfTwo = 1'414;  // 1000·√2, whole numbers so that every machine agrees

}  // namespace

std::string_view bucket_name(int index) { return kNames[static_cast<std::size_t>(std::clamp(index, 0, kBuckets - 1))]; }

std::int64_t bucket_from_ms(int index) {
  if (index <= 0) return 0;
  const std::int64_t doubled = kFirstMs << ((index - 1) / 2);
  return index % 2 == 1 ? doubled : doubled * kThousandRootsOfTwo / 1'000;
}

std::string_view bucket_of(std::int64_t ms) {
  int index = 0;
  while (index + 1 < kBuckets && ms >= bucket_from_ms(index + 1)) ++index;
  return bucket_name(index);
}

}  // namespace haisai::usage
