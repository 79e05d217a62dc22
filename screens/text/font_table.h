// Which font files the chain knows, and in which order a language asks them (design §3).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace haisai::text {

// A face file as Debian installs it below a fonts folder.
struct KnownFace {
  std::string_view file;     // "truetype/…"; a folder that holds the bare file name serves as well
  int index = 0;             // face in a collection
  std::string_view package;  // Debian package, named to staff when the file is missing
};

// Families in table order; a face id is 2 × family + (bold ? 1 : 0), bold only where there is a real one.
enum class Family : std::uint16_t {
  biz_udp,
  cjk_jp,
  cjk_kr,
  cjk_sc,
  cjk_tc,
  noto,
  devanagari,
  ipamj,
  thai,
  myanmar,
  khmer,
  sinhala,
  bengali,
  tamil,
  symbols,
  symbols2,
};
inline constexpr std::uint16_t kFamilyCount = 16;
inline constexpr std::uint16_t kFaceCount = 2 * kFamilyCount;

// Entry of a face id below kFaceCount. `file` is empty for the bold of a family without one.
const KnownFace& known_face(std::uint16_t face);

// The face of a family in the asked weight; the regular one where there is no bold.
std::uint16_t face_of(Family family, bool bold);

// Face ids in the order they are asked. lang: BCP 47; unknown languages use the Japanese order.
std::vector<std::uint16_t> chain_of(std::string_view lang, bool bold, bool mincho);

}  // namespace haisai::text
