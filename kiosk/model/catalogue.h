// Words for people, by key, in one language. Ruby markup: {住民票|じゅうみんひょう}.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace haisai::model {

class Catalogue {
 public:
  Catalogue() = default;
  Catalogue(std::string lang, std::map<std::string, std::string, std::less<>> texts)
      : lang_(std::move(lang)), texts_(std::move(texts)) {}

  const std::string& lang() const { return lang_; }
  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  // The text, or 〓key〓 when it is missing (`haisai check` and a test make that impossible in a release).
  std::string get(std::string_view key) const;
  // get() with every {name} replaced: {{"n", "3"}} in "あと{n}回". Values are escaped, so that one
  // that holds markup is shown as it is.
  std::string format(std::string_view key,
                     const std::map<std::string, std::string, std::less<>>& values) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::string lang_ = "ja";
  std::map<std::string, std::string, std::less<>> texts_;
};

// Markup helpers. Escaping makes any text (a resident's name, say) safe inside markup: \ { | } get a backslash.
std::string escape_markup(std::string_view plain);
std::string plain_of(std::string_view markup);    // without ruby: what is written
std::string reading_of(std::string_view markup);  // with ruby in place of its base: what is said

}  // namespace haisai::model
