// Who watches the hall sees changes at once, looks at nothing while nothing changes, and comes back after trouble.
#include "kiosk/app/hall_watch.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace haisai::app {
namespace {

using namespace std::chrono_literals;

class Clock final : public base::Clock {
 public:
  base::WallTime now() const override { return std::chrono::time_point_cast<base::Milliseconds>(std::chrono::system_clock::now()); }
};

// What several sights share: a hall somebody else changes.
struct Hall {
  base::UniqueFd touched{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
  std::atomic<int> changes{0};
  std::atomic<int> looks{0};
  std::atomic<int> opened{0};
  std::atomic<bool> broken{false};

  void touch(bool changes_it) {
    if (changes_it) ++changes;
    const std::uint64_t one = 1;
    ASSERT_EQ(write(touched.get(), &one, sizeof one), static_cast<ssize_t>(sizeof one));
  }
};

class Sight final : public HallSight {
 public:
  explicit Sight(Hall& hall) : hall_(hall) { ++hall_.opened; }
  int fd() const override { return hall_.touched.get(); }
  bool changed() override {
    std::uint64_t count = 0;
    (void)!read(hall_.touched.get(), &count, sizeof count);
    return hall_.changes != seen_;
  }
  base::Result<HallSeen> look(base::WallTime) override {
    ++hall_.looks;
    seen_ = hall_.changes;
    if (hall_.broken) return base::Error{base::ErrorCode::store_unavailable, "as told"};
    HallSeen seen;
    seen.queue.change = seen_;
    return seen;
  }

 private:
  Hall& hall_;
  int seen_ = 0;
};

class Watched : public testing::Test {
 protected:
  void tell(base::Result<HallSeen> seen) {
    const std::lock_guard lock(mutex_);
    if (seen) change_ = static_cast<int>(seen->queue.change);
    if (!seen) ++failures_;
    told_.notify_all();
  }
  bool comes(int change, std::chrono::milliseconds within) {
    std::unique_lock lock(mutex_);
    return told_.wait_for(lock, within, [&] { return change_ == change; });
  }
  bool fails(std::chrono::milliseconds within) {
    std::unique_lock lock(mutex_);
    return told_.wait_for(lock, within, [&] { return failures_ > 0; });
  }

  Hall hall_;
  Clock clock_;
  std::mutex mutex_;
  std::condition_variable told_;
  int change_ = -1;
  int failures_ = 0;
  HallWatch watch_{[this] { return std::unique_ptr<HallSight>(std::make_unique<Sight>(hall_)); }, clock_,
                   [this](base::Result<HallSeen> seen) { tell(std::move(seen)); }};
};

TEST_F(Watched, SeesTheHallAtOnceAndEveryChange) {
  EXPECT_TRUE(comes(0, 5s));
  hall_.touch(true);
  EXPECT_TRUE(comes(1, 5s));
  for (int i = 0; i < 50; ++i) hall_.touch(true);
  EXPECT_TRUE(comes(51, 5s));
  EXPECT_LT(hall_.looks, 40) << "changes that come together are seen together";
}

TEST_F(Watched, TouchedFilesThatChangeNothingAreNotLookedAt) {
  EXPECT_TRUE(comes(0, 5s));
  std::this_thread::sleep_for(HallWatch::kLeast * 2);
  for (int i = 0; i < 20; ++i) {
    hall_.touch(false);
    std::this_thread::sleep_for(5ms);
  }
  EXPECT_EQ(hall_.looks, 1);
}

TEST_F(Watched, TroubleIsToldAndTheStoreOpenedAnew) {
  EXPECT_TRUE(comes(0, 5s));
  hall_.broken = true;
  hall_.touch(true);
  EXPECT_TRUE(fails(5s));
  hall_.broken = false;
  EXPECT_TRUE(comes(1, 10s));
  EXPECT_GE(hall_.opened, 2);
}

}  // namespace
}  // namespace haisai::app
