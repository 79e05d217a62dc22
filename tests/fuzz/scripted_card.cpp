#include "scripted_card.h"

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/card/allow_list.h"
#include "drivers/card/apdu.h"
#include "drivers/card/card_channel.h"

namespace haisai::fuzz {
namespace {

constexpr std::array<std::uint16_t, 11> kWords = {0x9000, 0x63C3, 0x63C2, 0x63C1, 0x63C0, 0x6110,
                                                  0x6C10, 0x6A82, 0x6984, 0x6F00, 0x6282};
constexpr base::Byte kAnyWord = 11;     // two bytes more: the status word
constexpr base::Byte kNoWord = 12;      // the data alone
constexpr base::Byte kLost = 13;        // the card does not answer any more
constexpr base::Byte kKinds = 14;
constexpr base::Byte kOneMore = 0x80;  // bit of kind: one byte more than the length says, so up to 256

card::Application application_of(base::ByteView name) {
  for (const card::Application application : card::kApplications) {
    const base::ByteView whole = card::identifier_of(application);
    if (std::equal(whole.begin(), whole.end(), name.begin(), name.end())) return application;
  }
  return card::Application::none;
}

}  // namespace

base::Byte ScriptedCard::take() {
  if (rest_.empty()) return 0;
  const base::Byte byte = rest_.front();
  rest_ = rest_.subspan(1);
  return byte;
}

base::Result<void> ScriptedCard::connect(bool) {
  connected_ = true;
  return {};
}

base::Result<base::Bytes> ScriptedCard::reply() {
  if (rest_.empty()) rest_ = last_;
  last_ = rest_;
  const base::Byte first = take();
  const base::Byte kind = (first & 0x7F) % kKinds;
  const std::size_t size = std::size_t{take()} + ((first & kOneMore) != 0 ? 1 : 0);
  const base::ByteView data = rest_.first(std::min(size, rest_.size()));
  base::Bytes raw(data.begin(), data.end());
  rest_ = rest_.subspan(data.size());
  if (kind == kLost) return base::Error{base::ErrorCode::card_removed, "gone"};
  if (kind == kNoWord) return raw;
  const unsigned word = kind == kAnyWord ? take() * 256u + take() : kWords[kind];
  raw.push_back(static_cast<base::Byte>(word >> 8));
  raw.push_back(static_cast<base::Byte>(word & 0xFF));
  return raw;
}

void ScriptedCard::judge(base::ByteView command) {
  const bool by_name = command[1] == card::kSelect && command[2] == 0x04;
  if (by_name) {
    current_ = card::Application::none;
    selecting_ = application_of(command.subspan(5));
  }
  if (!connected_ || !card::is_allowed(current_, command)) __builtin_trap();
  if (++apdus_ > card::CardChannel::kMaxApdus) __builtin_trap();
  const bool names_file = command[1] == card::kSelect && command[2] == 0x02 && current_ == card::Application::text;
  if (names_file && (command[6] == 0x01 || command[6] == 0x03)) __builtin_trap();  // the number, its hash
  if (command[1] == card::kVerify) face_code_ = command[3] == 0x95;
  if (command[1] != card::kVerify || command.size() <= 4) return;
  ++pins_;
  if (one_left_[face_code_] && !allow_last_try_) __builtin_trap();
}

base::Result<base::Bytes> ScriptedCard::transmit(base::ByteView command) {
  judge(command);
  if (command[1] != card::kGetResponse) asked_ = command.size() > 4 ? command[1] : base::Byte{0};
  const bool about_tries = command[1] == card::kVerify || command[1] == card::kGetResponse;
  auto answer = reply();
  if (!answer) connected_ = false;
  if (answer && answer->size() >= 2 && asked_ == card::kSelect && selecting_ != card::Application::none &&
      (*answer)[answer->size() - 2] == 0x90 && answer->back() == 0x00) {
    current_ = std::exchange(selecting_, card::Application::none);
  }
  if (about_tries && answer && answer->size() >= 2) {
    const unsigned word = (*answer)[answer->size() - 2] * 256u + answer->back();
    one_left_[face_code_] = word == 0x63C1;
    opened_ = opened_ || (asked_ == card::kVerify && word == 0x9000);
  }
  return answer;
}

}  // namespace haisai::fuzz
