#include "drivers/card/my_number_card.h"

#include <algorithm>

#include "drivers/card/allow_list.h"
#include "drivers/card/attribute_record.h"

namespace haisai::card {
namespace {

using base::ErrorCode;

base::Error error_of(ErrorCode code, const char* detail, int tries_left = -1) {
  return {code, detail, tries_left};
}

bool is_four_digits(base::ByteView pin) {
  return pin.size() == kPinDigits &&
         std::all_of(pin.begin(), pin.end(), [](base::Byte c) { return c >= '0' && c <= '9'; });
}

bool has_data(const StatusWord& status) { return status.ok() || status.end_of_file(); }

}  // namespace

base::Result<void> MyNumberCard::select() {
  auto answer = channel_.exchange(select_text_application());
  if (answer && answer->status.value == 0x6F00) answer = channel_.exchange(select_text_application());
  if (!answer) return answer.error();
  if (answer->status.ok()) return {};
  if (answer->status.value == 0x6F00) return error_of(ErrorCode::card_unreadable, "card fault at selection");
  return error_of(ErrorCode::card_not_mynumber, "application not on this card");
}

base::Result<int> MyNumberCard::tries_left() {
  auto answer = channel_.exchange(ask_tries(pin_by_short_id_));
  if (!answer) return answer.error();
  if (pin_by_short_id_ && answer->status.wants_selection()) {
    pin_by_short_id_ = false;
    const auto selected = channel_.exchange(select_file(kFilePin));
    if (!selected) return selected.error();
    if (!selected->status.ok()) return error_of(ErrorCode::card_pin_unset, "card has no such PIN");
    answer = channel_.exchange(ask_tries(pin_by_short_id_));
    if (!answer) return answer.error();
  }
  if (answer->status.blocked()) return error_of(ErrorCode::card_pin_locked, "PIN is locked", 0);
  if (!answer->status.tries())
    return error_of(ErrorCode::card_unknown_outcome, "card does not tell its tries");
  tries_left_ = answer->status.tries_left();
  if (tries_left_ == 1 && !allow_last_try_) {
    return error_of(ErrorCode::card_pin_last_try, "one try left, not spent here", 1);
  }
  return tries_left_;
}

base::Result<void> MyNumberCard::spend_try(const base::SecretBuffer& pin) {
  if (!is_four_digits(pin.view())) return error_of(ErrorCode::card_pin_format, "PIN is not 4 digits");
  if (tries_left_ == 1 && !allow_last_try_) {
    return error_of(ErrorCode::card_pin_last_try, "one try left, not spent here", 1);
  }
  if (tries_left_ < 1) return error_of(ErrorCode::card_unknown_outcome, "tries not known");
  tries_left_ = -1;  // until the card has answered
  base::Bytes command = verify(pin.view(), pin_by_short_id_);
  const auto answer = channel_.exchange(command);
  base::wipe(command);
  if (!answer) return error_of(ErrorCode::card_unknown_outcome, "no answer to the PIN");
  if (answer->status.ok()) return {};
  if (answer->status.blocked()) return error_of(ErrorCode::card_pin_locked, "PIN is locked", 0);
  if (!answer->status.tries())
    return error_of(ErrorCode::card_unknown_outcome, "unexpected answer to the PIN");
  tries_left_ = answer->status.tries_left();
  return error_of(ErrorCode::card_pin_wrong, "wrong PIN", tries_left_);
}

base::Result<Response> MyNumberCard::read_front() {
  auto answer = channel_.exchange(read_short_id(kFileAttributes));
  if (!answer || !answer->status.wants_selection()) return answer;
  files_by_short_id_ = false;
  const auto selected = channel_.exchange(select_file(kFileAttributes));
  if (!selected) return selected.error();
  if (!selected->status.ok()) return error_of(ErrorCode::card_unreadable, "attribute file not there");
  return channel_.exchange(read_at(0));
}

base::Result<base::Bytes> MyNumberCard::read_record() {
  auto front = read_front();
  if (!front) return front.error();
  if (!has_data(front->status)) return error_of(ErrorCode::card_unreadable, "attribute file refused");
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
    const bool usable = more && has_data(more->status) && !more->data.empty();
    if (usable) record.insert(record.end(), more->data.begin(), more->data.end());
    if (more) base::wipe(more->data);
    if (!usable) {
      base::wipe(record);
      return more ? error_of(ErrorCode::card_unreadable, "record ends early") : more.error();
    }
  }
  return record;
}

void MyNumberCard::overwrite_buffers() {
  // Whatever the card answers, the attributes are out of the reply buffers; a failure is found by the
  // presence watch, not here.
  if (files_by_short_id_) {
    (void)channel_.exchange(read_short_id(kFileCertificate));
    return;
  }
  const auto selected = channel_.exchange(select_file(kFileCertificate));
  if (selected && selected->status.ok()) (void)channel_.exchange(read_at(0));
}

base::Result<model::BasicFour> MyNumberCard::read(const base::SecretBuffer& pin) {
  if (const auto spent = spend_try(pin); !spent) return spent.error();
  auto record = read_record();
  if (!record) return record.error();
  overwrite_buffers();
  auto four = parse_record(*record);
  base::wipe(*record);
  return four;
}

}  // namespace haisai::card
