// The wording rules (kiosk-accessibility §8, §9, §13) over every text a resident reads.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/content/sentences.h"
#include "kiosk/content/wording_rules.h"

namespace haisai::content {
namespace {

constexpr std::string_view kEasy = "ja-easy";

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

// What stands in brackets at the end, and closing quotation marks, say nothing about how a sentence ends.
std::u32string_view without_closing(std::u32string_view text) {
  constexpr std::u32string_view kClosing = U"\u300D\u300F ";
  if (text.ends_with(U'\uFF09')) text = text.substr(0, text.rfind(U'\uFF08'));
  const std::size_t last = text.find_last_not_of(kClosing);
  return last == std::u32string_view::npos ? std::u32string_view() : text.substr(0, last + 1);
}

bool ends_with_any(std::string_view text, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& end) { return text.ends_with(end); });
}

bool is_japanese(std::string_view lang) { return lang == "ja" || lang == kEasy; }

bool applies_to(const std::vector<std::string>& langs, std::string_view lang) {
  return langs.empty() ? is_japanese(lang) : holds(langs, lang);
}

// One text under all rules.
class Lint {
 public:
  Lint(Work& work, const WordingRules& rules, const std::string& lang, const std::string& key, const std::string& text)
      : work_(work), rules_(rules), lang_(lang), key_(key), text_(text), plain_(model::plain_of(text)),
        place_(work.place_of("text/" + lang + "/" + key)) {
    if (const auto limits = rules.limits.find(lang); limits != rules.limits.end()) limits_ = limits->second;
    if (const auto endings = rules.endings.find(lang); endings != rules.endings.end()) endings_ = endings->second;
  }

  void all() {
    if (key_.ends_with(".paper.title")) return;  // the official name of the form
    words();
    patterns();
    if (key_.starts_with("paper.")) return;  // short labels of the office's form
    for (const Sentence& sentence : sentences_of(text_)) one(sentence);
    if (holds(rules_.buttons, key_)) button();
    if (key_.starts_with("error.") || key_.starts_with("reject.")) error();
  }

 private:
  void say(const std::string& rule, const std::string& what) {
    work_.warn(place_, "'" + key_ + "' " + what + " (rule " + rule + ")");
  }

  void words() {
    for (const PlainWord& word : rules_.words) {
      if (!applies_to(word.langs, lang_)) continue;
      std::string text = is_japanese(lang_) ? without_spaces(plain_) : plain_;
      for (const std::string& fine : word.unless) {
        for (std::size_t at; (at = text.find(fine)) != std::string::npos;) text.erase(at, fine.size());
      }
      if (text.find(word.word) == std::string::npos) continue;
      say(word.rule, "says " + word.word + "; better: " + word.instead);
    }
  }

  void patterns() {
    for (const Pattern& pattern : rules_.patterns) {
      std::smatch found;
      if (applies_to(pattern.langs, lang_) && std::regex_search(plain_, found, pattern.match))
        say(pattern.rule, "writes " + found.str() + "; better: " + pattern.instead);
    }
  }

  void limit(const char* rule, int found, int most, const char* what, const Sentence& sentence) {
    if (most == 0 || found <= most) return;
    say(rule, "has " + std::to_string(found) + " " + what + " where " + std::to_string(most) + " are the most: " +
                  base::encode_utf8(sentence.written));
  }

  void one(const Sentence& sentence) {
    limit("Y1", static_cast<int>(sentence.written.size()), limits_.letters, "letters in one sentence", sentence);
    limit("Y2", morae_of(sentence.said), limits_.morae, "morae in one sentence", sentence);
    limit("Y3", kanji_in(sentence.written), limits_.kanji, "kanji in one sentence", sentence);
    limit("Y4", longest_run(sentence.written), limits_.run, "letters without a space", sentence);
    const std::string end = base::encode_utf8(without_closing(sentence.written));
    if (sentence.stopped && !endings_.sentence.empty() && !ends_with_any(end, endings_.sentence))
      say("Y5", "does not end like a sentence for a resident: " + end);
    if (lang_ == kEasy) easy(sentence);
  }

  void easy(const Sentence& sentence) {
    if (!sentence.bare.empty()) say("Y3", "has kanji without a reading: " + base::encode_utf8(sentence.bare));
    for (const std::u32string& word : katakana_words(sentence.written)) {
      const std::string written = base::encode_utf8(word);
      if (!holds(rules_.loanwords, written)) say("Y6", "has the word " + written + ", which is not in `loanwords`");
    }
  }

  void button() {
    const auto letters = base::decode_utf8(plain_);
    const int count = letters ? static_cast<int>(letters->size()) : 0;
    if (limits_.button != 0 && count > limits_.button)
      say("L4", "is a button of " + std::to_string(count) + " letters; " + std::to_string(limits_.button) + " are the most");
    if (endings_.button.empty() || holds(rules_.button_words, without_spaces(plain_))) return;
    if (!ends_with_any(plain_, endings_.button)) say("F7", "is a button that does not say what it does: " + plain_);
  }

  void error() {
    const std::vector<std::string>& asks = endings_.asks;
    const auto said = [&](const std::string& word) { return plain_.find(word) != std::string::npos; };
    if (!asks.empty() && std::none_of(asks.begin(), asks.end(), said)) say("E", "does not say what to do");
    if (!asks.empty() && key_.starts_with("error.") && sentences_of(text_).size() < 2)
      say("E", "must say what happened and what to do: two sentences");
  }

  Work& work_;
  const WordingRules& rules_;
  const std::string& lang_;
  const std::string& key_;
  const std::string& text_;
  std::string plain_;
  Place place_;
  Limits limits_;
  Endings endings_;
};

bool is_for_residents(std::string_view key) {
  if (key.starts_with("error.")) return key.ends_with(".resident");
  return !key.starts_with("catalogue.") && !key.starts_with("keyboard.");
}

}  // namespace

void check_wording(Work& work) {
  const WordingRules rules = read_wording_rules(work);
  const auto languages = work.written;
  for (const auto& [lang, texts] : languages) {
    for (const auto& [key, text] : texts) {
      if (is_for_residents(key)) Lint(work, rules, lang, key, text).all();
    }
  }
}

}  // namespace haisai::content
