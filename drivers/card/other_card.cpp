#include "drivers/card/other_card.h"

#include <string_view>

namespace haisai::card {

model::OtherCard card_of_label(base::ByteView label) {
  if (label.size() > kTokenLabelBytes) label = label.first(kTokenLabelBytes);
  while (!label.empty() && (label.back() == ' ' || label.back() == 0x00)) label = label.first(label.size() - 1);
  const std::string_view text = base::as_text(label);
  if (text == "JPKIAPICCTOKEN") return model::OtherCard::juki;  // a My Number card says JPKIAPICCTOKEN2
  if (text == "JPKIAPGPSETOKEN") return model::OtherCard::phone_android;
  if (text == "JPKIAPIOSTOKEN") return model::OtherCard::phone_iphone;
  return model::OtherCard::unknown;
}

base::Result<model::OtherCard> identify_other_card(CardChannel& channel) {
  using model::OtherCard;
  const auto jpki = channel.select(Application::jpki);
  if (!jpki) return jpki.error();
  if (jpki->ok()) {
    const auto label = channel.read_front(kFileTokenInfo, kTokenLabelBytes);
    if (!label) return label.error();
    const OtherCard card = label->status.has_data() ? card_of_label(label->data) : OtherCard::unknown;
    if (card != OtherCard::unknown) return card;
  }
  const auto licence = channel.select(Application::licence);
  if (!licence) return licence.error();
  if (licence->ok()) return OtherCard::licence;
  const auto residence = channel.select(Application::residence);
  if (!residence) return residence.error();
  return residence->ok() ? OtherCard::residence : OtherCard::unknown;
}

}  // namespace haisai::card
