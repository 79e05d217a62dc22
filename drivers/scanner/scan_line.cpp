#include "drivers/scanner/scan_line.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/utf8.h"

namespace haisai::scanner {
namespace {

constexpr Milliseconds kPause{200};  // 9600 baud bring a byte a millisecond
constexpr std::size_t kMostBytes = 4 * kMostCharacters;

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }

}  // namespace

Decision ScanLine::close() {
  std::string text = std::exchange(line_, {});
  text.erase(0, std::min(text.find_first_not_of("\r\n"), text.size()));  // of a longer end than the suffix
  if (std::exchange(overflown_, false) || !text.starts_with(marks_.prefix)) return Misread{};
  text.erase(0, marks_.prefix.size());
  const bool sound = !text.empty() && std::none_of(text.begin(), text.end(), is_control);
  const auto characters = base::decode_utf8(text);
  if (!sound || !characters || characters->size() > kMostCharacters) return Misread{};
  return Scan{std::move(text)};
}

std::vector<Decision> ScanLine::take(base::ByteView bytes, Milliseconds now) {
  std::vector<Decision> decisions = wait(now);
  for (const base::Byte byte : bytes) {
    last_ = now;
    if (line_.size() >= kMostBytes) {
      overflown_ = true;
      line_.erase(0, line_.size() - marks_.suffix.size());
    }
    line_.push_back(static_cast<char>(byte));
    if (marks_.suffix.empty() || !line_.ends_with(marks_.suffix)) continue;
    line_.resize(line_.size() - marks_.suffix.size());
    if (line_.empty() && !overflown_) continue;
    decisions.push_back(close());
  }
  return decisions;
}

std::vector<Decision> ScanLine::wait(Milliseconds now) {
  const auto due = deadline();
  if (!due || now < *due) return {};
  std::string rest = line_;
  std::erase_if(rest, [](char byte) { return byte == '\r' || byte == '\n'; });
  if (rest.empty() && !overflown_) {
    line_.clear();
    return {};
  }
  Decision decision = close();
  return {marks_.suffix.empty() ? std::move(decision) : Decision(Misread{})};
}

std::optional<Milliseconds> ScanLine::deadline() const {
  if (line_.empty() && !overflown_) return std::nullopt;
  return last_ + kPause;
}

}  // namespace haisai::scanner
