#include "kiosk/base/utf8.h"

namespace haisai::base {
namespace {

struct Lead {
  int length;          // bytes in the sequence, 0 when not a lead byte
  char32_t bits;       // payload of the lead byte
  char32_t smallest;   // least code point this length may carry
};

Lead read_lead(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  return {0, 0, 0};
}

}  // namespace

std::optional<std::u32string> decode_utf8(std::string_view text) {
  std::u32string code_points;
  code_points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Lead lead = read_lead(static_cast<unsigned char>(text[at]));
    const auto length = static_cast<std::size_t>(lead.length);
    if (length == 0 || length > text.size() - at) return std::nullopt;
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < length; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      if ((byte & 0xC0) != 0x80) return std::nullopt;
      code_point = code_point << 6 | (byte & 0x3F);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < lead.smallest || code_point > 0x10FFFF || surrogate) return std::nullopt;
    code_points.push_back(code_point);
    at += length;
  }
  return code_points;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string encode_utf8(std::u32string_view code_points) {
  std::string text;
  text.reserve(code_points.size() * 3);
  for (char32_t c : code_points) append_utf8(text, c);
  return text;
}

void pop_back_character(std::string& text) {
  auto code_points = decode_utf8(text);
  if (!code_points || code_points->empty()) return;
  while (code_points->size() > 1 && is_variation_selector(code_points->back())) code_points->pop_back();
  code_points->pop_back();
  text = encode_utf8(*code_points);
}

}  // namespace haisai::base
