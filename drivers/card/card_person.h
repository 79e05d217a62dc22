// Made-up people for the simulated card: assets/cards/NAME.toml.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace haisai::card {

struct CardPerson {
  // What lies on the reader.
  enum class Kind {
    mynumber,
    pinless,    // a My Number card issued without a PIN (顔認証マイナンバーカード)
    other,      // some card without any of the applications, such as a transit card
    licence,    // 運転免許証
    residence,  // 在留カード
    juki,       // 住民基本台帳カード
    android,    // スマホ用電子証明書
    iphone,
    specified_residence,  // 特定在留カード: a residence card that is a My Number card too
  };
  Kind kind = Kind::mynumber;
  std::string name;
  std::string address;
  std::string birth_date;  // "YYYY-MM-DD", unknown parts 00
  std::string sex;         // "1", "2", …
  std::string pin;         // 4 digits
  int tries = 3;           // left at the start, 0..3
  bool short_ids = true;   // false: the card takes no short file identifiers
  std::string valid_until = "2035-12-31";        // "YYYY-MM-DD", the card's last day
  std::string certificate_until = "2034-12-31";  // both certificates' last day
  std::string face_code{};                       // 照合番号B, 14 digits; empty: the card has none
  int face_code_tries = 10;                      // left at the start, 0..10
};

// Keys name, address, birth_date, sex, pin; optional tries, kind (as spelled above), short_ids, valid_until,
// certificate_until, face_code, face_code_tries. content_invalid, with file and line where known;
// file_unreadable.
base::Result<CardPerson> load_card_person(const std::filesystem::path& file);

}  // namespace haisai::card
