// Reading TOML with faults instead of exceptions: every value that is missing, of the wrong type, out of
// range or of an unknown name becomes a fault with its line. Private to this room.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/content.h"

namespace haisai::content {

enum class Need { optional, required };

// One table of a file. Reading a key makes it known; finish() reports the keys nobody read.
class Reader {
 public:
  Reader(const toml::table& table, std::string file, std::vector<Fault>& faults);

  bool has(std::string_view key) const { return table_->contains(key); }
  std::string text(std::string_view key, Need need, std::string_view otherwise = "");
  int number(std::string_view key, Need need, int least, int most, int otherwise);
  double real(std::string_view key, double least, double most, double otherwise);
  bool flag(std::string_view key, bool otherwise);
  std::vector<std::string> texts(std::string_view key, Need need);
  std::vector<Reader> tables(std::string_view key);               // [[key]]
  std::optional<Reader> table(std::string_view key);              // [key]
  void fault(std::string_view key, const std::string& message);   // at the key's line, else the table's
  void known(std::string_view key) { known_.emplace_back(key); }  // read in another way
  void finish();

  const std::string& file() const { return file_; }
  int line() const { return line_of(table_->source()); }
  int line_of_key(std::string_view key) const;
  std::vector<std::string> keys() const;
  const toml::table& raw() const { return *table_; }

  static int line_of(const toml::source_region& region) {
    return region.begin ? static_cast<int>(region.begin.line) : 1;
  }

 private:
  const toml::node* node(std::string_view key, Need need);

  const toml::table* table_;
  std::string file_;
  std::vector<Fault>* faults_;
  std::vector<std::string> known_;
};

// A parsed file; no table (and a fault) when it cannot be read or is not TOML.
struct TomlFile {
  std::string file;
  std::unique_ptr<toml::table> table;
  std::string bytes;
};
TomlFile read_toml(const std::filesystem::path& path, std::vector<Fault>& faults);
// The same of bytes that were read before; `file` is its name in faults.
TomlFile parse_toml(std::string file, std::string bytes, std::vector<Fault>& faults);
// A whole file; empty (and a fault) when it cannot be read.
std::string bytes_of(const std::filesystem::path& path, std::vector<Fault>& faults);

// "; did you mean 'x'?" when a known word is close, else empty.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace haisai::content
