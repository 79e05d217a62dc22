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
  HAISAI_ASSERT(is_allowed(current_, command));
  if (cost_.apdus == kMaxApdus) return base::Error{base::ErrorCode::card_unreadable, "conversation without end"};
  const auto start = std::chrono::steady_clock::now();
  ++cost_.apdus;
  auto raw = transport_.transmit(command);
  cost_.time +=
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  cost_.bytes += static_cast<int>(command.size());
  answers_ = raw.has_value();
  if (!raw) return raw.error();
  cost_.bytes += static_cast<int>(raw->size());
  return split_response(std::move(*raw));
}

base::Result<StatusWord> CardChannel::select(Application application) {
  current_ = Application::none;
  const auto answer = exchange(select_application(application));
  if (!answer) return answer.error();
  if (answer->status.ok()) current_ = application;
  return answer->status;
}

base::Result<Response> CardChannel::read_front(std::uint16_t file, std::size_t bytes) {
  if (short_ids_) {
    auto answer = exchange(read_short_id(file, bytes));
    if (!answer || !answer->status.wants_selection()) return answer;
  }
  auto selected = exchange(select_file(file));
  if (!selected || !selected->status.ok()) return selected;
  short_ids_ = false;
  return exchange(read_at(0, bytes));
}

base::Result<Response> CardChannel::exchange(base::ByteView command) {
  auto answer = send(command);
  if (!answer) return answer;
  const bool is_read = command[1] == kReadBinary || command[1] == kReadRecord;
  if (answer->status.wrong_length() && is_read) {
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
