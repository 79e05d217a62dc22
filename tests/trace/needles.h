// What a scan looks for: byte strings, and rows of numbers that lie at equal distances (characters or glyphs in
// a text engine's records). Kept masked, so that a scanner that looks at itself finds nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::trace {

class Needles {
 public:
  // Longest needle, with room for a row at its widest distance: neighbouring pieces of memory overlap by it.
  static constexpr std::size_t kReachBytes = 1024;
  static constexpr std::size_t kLeastBytes = 4;
  static constexpr std::size_t kLeastRow = 3;

  // bytes: kLeastBytes to kReachBytes.
  void add(const std::string& name, std::string_view bytes);
  // values: kLeastRow or more, found as 16- or 32-bit numbers at any even distance up to kWidestStride bytes.
  void add_row(const std::string& name, const std::vector<std::uint32_t>& values);

  struct Found {
    std::size_t offset;
    const std::string* name;
  };
  // Finds all that begin in the first `starts` bytes of `memory` (starts <= size). May be called by several threads.
  std::vector<Found> find(const std::uint8_t* memory, std::size_t size, std::size_t starts) const;

  std::size_t size() const { return needles_.size(); }

 private:
  struct Needle {
    std::string name;
    std::vector<std::uint8_t> masked;
    std::vector<std::uint32_t> row;   // masked too; empty for bytes
    std::size_t anchor = 0;           // offset of the two bytes that are looked for first
  };

  static constexpr std::size_t kWidestStride = 96;

  void file_under(std::uint16_t anchor_bytes);
  static bool matches(const Needle& needle, const std::uint8_t* memory, std::size_t size, std::size_t at);
  static bool row_matches(const Needle& needle, const std::uint8_t* memory, std::size_t size, std::size_t at);

  std::vector<Needle> needles_;
  std::vector<std::vector<std::uint32_t>> by_anchor_;        // 65536 lists of needles
  std::array<std::uint64_t, 65536 / 64> has_anchor_{};
};

}  // namespace haisai::trace
