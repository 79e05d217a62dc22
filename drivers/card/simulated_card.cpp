#include "drivers/card/simulated_card.h"

#include <algorithm>

namespace haisai::card {
namespace {

Response status(std::uint16_t word) { return {{}, {word}}; }

// Lc and data of a case-3 command; nothing when the lengths disagree.
bool data_of(base::ByteView command, base::ByteView& data) {
  if (command.size() < 6 || command.size() < std::size_t{5} + command[4]) return false;
  data = command.subspan(5, command[4]);
  const std::size_t rest = command.size() - 5 - command[4];
  return !data.empty() && rest <= 1;  // one Le byte may follow
}

}  // namespace

SimulatedCard::SimulatedCard(CardPerson person)
    : person_(std::move(person)),
      files_(files_of(person_)),
      // Contactless, type B, as PC/SC part 3 presents it; a licence has the same shape (§2.1).
      atr_(base::from_hex(person_.kind == CardPerson::Kind::other ? "3B8880010000000091 81C100D8"
                                                                  : "3B888001000005E0B381A1007F")),
      tries_(person_.tries) {}

void SimulatedCard::power_off() {
  reset();
  verified_ = false;
}

void SimulatedCard::record(base::ByteView command) {
  const bool is_verify = command.size() > 1 && command[1] == kVerify;
  const std::size_t shown = is_verify ? std::min<std::size_t>(command.size(), 5) : command.size();
  trace_.emplace_back(command.begin(), command.begin() + static_cast<std::ptrdiff_t>(shown));
}

base::Bytes SimulatedCard::transmit(base::ByteView command) {
  record(command);
  Response answer = status(0x6D00);
  if (command.size() < 4) {
    answer = status(0x6700);
  } else if (command[0] != 0x00) {
    answer = status(command[0] <= 0x03 ? 0x6881 : 0x6E00);
  } else if (command[1] == kSelect) {
    answer = select(command);
  } else if (command[1] == kVerify) {
    answer = verify(command);
  } else if (command[1] == kReadBinary) {
    answer = read_binary(command);
  }
  base::Bytes raw;
  raw.reserve(answer.data.size() + 2);
  raw.assign(answer.data.begin(), answer.data.end());
  raw.push_back(answer.status.sw1());
  raw.push_back(answer.status.sw2());
  base::wipe(answer.data);
  return raw;
}

Response SimulatedCard::select(base::ByteView command) {
  base::ByteView data;
  if (command[2] == 0x04) {  // by name; a prefix is enough (§1)
    if (!data_of(command, data)) return status(0x6700);
    const base::Bytes select_command = select_text_application();
    const base::ByteView aid = base::ByteView(select_command).subspan(5);
    const bool here =
        !files_.empty() && data.size() <= aid.size() && std::equal(data.begin(), data.end(), aid.begin());
    if (!here) return status(0x6A82);
    selected_application_ = true;
    selected_file_ = kNone;
    return status(0x9000);
  }
  if (command[2] != 0x02) return status(0x6A86);
  if (!data_of(command, data) || data.size() != 2) return status(0x6700);
  if (!selected_application_) return status(0x6986);
  const auto file = static_cast<std::uint16_t>(data[0] << 8 | data[1]);
  if (!files_.contains(file)) return status(0x6A82);
  selected_file_ = file;
  return status(0x9000);
}

bool SimulatedCard::find_pin(base::Byte reference) {
  if ((reference & 0x80) == 0 || (reference & 0x60) != 0) return false;
  if (reference != 0x80) {
    const auto file = static_cast<std::uint16_t>(reference & 0x1F);
    if (!person_.short_ids || !files_.contains(file)) return false;
    selected_file_ = file;
  }
  return selected_file_ == kFilePin;
}

Response SimulatedCard::verify(base::ByteView command) {
  if (command[2] != 0x00) return status(0x6A86);
  if (!selected_application_) return status(0x6986);
  if (!find_pin(command[3])) return status(0x6A82);
  const auto tries_word = [this] { return static_cast<std::uint16_t>(0x63C0 | tries_); };
  if (command.size() == 4) return status(tries_word());
  base::ByteView digits;
  if (!data_of(command, digits) || digits.size() > 16) return status(0x6700);
  ++pins_received_;
  if (tries_ == 0) return status(0x6984);
  const base::ByteView pin = base::as_bytes(person_.pin);
  verified_ = std::equal(digits.begin(), digits.end(), pin.begin(), pin.end());
  tries_ = verified_ ? kMaxTries : tries_ - 1;
  return status(verified_ ? 0x9000 : tries_word());
}

Response SimulatedCard::read_binary(base::ByteView command) {
  if (command.size() != 5) return status(0x6700);
  if (!selected_application_) return status(0x6986);
  std::size_t offset = static_cast<std::size_t>(command[2]) << 8 | command[3];
  if ((command[2] & 0x80) != 0) {
    const auto file = static_cast<std::uint16_t>(command[2] & 0x1F);
    if (!person_.short_ids || !files_.contains(file)) return status(0x6A82);
    selected_file_ = file;
    offset = command[3];
  }
  if (selected_file_ == kNone) return status(0x6986);
  const SimulatedFile& file = files_.at(static_cast<std::uint16_t>(selected_file_));
  if (file.opening == SimulatedFile::Opening::never) return status(0x6981);
  if (file.opening == SimulatedFile::Opening::pin && !verified_) return status(0x6982);
  if (offset >= file.content.size()) return status(0x6B00);
  const std::size_t wanted = command[4] == 0 ? 256 : command[4];
  const base::ByteView part = base::ByteView(file.content).subspan(offset);
  const base::ByteView sent = part.first(std::min(wanted, part.size()));
  return {{sent.begin(), sent.end()}, {0x9000}};
}

}  // namespace haisai::card
