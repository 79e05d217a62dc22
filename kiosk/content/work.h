// What the readers of this room share while content is being read. Private to this room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "kiosk/content/content.h"
#include "kiosk/content/toml_reader.h"

namespace haisai::content {

// Where something was written.
struct Place {
  std::string file;
  int line = 1;
};

using model::Texts;

struct Work {
  std::filesystem::path assets;
  Content content;
  // For `haisai check`: every language is read at once, and texts nothing uses are told.
  bool checking = false;
  // The words as they stand in the files, by language: blocks not yet spread, gaps not yet filled. For
  // `haisai check` alone.
  std::map<std::string, Texts> written;
  // The words of pilots' questions, by language; they come with the question's file.
  std::map<std::string, Texts> pilot_words;
  // By what they belong to: "procedure/juminhyo", "field/juminhyo/j.kind", "text/ja/paper.date",
  // "service/jumin", "office/honcho", "site".
  std::map<std::string, Place, std::less<>> places;
  // Where content says until when it holds, and that day (YYYY-MM-DD).
  std::vector<std::pair<Place, std::string>> endings;
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a over every file read

  void fault(const Place& place, std::string message) {
    content.faults.push_back({place.file, place.line, std::move(message), false});
  }
  void warn(const Place& place, std::string message) {
    content.faults.push_back({place.file, place.line, std::move(message), true});
  }
  Place place_of(std::string_view what) const {
    const auto found = places.find(what);
    return found == places.end() ? Place{assets.string(), 1} : found->second;
  }
  // Reads one file; its bytes count towards the version.
  TomlFile read(const std::filesystem::path& path);
  std::string read_bytes(const std::filesystem::path& path);
  void add_to_version(std::string_view bytes);
};

// Files of a folder that end in .toml, by name. A missing folder is a fault.
std::vector<std::filesystem::path> toml_files(Work& work, const std::filesystem::path& folder);

// Ids and keys: lower-case ASCII letters, digits and . _ - only, at most 64.
bool is_id(std::string_view text);

// One reader a kind of content; each adds to work.content and work.content.faults.
void read_settings(Work& work, const std::filesystem::path& file);
void read_site(Work& work);        // after settings
void read_timetable(Work& work, Reader& top);  // of the site's own file, after its offices and services
void read_towns(Work& work);       // after site
std::vector<model::NameReading> read_names(Work& work);  // after settings; not part of the content a kiosk holds
void read_links(Work& work);       // after site
void read_procedures(Work& work);  // after site and links
void read_lessons(Work& work);
void read_practice(Work& work);    // after procedures
void read_ways_in(Work& work);     // after procedures
void read_pilots(Work& work);      // after procedures
void read_bids(Work& work, const std::string& site);   // after the ways in
void read_texts(Work& work);       // after procedures and pilots
// Shared words for fields and choices that have none of their own, in one language.
void fill_common(const Work& work, Texts& texts);
void read_themes(Work& work);
void check_texts(Work& work);        // every text that is needed is there, and every text is needed
// The names of languages, `language.<tag>` in every catalogue, from [catalogue] of each.
void name_languages(Work& work, std::map<std::string, Texts>& languages);
// For `haisai check`: what a language lacks, has too much of, or says with other values than ja.
void check_translations(Work& work);
// For `haisai check`: the wording rules of assets/schemas/plain_words.toml.
void check_wording(Work& work);

// Words that need no translation: what staff read, log levels, rows of keys, and the form, which the office reads.
bool is_ja_only(std::string_view key);

}  // namespace haisai::content
