// The power goes at any moment while visits are logged: what was acknowledged is there, whole; nothing is there in part;
// the log opens and goes on. The control runs the same replays without syncs and must lose something.
#include <random>

#include "kiosk/store/sqlite_usage.h"
#include "nightly.h"
#include "power_cut_vfs.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using test::PowerCutDisk;

class UsagePowerCutTest : public UsageFixture {
 protected:
  static constexpr std::size_t kVisits = 24;

  // Told apart by its length; with 3 to 6 events.
  model::UsageSession visit(std::size_t number) const {
    model::UsageSession made = session(model::Outcome::done, static_cast<int>(number) + 1);
    for (std::size_t more = number % 4; more > 0; --more) {
      made.events.push_back({model::UsageKind::help, id("pin"), model::UsageCode::text, 0, base::Milliseconds{4'000}});
    }
    return made;
  }

  void log_visits(const PowerCutDisk& disk) {
    SqliteUsage log(data_);
    for (std::size_t number = 0; number < kVisits; ++number) {
      begun_.push_back(disk.operations());
      ASSERT_TRUE(log.append(visit(number), now_));
      safe_.push_back(disk.operations());
    }
  }

  static std::size_t count_up_to(const std::vector<std::size_t>& marks, std::size_t done) {
    return static_cast<std::size_t>(std::count_if(marks.begin(), marks.end(), [&](std::size_t mark) { return mark <= done; }));
  }

  // What is wrong with the folder `left` after a cut; empty: nothing.
  std::string fault_of(const std::filesystem::path& left, std::size_t done) {
    SqliteUsage log(left);
    const auto rows = log.query("SELECT s.dur_ms, (SELECT count(*) FROM event e WHERE e.sid = s.sid) FROM session s ORDER BY 1", {}, now_);
    if (!rows) return rows.error().detail;
    if (std::filesystem::exists(left / "quarantine")) return "the log was found damaged";
    const std::size_t found = rows->rows.size();
    if (found < count_up_to(safe_, done)) return "an acknowledged visit is lost";
    if (found > count_up_to(begun_, done)) return "a visit that never began";
    for (std::size_t number = 0; number < found; ++number) {
      const model::UsageSession expected = visit(number);
      if (usage::whole(rows->rows[number][0]) != expected.duration.count()) return "another visit than was logged";
      if (usage::whole(rows->rows[number][1]) != static_cast<std::int64_t>(expected.events.size())) return "half a visit";
    }
    const auto cells = log.query("SELECT coalesce(sum(visits), 0) FROM cell WHERE kind = 'visit'", {}, now_);
    if (!cells || usage::whole(cells->rows[0][0]) != static_cast<std::int64_t>(found)) return "counts that differ from the visits";
    if (!log.append(visit(0), now_)) return "the log takes no more visits";
    return {};
  }

  // Faults of `cuts` cuts at random moments, the first of each kind with its number.
  std::map<std::string, std::size_t> faults(const PowerCutDisk& disk, std::size_t cuts) {
    std::mt19937 random(20'261'129);
    std::map<std::string, std::size_t> found;
    for (std::size_t cut = 0; cut < cuts; ++cut) {
      const std::size_t done = random() % (disk.operations() + 1);
      disk.leave(done, random, temp_.path() / "left");
      const std::string fault = fault_of(temp_.path() / "left", done);
      if (!fault.empty()) found.emplace(fault, done);
    }
    return found;
  }

  std::vector<std::size_t> begun_, safe_;  // operations of the disk before and after each visit
};

TEST_F(UsagePowerCutTest, NoAcknowledgedVisitIsLostOrHalfThere) {
  PowerCutDisk disk(data_);
  log_visits(disk);
  ASSERT_GT(disk.operations(), kVisits * 10);
  for (const auto& [fault, done] : faults(disk, test::nightly_or(500, 100'000))) ADD_FAILURE() << fault << " after operation " << done;
}

TEST_F(UsagePowerCutTest, WithoutSyncsTheSameReplayLosesVisits) {
  PowerCutDisk disk(data_, PowerCutDisk::Syncs::off);
  log_visits(disk);
  EXPECT_TRUE(faults(disk, 150).count("an acknowledged visit is lost"));
}

}  // namespace
}  // namespace haisai::store
