#include "screens/text/font_table.h"

#include <algorithm>
#include <array>

#include "kiosk/base/assert.h"

namespace haisai::text {
namespace {

constexpr std::string_view kCjkRegular = "opentype/noto/NotoSansCJK-Regular.ttc";
constexpr std::string_view kCjkBold = "opentype/noto/NotoSansCJK-Bold.ttc";
constexpr std::string_view kCjkPackage = "fonts-noto-cjk";
constexpr std::string_view kBizPackage = "fonts-morisawa-bizud-gothic";
constexpr std::string_view kIpaPackage = "fonts-ipamj-mincho";
constexpr std::string_view kNotoPackage = "fonts-noto-core";

constexpr std::array<KnownFace, kFaceCount> kFaces = {{
    {"truetype/bizud-gothic/BIZUDPGothic-Regular.ttf", 0, kBizPackage},
    {"truetype/bizud-gothic/BIZUDPGothic-Bold.ttf", 0, kBizPackage},
    {kCjkRegular, 0, kCjkPackage},
    {kCjkBold, 0, kCjkPackage},
    {kCjkRegular, 1, kCjkPackage},
    {kCjkBold, 1, kCjkPackage},
    {kCjkRegular, 2, kCjkPackage},
    {kCjkBold, 2, kCjkPackage},
    {kCjkRegular, 3, kCjkPackage},
    {kCjkBold, 3, kCjkPackage},
    {"truetype/noto/NotoSans-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSans-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansDevanagari-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansDevanagari-Bold.ttf", 0, kNotoPackage},
    {"truetype/ipamj/ipamjm.ttf", 0, kIpaPackage},
    {"", 0, kIpaPackage},
    {"truetype/noto/NotoSansThai-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansThai-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansMyanmar-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansMyanmar-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansKhmer-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansKhmer-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansSinhala-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansSinhala-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansBengali-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansBengali-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansTamil-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansTamil-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansSymbols-Regular.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansSymbols-Bold.ttf", 0, kNotoPackage},
    {"truetype/noto/NotoSansSymbols2-Regular.ttf", 0, kNotoPackage},
    {"", 0, kNotoPackage},
}};

bool starts_with(std::string_view lang, std::string_view prefix) {
  return lang.substr(0, prefix.size()) == prefix;
}

// What a language asks first; every other family follows in the common order.
std::vector<Family> first_families(std::string_view lang) {
  if (starts_with(lang, "zh-Hant") || starts_with(lang, "zh-TW") || starts_with(lang, "zh-HK"))
    return {Family::cjk_tc};
  if (starts_with(lang, "zh")) return {Family::cjk_sc};
  if (starts_with(lang, "ko")) return {Family::cjk_kr};
  if (starts_with(lang, "ne") || starts_with(lang, "hi")) return {Family::devanagari, Family::noto};
  if (starts_with(lang, "vi")) return {Family::noto};
  return {};
}

}  // namespace

const KnownFace& known_face(std::uint16_t face) {
  HAISAI_ASSERT(face < kFaceCount);
  return kFaces[face];
}

std::uint16_t face_of(Family family, bool bold) {
  const auto regular = static_cast<std::uint16_t>(2 * static_cast<std::uint16_t>(family));
  const auto heavy = static_cast<std::uint16_t>(regular + 1);
  return bold && !known_face(heavy).file.empty() ? heavy : regular;
}

std::vector<std::uint16_t> chain_of(std::string_view lang, bool bold, bool mincho) {
  std::vector<Family> order;
  if (mincho) order.push_back(Family::ipamj);
  for (Family family : first_families(lang)) order.push_back(family);
  // Japanese first for the rest: a resident's name inside a foreign sentence keeps its Japanese shapes.
  for (Family family :
       {Family::biz_udp, Family::cjk_jp, Family::noto, Family::devanagari, Family::ipamj, Family::cjk_kr,
        Family::cjk_sc, Family::cjk_tc, Family::thai, Family::myanmar, Family::khmer, Family::sinhala,
        Family::bengali, Family::tamil, Family::symbols, Family::symbols2}) {
    if (std::find(order.begin(), order.end(), family) == order.end()) order.push_back(family);
  }
  std::vector<std::uint16_t> chain;
  chain.reserve(order.size());
  for (Family family : order) chain.push_back(face_of(family, bold));
  return chain;
}

}  // namespace haisai::text
