#include "drivers/card/worker_protocol.h"

#include <array>
#include <cstdint>
#include <string>

#include "drivers/card/attribute_record.h"
#include "kiosk/base/assert.h"

namespace haisai::card {
namespace {

using Kind = Message::Kind;

constexpr int kMostTries = 15;
constexpr std::uint32_t kMostNumber = 1'000'000;  // apdus, bytes, ms

void put(base::Bytes& packet, std::uint32_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    packet.push_back(static_cast<base::Byte>(number >> shift));
  }
}

void put_text(base::Bytes& packet, const base::PersonalText& text) {
  const base::ByteView bytes = base::as_bytes(text.reveal());
  put(packet, static_cast<std::uint32_t>(bytes.size()), 2);
  packet.insert(packet.end(), bytes.begin(), bytes.end());
}

// Takes numbers and texts from the front; after any shortage everything it gives is empty.
class Scanner {
 public:
  explicit Scanner(base::ByteView rest) : rest_(rest) {}

  std::uint32_t number(std::size_t bytes) {
    std::uint32_t value = 0;
    for (const base::Byte byte : take(bytes)) value = value << 8 | byte;
    return value;
  }
  std::string text() { return std::string(base::as_text(take(number(2)))); }
  bool good() const { return good_ && rest_.empty(); }

 private:
  base::ByteView take(std::size_t bytes) {
    good_ = good_ && bytes <= rest_.size();
    if (!good_) return {};
    const base::ByteView taken = rest_.first(bytes);
    rest_ = rest_.subspan(bytes);
    return taken;
  }

  base::ByteView rest_;
  bool good_ = true;
};

bool is_card_code(std::uint32_t number) {
  for (const base::ErrorCode code : base::kErrorCodes) {
    if (static_cast<std::uint32_t>(code) == number) return base::name_of(code).starts_with("card.");
  }
  return false;
}

bool scan_secret(Scanner& scanner, Message& message) {
  const std::uint32_t secret = scanner.number(1);
  message.secret = static_cast<model::CardSecret>(secret);
  return secret <= static_cast<std::uint32_t>(model::CardSecret::face_code);
}

// A last day as YYYYMMDD; 0: not known.
void put_date(base::Bytes& packet, const std::optional<std::chrono::year_month_day>& date) {
  std::uint32_t number = 0;
  if (date) {
    number = static_cast<std::uint32_t>(static_cast<int>(date->year())) * 10'000 +
             static_cast<unsigned>(date->month()) * 100 + static_cast<unsigned>(date->day());
  }
  put(packet, number, 4);
}

bool scan_date(Scanner& scanner, std::optional<std::chrono::year_month_day>& date) {
  const std::uint32_t number = scanner.number(4);
  if (number == 0) return true;
  date = std::chrono::year(static_cast<int>(number / 10'000)) / std::chrono::month(number / 100 % 100) /
         std::chrono::day(number % 100);
  return number <= 9999'12'31 && date->ok();
}

bool scan_failed(Scanner& scanner, Message& message) {
  const std::uint32_t code = scanner.number(2);
  message.tries_left = static_cast<int>(scanner.number(1)) - 1;
  const std::uint32_t other = scanner.number(1);
  if (!is_card_code(code) || message.tries_left > kMostTries || other >= std::size(model::kOtherCards)) return false;
  message.other = model::kOtherCards[other];
  if (!scan_secret(scanner, message)) return false;
  message.code = static_cast<base::ErrorCode>(code);
  return true;
}

bool scan_read(Scanner& scanner, Message& message) {
  const std::array numbers = {scanner.number(4), scanner.number(4), scanner.number(4)};
  for (const std::uint32_t number : numbers) {
    if (number > kMostNumber) return false;
  }
  message.apdus = static_cast<int>(numbers[0]);
  message.bytes = static_cast<int>(numbers[1]);
  message.ms = static_cast<int>(numbers[2]);
  message.four.name = base::PersonalText(scanner.text());
  message.four.address = base::PersonalText(scanner.text());
  message.four.birth_date = base::PersonalText(scanner.text());
  message.four.sex = base::PersonalText(scanner.text());
  return is_name(message.four.name.reveal()) && is_address(message.four.address.reveal()) &&
         is_birth_date(message.four.birth_date.reveal()) && is_sex(message.four.sex.reveal());
}

}  // namespace

base::Bytes encode_message(const Message& message) {
  HAISAI_ASSERT(message.kind != Kind::ended);
  base::Bytes packet;
  packet.reserve(kMaxPacketBytes);  // never grows: no freed copy is left behind
  packet.push_back(static_cast<base::Byte>(message.kind));
  if (message.kind == Kind::ready) {
    put(packet, static_cast<std::uint32_t>(message.tries_left), 1);
    put(packet, static_cast<std::uint32_t>(message.secret), 1);
  }
  if (message.kind == Kind::failed) {
    put(packet, static_cast<std::uint32_t>(message.code), 2);
    put(packet, static_cast<std::uint32_t>(message.tries_left + 1), 1);
    put(packet, static_cast<std::uint32_t>(message.other), 1);
    put(packet, static_cast<std::uint32_t>(message.secret), 1);
  }
  if (message.kind == Kind::dated) {
    put_date(packet, message.dates.card);
    put_date(packet, message.dates.certificate);
  }
  if (message.kind == Kind::read) {
    for (const int number : {message.apdus, message.bytes, message.ms}) {
      put(packet, static_cast<std::uint32_t>(number), 4);
    }
    put_text(packet, message.four.name);
    put_text(packet, message.four.address);
    put_text(packet, message.four.birth_date);
    put_text(packet, message.four.sex);
  }
  HAISAI_ASSERT(packet.size() <= kMaxPacketBytes);
  return packet;
}

std::optional<Message> decode_message(base::ByteView packet) {
  if (packet.empty() || packet.size() > kMaxPacketBytes) return std::nullopt;
  if (packet[0] >= static_cast<base::Byte>(Kind::ended)) return std::nullopt;
  Message message;
  message.kind = static_cast<Kind>(packet[0]);
  Scanner scanner(packet.subspan(1));
  bool valid = true;
  if (message.kind == Kind::ready) {
    message.tries_left = static_cast<int>(scanner.number(1));
    valid = message.tries_left >= 1 && message.tries_left <= kMostTries && scan_secret(scanner, message);
  } else if (message.kind == Kind::dated) {
    valid = scan_date(scanner, message.dates.card) && scan_date(scanner, message.dates.certificate);
  } else if (message.kind == Kind::failed) {
    valid = scan_failed(scanner, message);
  } else if (message.kind == Kind::read) {
    valid = scan_read(scanner, message);
  }
  if (!valid || !scanner.good()) return std::nullopt;
  return message;
}

}  // namespace haisai::card
