// Words of offices and machines that residents should not have to read: assets/schemas/plain_words.toml.
#include "kiosk/content/work.h"

namespace haisai::content {

void check_plain_words(Work& work) {
  const TomlFile file = work.read(work.assets / "schemas" / "plain_words.toml");
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  const model::Catalogue& ja = work.content.catalogues["ja"];
  for (Reader& each : top.tables("word")) {
    const std::string word = each.text("word", Need::required);
    const std::string instead = each.text("instead", Need::required);
    const std::string rule = each.text("rule", Need::required);
    each.finish();
    if (word.empty()) continue;
    for (const auto& [key, text] : ja.all()) {
      if (key.ends_with(".staff") || model::plain_of(text).find(word) == std::string::npos) continue;
      const auto place = work.places.find("text/ja/" + key);
      if (place == work.places.end()) continue;
      work.warn(place->second, "'" + key + "' says " + word + "; rule " + rule + ": " + instead);
    }
  }
  top.finish();
}

}  // namespace haisai::content
