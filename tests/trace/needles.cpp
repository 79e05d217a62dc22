#include "needles.h"

#include <cstdlib>
#include <cstring>

namespace haisai::trace {
namespace {

constexpr std::uint8_t kMask = 0xA7;
constexpr std::uint32_t kRowMask = 0xA75C39E1;

std::uint16_t two_bytes(const std::uint8_t* at) {
  std::uint16_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// The first place with two bytes that are not zero and not ASCII, else not zero: rare ones keep a scan fast.
std::size_t best_anchor(const std::uint8_t* bytes, std::size_t size) {
  std::size_t best = 0;
  int best_score = -1;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    const auto score_of = [](std::uint8_t byte) { return byte == 0 ? 0 : byte < 0x80 ? 3 : 4; };
    const int first = score_of(bytes[i]);
    const int second = score_of(bytes[i + 1]);
    const int score = first == 0 ? 0 : first + second;
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

template <class Number>
bool row_at(const std::vector<std::uint32_t>& masked, const std::uint8_t* memory, std::size_t size, std::size_t at,
            std::size_t stride) {
  for (std::size_t i = 0; i < masked.size(); ++i) {
    const std::size_t place = at + i * stride;
    if (place + sizeof(Number) > size) return false;
    Number value = 0;
    std::memcpy(&value, memory + place, sizeof value);
    if (value != static_cast<Number>(masked[i] ^ kRowMask)) return false;
  }
  return true;
}

}  // namespace

void Needles::file_under(std::uint16_t anchor_bytes) {
  if (by_anchor_.empty()) by_anchor_.resize(65536);
  by_anchor_[anchor_bytes].push_back(static_cast<std::uint32_t>(needles_.size() - 1));
  has_anchor_[anchor_bytes / 64] |= std::uint64_t{1} << (anchor_bytes % 64);
}

void Needles::add(const std::string& name, std::string_view bytes) {
  if (bytes.size() < kLeastBytes || bytes.size() > kReachBytes) std::abort();
  const auto* raw = reinterpret_cast<const std::uint8_t*>(bytes.data());
  Needle needle{name, {raw, raw + bytes.size()}, {}, best_anchor(raw, bytes.size())};
  const std::uint16_t anchor = two_bytes(raw + needle.anchor);
  if ((anchor & 0xFF) == 0) std::abort();  // find() jumps over zeros
  for (std::uint8_t& byte : needle.masked) byte ^= kMask;
  needles_.push_back(std::move(needle));
  file_under(anchor);
}

void Needles::add_row(const std::string& name, const std::vector<std::uint32_t>& values) {
  const auto anchor = static_cast<std::uint16_t>(values.empty() ? 0 : values[0]);
  if (values.size() < kLeastRow || (anchor & 0xFF) == 0) std::abort();
  Needle needle{name, {}, values, 0};
  for (std::uint32_t& value : needle.row) value ^= kRowMask;
  needles_.push_back(std::move(needle));
  file_under(anchor);
}

bool Needles::row_matches(const Needle& needle, const std::uint8_t* memory, std::size_t size, std::size_t at) {
  for (std::size_t stride = 2; stride <= kWidestStride; stride += 2) {
    if (row_at<std::uint16_t>(needle.row, memory, size, at, stride)) return true;
  }
  for (std::size_t stride = 4; stride <= kWidestStride; stride += 4) {
    if (row_at<std::uint32_t>(needle.row, memory, size, at, stride)) return true;
  }
  return false;
}

bool Needles::matches(const Needle& needle, const std::uint8_t* memory, std::size_t size, std::size_t at) {
  if (!needle.row.empty()) return row_matches(needle, memory, size, at);
  if (at < needle.anchor || at - needle.anchor + needle.masked.size() > size) return false;
  const std::uint8_t* start = memory + at - needle.anchor;
  for (std::size_t i = 0; i < needle.masked.size(); ++i) {
    if ((start[i] ^ kMask) != needle.masked[i]) return false;
  }
  return true;
}

std::vector<Needles::Found> Needles::find(const std::uint8_t* memory, std::size_t size, std::size_t starts) const {
  std::vector<Found> found;
  if (needles_.empty()) return found;
  for (std::size_t at = 0; at + 1 < size && at < starts;) {
    if (at + 8 <= size) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, memory + at, sizeof eight);
      if (eight == 0) {  // most of a heap; no anchor begins with a zero
        at += 8;
        continue;
      }
    }
    const std::uint16_t anchor = two_bytes(memory + at);
    if ((has_anchor_[anchor / 64] >> (anchor % 64) & 1) != 0) {
      for (const std::uint32_t index : by_anchor_[anchor]) {
        if (matches(needles_[index], memory, size, at)) found.push_back({at, &needles_[index].name});
      }
    }
    ++at;
  }
  return found;
}

}  // namespace haisai::trace
