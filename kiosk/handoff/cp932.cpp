#include "kiosk/handoff/cp932.h"

#include <iconv.h>

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace haisai::handoff {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr std::string_view kGeta = "\x81\xAC";   // 〓

// One character; nothing when the code page has none.
std::string converted(iconv_t table, char32_t c) {
  std::string text = base::encode_utf8(std::u32string(1, c));
  char made[8];
  char* from = text.data();
  char* to = made;
  std::size_t left = text.size(), room = sizeof made;
  if (iconv(table, &from, &left, &to, &room) == static_cast<std::size_t>(-1) || left > 0) {
    iconv(table, nullptr, nullptr, nullptr, nullptr);
    return {};
  }
  return {made, sizeof made - room};
}

}  // namespace

Cp932 as_cp932(std::string_view utf8) {
  Cp932 all;
  const auto text = base::decode_utf8(utf8);
  const iconv_t table = iconv_open("CP932", "UTF-8");
  if (table == reinterpret_cast<iconv_t>(-1)) return all;
  for (const char32_t c : text.value_or(std::u32string())) {
    if (c == kByteOrderMark) continue;
    const std::string bytes = converted(table, c);
    all.bytes += bytes.empty() ? std::string(kGeta) : bytes;
    const bool known = std::find(all.missing.begin(), all.missing.end(), c) != all.missing.end();
    if (bytes.empty() && !known) all.missing.push_back(c);
  }
  iconv_close(table);
  return all;
}

}  // namespace haisai::handoff
