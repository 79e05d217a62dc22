#include "kiosk/content/fault_words.h"

#include <optional>

#include "kiosk/content/toml_reader.h"

namespace haisai::content {
namespace {

constexpr std::string_view kMeant = "; did you mean '";

// "no block '{1}'" → "no block '", "'".
std::vector<std::string> parts_of(const std::string& english) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < english.size(); ++at) {
    const bool quoted = english[at] == '{' && at + 2 < english.size() && english[at + 2] == '}';
    if (quoted) {
      parts.emplace_back();
      at += 2;
    } else {
      parts.back() += english[at];
    }
  }
  return parts;
}

// What the message has between the parts; nothing when it is another sentence.
std::optional<std::vector<std::string>> quoted_in(std::string_view message, const std::vector<std::string>& parts) {
  if (!message.starts_with(parts.front())) return std::nullopt;
  std::vector<std::string> quoted;
  std::size_t at = parts.front().size();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (last && (message.size() < at + parts[i].size() || !message.ends_with(parts[i]))) return std::nullopt;
    const std::size_t end = last ? message.size() - parts[i].size() : message.find(parts[i], at);
    if (end == std::string_view::npos || end < at) return std::nullopt;
    quoted.emplace_back(message.substr(at, end - at));
    at = end + parts[i].size();
  }
  return at == message.size() ? std::optional(quoted) : std::nullopt;
}

}  // namespace

FaultWords FaultWords::load(const std::filesystem::path& assets) {
  FaultWords words;
  std::vector<Fault> ignored;
  const TomlFile file = read_toml(assets / "schemas" / "fault_words.toml", ignored);
  if (!file.table) return words;
  Reader top(*file.table, file.file, ignored);
  for (Reader& each : top.tables("fault"))
    words.sentences_.push_back({parts_of(each.text("en", Need::required)), each.text("ja", Need::required)});
  return words;
}

std::string FaultWords::said(std::string_view message) const {
  for (const Sentence& sentence : sentences_) {
    const auto quoted = quoted_in(message, sentence.parts);
    if (!quoted) continue;
    std::string japanese = sentence.japanese;
    for (std::size_t i = 0; i < quoted->size(); ++i) {
      const std::string name = "{" + std::to_string(i + 1) + "}";
      for (std::size_t at = 0; (at = japanese.find(name, at)) != std::string::npos; at += (*quoted)[i].size())
        japanese.replace(at, name.size(), (*quoted)[i]);
    }
    return japanese;
  }
  return {};
}

std::string FaultWords::japanese(std::string_view message) const {
  const std::size_t meant = message.find(kMeant);
  const std::string japanese = said(message.substr(0, meant));
  if (japanese.empty() || meant == std::string_view::npos) return japanese;
  return japanese + said(message.substr(meant));
}

}  // namespace haisai::content
