#include "kiosk/content/toml_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>

namespace haisai::content {
namespace {

std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (one[i - 1] == other[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

std::string in_quotes(std::string_view word) { return "'" + std::string(word) + "'"; }

}  // namespace

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kFarthest = 3;
  std::string best;
  std::size_t distance = std::min(kFarthest, word.size()) + 1;
  for (const std::string& candidate : known) {
    const std::size_t found = edit_distance(word, candidate);
    if (found < distance) {
      distance = found;
      best = candidate;
    }
  }
  return best.empty() ? "" : "; did you mean " + in_quotes(best) + "?";
}

Reader::Reader(const toml::table& table, std::string file, std::vector<Fault>& faults)
    : table_(&table), file_(std::move(file)), faults_(&faults) {}

int Reader::line_of_key(std::string_view key) const {
  const auto found = table_->find(key);
  return found == table_->end() ? line() : line_of(found->first.source());
}

std::vector<std::string> Reader::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, value] : *table_) keys.emplace_back(key.str());
  return keys;
}

void Reader::fault(std::string_view key, const std::string& message) {
  faults_->push_back({file_, line_of_key(key), message, false});
}

const toml::node* Reader::node(std::string_view key, Need need) {
  known_.emplace_back(key);
  const toml::node* found = table_->get(key);
  if (found == nullptr && need == Need::required) fault("", in_quotes(key) + " is missing");
  return found;
}

std::string Reader::text(std::string_view key, Need need, std::string_view otherwise) {
  const toml::node* found = node(key, need);
  if (found == nullptr) return std::string(otherwise);
  const auto value = found->value_exact<std::string>();
  if (!value) fault(key, in_quotes(key) + " must be text in quotes");
  if (value && value->empty()) fault(key, in_quotes(key) + " is empty");
  return value.value_or(std::string(otherwise));
}

int Reader::number(std::string_view key, Need need, int least, int most, int otherwise) {
  const toml::node* found = node(key, need);
  if (found == nullptr) return otherwise;
  const auto value = found->value_exact<std::int64_t>();
  if (!value || *value < least || *value > most) {
    fault(key, in_quotes(key) + " must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
    return otherwise;
  }
  return static_cast<int>(*value);
}

double Reader::real(std::string_view key, double least, double most, double otherwise) {
  const toml::node* found = node(key, Need::optional);
  if (found == nullptr) return otherwise;
  const auto value = found->value<double>();
  if (!value || !(*value >= least && *value <= most)) {
    fault(key, in_quotes(key) + " must be a number from " + std::to_string(static_cast<int>(least)) + " to " +
                   std::to_string(static_cast<int>(most)));
    return otherwise;
  }
  return *value;
}

bool Reader::flag(std::string_view key, bool otherwise) {
  const toml::node* found = node(key, Need::optional);
  if (found == nullptr) return otherwise;
  const auto value = found->value_exact<bool>();
  if (!value) fault(key, in_quotes(key) + " must be true or false");
  return value.value_or(otherwise);
}

std::vector<std::string> Reader::texts(std::string_view key, Need need) {
  const toml::node* found = node(key, need);
  if (found == nullptr) return {};
  std::vector<std::string> values;
  const toml::array* array = found->as_array();
  bool good = array != nullptr;
  for (std::size_t i = 0; good && i < array->size(); ++i) {
    const auto value = (*array)[i].value_exact<std::string>();
    good = value.has_value();
    if (good) values.push_back(*value);
  }
  if (!good) fault(key, in_quotes(key) + " must be a list of texts: [\"a\", \"b\"]");
  return values;
}

std::vector<Reader> Reader::tables(std::string_view key) {
  const toml::node* found = node(key, Need::optional);
  if (found == nullptr) return {};
  std::vector<Reader> readers;
  const toml::array* array = found->as_array();
  bool good = array != nullptr;
  for (std::size_t i = 0; good && i < array->size(); ++i) {
    const toml::table* each = (*array)[i].as_table();
    good = each != nullptr;
    if (good) readers.emplace_back(*each, file_, *faults_);
  }
  if (!good)
    fault(key, in_quotes(key) + " must be written as [[" + std::string(key) + "]] or a list of tables");
  return readers;
}

std::optional<Reader> Reader::table(std::string_view key) {
  const toml::node* found = node(key, Need::optional);
  if (found == nullptr) return std::nullopt;
  if (const toml::table* each = found->as_table()) return Reader(*each, file_, *faults_);
  fault(key, in_quotes(key) + " must be a table: [" + std::string(key) + "]");
  return std::nullopt;
}

void Reader::finish() {
  for (const auto& [key, value] : *table_) {
    const std::string word(key.str());
    if (std::find(known_.begin(), known_.end(), word) != known_.end()) continue;
    fault(word, "unknown key " + in_quotes(word) + suggestion(word, known_));
  }
}

std::string bytes_of(const std::filesystem::path& path, std::vector<Fault>& faults) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes;
  char block[16384];
  while (stream.read(block, sizeof block) || stream.gcount() > 0) bytes.append(block, static_cast<std::size_t>(stream.gcount()));
  if (!stream.eof()) faults.push_back({path.string(), 1, "cannot be read", false});
  return bytes;
}

TomlFile parse_toml(std::string file, std::string bytes, std::vector<Fault>& faults) {
  TomlFile result{std::move(file), nullptr, std::move(bytes)};
  try {
    result.table = std::make_unique<toml::table>(toml::parse(result.bytes, result.file));
  } catch (const toml::parse_error& error) {
    faults.push_back({result.file, Reader::line_of(error.source()),
                      "not TOML: " + std::string(error.description()), false});
  } catch (const std::exception& error) {
    faults.push_back({result.file, 1, std::string("cannot be read: ") + error.what(), false});
  }
  return result;
}

TomlFile read_toml(const std::filesystem::path& path, std::vector<Fault>& faults) {
  const std::size_t before = faults.size();
  std::string bytes = bytes_of(path, faults);
  if (faults.size() > before) return {path.string(), nullptr, {}};
  return parse_toml(path.string(), std::move(bytes), faults);
}

}  // namespace haisai::content
