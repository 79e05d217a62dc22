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

struct Work {
  std::filesystem::path assets;
  Content content;
  // By what they belong to: "procedure/juminhyo", "field/juminhyo/j.kind", "text/ja/paper.date",
  // "service/jumin", "office/honcho", "site".
  std::map<std::string, Place, std::less<>> places;
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
};

// Files of a folder that end in .toml, by name. A missing folder is a fault.
std::vector<std::filesystem::path> toml_files(Work& work, const std::filesystem::path& folder);

// Ids and keys: lower-case ASCII letters, digits and . _ - only, at most 64.
bool is_id(std::string_view text);

// One reader a kind of content; each adds to work.content and work.content.faults.
void read_settings(Work& work, const std::filesystem::path& file);
void read_site(Work& work);        // after settings
void read_procedures(Work& work);  // after site
void read_texts(Work& work);       // after procedures
void read_themes(Work& work);
void check_texts(Work& work);        // every text that is needed is there, and every text is needed
void check_plain_words(Work& work);  // rules E2, F13: words for residents

}  // namespace haisai::content
