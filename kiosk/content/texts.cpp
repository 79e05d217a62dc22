// assets/texts/<lang>.toml and <lang>.*.toml, merged; words of blocks copied to each procedure that uses
// them.
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

// Words of pilots' questions join those of the languages there are.
void add_pilots(Work& work, std::map<std::string, Texts>& languages) {
  for (const auto& [lang, words] : work.pilot_words) {
    const auto language = languages.find(lang);
    for (const auto& [key, text] : words) {
      const Place place = work.place_of("pilot_text/" + lang + "/" + key);
      if (language == languages.end()) {
        work.fault(place, "no language '" + lang + "'");
      } else {
        add_text(work, lang, key, text, place, language->second);
      }
    }
  }
}

}  // namespace

void read_texts(Work& work) {
  std::map<std::string, Texts> languages;
  languages["ja"];
  for (const auto& path : toml_files(work, work.assets / "texts")) {
    const TomlFile file = work.read(path);
    if (!file.table) continue;
    const std::string name = path.filename().string();
    const std::string lang = name.substr(0, name.find('.'));
    flatten(work, lang, file.file, *file.table, "", languages[lang]);
  }
  add_pilots(work, languages);
  work.written = languages;
  name_languages(work, languages);
  for (auto& [lang, texts] : languages) {
    spread_blocks(work, texts);
    fill_common(work, texts);
  }
  const Texts ja = languages["ja"];
  for (auto& [lang, texts] : languages) {
    if (lang != "ja") complete_with(ja, texts);
    work.content.catalogues[lang] = model::Catalogue(lang, std::move(texts));
  }
}

}  // namespace haisai::content
