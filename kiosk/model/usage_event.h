// 利用記録: what may be counted (features §5). Only members of closed lists, ids from loaded content
// and numbers: there is no way to put a resident's word in here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace haisai::model {

// An id of loaded content (procedure, step, service, …): ASCII letters, digits and . _ - only, at most
// 64 characters. Only ContentIds::make (kiosk/usage) can make one from text, by looking it up in
// the list the content registered.
class ContentId {
 public:
  ContentId() = default;
  std::string_view text() const { return text_; }
  bool operator==(const ContentId&) const = default;

 private:
  friend class ContentIds;
  explicit ContentId(std::string_view text) : text_(text) {}
  std::string_view text_;  // points into the registry, which lives as long as the program
};

#define HAISAI_USAGE_KINDS(X) \
  X(pick) X(step) X(help) X(card) X(field) X(reject) X(papers) X(avoid) X(out) X(ticket) X(mode) X(fault)
#define HAISAI_USAGE_CODES(X)                                                                       \
  X(none) X(menu) X(search) X(enter) X(leave) X(back) X(staff) X(text) X(picture) X(audio) X(ok)   \
  X(no_card) X(wrong_pin) X(locked) X(removed) X(unsupported) X(refused) X(reader_down) X(total)   \
  X(prefilled) X(typed) X(fixed_by_user) X(fixed_by_staff) X(required) X(kana) X(date) X(future)   \
  X(telephone) X(range) X(choice) X(too_long) X(postcode) X(paper) X(pdf) X(qr) X(walkin) X(slot)  \
  X(printer_paper_end) X(printer_cover_open) X(printer_offline) X(printer_failed) X(store_failed)  \
  X(to_guided) X(to_staff)

enum class UsageKind : std::uint8_t {
#define X(id) id,
  HAISAI_USAGE_KINDS(X)
#undef X
};
enum class UsageCode : std::uint8_t {
#define X(id) id,
  HAISAI_USAGE_CODES(X)
#undef X
};
enum class Outcome : std::uint8_t { done, handed, ticket, info, stopped, timeout, fault };
enum class Mode : std::uint8_t { self, guided, staff, booth };
enum class Assist : std::uint8_t { none, staff, family, helper, volunteer };
enum class Arrival : std::uint8_t { walkin, reserved, called, unknown };

// Bits of `aids`.
enum Aid : std::uint32_t { kAidLarge = 1, kAidFurigana = 2, kAidContrast = 4, kAidAudio = 8, kAidLowReach = 16 };

struct UsageEvent {
  UsageKind kind{};
  ContentId ref;
  UsageCode code = UsageCode::none;
  std::int64_t n = 0;
  base::Milliseconds at{};  // since the session began
};

struct UsageSession {
  base::WallTime began{};  // stored as day and quarter of an hour only
  ContentId site;
  ContentId device;
  ContentId lang;
  Mode mode = Mode::self;
  Assist assist = Assist::none;
  Arrival arrival = Arrival::unknown;
  std::uint32_t aids = 0;
  Outcome outcome = Outcome::stopped;
  base::Milliseconds duration{};
  std::vector<UsageEvent> events;
};

}  // namespace haisai::model
