#include "kiosk/japanese/address.h"

#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/base/utf8.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::japanese {
namespace {

using Letters = std::u32string_view;

constexpr std::array<char32_t, 10> kNumerals{0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                             0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};  // 一 … 十
constexpr char32_t kTen = 0x5341;
constexpr char32_t kAza = 0x5B57;       // 字
constexpr char32_t kLarge = 0x5927;     // 大
constexpr char32_t kNo = 0x306E;        // の
constexpr Letters kBanchi = U"\u756A\u5730";
constexpr Letters kBan = U"\u756A";
constexpr Letters kGo = U"\u53F7";
constexpr Letters kChome = U"\u4E01\u76EE";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool take(Letters& text, Letters prefix) {
  if (prefix.empty() || !text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void skip_spaces(Letters& text) {
  while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
}

void skip_aza(Letters& text) {
  if (text.size() > 1 && text[0] == kLarge && text[1] == kAza) text.remove_prefix(2);
  if (!text.empty() && text[0] == kAza) text.remove_prefix(1);
}

int numeral(char32_t c) {
  const auto found = std::find(kNumerals.begin(), kNumerals.end(), c);
  return found == kNumerals.end() ? 0 : static_cast<int>(found - kNumerals.begin()) + 1;
}

// A number up to 99 at the front, in digits or in kanji; 0 when there is none.
int take_number(Letters& text) {
  int number = 0;
  std::size_t length = 0;
  while (length < text.size() && length < 2 && is_digit(text[length]))
    number = number * 10 + static_cast<int>(text[length++] - U'0');
  if (length == 0) {
    for (; length < text.size() && numeral(text[length]) > 0; ++length) {
      const int value = numeral(text[length]);
      number = value == 10 ? std::max(number, 1) * 10 : number + value;
    }
  }
  text.remove_prefix(length);
  return number;
}

std::u32string in_kanji(int number) {
  std::u32string text;
  if (number >= 20) text.push_back(kNumerals[static_cast<std::size_t>(number / 10 - 1)]);
  if (number >= 10) text.push_back(kTen);
  if (number % 10 > 0) text.push_back(kNumerals[static_cast<std::size_t>(number % 10 - 1)]);
  return text;
}

const model::Town* longest_town(Letters text, const model::Site& site, std::size_t& length) {
  const model::Town* best = nullptr;
  length = 0;
  for (const model::Town& town : site.towns) {
    const auto name = base::decode_utf8(town.name);
    if (!name || name->size() <= length || !text.starts_with(*name)) continue;
    best = &town;
    length = name->size();
  }
  return best;
}

// 3丁目, 三丁目, or the first of several numbers where the town has so many 丁目.
int take_chome(Letters& text, const model::Town& town) {
  Letters rest = text;
  const int number = take_number(rest);
  if (number == 0 || number > town.chome) return 0;
  if (!take(rest, kChome) && !take(rest, U"-")) return 0;
  text = rest;
  return number;
}

// 1番1号, 1番地の2, 215-1: the numbers joined by hyphens.
std::string take_block(Letters& text) {
  std::string block;
  while (true) {
    std::string digits;
    while (!text.empty() && is_digit(text.front())) {
      digits.push_back(static_cast<char>(text.front()));
      text.remove_prefix(1);
    }
    if (digits.empty()) break;
    block += (block.empty() ? "" : "-") + digits;
    const bool named = take(text, kBanchi) || take(text, kBan);
    const bool ends = take(text, kGo);
    const bool joined = !text.empty() && (text.front() == U'-' || text.front() == kNo);
    if (joined && text.size() > 1 && is_digit(text[1])) text.remove_prefix(1);
    if (ends || (!named && !joined)) break;
  }
  return block;
}

void take_city(Letters& text, const model::Site& site, ParsedAddress& parsed) {
  std::string city = site.address;
  for (const model::Prefecture& prefecture : site.prefectures) {
    const auto name = base::decode_utf8(prefecture.name);
    if (name && take(text, *name)) parsed.prefecture = prefecture.name;
    if (city.starts_with(prefecture.name)) city.erase(0, prefecture.name.size());
  }
  const auto name = base::decode_utf8(city);
  skip_spaces(text);
  if (!name || !take(text, *name)) return;
  parsed.city = city;
  parsed.code = site.city_code;
}

}  // namespace

ParsedAddress parse_address(std::string_view raw, const model::Site& site) {
  ParsedAddress parsed;
  parsed.raw = std::string(raw);
  const auto folded = base::decode_utf8(to_ascii_numbers(raw));
  if (!folded || !base::decode_utf8(raw)) return parsed;
  Letters rest = *folded;
  skip_spaces(rest);
  take_city(rest, site, parsed);
  skip_spaces(rest);
  if (!parsed.city.empty()) skip_aza(rest);
  std::size_t length = 0;
  const model::Town* town = parsed.city.empty() ? nullptr : longest_town(rest, site, length);
  if (town != nullptr) {
    rest.remove_prefix(length);
    skip_spaces(rest);
    const int chome = take_chome(rest, *town);
    parsed.town = town->name;
    if (chome > 0) parsed.town += base::encode_utf8(in_kanji(chome)) + base::encode_utf8(kChome);
    skip_spaces(rest);
    parsed.block = take_block(rest);
    parsed.complete = !parsed.block.empty();
  }
  skip_spaces(rest);
  parsed.building = base::encode_utf8(rest);
  return parsed;
}

std::string address_key(std::string_view raw, const model::Site& site) {
  const ParsedAddress parsed = parse_address(raw, site);
  std::string key = parsed.city.empty() ? parsed.prefecture : parsed.city;
  key += parsed.town + (parsed.block.empty() ? "" : "-" + parsed.block) + parsed.building;
  std::erase(key, ' ');
  return key;
}

}  // namespace haisai::japanese
