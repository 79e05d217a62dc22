#include "kiosk/content/sentences.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace haisai::content {
namespace {

constexpr std::u32string_view kStops = U"\u3002\uFF0E\uFF1F\uFF01\u0964\n";
constexpr std::u32string_view kWesternStops = U".?!";
constexpr std::u32string_view kSmallY = U"\u3083\u3085\u3087\u30E3\u30E5\u30E7";
constexpr char32_t kLongSound = 0x30FC;

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309E; }
bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == kLongSound; }
bool is_said(char32_t c) {
  return is_hiragana(c) || is_katakana(c) || is_kanji(c) || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ||
         (c >= U'a' && c <= U'z') || (c >= 0xFF10 && c <= 0xFF19);
}

// Takes the text apart; `at` is the next letter.
class Parser {
 public:
  explicit Parser(std::u32string text) : text_(std::move(text)) {}

  std::vector<Sentence> all() {
    for (; at_ < text_.size(); ++at_) step();
    end(false);
    return std::move(sentences_);
  }

 private:
  void step() {
    const char32_t c = text_[at_];
    if (c == U'\\' && at_ + 1 < text_.size()) {
      plain(text_[++at_]);
    } else if (c == U'{') {
      group();
    } else if (stops(c)) {
      end(c != U'\n');
    } else {
      plain(c);
    }
  }
  bool stops(char32_t c) const {
    if (kStops.find(c) != std::u32string_view::npos) return true;
    const bool last = at_ + 1 == text_.size() || text_[at_ + 1] == U' ' || text_[at_ + 1] == U'\n';
    return last && kWesternStops.find(c) != std::u32string_view::npos;
  }
  void plain(char32_t c) {
    now_.written.push_back(c);
    now_.said.push_back(c);
    if (is_kanji(c)) now_.bare.push_back(c);
  }
  void group() {
    const std::size_t close = std::min(text_.find(U'}', at_), text_.size());
    const std::u32string inner = text_.substr(at_ + 1, close - at_ - 1);
    const std::size_t bar = inner.find(U'|');
    now_.written += bar == std::u32string::npos ? U"1" : inner.substr(0, bar);
    now_.said += bar == std::u32string::npos ? U"1" : inner.substr(bar + 1);
    at_ = close;
  }
  void end(bool stopped) {
    now_.stopped = stopped;
    const bool empty = std::all_of(now_.written.begin(), now_.written.end(), [](char32_t c) { return c == U' '; });
    if (!empty) sentences_.push_back(std::move(now_));
    now_ = {};
  }

  std::u32string text_;
  std::size_t at_ = 0;
  Sentence now_;
  std::vector<Sentence> sentences_;
};

}  // namespace

bool is_kanji(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005;
}

std::vector<Sentence> sentences_of(std::string_view markup) {
  auto text = base::decode_utf8(markup);
  return text ? Parser(std::move(*text)).all() : std::vector<Sentence>();
}

int morae_of(std::u32string_view said) {
  return static_cast<int>(std::count_if(said.begin(), said.end(), [](char32_t c) {
    return is_said(c) && kSmallY.find(c) == std::u32string_view::npos;
  }));
}

int kanji_in(std::u32string_view written) {
  return static_cast<int>(std::count_if(written.begin(), written.end(), is_kanji));
}

int longest_run(std::u32string_view written) {
  int longest = 0;
  int run = 0;
  for (const char32_t c : written) {
    run = is_hiragana(c) || is_katakana(c) || is_kanji(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

std::vector<std::u32string> katakana_words(std::u32string_view written) {
  std::vector<std::u32string> words;
  std::u32string word;
  const auto keep = [&] {
    if (word.size() > 1 && std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    word.clear();
  };
  for (const char32_t c : written) {
    if (is_katakana(c)) {
      word.push_back(c);
    } else {
      keep();
    }
  }
  keep();
  return words;
}

}  // namespace haisai::content
