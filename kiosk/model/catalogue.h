// Words for people, by key, in one language. Ruby markup: {住民票|じゅうみんひょう}.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace haisai::model {

using Texts = std::map<std::string, std::string, std::less<>>;

// Copies share their texts. Any thread.
class Catalogue {
 public:
  Catalogue() : Catalogue("ja", Texts()) {}
  Catalogue(std::string lang, Texts texts);
  // A language that may never be asked for: its texts are made when the first of them is (decision 0060).
  static Catalogue later(std::string lang, std::function<Texts()> make);

  const std::string& lang() const { return lang_; }
  bool has(std::string_view key) const { return all().contains(key); }
  // The text, or 〓key〓 when it is missing (`haisai check` and a test make that impossible in a release).
  std::string get(std::string_view key) const;
  // get() with every {name} replaced: {{"n", "3"}} in "あと{n}回". Values are escaped, so that one
  // that holds markup is shown as it is.
  std::string format(std::string_view key,
                     const std::map<std::string, std::string, std::less<>>& values) const;
  const Texts& all() const;

 private:
  struct Later;

  std::string lang_;
  std::shared_ptr<Later> later_;
};

// Markup helpers. Escaping makes any text (a resident's name, say) safe inside markup: \ { | } get a backslash.
std::string escape_markup(std::string_view plain);
std::string plain_of(std::string_view markup);    // without ruby: what is written
std::string reading_of(std::string_view markup);  // with ruby in place of its base: what is said

}  // namespace haisai::model
