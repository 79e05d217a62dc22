#include "kiosk/model/catalogue.h"

#include <mutex>
#include <utility>

namespace haisai::model {
namespace {

bool is_special(char c) { return c == '\\' || c == '{' || c == '|' || c == '}'; }

enum class Keep { base, ruby };

// Walks markup once and keeps either what is written or what is said.
std::string strip(std::string_view markup, Keep keep) {
  std::string text;
  bool in_group = false;
  bool in_ruby = false;
  std::string base;
  for (std::size_t at = 0; at < markup.size(); ++at) {
    const char c = markup[at];
    if (c == '\\' && at + 1 < markup.size()) {
      const char escaped = markup[++at];
      if (!in_group || in_ruby == (keep == Keep::ruby)) text.push_back(escaped);
      continue;
    }
    if (c == '{' && !in_group) {
      in_group = true;
      in_ruby = false;
    } else if (c == '|' && in_group && !in_ruby) {
      in_ruby = true;
    } else if (c == '}' && in_group) {
      in_group = false;
    } else if (!in_group || in_ruby == (keep == Keep::ruby)) {
      text.push_back(c);
    }
  }
  return text;
}

}  // namespace

struct Catalogue::Later {
  std::once_flag made;
  std::function<Texts()> make;  // empty once it has been asked
  Texts texts;
};

Catalogue::Catalogue(std::string lang, Texts texts) : lang_(std::move(lang)), later_(std::make_shared<Later>()) {
  later_->texts = std::move(texts);
}

Catalogue Catalogue::later(std::string lang, std::function<Texts()> make) {
  Catalogue catalogue(std::move(lang), Texts());
  catalogue.later_->make = std::move(make);
  return catalogue;
}

const Texts& Catalogue::all() const {
  std::call_once(later_->made, [&later = *later_] {
    if (later.make) later.texts = std::exchange(later.make, nullptr)();
  });
  return later_->texts;
}

std::string Catalogue::get(std::string_view key) const {
  const Texts& texts = all();
  const auto found = texts.find(key);
  if (found != texts.end()) return found->second;
  return "〓" + std::string(key) + "〓";
}

std::string Catalogue::format(std::string_view key,
                              const std::map<std::string, std::string, std::less<>>& values) const {
  const std::string pattern = get(key);
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] == '\\' && at + 1 < pattern.size()) {
      text.append(pattern, at, 2);
      at += 2;
      continue;
    }
    const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    const auto value = end == std::string::npos
                           ? values.end()
                           : values.find(std::string_view(pattern).substr(at + 1, end - at - 1));
    if (value == values.end()) {
      text.push_back(pattern[at++]);
    } else {
      text += escape_markup(value->second);
      at = end + 1;
    }
  }
  return text;
}

std::string escape_markup(std::string_view plain) {
  std::string markup;
  markup.reserve(plain.size());
  for (char c : plain) {
    if (is_special(c)) markup.push_back('\\');
    markup.push_back(c);
  }
  return markup;
}

std::string plain_of(std::string_view markup) { return strip(markup, Keep::base); }
std::string reading_of(std::string_view markup) { return strip(markup, Keep::ruby); }

}  // namespace haisai::model
