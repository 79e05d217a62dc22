// assets/texts/<lang>.toml and <lang>.*.toml, merged; words of blocks copied to each procedure that uses
// them.
#include <malloc.h>

#include <memory>

#include "kiosk/content/markup.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

void add_text(Work& work, const std::string& lang, const std::string& key, const std::string& text,
              const Place& place, Texts& texts) {
  if (const std::string fault = markup_fault(text); !fault.empty())
    work.fault(place, "'" + key + "' " + fault);
  const std::string where = "text/" + lang + "/" + key;
  if (!texts.emplace(key, text).second) {
    const Place other = work.place_of(where);
    return work.fault(place, "'" + key + "' is also in " + other.file + ":" + std::to_string(other.line));
  }
  work.places[where] = place;
}

// Tables within tables become dotted keys.
void flatten(Work& work, const std::string& lang, const std::string& file, const toml::table& table,
             const std::string& prefix, Texts& texts) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix + std::string(name.str());
    const Place place{file, Reader::line_of(name.source())};
    if (const toml::table* inner = node.as_table()) {
      flatten(work, lang, file, *inner, key + ".", texts);
    } else if (const auto text = node.value_exact<std::string>()) {
      add_text(work, lang, key, *text, place, texts);
    } else {
      work.fault(place, "'" + key + "' must be text in quotes");
    }
  }
}

// block.<field>.… serves as procedure.<id>.<field>.… wherever the procedure has no words of its own.
void spread_blocks(const Work& work, Texts& texts) {
  Texts spread;
  for (const model::Procedure& procedure : work.content.procedures) {
    for (const model::Field& field : procedure.fields) {
      const std::string prefix = "block." + field.key + ".";
      for (auto at = texts.lower_bound(prefix); at != texts.end() && at->first.starts_with(prefix); ++at) {
        spread.emplace("procedure." + procedure.id + at->first.substr(5), at->second);
      }
    }
  }
  texts.merge(spread);
  std::erase_if(texts, [](const auto& item) { return item.first.starts_with("block."); });
}

// Words a language lacks are those of ja, so that a page is never without; `haisai check` names the gaps.
void complete_with(const Texts& ja, Texts& texts) {
  for (const auto& [key, text] : ja) texts.emplace(key, text);
}

// Words of pilots' questions join those of the language.
void add_pilots(Work& work, const std::string& lang, Texts& texts) {
  const auto words = work.pilot_words.find(lang);
  if (words == work.pilot_words.end()) return;
  for (const auto& [key, text] : words->second)
    add_text(work, lang, key, text, work.place_of("pilot_text/" + lang + "/" + key), texts);
}

void check_pilot_languages(Work& work, const std::map<std::string, Texts>& languages) {
  for (const auto& [lang, words] : work.pilot_words) {
    if (languages.contains(lang)) continue;
    for (const auto& [key, text] : words)
      work.fault(work.place_of("pilot_text/" + lang + "/" + key), "no language '" + lang + "'");
  }
}

// The files of one language: name and bytes.
using Files = std::vector<std::pair<std::string, std::string>>;

void parse(Work& work, const std::string& lang, const Files& files, Texts& texts) {
  for (const auto& [name, bytes] : files) {
    const TomlFile file = parse_toml(name, bytes, work.content.faults);
    if (file.table) flatten(work, lang, name, *file.table, "", texts);
  }
}

// Only [catalogue], which stands first in a language's first file: who speaks it can be asked before it is read.
void parse_head(Work& work, const std::string& lang, const Files& files, Texts& texts) {
  for (const auto& [name, bytes] : files) {
    const std::size_t head = bytes.find("[catalogue]");
    if (head == std::string::npos) continue;
    const std::size_t end = bytes.find("\n[", head);
    return parse(work, lang, {{name, bytes.substr(0, end)}}, texts);
  }
}

void finish(Work& work, Texts& texts) {
  spread_blocks(work, texts);
  fill_common(work, texts);
}

// What a language that is read later needs then; all of them share it.
struct Shared {
  std::filesystem::path assets;
  std::vector<model::Procedure> procedures;
  std::map<std::string, Texts> pilot_words;
  model::Catalogue ja;
  Texts names;  // of the languages, by key
};

// Its faults are those `haisai check` tells: here, what can be read is used, and Japanese stands in for the rest.
Texts read_later(const Shared& shared, const std::string& lang, const Files& files) {
  Work work;
  work.assets = shared.assets;
  work.content.procedures = shared.procedures;
  work.pilot_words = shared.pilot_words;
  Texts texts;
  parse(work, lang, files, texts);
  add_pilots(work, lang, texts);
  for (const auto& [key, name] : shared.names) texts[key] = name;
  finish(work, texts);
  complete_with(shared.ja.all(), texts);
  return texts;
}

std::map<std::string, Files> read_files(Work& work) {
  std::map<std::string, Files> files;
  files["ja"];
  for (const auto& path : toml_files(work, work.assets / "texts")) {
    const std::string name = path.filename().string();
    files[name.substr(0, name.find('.'))].emplace_back(path.string(), work.read_bytes(path));
  }
  return files;
}

Texts names_in(const Texts& texts) {
  constexpr std::string_view kPrefix = "language.";
  Texts names;
  for (auto at = texts.lower_bound(kPrefix); at != texts.end() && at->first.starts_with(kPrefix); ++at) names.insert(*at);
  return names;
}

void keep_for_later(Work& work, std::map<std::string, Files> files, const Texts& names) {
  const auto shared = std::make_shared<const Shared>(
      Shared{work.assets, work.content.procedures, work.pilot_words, work.content.catalogues["ja"], names});
  for (auto& [lang, its_files] : files) {
    if (lang == "ja") continue;
    work.content.catalogues[lang] = model::Catalogue::later(
        lang, [shared, lang = lang, its_files = std::move(its_files)] {
          Texts texts = read_later(*shared, lang, its_files);
          malloc_trim(0);  // what parsing took goes back: nobody parses again soon
          return texts;
        });
  }
}

}  // namespace

void read_texts(Work& work) {
  std::map<std::string, Files> files = read_files(work);
  std::map<std::string, Texts> languages;
  for (const auto& [lang, its_files] : files) {
    const bool now = work.checking || lang == "ja";
    (now ? parse : parse_head)(work, lang, its_files, languages[lang]);
    if (now) add_pilots(work, lang, languages[lang]);
  }
  check_pilot_languages(work, languages);
  if (work.checking) work.written = languages;
  name_languages(work, languages);
  finish(work, languages["ja"]);
  const Texts names = names_in(languages["ja"]);
  work.content.catalogues["ja"] = model::Catalogue("ja", std::move(languages["ja"]));
  keep_for_later(work, std::move(files), names);
}

}  // namespace haisai::content
