// Many processes want the last places of one booked time: never more are given than there are.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <vector>

#include "kiosk/reservations/booking.h"
#include "nightly.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

class SlotRaceTest : public TicketsFixture {
 protected:
  static constexpr int kProcesses = 8;
  static constexpr int kPlaces = 30;

  SlotRaceTest() {
    model::ScheduleRule times;
    times.service = "jumin";
    times.from_minute = 13 * 60;
    times.to_minute = 13 * 60 + 30;
    times.slot_minutes = 30;
    times.places = kPlaces;
    site_.schedule = {times};
  }

  struct Count {
    int given = 0, full = 0, other = 0;
  };

  Count try_in_child(int tries) {
    SqliteTickets store(data_);
    reservations::Hall at = hall(store);
    Count count;
    for (int i = 0; i < tries; ++i) {
      const auto ticket = reservations::Booking(at).book(request_for("jumin"), {"honcho", "jumin", start_, {}, "", true}, morning_);
      if (ticket) ++count.given;
      else if (ticket.error().code == base::ErrorCode::slot_full) ++count.full;
      else ++count.other;
    }
    return count;
  }

  base::WallTime start_ = at("2026-11-20T13:00");
};

TEST_F(SlotRaceTest, ThirtyPlacesAreGivenThirtyTimes) {
  const int tries = static_cast<int>(test::nightly_or(60, 400));
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  std::vector<pid_t> children;
  for (int i = 0; i < kProcesses; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      const Count count = try_in_child(tries);
      ::_exit(::write(ends[1], &count, sizeof count) == sizeof count ? 0 : 1);
    }
    children.push_back(child);
  }
  Count all;
  for (const pid_t child : children) {
    Count count;
    ASSERT_EQ(::read(ends[0], &count, sizeof count), static_cast<ssize_t>(sizeof count));
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    all.given += count.given;
    all.full += count.full;
    all.other += count.other;
  }
  ::close(ends[0]);
  ::close(ends[1]);
  EXPECT_EQ(all.given, kPlaces);
  EXPECT_EQ(all.full, kProcesses * tries - kPlaces);
  EXPECT_EQ(all.other, 0);
  SqliteTickets store(data_);
  ASSERT_TRUE(store.read(morning_, [&](reservations::QueueRows& rows) -> base::Result<void> {
    const auto uses = rows.slot_use(1, "jumin", start_, start_ + std::chrono::minutes{1});
    if (!uses) return uses.error();
    EXPECT_EQ(uses->front().used, kPlaces);
    return {};
  }));
  std::printf("[ figures  ] %d processes x %d tries on %d places: %d given, %d refused as full\n", kProcesses, tries, kPlaces, all.given, all.full);
}

}  // namespace
}  // namespace haisai::store
