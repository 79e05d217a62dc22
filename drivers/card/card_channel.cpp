#include "drivers/card/card_channel.h"

#include "drivers/card/allow_list.h"

namespace haisai::card {
namespace {

// Moves `part` behind `whole`; no freed buffer keeps the data.
void append(base::Bytes& whole, base::Bytes& part) {
  base::Bytes joined;
  joined.reserve(whole.size() + part.size());
  joined.insert(joined.end(), whole.begin(), whole.end());
  joined.insert(joined.end(), part.begin(), part.end());
  base::wipe(whole);
  base::wipe(part);
  whole = std::move(joined);
}

}  // namespace

base::Result<Response> CardChannel::send(base::ByteView command) {
  HAISAI_ASSERT(is_allowed(command));
  const auto start = std::chrono::steady_clock::now();
  ++cost_.apdus;
  auto raw = transport_.transmit(command);
  cost_.time +=
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  cost_.bytes += static_cast<int>(command.size());
  if (!raw) return raw.error();
  cost_.bytes += static_cast<int>(raw->size());
  return split_response(std::move(*raw));
}

base::Result<Response> CardChannel::exchange(base::ByteView command) {
  auto answer = send(command);
  if (!answer) return answer;
  if (answer->status.wrong_length() && command[1] == kReadBinary) {
    base::Bytes corrected(command.begin(), command.end());
    corrected.back() = answer->status.sw2();
    answer = send(corrected);
    if (!answer) return answer;
  }
  for (int round = 0; answer->status.more_waiting(); ++round) {
    auto more = send(get_response(answer->status.sw2()));
    if (!more) return more;
    append(answer->data, more->data);
    answer->status = more->status;
    if (round == kMaxRounds || answer->data.size() > kMaxFileBytes) {
      base::wipe(answer->data);
      return base::Error{base::ErrorCode::card_unreadable, "answer without end"};
    }
  }
  return answer;
}

}  // namespace haisai::card
