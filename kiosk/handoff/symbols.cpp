#include "kiosk/handoff/symbols.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/base/assert.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/reservations/base45.h"

namespace haisai::handoff {
namespace {

using base::ErrorCode;

constexpr std::size_t kTagDigits = 8;
constexpr std::size_t kHeadCharacters = 17;   // HS1:1/4:9C40F1A7:
// Two bytes are three characters.
constexpr std::size_t kPartBytesMost = (kSymbolCharactersMost - kHeadCharacters) / 3 * 2;

std::string tag_of(base::ByteView whole) {
  std::array<base::Byte, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), whole.data(), whole.size(), nullptr, 0);
  std::string hex = base::to_hex(base::ByteView(hash).first(kTagDigits / 2));
  std::transform(hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return hex;
}

struct Symbol {
  int part = 0;
  int parts = 0;
  std::string_view tag;
  base::Bytes bytes;
};

bool is_tag(std::string_view text) {
  return text.size() == kTagDigits && text.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
}

// After the prefix: "2/3:9C40F1A7:…".
std::optional<Symbol> read_symbol(std::string_view text) {
  const std::size_t head = kHeadCharacters - kSymbolPrefix.size();
  if (text.size() <= head || text[1] != '/' || text[3] != ':' || text[head - 1] != ':') return std::nullopt;
  Symbol symbol{text[0] - '0', text[2] - '0', text.substr(4, kTagDigits), {}};
  const bool counted = symbol.parts >= 1 && symbol.parts <= kSymbolsMost && symbol.part >= 1 && symbol.part <= symbol.parts;
  if (!counted || !is_tag(symbol.tag)) return std::nullopt;
  auto bytes = reservations::base45_decode(text.substr(head));
  if (!bytes || bytes->empty() || bytes->size() > kPartBytesMost) return std::nullopt;
  symbol.bytes = std::move(*bytes);
  return symbol;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kEnds = "\r\n\t";
  while (!text.empty() && kEnds.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace

base::Result<std::vector<std::string>> symbols_of(base::ByteView sealed) {
  std::size_t parts = (sealed.size() + kPartBytesMost - 1) / kPartBytesMost;
  if (sealed.empty() || parts > kSymbolsMost) {
    return base::Error{ErrorCode::handoff_too_large, "the sealed form needs more than four symbols"};
  }
  const std::size_t even = (sealed.size() + parts - 1) / parts;
  const std::size_t each = even + even % 2;   // whole groups of Base45
  parts = (sealed.size() + each - 1) / each;
  const std::string tag = tag_of(sealed);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < parts; ++i) {
    const base::ByteView part = sealed.subspan(i * each, std::min(each, sealed.size() - i * each));
    texts.push_back(std::string(kSymbolPrefix) + std::to_string(i + 1) + "/" + std::to_string(parts) + ":" + tag + ":" +
                    reservations::base45_encode(part));
  }
  return texts;
}

base::Result<void> Collector::take(std::string_view text) {
  text = trimmed(text);
  if (text.size() > kSymbolCharactersMost) return base::Error{ErrorCode::handoff_foreign, "longer than a symbol of ours"};
  if (text.substr(0, kSymbolPrefix.size()) != kSymbolPrefix) {
    const bool newer = text.size() > 4 && text.substr(0, 2) == kSymbolPrefix.substr(0, 2) && text[3] == ':' &&
                       text[2] >= '2' && text[2] <= '9';
    return newer ? base::Error{ErrorCode::handoff_newer, "a symbol of a later version"}
                 : base::Error{ErrorCode::handoff_foreign, "not a symbol of a sealed form"};
  }
  auto symbol = read_symbol(text.substr(kSymbolPrefix.size()));
  if (!symbol) return base::Error{ErrorCode::handoff_damaged, "a malformed symbol"};
  if (symbol->tag != tag_ || symbol->parts != of()) {
    clear();
    tag_ = symbol->tag;
    parts_.resize(static_cast<std::size_t>(symbol->parts));
  }
  parts_[static_cast<std::size_t>(symbol->part - 1)] = std::move(symbol->bytes);
  return whole() ? check_whole() : base::Result<void>();
}

base::Result<void> Collector::check_whole() {
  if (tag_of(sealed()) == tag_) return {};
  clear();
  return base::Error{ErrorCode::handoff_damaged, "the symbols do not make up what was sealed"};
}

int Collector::have() const {
  return static_cast<int>(std::count_if(parts_.begin(), parts_.end(), [](const base::Bytes& part) { return !part.empty(); }));
}

std::vector<int> Collector::missing() const {
  std::vector<int> missing;
  for (int i = 0; i < of(); ++i) {
    if (parts_[static_cast<std::size_t>(i)].empty()) missing.push_back(i + 1);
  }
  return missing;
}

base::Bytes Collector::sealed() const {
  HAISAI_ASSERT(whole());
  base::Bytes whole;
  for (const base::Bytes& part : parts_) whole.insert(whole.end(), part.begin(), part.end());
  return whole;
}

void Collector::clear() {
  tag_.clear();
  parts_.clear();
}

}  // namespace haisai::handoff
