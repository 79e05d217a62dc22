// `haisai card …` and `haisai simcard` as a person at a shell meets them.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>

#include "haisai_places.h"
#include "pcscd_lab.h"

namespace haisai::card {
namespace {

struct Outcome {
  int code = -1;
  std::string out;
};

// Runs `haisai …` by the shell; `before` may feed its stdin.
Outcome run(const std::string& arguments, const std::string& before = {}) {
  Outcome outcome;
  FILE* pipe = popen((before + HAISAI_PROGRAM + " " + arguments + " 2>/dev/null").c_str(), "r");
  std::array<char, 512> part{};
  while (fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) outcome.out += part.data();
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

// Waits until pcscd says that so many cards lie in its two readers.
bool lying(int cards) {
  for (int i = 0; i < 20; ++i) {
    const std::string readers = run("card readers --json").out;
    int seen = 0;
    for (std::size_t at = 0; (at = readers.find("\"card_present\":true", at)) != std::string::npos; ++at) ++seen;
    if (seen == cards) return true;
  }
  return false;
}

// However long pcscd takes to see the card put down: how fast that is is the machine's affair.
Outcome read_card(const std::string& before) { return run("card read --json --wait 30", before); }

bool has(const Outcome& outcome, const std::string& part) {
  return outcome.out.find(part) != std::string::npos;
}

TEST(CardCommands, ReadAnswersWithOneObject) {
  VirtualCard card(make_card("yoshio"), {}, 0);
  const Outcome read = read_card("echo １２３４ | ");
  EXPECT_EQ(read.code, 0) << read.out;
  for (const char* part :
       {"\"name\":\"髙橋　𠮷男\"", "\"birth_date\":\"1962-11-03\"", "\"sex\":\"1\"", "\"apdus\":5",
        "\"address\":\"沖縄県那覇市首里金城町１丁目２番３号\"", "\"bytes\":", "\"ms\":"}) {
    EXPECT_TRUE(has(read, part)) << part << read.out;
  }
}

TEST(CardCommands, ErrorsHaveTheirCodes) {
  EXPECT_TRUE(lying(0));
  EXPECT_TRUE(has(run("card read --json --wait 0", "echo 1234 | "), "card.no_card"));
  VirtualCard card(make_card("hanako"), {}, 0);
  const Outcome wrong = read_card("echo 9999 | ");
  EXPECT_EQ(wrong.code, 1);
  EXPECT_TRUE(has(wrong, "card.pin_wrong") && has(wrong, "\"tries_left\":2")) << wrong.out;
  EXPECT_TRUE(has(read_card("echo 123 | "), "card.pin_format"));
  EXPECT_TRUE(has(read_card("printf '' | "), "card.pin_format"));
  EXPECT_TRUE(has(read_card("echo 9999 | "), "\"tries_left\":1"));
  const Outcome last = read_card("echo 1234 | ");
  EXPECT_TRUE(has(last, "card.pin_last_try") && has(last, "\"tries_left\":1")) << last.out;
  EXPECT_EQ(run("card read --pin 1234").code, 2);
}

TEST(CardCommands, AnotherCardIsNamed) {
  const std::pair<const char*, const char*> cards[] = {{"licence", "licence"},
                                                       {"residence_card", "residence"},
                                                       {"iphone", "phone_iphone"},
                                                       {"transit", "unknown"}};
  for (const auto& [person, kind] : cards) {
    VirtualCard card(make_card(person), {}, 0);
    const Outcome read = read_card("echo 1234 | ");
    EXPECT_EQ(read.code, 1);
    EXPECT_TRUE(has(read, "card.not_mynumber") && has(read, std::string("\"kind\":\"") + kind + "\"")) << read.out;
  }
}

TEST(CardCommands, ReadersAndWatchTellWhatLiesThere) {
  VirtualCard card(make_card("hanako"), {}, 1);
  EXPECT_TRUE(lying(1));
  const Outcome watched = run("card watch --json --for 2");
  EXPECT_EQ(watched.code, 0);
  EXPECT_TRUE(has(watched, "{\"event\":\"card\",\"reader\":\"Virtual PCD 00 01\"}")) << watched.out;
  const Outcome readers = run("card readers --json");
  EXPECT_EQ(readers.code, 0);
  EXPECT_TRUE(has(readers, "\"card_present\":true") && has(readers, "\"card_present\":false")) << readers.out;
}

TEST(CardCommands, ASecondCardIsToldInsteadOfReadingOneAtRandom) {
  const std::string simcard = std::string(HAISAI_PROGRAM) + " simcard --fault two --control --card " + HAISAI_SOURCE_DIR +
                              "/assets/cards/hanako.toml --vpcd localhost:" + std::to_string(vpcd_port()) + " >/dev/null";
  FILE* cards = popen(simcard.c_str(), "we");
  ASSERT_NE(cards, nullptr);
  EXPECT_TRUE(lying(2));
  const Outcome read = read_card("echo 1234 | ");
  fputs("quit\n", cards);
  pclose(cards);
  EXPECT_TRUE(has(read, "card.two")) << read.out;
}

TEST(CardCommands, ReadersNamesWhatPcscdDoesNotServe) {
  char folder[] = "/tmp/haisai-usb-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  const std::string device = std::string(folder) + "/1-1";
  const std::string assets = std::string(" --assets ") + HAISAI_SOURCE_DIR + "/assets";
  const Outcome outcome = run("card readers --json --usb " + std::string(folder) + assets,
                              "mkdir " + device + "; echo 054c > " + device + "/idVendor; echo 06c1 > " + device + "/idProduct; ");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome, "\"name\":\"Virtual PCD 00 00\"") && has(outcome, "\"id\":\"054c:06c1\"")) << outcome.out;
  EXPECT_TRUE(has(outcome, "\"served\":false") && has(outcome, "RC-S300")) << outcome.out;
  (void)std::system(("rm -r " + std::string(folder)).c_str());
}

TEST(CardCommands, SimcardIsACardForAStrangersClient) {
  const std::string simcard = std::string("simcard --card ") + HAISAI_SOURCE_DIR +
                              "/assets/cards/hanako.toml --vpcd localhost:" + std::to_string(vpcd_port()) +
                              " --control";
  // While it lies there opensc-tool (another client) asks for its ATR and selects the application.
  const std::string stranger =
      "(for i in $(seq 60); do opensc-tool --atr > $T 2>&1 && break; sleep 0.25; done; "
      "opensc-tool -s 00:A4:04:0C:0A:D3:92:10:00:31:00:01:01:04:08 -s 00:20:00:91 >> $T 2>&1; "
      "echo remove; sleep 1; echo insert; sleep 1; echo quit) | ";
  char folder[] = "/tmp/simcard-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  const std::string file = std::string(folder) + "/out";
  const Outcome outcome = run(simcard, "export T=" + file + "; " + stranger);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "inserted\nremoved\ninserted\nremoved\n");
  std::array<char, 4096> said{};
  FILE* out = fopen(file.c_str(), "r");
  ASSERT_NE(out, nullptr);
  (void)!fread(said.data(), 1, said.size() - 1, out);
  fclose(out);
  remove(file.c_str());
  remove(folder);
  const std::string text = said.data();
  EXPECT_NE(text.find("3b:88:80:01:00:00:05:e0:b3:81:a1:00:7f"), std::string::npos) << text;
  EXPECT_NE(text.find("SW1=0x63, SW2=0xC3"), std::string::npos) << text;
}

TEST(CardCommands, SimcardRefusesWhatItCannotDo) {
  const std::string card = std::string(" --card ") + HAISAI_SOURCE_DIR + "/assets/cards/hanako.toml";
  EXPECT_EQ(run("simcard").code, 2);
  EXPECT_EQ(run("simcard --fault explode" + card).code, 2);
  EXPECT_EQ(run("simcard --vpcd nowhere" + card).code, 2);
  EXPECT_TRUE(has(run("simcard --json --vpcd localhost:1" + card), "card.service_down"));
  EXPECT_TRUE(has(run("simcard --json --card /nowhere.toml"), "file.unreadable"));
}

}  // namespace
}  // namespace haisai::card
