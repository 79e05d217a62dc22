#include "kiosk/content/wording_rules.h"

namespace haisai::content {
namespace {

constexpr int kMost = 1000;

void read_words(Reader& top, WordingRules& rules) {
  for (Reader& each : top.tables("word")) {
    PlainWord word;
    word.word = each.text("word", Need::required);
    word.instead = each.text("instead", Need::required);
    word.rule = each.text("rule", Need::required);
    word.langs = each.texts("lang", Need::optional);
    word.unless = each.texts("unless", Need::optional);
    each.finish();
    if (!word.word.empty()) rules.words.push_back(std::move(word));
  }
}

void read_patterns(Reader& top, WordingRules& rules) {
  for (Reader& each : top.tables("pattern")) {
    Pattern pattern;
    const std::string match = each.text("match", Need::required);
    pattern.instead = each.text("instead", Need::required);
    pattern.rule = each.text("rule", Need::required);
    pattern.langs = each.texts("lang", Need::optional);
    each.finish();
    try {
      pattern.match = std::regex(match);
    } catch (const std::regex_error&) {
      each.fault("match", "'" + match + "' is no regular expression");
      continue;
    }
    rules.patterns.push_back(std::move(pattern));
  }
}

void read_limits(Reader& top, WordingRules& rules) {
  for (Reader& each : top.tables("limit")) {
    Limits& limits = rules.limits[each.text("lang", Need::required)];
    limits.letters = each.number("letters", Need::optional, 0, kMost, 0);
    limits.morae = each.number("morae", Need::optional, 0, kMost, 0);
    limits.kanji = each.number("kanji", Need::optional, 0, kMost, 0);
    limits.run = each.number("run", Need::optional, 0, kMost, 0);
    limits.button = each.number("button", Need::optional, 0, kMost, 0);
    each.finish();
  }
}

void read_endings(Reader& top, WordingRules& rules) {
  for (Reader& each : top.tables("ending")) {
    Endings& endings = rules.endings[each.text("lang", Need::required)];
    endings.sentence = each.texts("sentence", Need::optional);
    endings.button = each.texts("button", Need::optional);
    endings.asks = each.texts("asks", Need::optional);
    each.finish();
  }
}

}  // namespace

WordingRules read_wording_rules(Work& work) {
  WordingRules rules;
  const TomlFile file = work.read(work.assets / "schemas" / "plain_words.toml");
  if (!file.table) return rules;
  Reader top(*file.table, file.file, work.content.faults);
  rules.buttons = top.texts("buttons", Need::optional);
  rules.button_words = top.texts("button_words", Need::optional);
  rules.loanwords = top.texts("loanwords", Need::optional);
  read_words(top, rules);
  read_patterns(top, rules);
  read_limits(top, rules);
  read_endings(top, rules);
  top.finish();
  return rules;
}

}  // namespace haisai::content
