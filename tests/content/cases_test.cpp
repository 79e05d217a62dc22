// assets/cases: what is missing or wrong in a case is named with its line.
#include "kiosk/content/cases.h"

#include <gtest/gtest.h>

#include <fstream>

#include "../reservations/temp_folder.h"
#include "haisai_places.h"

namespace haisai::content {
namespace {

constexpr const char* kSound = R"(question = "q"
change = "c"
measure = "kept"
step = "pin"
before = { from = "2026-09-01", to = "2026-09-30" }
after = { from = "2026-10-01", to = "2026-10-31" }
)";

class Cases : public ::testing::Test {
 protected:
  void write(const std::string& content) {
    std::filesystem::create_directories(temp_.path() / "cases");
    std::ofstream(temp_.path() / "cases" / "one.toml") << content;
  }
  std::string fault() const {
    const auto faults = check_cases(temp_.path());
    return faults.empty() ? "" : std::to_string(faults.front().line) + ": " + faults.front().message;
  }
  test::TempFolder temp_;
};

TEST_F(Cases, AreReadByName) {
  write(kSound);
  const auto cases = load_cases(temp_.path());
  ASSERT_TRUE(cases) << cases.error().detail;
  ASSERT_EQ(cases->size(), 1U);
  EXPECT_EQ(cases->front().id, "one");
  EXPECT_EQ(cases->front().step, "pin");
  EXPECT_EQ(base::iso_date(cases->front().after.to), "2026-10-31");
  EXPECT_FALSE(cases->front().made_public) << "nothing becomes public by itself";
}

TEST_F(Cases, NoneIsNoFault) {
  ASSERT_TRUE(load_cases(temp_.path()));
  EXPECT_TRUE(load_cases(temp_.path())->empty());
}

TEST_F(Cases, FaultsHaveTheirLine) {
  const auto with = [](std::string from, const std::string& to) {
    std::string text = kSound;
    return text.replace(text.find(from), from.size(), to);
  };
  write(with("measure = \"kept\"", "measure = \"luck\""));
  EXPECT_EQ(fault().substr(0, 3), "3: ");
  write(with("step = \"pin\"", ""));
  EXPECT_NE(fault(), "") << "kept needs its step";
  write(with("2026-09-30\"", "2026-10-01\""));
  EXPECT_NE(fault().find("share a day"), std::string::npos) << fault();
  write(with("to = \"2026-09-30\"", "to = \"2026-08-30\""));
  EXPECT_NE(fault().find("before the first"), std::string::npos) << fault();
  write(with("change = \"c\"", "change = \"c\"\nchanged = \"c\""));
  EXPECT_NE(fault(), "") << "an unknown key";
  EXPECT_FALSE(load_cases(temp_.path()));
}

TEST_F(Cases, ThoseOfTheProductAreSound) {
  EXPECT_TRUE(check_cases(std::filesystem::path(HAISAI_SOURCE_DIR) / "assets").empty());
}

}  // namespace
}  // namespace haisai::content
