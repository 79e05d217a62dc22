#include "kiosk/app/spoken_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/base/bytes.h"
#include "kiosk/base/utf8.h"

namespace haisai::app {
namespace {

// Ideographic full stop, full-width exclamation and question mark.
constexpr std::array<std::string_view, 3> kWideEnds{"\xe3\x80\x82", "\xef\xbc\x81", "\xef\xbc\x9f"};
constexpr std::string_view kWideComma = "\xe3\x80\x81";

// Shapes of names that the voice's dictionary does not know, and the ones it does.
constexpr std::array<std::pair<char32_t, char32_t>, 7> kShapes{{{U'\u9AD9', U'\u9AD8'},
                                                                {U'\uFA11', U'\u5D0E'},
                                                                {U'\U00020BB7', U'\u5409'},
                                                                {U'\u6FF5', U'\u6D5C'},
                                                                {U'\u6801', U'\u67F3'},
                                                                {U'\u5FB7', U'\u5FB3'},
                                                                {U'\u7028', U'\u702C'}}};

std::size_t character_bytes(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

// Bytes of the sentence end at `at`, 0 when there is none.
std::size_t end_at(std::string_view text, std::size_t at) {
  for (const std::string_view end : kWideEnds) {
    if (text.substr(at, end.size()) == end) return end.size();
  }
  const char c = text[at];
  if (c == '\n') return 1;
  const bool stop = c == '.' || c == '!' || c == '?';
  return stop && (at + 1 == text.size() || text[at + 1] == ' ') ? 1 : 0;
}

// Where a text that is too long is cut: after a comma or space, else before the character that does not fit.
std::size_t fitting(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text.size();
  std::size_t at = most;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const std::string_view head = text.substr(0, at);
  const std::size_t comma = head.rfind(kWideComma), space = head.rfind(' ');
  if (comma != std::string_view::npos) return comma + kWideComma.size();
  return space != std::string_view::npos && space > 0 ? space : at;
}

void add_sentence(std::string_view text, std::vector<std::string>& sentences) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t size = fitting(text, SpokenWords::kSentenceBytesMax);
    sentences.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
}

// A {name} that the page puts a value into; ruby has a bar.
bool has_place(std::string_view markup) {
  for (std::size_t at = 0; at < markup.size(); ++at) {
    if (markup[at] == '\\') {
      ++at;
    } else if (markup[at] == '{') {
      const std::size_t end = markup.find('}', at);
      if (end == std::string_view::npos || markup.substr(at, end - at).find('|') == std::string_view::npos) return true;
    }
  }
  return false;
}

}  // namespace

SpokenWords::SpokenWords(const model::Catalogue& texts) {
  for (const auto& [key, markup] : texts.all()) learn_readings(markup);
  for (const auto& [key, markup] : texts.all()) {
    if (has_place(markup)) continue;
    for (std::string& sentence : sentences_of(model::reading_of(markup))) fixed_.insert(std::move(sentence));
  }
}

// Single characters are read in too many ways to be learnt.
void SpokenWords::learn_readings(std::string_view markup) {
  for (std::size_t open = markup.find('{'); open != std::string_view::npos; open = markup.find('{', open + 1)) {
    const std::size_t close = markup.find('}', open);
    if (close == std::string_view::npos) return;
    const std::string_view group = markup.substr(open + 1, close - open - 1);
    const std::size_t bar = group.find('|');
    if (bar == std::string_view::npos || bar <= character_bytes(group, 0)) continue;
    const std::string base(group.substr(0, bar)), reading(group.substr(bar + 1));
    const auto [known, added] = readings_.emplace(base, reading);
    if (!added && known->second != reading) known->second.clear();
    longest_ = std::max(longest_, base.size());
  }
}

std::string SpokenWords::with_readings(std::string_view words) const {
  std::string text;
  text.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    std::size_t size = std::min(longest_, words.size() - at);
    auto found = readings_.end();
    for (; size > 1 && found == readings_.end(); --size) found = readings_.find(words.substr(at, size));
    if (found != readings_.end()) {
      text += found->second.empty() ? found->first : found->second;
      at += found->first.size();
    } else {
      const std::size_t bytes = character_bytes(words, at);
      text += words.substr(at, bytes);
      at += bytes;
    }
  }
  return text;
}

std::vector<std::string> SpokenWords::sentences_of(std::string_view words) const {
  std::string text = with_readings(words);
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_at(text, at);
    at += end > 0 ? end : character_bytes(text, at);
    if (end == 0) continue;
    add_sentence(std::string_view(text).substr(begin, at - begin), sentences);
    begin = at;
  }
  add_sentence(std::string_view(text).substr(begin), sentences);
  base::wipe(text);
  return sentences;
}

std::string readable_name(std::string_view name) {
  const auto characters = base::decode_utf8(name);
  if (!characters) return std::string(name);
  std::string text;
  for (const char32_t character : *characters) {
    if (base::is_variation_selector(character)) continue;
    const auto shape = std::find_if(kShapes.begin(), kShapes.end(), [&](const auto& pair) { return pair.first == character; });
    base::append_utf8(text, shape != kShapes.end() ? shape->second : character);
  }
  return text;
}

}  // namespace haisai::app
