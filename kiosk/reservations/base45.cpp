#include "kiosk/reservations/base45.h"

namespace haisai::reservations {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned kBase = 45;
static_assert(kAlphabet.size() == kBase);

void append_digits(std::string& text, unsigned value, int digits) {
  for (int i = 0; i < digits; ++i) {
    text.push_back(kAlphabet[value % kBase]);
    value /= kBase;
  }
}

// The number a group of two or three characters stands for, least significant first.
std::optional<unsigned> group_value(std::string_view group) {
  unsigned value = 0;
  for (std::size_t i = group.size(); i-- > 0;) {
    const std::size_t digit = kAlphabet.find(group[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * kBase + static_cast<unsigned>(digit);
  }
  return value;
}

}  // namespace

std::string base45_encode(base::ByteView bytes) {
  std::string text;
  text.reserve(bytes.size() / 2 * 3 + 2);
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) append_digits(text, bytes[i] * 256u + bytes[i + 1], 3);
  if (i < bytes.size()) append_digits(text, bytes[i], 2);
  return text;
}

std::optional<base::Bytes> base45_decode(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  base::Bytes bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::string_view group = text.substr(i, 3);
    const auto value = group_value(group);
    const bool pair = group.size() == 3;
    if (!value || *value > (pair ? 0xFFFFu : 0xFFu)) return std::nullopt;
    if (pair) bytes.push_back(static_cast<base::Byte>(*value >> 8));
    bytes.push_back(static_cast<base::Byte>(*value & 0xFF));
  }
  return bytes;
}

}  // namespace haisai::reservations
