#include "schedule_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace haisai::card {

using base::ErrorCode;

void ScheduleReader::put(std::shared_ptr<SimulatedCard> card) {
  if (card_) card_->power_off();
  card_ = std::move(card);
  connected_.reset();
  ++generation_;
}

void ScheduleReader::change_service(bool down) {
  if (down_ == down) return;
  down_ = down;
  connected_.reset();
  ++generation_;
}

void ScheduleReader::calm() {
  faults_.clear();
  refused_ = 0;
  change_service(false);
}

Presence ScheduleReader::presence() {
  turn();
  if (down_) return {Presence::Kind::service_down, generation_};
  return {card_ ? Presence::Kind::card : Presence::Kind::empty, generation_};
}

base::Result<void> ScheduleReader::connect(bool cold) {
  if (down_) return base::Error{ErrorCode::card_service_down, "down"};
  if (!card_) return base::Error{ErrorCode::card_no_card, "none"};
  if (refused_ > 0) {
    --refused_;
    return base::Error{refused_ % 2 == 0 ? ErrorCode::card_busy : ErrorCode::card_unreadable, "not yet"};
  }
  if (cold) card_->power_off();
  connected_ = card_;
  return {};
}

void ScheduleReader::power_down() {
  if (connected_) connected_->power_off();
  connected_.reset();
}

base::Result<base::Bytes> ScheduleReader::transmit(base::ByteView command) {
  const bool is_pin = command[1] == kVerify && command.size() > 5;
  auto answer = transmit_once(command, is_pin);
  if (answer || !resends_ || !is_pin || !card_) return answer;
  connected_ = card_;
  (void)transmit_once(select_application(Application::text), false);
  return transmit_once(command, true);
}

std::vector<ScheduledFault>::iterator ScheduleReader::due(bool is_pin) {
  return std::find_if(faults_.begin(), faults_.end(), [&](const ScheduledFault& fault) {
    return fault.at_pin ? is_pin && fault.index == pins_ : fault.index == commands_;
  });
}

base::Result<base::Bytes> ScheduleReader::transmit_once(base::ByteView command, bool is_pin) {
  const auto found = due(is_pin);
  ++commands_;
  if (is_pin) ++pins_;
  if (down_) return base::Error{ErrorCode::card_service_down, "down"};
  if (found == faults_.end()) return deliver(command, is_pin);
  const ScheduledFault fault = *found;
  faults_.erase(found);
  return suffer(fault, command, is_pin);
}

base::Result<base::Bytes> ScheduleReader::deliver(base::ByteView command, bool is_pin) {
  if (!connected_ || connected_ != card_) return base::Error{ErrorCode::card_removed, "gone"};
  if (is_pin) before_pin(*card_, command[4] == kPinDigits ? model::CardSecret::pin : model::CardSecret::face_code);
  return card_->transmit(command);
}

base::Result<base::Bytes> ScheduleReader::suffer(const ScheduledFault& fault, base::ByteView command, bool is_pin) {
  constexpr std::array kAfter = {Mishap::lifted_after,       Mishap::swapped_after, Mishap::torn_after, Mishap::odd_word_after,
                                 Mishap::service_lost_after, Mishap::late_after,    Mishap::killed_after};
  const bool after = std::find(kAfter.begin(), kAfter.end(), fault.mishap) != kAfter.end();
  base::Result<base::Bytes> answer = base::Error{ErrorCode::card_removed, "gone"};
  if (after) answer = deliver(command, is_pin);
  switch (fault.mishap) {
    case Mishap::lifted:
    case Mishap::lifted_after:
      lift();
      return base::Error{ErrorCode::card_removed, "gone"};
    case Mishap::swapped:
    case Mishap::swapped_after: {
      auto next = std::exchange(spare_, card_);
      put(std::move(next));
      return base::Error{ErrorCode::card_removed, "gone"};
    }
    case Mishap::torn:
    case Mishap::torn_after:
      return base::Error{ErrorCode::card_unreadable, "torn"};
    case Mishap::odd_word:
    case Mishap::odd_word_after:
      return base::Bytes{static_cast<base::Byte>(fault.word >> 8), static_cast<base::Byte>(fault.word & 0xFF)};
    case Mishap::service_lost:
    case Mishap::service_lost_after:
      stop_service();
      return base::Error{ErrorCode::card_service_down, "down"};
    case Mishap::late:
    case Mishap::late_after:
      wait(fault.late);
      return after ? std::move(answer) : deliver(command, is_pin);
    case Mishap::killed:
    case Mishap::killed_after:
      throw WorkerKilled{};
  }
  return answer;
}

}  // namespace haisai::card
