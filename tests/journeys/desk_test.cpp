// A counter through the real program: the staff code, calling a number that was taken at a terminal, what becomes of the
// person, a number given at the counter, and きょうは おわり.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

constexpr const char* kCode = "482715";
constexpr const char* kAt = " --at 2026-11-20T10:00:00";

class Counter : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "haisai-counter-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    ASSERT_EQ(run(std::string("printf ") + kCode + " | " + program() + " keys staff-code" + where()).code, 0);
  }
  void TearDown() override {
    desk_.reset();
    std::filesystem::remove_all(folder_);
  }
  std::string where() const { return " --assets " + assets() + " --data " + (folder_ / "data").string(); }
  Ran haisai(const std::string& command) { return run(program() + " " + command + kAt + where()); }
  std::string number(const std::string& service) {
    const Ran ran = haisai("ticket issue --json --service " + service);
    return nlohmann::json::parse(ran.output).value("number", "");
  }

  Kiosk& open(const std::string& profile, const std::string& simulated, const std::string& size, const std::string& home) {
    KioskOptions options;
    options.simulated = simulated;
    options.size = size;
    options.more = {"--profile", profile};
    options.data = folder_ / "data";
    options.home = home;
    desk_ = std::make_unique<Kiosk>(options);
    return *desk_;
  }
  Kiosk& open_desk() { return open("desk", "printer", "1280x960", "unlock"); }
  void enter(Kiosk& desk, const std::string& code) {
    desk.tap_text("staff.key.", code);
    desk.tap("staff.open");
  }
  Kiosk& at_counter() {
    Kiosk& desk = open_desk();
    desk.tap("unlock.staff");
    desk.wait_page("staff");
    enter(desk, kCode);
    desk.wait_page("counter");
    desk.tap("counter.honcho-1");
    desk.wait_page("queue");
    return desk;
  }
  // The symbols of a form that somebody filled in at a terminal.
  std::vector<std::string> sealed_form() {
    const std::string answers = (folder_ / "answers.json").string(), sealed = (folder_ / "sealed").string();
    std::ofstream(answers) << R"({"v.name":"髙﨑　𠮷男","v.kana":"タカサキ　ヨシオ","v.birth":"1957-04-01","v.addr":"沖縄県那覇市泉崎１丁目１番１号",)"
                           << R"("v.tel":"0988670111","j.kind":"setai_all"})";
    EXPECT_EQ(haisai("form fill juminhyo --answers " + answers + " --sealed " + sealed).code, 0);
    std::ifstream stream(sealed);
    std::vector<std::string> symbols;
    for (std::string line; std::getline(stream, line);) symbols.push_back(line);
    return symbols;
  }
  // Asks for the content to be read anew, for the nth time, and waits until it is taken.
  void reload(Kiosk& desk, std::size_t nth) {
    kill(desk.pid(), SIGUSR1);
    const auto taken = [&desk] {
      const std::string log = desk.log();
      std::size_t found = 0;
      for (std::size_t at = log.find("is taken"); at != std::string::npos; at = log.find("is taken", at + 1)) ++found;
      return found;
    };
    for (int i = 0; i < 100 && taken() < nth; ++i) usleep(100'000);
    ASSERT_EQ(taken(), nth) << desk.log();
    desk.wait_idle();
  }
  // HAISAI_KEEP_SHOTS=folder keeps pictures to look at.
  void shot(Kiosk& desk, const std::string& name) {
    const char* folder = std::getenv("HAISAI_KEEP_SHOTS");
    desk.wait_idle();
    if (folder != nullptr) desk.ask({{"do", "shot"}, {"file", std::string(folder) + "/" + name + ".png"}});
    // A text that is missing stands between 〓 as its key.
    EXPECT_EQ(desk.ask({{"do", "tree"}}).dump().find("〓staff."), std::string::npos) << name;
  }

  std::filesystem::path folder_;
  std::unique_ptr<Kiosk> desk_;
};

TEST_F(Counter, TheStaffCodeOpensAndAWrongOneDoesNot) {
  Kiosk& desk = open_desk();
  shot(desk, "unlock");
  desk.tap("unlock.staff");
  enter(desk, "135790");
  desk.ask({{"do", "wait"}, {"node", "staff.said"}, {"ms", 10'000}});
  EXPECT_EQ(desk.page(), "staff");
  shot(desk, "staff_wrong");
  const nlohmann::json tree = desk.ask({{"do", "tree"}});
  for (const auto& node : tree.at("nodes")) {
    EXPECT_EQ(node.dump().find("135790"), std::string::npos) << "digits of a code";
  }
  enter(desk, kCode);
  desk.wait_page("counter");
  shot(desk, "counter");
  desk.advance(121);
  EXPECT_EQ(desk.page(), "unlock");
}

TEST_F(Counter, TheReviewIsLookedThroughBehindTheStaffCode) {
  ASSERT_EQ(haisai("usage demo --terminals 1 --days 60").code, 0);
  Kiosk& desk = open_desk();
  desk.tap("unlock.review");
  desk.wait_page("staff");
  enter(desk, kCode);
  desk.wait_page("review");
  desk.ask({{"do", "wait"}, {"node", "review.title"}, {"ms", 20'000}});
  constexpr std::size_t kPages = 8;
  std::set<std::string> titles;
  for (std::size_t i = 0; i < kPages; ++i) {
    shot(desk, "review_" + std::to_string(i));
    titles.insert(desk.label("review.title"));
    EXPECT_FALSE(desk.label("review.basis").empty());
    desk.tap("review.next");
    desk.wait_idle();
  }
  EXPECT_EQ(titles.size(), kPages) << "and round again";
  desk.tap("review.choose");
  desk.wait_page("review_choice");
  shot(desk, "review_choice");
  desk.tap("review.procedures");
  desk.wait_page("review_procedures");
  shot(desk, "review_procedures");
  desk.tap("review.procedure.juminhyo");
  desk.wait_page("review_choice");
  desk.tap("review.span.week");
  desk.tap("review.earlier");
  desk.tap("review.show");
  desk.ask({{"do", "wait"}, {"node", "review.title"}, {"ms", 20'000}});
  EXPECT_NE(desk.label("review.period").find("2026-11-07〜2026-11-13"), std::string::npos);
  shot(desk, "review_week");
}

TEST_F(Counter, TheHomePageOfAnOpenDeskNamesWhatItOpens) {
  const std::string passphrase = (folder_ / "passphrase").string();
  ASSERT_EQ(run("echo longenoughpass > " + passphrase + " && " + program() + " keys create-desk " + (folder_ / "data/keys").string() + " --passphrase-file " + passphrase + where()).code, 0);
  Kiosk& desk = open_desk();
  desk.ask({{"do", "type"}, {"text", "longenoughpass"}});
  desk.tap("unlock.open");
  desk.wait_page("home");
  shot(desk, "home");
  EXPECT_EQ(desk.label("home.queue"), "番号をよぶ");
}

// New content at ten in the morning: no clerk opens the key or types the staff code a second time.
TEST_F(Counter, NewContentLeavesKeyAndCounterOpen) {
  const std::string passphrase = (folder_ / "passphrase").string();
  ASSERT_EQ(run("echo longenoughpass > " + passphrase + " && " + program() + " keys create-desk " + (folder_ / "data/keys").string() + " --passphrase-file " + passphrase + where()).code, 0);
  ASSERT_EQ(number("jumin"), "A-001");
  Kiosk& desk = open_desk();
  desk.ask({{"do", "type"}, {"text", "longenoughpass"}});
  desk.tap("unlock.open");
  desk.wait_page("home");
  reload(desk, 1);
  EXPECT_EQ(desk.page(), "home");
  for (const std::string& symbol : sealed_form()) desk.ask({{"do", "sim"}, {"scan", symbol}});
  desk.wait_page("form");   // the key is still there, not only the page
  while (desk.has("page.next")) desk.tap("page.next");
  desk.tap("form.accept");
  desk.wait_page("home");
  desk.tap("home.queue");
  desk.wait_page("staff");
  enter(desk, kCode);
  desk.wait_page("counter");
  desk.tap("counter.honcho-1");
  desk.wait_page("queue");
  reload(desk, 2);
  EXPECT_EQ(desk.page(), "queue");
  desk.tap("queue.call");
  desk.ask({{"do", "wait"}, {"node", "queue.serve"}, {"ms", 5'000}});
  EXPECT_EQ(desk.label("queue.number"), "A-001");
}

// A board in the hall: whoever was called still sees where to go, and the hall does not hear it a second time.
TEST_F(Counter, NewContentLeavesTheCallOnTheBoardAndSaysNothingTwice) {
  ASSERT_EQ(number("jumin"), "A-001");
  ASSERT_EQ(number("jumin"), "A-002");
  Kiosk& board = open("board", "audio", "1280x720", "board");
  const auto calls = [&](const std::string& number) {
    for (int i = 0; i < 100 && (!board.has("board.call.1.number") || board.label("board.call.1.number") != number); ++i) usleep(100'000);
    return board.has("board.call.1.number") ? board.label("board.call.1.number") : "";
  };
  ASSERT_EQ(haisai("queue open --desk honcho-1").code, 0);
  ASSERT_EQ(haisai("queue call --desk honcho-1").code, 0);
  ASSERT_EQ(calls("A-001"), "A-001");
  reload(board, 1);
  EXPECT_EQ(calls("A-001"), "A-001");
  ASSERT_EQ(haisai("queue serve --desk honcho-1").code, 0);
  ASSERT_EQ(haisai("queue done --desk honcho-1").code, 0);
  ASSERT_EQ(haisai("queue call --desk honcho-1").code, 0);
  ASSERT_EQ(calls("A-002"), "A-002");
  board.wait_idle();
  std::string heard;
  for (int i = 0; i < 100 && heard.find("A 0 0 2") == std::string::npos; ++i, usleep(100'000)) heard = board.ask({{"do", "heard"}}).dump();
  EXPECT_NE(heard.find("A 0 0 2"), std::string::npos) << heard;
  EXPECT_EQ(heard.find("A 0 0 1"), std::string::npos) << heard;
}

// Something lay on the keyboard: ten seconds later it is nothing, neither the start of the next scan nor a reason to wait.
TEST_F(Counter, AKeyLeanedOnHoldsNoNewContentBackAndSpoilsNoScan) {
  const std::string code = nlohmann::json::parse(haisai("ticket issue --json --service jumin").output).value("code", "");
  Kiosk& desk = at_counter();
  const auto scan = [&](int seconds_after) {
    desk.ask({{"do", "type"}, {"text", "jjjjj"}});
    desk.ask({{"do", "clock"}, {"advance_s", seconds_after}});
    desk.ask({{"do", "type"}, {"text", code}});
    desk.ask({{"do", "key"}, {"key", "Return"}});
    desk.wait_idle();
  };
  scan(0);
  desk.ask({{"do", "wait"}, {"node", "desk.trouble"}, {"ms", 5'000}});   // the control: in one breath it is another code
  scan(10);
  EXPECT_FALSE(desk.has("desk.trouble"));
  desk.ask({{"do", "type"}, {"text", "jjjjj"}});
  desk.ask({{"do", "clock"}, {"advance_s", 10}});
  reload(desk, 1);
  EXPECT_EQ(desk.page(), "queue");
}

TEST_F(Counter, ANumberIsCalledServedAndDone) {
  ASSERT_EQ(number("jumin"), "A-001");
  ASSERT_EQ(number("jumin"), "A-002");
  Kiosk& desk = at_counter();
  desk.ask({{"do", "wait"}, {"node", "queue.waiting.2"}, {"ms", 5'000}});
  shot(desk, "queue_waiting");
  desk.tap("queue.call");
  desk.ask({{"do", "wait"}, {"node", "queue.serve"}, {"ms", 5'000}});
  EXPECT_EQ(desk.label("queue.number"), "A-001");
  desk.tap("queue.recall");
  desk.wait_idle();
  shot(desk, "queue_called");
  desk.tap("queue.serve");
  desk.ask({{"do", "wait"}, {"node", "queue.done"}, {"ms", 5'000}});
  desk.wait_idle();
  shot(desk, "queue_serving");
  desk.tap("queue.done");
  desk.ask({{"do", "wait"}, {"node", "queue.nobody"}, {"ms", 5'000}});
  desk.wait_idle();
  EXPECT_NE(haisai("queue status --json").output.find("\"waiting\":1"), std::string::npos);
}

TEST_F(Counter, PutAsideTheyComeBackAndGoOnToAnotherCounter) {
  number("jumin");
  Kiosk& desk = at_counter();
  desk.tap("queue.call");
  desk.ask({{"do", "wait"}, {"node", "queue.hold"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.hold");
  desk.ask({{"do", "wait"}, {"node", "queue.away.1.call"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.away.1.call");
  desk.ask({{"do", "wait"}, {"node", "queue.waiting.1.call"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.waiting.1.call");
  desk.ask({{"do", "wait"}, {"node", "queue.transfer"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.errands");
  desk.wait_page("errands");
  desk.tap("errands.zei");
  shot(desk, "errands");
  desk.tap("errands.keep");
  desk.wait_page("queue");
  desk.tap("queue.transfer");
  desk.wait_page("transfer");
  shot(desk, "transfer");
  desk.tap("transfer.kokuho");
  desk.wait_page("queue");
  desk.wait_idle();
  const nlohmann::json status = nlohmann::json::parse(haisai("queue status --json").output);
  ASSERT_EQ(status.at("waiting").size(), 1U);
  EXPECT_EQ(status.at("waiting")[0].at("service"), "kokuho");
  EXPECT_EQ(status.at("waiting")[0].at("errands"), (std::vector<std::string>{"zei"}));
}

TEST_F(Counter, WhoIsAbsentIsSetDownAndANumberIsGivenHere) {
  number("jumin");
  Kiosk& desk = at_counter();
  desk.tap("queue.call");
  desk.ask({{"do", "wait"}, {"node", "queue.absent"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.absent");
  desk.ask({{"do", "wait"}, {"node", "queue.walkin"}, {"ms", 5'000}});
  desk.wait_idle();
  desk.tap("queue.walkin");
  desk.wait_page("walkin");
  desk.tap("walkin.aid.hearing");
  shot(desk, "walkin");
  desk.tap("walkin.jumin");
  desk.wait_page("queue");
  EXPECT_NE(desk.label("queue.issued").find("A-002"), std::string::npos);
  desk.ask({{"do", "wait"}, {"node", "queue.waiting.1"}, {"ms", 5'000}});
  shot(desk, "queue_issued");
  const nlohmann::json status = nlohmann::json::parse(haisai("queue status --json").output);
  ASSERT_EQ(status.at("waiting").size(), 1U);
  EXPECT_EQ(status.at("waiting")[0].at("aid"), "hearing");
}

TEST_F(Counter, ClosedTodayRefusesNumbersUntilItIsTakenBack) {
  Kiosk& desk = at_counter();
  desk.tap("queue.closing");
  desk.wait_page("closing");
  desk.tap("closing.zei");
  shot(desk, "closing");
  desk.tap("closing.typhoon");
  desk.wait_page("queue");
  desk.ask({{"do", "wait"}, {"node", "queue.closed.zei"}, {"ms", 5'000}});
  shot(desk, "queue_closed");
  EXPECT_NE(haisai("ticket issue --json --service zei").output.find("ticket.closed_today"), std::string::npos);
  EXPECT_EQ(haisai("ticket issue --service jumin").code, 0);
  desk.tap("queue.closed.zei.reopen");
  desk.wait_idle();
  EXPECT_EQ(haisai("ticket issue --service zei").code, 0);
}

}  // namespace
}  // namespace haisai::journeys
