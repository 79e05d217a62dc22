// 利用記録: what may be counted (features §5). Only members of closed lists, ids from loaded content
// and numbers: there is no way to put a resident's word in here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/model/preferences.h"

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
  X(pick) X(step) X(help) X(card) X(field) X(reject) X(papers) X(avoid) X(out) X(ticket) X(mode) X(fault)                \
  /* asked of the resident (features §5): `asked` counts a question shown, its ref is the question */                   \
  X(asked) X(sat) X(trouble) X(reason_nocard) X(reason_inperson) X(reason_giveup) X(pilot)                              \
  X(touch) X(ack) X(notice) X(consult) X(lesson)
#define HAISAI_USAGE_CODES(X)                                                                       \
  X(none) X(menu) X(search) X(enter) X(leave) X(back) X(staff) X(text) X(picture) X(audio) X(ok)   \
  X(no_card) X(wrong_pin) X(locked) X(removed) X(unsupported) X(refused) X(reader_down) X(total)   \
  X(prefilled) X(typed) X(fixed_by_user) X(fixed_by_staff) X(required) X(kana) X(date) X(future)   \
  X(telephone) X(range) X(choice) X(too_long) X(postcode) X(paper) X(pdf) X(qr) X(walkin) X(slot)  \
  X(printer_paper_end) X(printer_cover_open) X(printer_offline) X(printer_failed) X(store_failed)  \
  X(to_guided) X(to_staff)                                                                         \
  /* answers of the resident */                                                                    \
  X(ease) X(wait) X(again) X(words) X(small) X(card_use) X(pin) X(missing_papers) X(long_way)      \
  X(nothing) X(other) X(skip) X(fear) X(trouble_to_get) X(no_use) X(not_known) X(lost) X(applying) \
  X(pin_unknown) X(at_home) X(talk) X(no_device) X(unsure) X(papers_to_show) X(fast) X(closing)    \
  X(errand) X(other_day) X(online) X(yes) X(no)                                                    \
  /* touches, staff, notices, ways to consult, ways that save the visit, lessons */                \
  X(missed) X(accepted) X(returned) X(shown) X(printed) X(useful) X(not_useful) X(counter)         \
  X(phone) X(video) X(visit) X(home) X(store) X(branch) X(post) X(bundle) X(json) X(csv) X(label)  \
  X(start) X(task_ok) X(task_retry) X(finished) X(quit)                                            \
  /* the machine */                                                                                \
  X(started) X(reader_lost) X(disk_full)                                                            \
  /* rules an answer broke (model::reject_rule), beside required, kana, date, … above */            \
  X(date_year) X(date_month) X(date_day) X(postcode_unknown) X(digits) X(far) X(pin_short)         \
  /* which of its choices a question of a pilot was answered with (assets/pilots) */                \
  X(choice_1) X(choice_2) X(choice_3) X(choice_4) X(choice_5) X(choice_6)

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
// As the resident says of themselves; nothing when they were not asked or did not say.
enum class AgeBand : std::uint8_t { none, under_40, from_40, from_65, from_75 };

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
  TextSize text = TextSize::large;
  AgeBand age = AgeBand::none;
  Outcome outcome = Outcome::stopped;
  base::Milliseconds duration{};
  std::vector<UsageEvent> events;
};

// How a number that was taken ended (features §5 ticket_stat). No link to a visit: nothing here can be matched with one.
enum class TicketEnd : std::uint8_t { served, absent, cancelled, giveup, open };
struct TicketStat {
  base::WallTime issued{};   // stored as day and quarter of an hour only
  ContentId site;
  ContentId counter;
  ContentId service;
  bool slot = false;         // booked for a time; false: taken as one came
  TicketEnd end = TicketEnd::open;
  std::int64_t wait_s = -1;        // issued (or slot) to called; -1: not known
  std::int64_t serve_s = -1;       // called to done; -1: not known
  std::int64_t slot_delay_s = -1;  // called after the booked time; -1: none booked
};

// A fault of the machine, in a visit or outside one.
struct MachineFault {
  base::WallTime at{};       // stored as a quarter of an hour
  ContentId device;
  UsageCode code = UsageCode::none;
  std::int64_t down_s = 0;   // out of use for so long; 0: not at all, or not known
};

}  // namespace haisai::model
