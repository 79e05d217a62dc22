// 住所 by longest match on the official names of the city (services §3.1). What was read or typed is never changed.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/site.h"

namespace haisai::japanese {

struct ParsedAddress {
  std::string raw;         // byte for byte as given
  std::string code;        // of the city, six digits; empty: another city, or not said
  std::string prefecture;  // empty: not said
  std::string city;        // of the site; empty: another
  std::string town;        // 泉崎一丁目: the official name, with its 丁目 in kanji
  std::string block;       // 1-1: half-width digits and hyphens
  std::string building;    // what is left, as given but for the width of digits
  bool complete = false;   // town and block were found; false: staff look at `raw` (never a reason to refuse)
};

// Towns, prefectures and the city's name are those of `site`. Pure; malformed UTF-8 comes back as `raw` alone.
ParsedAddress parse_address(std::string_view raw, const model::Site& site);

// For comparing only: widths, hyphens and spaces folded, 字 and 大字 left out, 丁目 番地 番 号 as hyphens.
std::string address_key(std::string_view raw, const model::Site& site);

}  // namespace haisai::japanese
