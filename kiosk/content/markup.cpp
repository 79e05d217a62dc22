#include "kiosk/content/markup.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace haisai::content {
namespace {

bool is_reading(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) || c == U' ' || c == 0x3000;
  });
}

bool is_placeholder(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'_';
  });
}

std::string group_fault(std::u32string_view group) {
  const std::size_t bar = group.find(U'|');
  const std::string shown = "'{" + base::encode_utf8(group) + "}'";
  if (bar == std::u32string_view::npos)
    return is_placeholder(group) ? "" : shown + " is neither {word|reading} nor the name of a value";
  if (bar == 0) return shown + " has no word before the bar";
  return is_reading(group.substr(bar + 1)) ? "" : shown + ": the reading must be kana";
}

}  // namespace

std::string markup_fault(std::string_view markup) {
  const auto text = base::decode_utf8(markup);
  if (!text) return "is not UTF-8";
  for (std::size_t at = 0; at < text->size(); ++at) {
    const char32_t c = (*text)[at];
    if (c == U'\\') {
      ++at;
    } else if (c == U'}' || c == U'|') {
      return std::string("has a '") + static_cast<char>(c) + "' outside of braces";
    } else if (c == U'{') {
      const std::size_t end = text->find(U'}', at);
      if (end == std::u32string::npos) return "has a '{' that is not closed";
      std::string fault = group_fault(std::u32string_view(*text).substr(at + 1, end - at - 1));
      if (!fault.empty()) return fault;
      at = end;
    }
  }
  return "";
}

}  // namespace haisai::content
