#include "drivers/card/card_dates.h"

#include <algorithm>

#include "drivers/card/tlv.h"

namespace haisai::card {
namespace {

using std::chrono::year_month_day;

// Tags of X.509 in DER (X.690).
constexpr std::uint32_t kInteger = 0x02;
constexpr std::uint32_t kUtcTime = 0x17;
constexpr std::uint32_t kGeneralizedTime = 0x18;
constexpr std::uint32_t kSequence = 0x30;
constexpr std::uint32_t kVersion = 0xA0;

constexpr std::size_t kMaxHeader = 4;  // tag and length octets of everything before notAfter
constexpr std::chrono::hours kJapan{9};

bool all_digits(base::ByteView text) { return std::all_of(text.begin(), text.end(), is_digit); }

int number_of(base::ByteView digits) {
  int number = 0;
  for (const base::Byte digit : digits) number = number * 10 + (digit - '0');
  return number;
}

// From YYYYMMDD, all digits.
std::optional<year_month_day> day_of(base::ByteView digits) {
  const year_month_day day(std::chrono::year(number_of(digits.first(4))),
                           std::chrono::month(static_cast<unsigned>(number_of(digits.subspan(4, 2)))),
                           std::chrono::day(static_cast<unsigned>(number_of(digits.subspan(6, 2)))));
  if (!day.ok()) return std::nullopt;
  return day;
}

// UTCTime YYMMDDhhmmssZ or GeneralizedTime YYYYMMDDhhmmssZ; the last day whose end is not after it, in Japan.
std::optional<year_month_day> day_in_japan(const TlvHeader& header, base::ByteView value) {
  base::Bytes text;
  if (header.tag == kUtcTime && value.size() == 13) {
    const bool this_century = value[0] < '5';  // RFC 5280 4.1.2.5.1
    text = {static_cast<base::Byte>(this_century ? '2' : '1'), static_cast<base::Byte>(this_century ? '0' : '9')};
  } else if (header.tag != kGeneralizedTime || value.size() != 15) {
    return std::nullopt;
  }
  text.insert(text.end(), value.begin(), value.end());
  const base::ByteView time = base::ByteView(text).first(14);
  if (text.back() != 'Z' || !all_digits(time)) return std::nullopt;
  const auto day = day_of(time.first(8));
  const int hour = number_of(time.subspan(8, 2));
  const int minute = number_of(time.subspan(10, 2));
  const int second = number_of(time.subspan(12, 2));
  if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  // One second less, so that an end at midnight means the day that ends then.
  const auto end = std::chrono::sys_days(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
                   std::chrono::seconds(second - 1) + kJapan;
  return year_month_day(std::chrono::floor<std::chrono::days>(end));
}

// Walks the front of a certificate object by object.
class Walk {
 public:
  explicit Walk(base::ByteView rest) : rest_(rest) {}

  // Into the object at hand, or past it. False when it has another tag, is malformed, or ends behind the
  // front: then wants_more() tells whether more bytes could help.
  bool enter(std::uint32_t tag) { return step(tag, false); }
  bool skip(std::uint32_t tag) { return step(tag, true); }
  // The object at hand is what is looked for; nothing as above.
  std::optional<year_month_day> time() {
    const auto header = look();
    if (!header || !holds(header->header_bytes + header->value_bytes)) return std::nullopt;
    return day_in_japan(*header, rest_.subspan(header->header_bytes, header->value_bytes));
  }
  bool is_next(std::uint32_t tag) {
    const auto header = look();
    return header && header->tag == tag;
  }
  bool skip_time() { return is_next(kGeneralizedTime) ? skip(kGeneralizedTime) : skip(kUtcTime); }
  bool wants_more() const { return wants_more_; }

 private:
  bool holds(std::size_t bytes) {
    wants_more_ = bytes > rest_.size() && bytes <= kMaxCertificateFront;
    return bytes <= rest_.size();
  }
  std::optional<TlvHeader> look() {
    if (!holds(kMaxHeader)) return std::nullopt;
    const auto header = read_tlv_header(rest_);
    if (!header) return std::nullopt;
    return *header;
  }
  bool step(std::uint32_t tag, bool over) {
    const auto header = look();
    if (!header || header->tag != tag) return false;
    const std::size_t bytes = header->header_bytes + (over ? header->value_bytes : 0);
    if (!holds(bytes)) return false;
    rest_ = rest_.subspan(bytes);
    return true;
  }

  base::ByteView rest_;
  bool wants_more_ = false;
};

std::optional<year_month_day> ask_card(CardChannel& channel) {
  const auto selected = channel.select(Application::common);
  if (!selected || !selected->ok()) return std::nullopt;
  auto record = channel.exchange(read_first_record(true));
  if (record && record->status.wants_selection()) {
    const auto file = channel.exchange(select_file(kFileCardRecord));
    if (!file || !file->status.ok()) return std::nullopt;
    record = channel.exchange(read_first_record(false));
  }
  if (!record) return std::nullopt;
  const auto day = record->status.has_data() ? last_day_of_card(record->data) : std::nullopt;
  base::wipe(record->data);
  return day;
}

std::optional<year_month_day> ask_certificate(CardChannel& channel) {
  const auto selected = channel.select(Application::jpki);
  if (!selected || !selected->ok()) return std::nullopt;
  base::Bytes front;
  front.reserve(kMaxCertificateFront + kMaxResponseBytes);  // never grows: no freed copy is left behind
  CertificateEnd end{.last_day = {}, .wants_more = true};
  while (end.wants_more && front.size() < kMaxCertificateFront) {
    auto part = front.empty() ? channel.read_front(kFileUserCertificate) : channel.exchange(read_at(front.size()));
    if (!part) break;
    const bool usable = part->status.has_data() && !part->data.empty() && part->data.size() < kMaxResponseBytes;
    if (usable) front.insert(front.end(), part->data.begin(), part->data.end());
    base::wipe(part->data);
    if (!usable) break;
    end = look_for_end(front);
  }
  base::wipe(front);
  return end.last_day;
}

}  // namespace

std::optional<year_month_day> last_day_of_card(base::ByteView record) {
  constexpr std::size_t kDigits = 15 + 5 + 8;
  if (record.size() < 2 + kDigits || record[0] != 0x01 || record[1] != kDigits) return std::nullopt;
  const base::ByteView digits = record.subspan(2, kDigits);
  return all_digits(digits) ? day_of(digits.last(8)) : std::nullopt;
}

CertificateEnd look_for_end(base::ByteView certificate_front) {
  Walk walk(certificate_front);
  const bool at_first = walk.enter(kSequence) && walk.enter(kSequence);
  const bool version_passed = at_first && (!walk.is_next(kVersion) || walk.skip(kVersion));
  const bool there = version_passed && walk.skip(kInteger) && walk.skip(kSequence) && walk.skip(kSequence) &&
                     walk.enter(kSequence) && walk.skip_time();
  CertificateEnd end;
  if (there) end.last_day = walk.time();
  end.wants_more = !end.last_day && walk.wants_more();
  return end;
}

model::CardDates read_card_dates(CardChannel& channel) {
  model::CardDates dates;
  if (channel.answers()) dates.card = ask_card(channel);
  if (channel.answers()) dates.certificate = ask_certificate(channel);
  return dates;
}

}  // namespace haisai::card
