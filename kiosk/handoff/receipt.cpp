#include <algorithm>
#include <array>
#include <cctype>

#include "kiosk/base/random.h"
#include "kiosk/handoff/application.h"
#include "kiosk/reservations/damm.h"

namespace haisai::handoff {
namespace {

constexpr std::size_t kOfficeLetters = 3;
constexpr std::size_t kRandomDigits = 9;
constexpr std::size_t kIdMost = 64;

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string digits_of(const std::string& id) {
  std::string digits;
  std::copy_if(id.begin(), id.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// Every digit equally likely: bytes from 250 on are thrown away.
std::string random_digits(std::size_t count) {
  std::string digits;
  while (digits.size() < count) {
    std::array<base::Byte, 32> bytes{};
    base::fill_random(bytes);
    for (const base::Byte byte : bytes) {
      if (byte < 250 && digits.size() < count) digits += static_cast<char>('0' + byte % 10);
    }
  }
  return digits;
}

}  // namespace

Receipt make_receipt(const model::Site& site, std::string office, std::string device, std::string content_version,
                     base::WallTime now) {
  std::string day = base::iso_date(base::civil_time(now).date);
  std::erase(day, '-');
  Receipt receipt;
  receipt.id = upper(office.substr(0, kOfficeLetters)) + "-" + upper(device) + "-" + day + "-" + random_digits(kRandomDigits);
  receipt.check = reservations::damm_check_digit(digits_of(receipt.id));
  receipt.issued_at = now;
  receipt.expires_at = now + kValidFor;
  receipt.site = site.id;
  receipt.office = std::move(office);
  receipt.device = std::move(device);
  receipt.content_version = std::move(content_version);
  return receipt;
}

bool receipt_is_sound(const Receipt& receipt) {
  const auto allowed = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; };
  const std::string digits = digits_of(receipt.id);
  return receipt.id.size() <= kIdMost && digits.size() >= kRandomDigits &&
         std::all_of(receipt.id.begin(), receipt.id.end(), allowed) &&
         reservations::damm_check_digit(digits) == receipt.check;
}

}  // namespace haisai::handoff
