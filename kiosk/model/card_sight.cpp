#include "kiosk/model/card_sight.h"

namespace haisai::model {

std::string_view name_of(OtherCard card) {
  switch (card) {
    case OtherCard::licence:
      return "licence";
    case OtherCard::residence:
      return "residence";
    case OtherCard::juki:
      return "juki";
    case OtherCard::phone_android:
      return "phone_android";
    case OtherCard::phone_iphone:
      return "phone_iphone";
    case OtherCard::unknown:
      break;
  }
  return "unknown";
}

}  // namespace haisai::model
