// What a card tells about itself besides the four items.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace haisai::model {

// What lies on the reader where it is no My Number card; found by SELECT, never by ATR
// (my-number-card.md §2.1). Its name is the end of the text key `error.card.not_mynumber.<name>`.
enum class OtherCard : std::uint8_t {
  unknown,        // some card with a chip: transit, bank, staff card
  licence,        // 運転免許証
  residence,      // 在留カード or 特別永住者証明書 that is no My Number card
  juki,           // 住民基本台帳カード, out of use
  phone_android,  // スマホ用電子証明書: no 券面事項入力補助AP
  phone_iphone,
};
inline constexpr OtherCard kOtherCards[] = {OtherCard::unknown,       OtherCard::licence,
                                            OtherCard::residence,     OtherCard::juki,
                                            OtherCard::phone_android, OtherCard::phone_iphone};
std::string_view name_of(OtherCard card);  // as spelled above

// What the resident proves to the card to open the four items.
enum class CardSecret : std::uint8_t {
  pin,        // 券面事項入力補助用暗証番号, 4 digits
  face_code,  // 照合番号B, 14 digits from the face of the card; only where the city allows it
};
// How many digits it has.
constexpr int digits_in(CardSecret secret) { return secret == CardSecret::face_code ? 14 : 4; }

// Last days of validity, where the card told them. No personal data, but never logged.
struct CardDates {
  std::optional<std::chrono::year_month_day> card;         // 共通カードAP
  std::optional<std::chrono::year_month_day> certificate;  // 利用者証明用電子証明書
  bool operator==(const CardDates&) const = default;
};

}  // namespace haisai::model
