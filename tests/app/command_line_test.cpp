// The command line as staff meet it: exits, JSON, bad input (design §4).
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "haisai_places.h"

namespace {

namespace fs = std::filesystem;

struct Ran {
  int code = -1;
  std::string output;
};

Ran haisai(const std::string& arguments) {
  Ran ran;
  const std::string command = std::string(HAISAI_BINARY_DIR) + "/kiosk/app/haisai " + arguments + " 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  char bytes[4096];
  while (const std::size_t n = std::fread(bytes, 1, sizeof bytes, pipe)) ran.output.append(bytes, n);
  const int status = pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

const std::string kAssets = std::string(" --assets ") + HAISAI_SOURCE_DIR + "/assets ";

class CommandLine : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "haisai-command-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    data_ = " --data " + pattern + "/data ";
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
  std::string data_;
};

TEST_F(CommandLine, UnknownCommandsAndFlagsAreWrongUsage) {
  EXPECT_EQ(haisai("").code, 2);
  EXPECT_EQ(haisai("dance").code, 2);
  EXPECT_EQ(haisai("run --shiny").code, 2);
  EXPECT_EQ(haisai("run --headless 10x10").code, 2);
  EXPECT_EQ(haisai("run --at yesterday --headless 1080x1920").code, 2);
  EXPECT_EQ(haisai("run --sim=toaster --headless 1080x1920").code, 2);
  EXPECT_EQ(haisai("render --out /tmp/x --all --theme pink").code, 2);
}

TEST_F(CommandLine, EveryCommandHasHelp) {
  for (const char* command :
       {"run", "check", "card readers", "card read", "card watch", "simcard", "ticket issue", "ticket verify",
        "ticket cancel", "ticket show", "queue status", "queue call", "form list", "form show", "form fill", "form open",
        "form export", "usage report", "usage export", "usage opendata", "usage verify", "usage backup", "usage demo",
        "keys create-desk", "keys create-ticket", "render", "bench", "automate"}) {
    const Ran ran = haisai(std::string(command) + " --help");
    EXPECT_EQ(ran.code, 0) << command << ": " << ran.output;
  }
}

TEST_F(CommandLine, BookingsOfTheCitysWebComeIntoTheQueueAndARowThatIsRefusedKeepsNoOtherOut) {
  const std::string file = (folder_ / "bookings.csv").string();
  std::ofstream(file) << "code,office,service,start\nWEB-0001,honcho,jumin,2026-11-20T11:00\nWEB-0002,honcho,jumin,2026-11-20T11:07\n";
  const std::string import = "queue import " + file + " --json --at 2026-11-20T10:00" + kAssets + data_;
  const Ran ran = haisai(import);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("\"added\":1"), std::string::npos) << ran.output;
  EXPECT_NE(ran.output.find("\"line\":3"), std::string::npos) << ran.output;
  EXPECT_EQ(haisai("queue check-in web-0001 --at 2026-11-20T10:55" + kAssets + data_).code, 0) << "typed in small letters";
}

TEST_F(CommandLine, AFileOfBookingsWithOneFaultIsTakenInNotAtAll) {
  const std::string file = (folder_ / "bookings.csv").string();
  std::ofstream(file) << "code,office,service,start\nWEB-0001,honcho,jumin,2026-11-20T11:00\nWEB-0002,honcho,passport,2026-11-20T11:00\n";
  const Ran ran = haisai("queue import " + file + " --at 2026-11-20T10:00" + kAssets + data_);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find(file + ":3: 'passport' is no service of honcho"), std::string::npos) << ran.output;
  EXPECT_EQ(haisai("queue check-in WEB-0001 --at 2026-11-20T10:55" + kAssets + data_).code, 1) << "half of it would be in";
}

TEST_F(CommandLine, MissingAssetsAreNamedNotCrashedOver) {
  const Ran ran = haisai("run --headless 1080x1920 --sim --assets /nonexistent" + data_);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("content.missing"), std::string::npos) << ran.output;
}

TEST_F(CommandLine, BrokenAssetsAreNamedWithFileAndLine) {
  const fs::path assets = folder_ / "assets";
  fs::copy(fs::path(HAISAI_SOURCE_DIR) / "assets", assets, fs::copy_options::recursive);
  std::ofstream(assets / "procedures/juminhyo.toml", std::ios::app) << "\nbroken = = 1\n";
  const Ran ran = haisai("run --headless 1080x1920 --sim --assets " + assets.string() + data_);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("juminhyo.toml:"), std::string::npos) << ran.output;
}

TEST_F(CommandLine, ShippedContentIsFree) {
  const Ran ran = haisai("check" + kAssets + data_);
  EXPECT_EQ(ran.code, 0) << ran.output;
}

TEST_F(CommandLine, TicketGoesFromIssueThroughItsPictureToVerify) {
  const std::string png = (folder_ / "ticket.png").string();
  const Ran issued = haisai("ticket issue --service jumin --json --at 2026-11-20T10:00 --png " + png + kAssets + data_);
  ASSERT_EQ(issued.code, 0) << issued.output;
  EXPECT_NE(issued.output.find("\"A-001\""), std::string::npos) << issued.output;
  EXPECT_TRUE(fs::exists(png));
}

TEST_F(CommandLine, FormIsFilledFromAFileIntoAPdf) {
  const fs::path answers = folder_ / "answers.json";
  std::ofstream(answers) << R"({"v.name":"髙橋　𠮷男","v.kana":"タカハシ　ヨシオ","v.birth":"1950-06-23",)"
                         << R"("v.addr":"沖縄県那覇市泉崎１丁目１番１号","v.tel":"0988670111","j.kind":"setai_all"})";
  const std::string pdf = (folder_ / "form.pdf").string();
  const Ran ran = haisai("form fill juminhyo --json --at 2026-11-20T10:00 --answers " + answers.string() + " --pdf " +
                         pdf + kAssets + data_);
  EXPECT_EQ(ran.code, 0) << ran.output;
  EXPECT_TRUE(fs::exists(pdf));
}

TEST_F(CommandLine, RenderDrawsOnePageWithItsTree) {
  const Ran ran = haisai("render --page welcome --out " + folder_.string() + kAssets);
  EXPECT_EQ(ran.code, 0) << ran.output;
  EXPECT_TRUE(fs::exists(folder_ / "welcome.ja.standard.large.normal.png"));
  EXPECT_TRUE(fs::exists(folder_ / "welcome.ja.standard.large.normal.json"));
}

TEST_F(CommandLine, RenderDrawsTheCallDisplayWhenItIsNamed) {
  const Ran ran = haisai("render --page board --out " + folder_.string() + kAssets);
  EXPECT_EQ(ran.code, 0) << ran.output;
  EXPECT_TRUE(fs::exists(folder_ / "board.ja.standard.large.normal.png"));
}

}  // namespace
