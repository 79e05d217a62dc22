// Languages beside ja: each has a head, the keys of ja and the same values in its texts.
#include <algorithm>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr std::string_view kHead = "catalogue.";
constexpr std::size_t kShownLetters = 24;

Place place_of_text(const Work& work, const std::string& lang, const std::string& key) {
  const auto found = work.places.find("text/" + lang + "/" + key);
  if (found != work.places.end()) return found->second;
  return {(work.assets / "texts" / (lang + ".toml")).string(), 1};
}

const std::string& text_or_empty(const Texts& texts, std::string_view key) {
  static const std::string kNone;
  const auto found = texts.find(key);
  return found == texts.end() ? kNone : found->second;
}

void check_head(Work& work, const std::string& lang, const Texts& texts) {
  const Place top = place_of_text(work, lang, "catalogue.name");
  for (const char* key : {"name", "tag", "human_check", "checked_by"}) {
    if (!texts.contains(std::string(kHead) + key))
      work.fault(top, std::string("[catalogue] has no '") + key + "' for " + lang);
  }
  const std::string& tag = text_or_empty(texts, "catalogue.tag");
  if (!tag.empty() && tag != lang)
    work.fault(place_of_text(work, lang, "catalogue.tag"), "'" + tag + "' must be the name of the file, '" + lang + "'");
  const std::string& state = text_or_empty(texts, "catalogue.human_check");
  const Place place = place_of_text(work, lang, "catalogue.human_check");
  if (!state.empty() && state != "none" && state != "part" && state != "all")
    work.fault(place, "'human_check' is none, part or all");
  if ((state == "part" || state == "all") && text_or_empty(texts, "catalogue.checked_by").empty())
    work.fault(place, "somebody has read it: 'checked_by' must say who and when");
}

// The names of the values in a text, without repetition. {minute00} and {western_date} are {minute} and {western}
// written in another way.
std::set<std::string> values_of(std::string_view markup) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < markup.size(); ++at) {
    if (markup[at] == '\\') {
      ++at;
    } else if (markup[at] == '%' && at + 1 < markup.size() && markup[at + 1] >= '1' && markup[at + 1] <= '9') {
      names.emplace(markup.substr(at, 2));
    } else if (markup[at] == '{') {
      const std::size_t end = markup.find('}', at);
      const std::string_view name = markup.substr(at + 1, end - at - 1);
      if (name.find('|') == std::string_view::npos) names.emplace(name.substr(0, name.find_first_of("_0123456789")));
    }
  }
  return names;
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + (name[0] == '%' ? name : "{" + name + "}");
  return text.empty() ? "none" : text;
}

std::string shown(std::string_view markup) {
  const auto letters = base::decode_utf8(model::plain_of(markup));
  if (!letters) return "";
  return base::encode_utf8(letters->substr(0, kShownLetters)) + (letters->size() > kShownLetters ? "…" : "");
}

// One line a text of ja, so that a translator sees what to write and in how many languages.
void check_gaps(Work& work) {
  for (const auto& [key, text] : work.written["ja"]) {
    if (is_ja_only(key)) continue;
    std::string lacking;
    for (const auto& [lang, texts] : work.written) {
      if (!texts.contains(key)) lacking += (lacking.empty() ? "" : ", ") + lang;
    }
    if (lacking.empty()) continue;
    work.warn(place_of_text(work, "ja", key), "'" + key + "' is not translated yet: " + lacking + " (" + shown(text) + ")");
  }
}

void check_one(Work& work, const std::string& lang, const Texts& texts, const std::vector<std::string>& known) {
  const Texts& ja = work.written["ja"];
  for (const auto& [key, text] : texts) {
    if (key.starts_with(kHead)) continue;
    const Place place = place_of_text(work, lang, key);
    const auto original = ja.find(key);
    if (original == ja.end()) {
      work.warn(place, "'" + key + "' is not in ja, so nothing shows it" + suggestion(key, known));
      continue;
    }
    if (text.empty() && !original->second.empty()) work.warn(place, "'" + key + "' is empty");
    const auto wanted = values_of(original->second);
    const auto found = values_of(text);
    if (wanted != found)
      work.warn(place, "'" + key + "' must hold the same values as ja: " + listed(wanted) + ", not " + listed(found));
  }
}

}  // namespace

bool is_ja_only(std::string_view key) {
  if (key.starts_with("error.")) return key.ends_with(".staff") || key.ends_with(".log");
  for (const std::string_view group :
       {"catalogue.", "staff.", "paper.", "keyboard.kana.", "keyboard.latin.", "keyboard.digits.", "keyboard.place.", "keyboard.code."}) {
    if (key.starts_with(group)) return true;
  }
  return key.starts_with("procedure.") && key.ends_with(".paper.title");
}

void name_languages(Work& work, std::map<std::string, Texts>& languages) {
  std::map<std::string, std::string> names;
  for (const auto& [lang, texts] : languages) {
    check_head(work, lang, texts);
    names[lang] = text_or_empty(texts, "catalogue.name");
  }
  for (auto& [lang, texts] : languages) {
    for (const auto& [tag, name] : names) texts["language." + tag] = name;
  }
}

void check_translations(Work& work) {
  check_gaps(work);
  std::vector<std::string> known;
  for (const auto& [key, text] : work.written["ja"]) known.push_back(key);
  const auto languages = work.written;
  for (const auto& [lang, texts] : languages) {
    if (lang != "ja") check_one(work, lang, texts, known);
  }
}

}  // namespace haisai::content
