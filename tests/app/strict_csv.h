// A CSV reader that takes RFC 4180 and nothing else: CRLF, quotes only around a whole cell, every row as long as the first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::test {

using CsvRow = std::vector<std::string>;

class StrictCsv {
 public:
  explicit StrictCsv(std::string_view text) : text_(text) {}

  // Nothing when anything is not as it should be.
  std::optional<std::vector<CsvRow>> rows() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row;
      do {
        auto cell = this->cell();
        if (!cell) return std::nullopt;
        row.push_back(*cell);
      } while (take(","));
      if (!take("\r\n")) return std::nullopt;
      if (!rows.empty() && row.size() != rows[0].size()) return std::nullopt;
      rows.push_back(row);
    }
    return rows;
  }

 private:
  bool take(std::string_view token) {
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  std::optional<std::string> cell() {
    std::string value;
    if (!take("\"")) {
      while (at_ < text_.size() && std::string_view(",\r\n").find(text_[at_]) == std::string_view::npos) {
        if (text_[at_] == '"') return std::nullopt;
        value += text_[at_++];
      }
      return value;
    }
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        value += text_[at_];
      } else if (text_.substr(at_, 2) == "\"\"") {
        value += text_[at_++];
      } else {
        ++at_;
        return value;
      }
    }
    return std::nullopt;   // the last quote is missing
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace haisai::test
