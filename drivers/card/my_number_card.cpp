#include "drivers/card/my_number_card.h"

#include <algorithm>

#include "drivers/card/allow_list.h"
#include "drivers/card/attribute_record.h"
#include "drivers/card/other_card.h"

namespace haisai::card {
namespace {

using base::ErrorCode;

constexpr std::uint16_t kCardFault = 0x6F00;

base::Error error_of(ErrorCode code, const char* detail, int tries_left = -1) {
  return {code, detail, tries_left};
}

bool is_whole(base::ByteView digits, model::CardSecret secret) {
  return digits.size() == digits_of(secret) && std::all_of(digits.begin(), digits.end(), is_digit);
}

}  // namespace

base::Result<void> MyNumberCard::select() {
  auto answer = channel_.select(Application::text);
  if (answer && answer->value == kCardFault) answer = channel_.select(Application::text);
  if (!answer) return answer.error();
  if (answer->ok()) return {};
  if (answer->value == kCardFault) return error_of(ErrorCode::card_unreadable, "card fault at selection");
  return error_of(ErrorCode::card_not_mynumber, "application not on this card");
}

base::Result<model::OtherCard> MyNumberCard::what_else() { return identify_other_card(channel_); }

// The empty VERIFY. The PIN is selected as a file where its short id is refused; the face code is not,
// because then the wrong file might be the selected one when the digits are sent.
base::Result<Response> MyNumberCard::ask_about(Secret secret) {
  if (channel_.current() != Application::text) return error_of(ErrorCode::card_unreadable, "application lost");
  if (secret == Secret::face_code) return channel_.exchange(ask_tries(secret));
  if (pin_by_short_id_) {
    auto answer = channel_.exchange(ask_tries(secret));
    if (!answer || !answer->status.wants_selection()) return answer;
    pin_by_short_id_ = false;
  }
  auto selected = channel_.exchange(select_file(kFilePin));
  if (!selected || !selected->status.ok()) return selected;
  return channel_.exchange(ask_tries(secret, false));
}

base::Result<int> MyNumberCard::tries_left(Secret secret) {
  int& tries = tries_of(secret);
  tries = kUnknown;
  const auto answer = ask_about(secret);
  if (!answer) return answer.error();
  if (answer->status.wants_selection()) return error_of(ErrorCode::card_pin_unset, "card has no such secret");
  if (answer->status.blocked()) return error_of(ErrorCode::card_pin_locked, "secret is locked", 0);
  if (!answer->status.tries()) {
    return error_of(ErrorCode::card_unknown_outcome, "card does not tell its tries");
  }
  tries = answer->status.tries_left();
  if (!may_try(secret)) return error_of(ErrorCode::card_pin_last_try, "one try left, not spent here", 1);
  return tries;
}

bool MyNumberCard::may_try(Secret secret) const {
  return (secret == Secret::pin ? pin_tries_ : face_code_tries_) >= (allow_last_try_ ? 1 : 2);
}

base::Result<void> MyNumberCard::spend_try(const base::SecretBuffer& digits, Secret secret) {
  if (!is_whole(digits.view(), secret)) return error_of(ErrorCode::card_pin_format, "not this many digits");
  int& tries = tries_of(secret);
  const bool lost = channel_.current() != Application::text;
  if (lost || tries < 1) return error_of(ErrorCode::card_unknown_outcome, "tries not known");
  if (!may_try(secret)) return error_of(ErrorCode::card_pin_last_try, "one try left, not spent here", 1);
  tries = kUnknown;  // until the card has answered
  const bool by_short_id = secret == Secret::face_code || pin_by_short_id_;
  if (!by_short_id) {  // another file may have been selected since the tries were asked
    const auto selected = channel_.exchange(select_file(kFilePin));
    if (!selected) return selected.error();
    if (!selected->status.ok()) return error_of(ErrorCode::card_unknown_outcome, "secret not there any more");
  }
  base::Bytes command = verify(secret, digits.view(), by_short_id);
  const auto answer = channel_.exchange(command);
  base::wipe(command);
  if (!answer) return error_of(ErrorCode::card_unknown_outcome, "no answer to the secret");
  if (answer->status.ok()) return {};
  if (answer->status.blocked()) return error_of(ErrorCode::card_pin_locked, "secret is locked", 0);
  if (!answer->status.tries()) {
    return error_of(ErrorCode::card_unknown_outcome, "unexpected answer to the secret");
  }
  tries = answer->status.tries_left();
  // The digits would wait for the next try in the card service's send buffer: a longer command takes their place.
  (void)channel_.select(Application::text);
  return error_of(ErrorCode::card_pin_wrong, "wrong secret", tries);
}

base::Result<base::Bytes> MyNumberCard::read_record() {
  auto front = channel_.read_front(kFileAttributes);
  if (!front) return front.error();
  if (!front->status.has_data()) return error_of(ErrorCode::card_unreadable, "attribute file refused");
  const auto total = record_bytes(front->data);
  if (!total) {
    base::wipe(front->data);
    return total.error();
  }
  base::Bytes record;
  record.reserve(kMaxFileBytes + kMaxResponseBytes);  // never grows: no freed copy is left behind
  record.assign(front->data.begin(), front->data.end());
  base::wipe(front->data);
  for (int round = 1; record.size() < *total && round < CardChannel::kMaxRounds; ++round) {
    auto more = channel_.exchange(read_at(record.size()));
    const bool usable = more && more->status.has_data() && !more->data.empty();
    if (usable) record.insert(record.end(), more->data.begin(), more->data.end());
    if (more) base::wipe(more->data);
    if (!usable) {
      base::wipe(record);
      return more ? error_of(ErrorCode::card_unreadable, "record ends early") : more.error();
    }
  }
  return record;
}

base::Result<model::BasicFour> MyNumberCard::read(const base::SecretBuffer& digits, Secret secret) {
  if (const auto spent = spend_try(digits, secret); !spent) return spent.error();
  auto record = read_record();
  if (!record) return record.error();
  // Overwrites the attributes in the reply buffers. Whatever the card answers, they are out of there; a
  // failure is found by the presence watch, not here.
  (void)channel_.read_front(kFileCardCertificate);
  auto four = parse_record(*record);
  base::wipe(*record);
  return four;
}

}  // namespace haisai::card
