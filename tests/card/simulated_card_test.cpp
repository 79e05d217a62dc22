// The simulated card against what is known of real ones (my-number-card.md §1–4).
#include "drivers/card/simulated_card.h"

#include <gtest/gtest.h>

#include <random>

#include "lab.h"

namespace haisai::card {
namespace {

class SimulatedCardTest : public testing::Test {
 protected:
  std::string ask(const std::string& command) {
    return base::to_hex(card->transmit(base::from_hex(command)));
  }
  std::string status(const std::string& command) {
    const std::string answer = ask(command);
    return answer.substr(answer.size() - 4);
  }
  void open() { ASSERT_EQ(ask("00A4040C0AD3921000310001010408"), "9000"); }

  std::shared_ptr<SimulatedCard> card = make_card("hanako");
};

TEST_F(SimulatedCardTest, NothingIsThereBeforeSelection) {
  EXPECT_EQ(ask("00200091"), "6986");
  EXPECT_EQ(ask("00B0820000"), "6986");
  EXPECT_EQ(ask("00A4020C020011"), "6986");
}

TEST_F(SimulatedCardTest, ForeignApplicationsAreNotFound) {
  EXPECT_EQ(ask("00A4040C0AD3921000310001010402"), "6a82");
  EXPECT_EQ(ask("00A4040C10A0000002310100000000000000000000"), "6a82");
}

TEST_F(SimulatedCardTest, TheCounterCountsAndLocks) {
  open();
  EXPECT_EQ(ask("00200091"), "63c3");
  EXPECT_EQ(ask("002000910439393939"), "63c2");
  EXPECT_EQ(ask("00200091"), "63c2");
  EXPECT_EQ(ask("0020009103393939"), "63c1");  // a wrong length is a wrong PIN
  EXPECT_EQ(ask("002000910439393939"), "63c0");
  EXPECT_EQ(ask("002000910431323334"), "6984");  // the right one comes too late
  card->power_off();
  open();
  EXPECT_EQ(ask("00200091"), "63c0");
}

TEST_F(SimulatedCardTest, FilesOpenByPinUntilPowerIsLost) {
  open();
  EXPECT_EQ(ask("00B0820000"), "6982");
  EXPECT_EQ(ask("00B0810000"), "6982");
  EXPECT_EQ(status("00B0840000"), "9000");  // free
  EXPECT_EQ(ask("002000910431323334"), "9000");
  EXPECT_EQ(status("00B0820000"), "9000");
  EXPECT_EQ(ask("00B0910000"), "6981");  // the PIN itself
  card->reset();                         // a warm reset keeps the proof
  open();
  EXPECT_EQ(status("00B0820000"), "9000");
  card->power_off();
  open();
  EXPECT_EQ(ask("00B0820000"), "6982");
}

TEST_F(SimulatedCardTest, ReadsEndWithTheFile) {
  open();
  EXPECT_EQ(ask("00B0840000").size(), 2 * 258u);
  EXPECT_EQ(ask("00B0023000").size(), 2 * (568u - 560u + 2));
  EXPECT_EQ(ask("00B0023800"), "6b00");
  EXPECT_EQ(ask("00B0840010").size(), 2 * 18u);
}

TEST_F(SimulatedCardTest, UnknownCommandsHaveTheirWords) {
  EXPECT_EQ(ask("0084000008"), "6d00");
  EXPECT_EQ(ask("01A4040C"), "6881");
  EXPECT_EQ(ask("80CA0000"), "6e00");
  EXPECT_EQ(ask("00A40000"), "6a86");
  EXPECT_EQ(ask("00"), "6700");
  open();
  EXPECT_EQ(ask("00A40000"), "9000");  // without effect
  EXPECT_EQ(ask("00A40000023F00"), "6a82");
  EXPECT_EQ(ask("00A4020C023F00"), "6a82");
  EXPECT_EQ(ask("00200092"), "6a82");
}

TEST_F(SimulatedCardTest, TheFaceCodeHasItsOwnCounterAndOpensTheFourItemsAlone) {
  open();
  EXPECT_EQ(ask("00200095"), "63ca");
  EXPECT_EQ(ask("002000950E3030303030303030303030303030"), "63c9");
  EXPECT_EQ(ask("00200091"), "63c3");
  EXPECT_EQ(ask("002000950E3235303632333230333534313732"), "9000");
  EXPECT_EQ(ask("00200095"), "63ca");
  EXPECT_EQ(status("00B0820000"), "9000");
  EXPECT_EQ(ask("00B0810000"), "6982");  // never the number
  card->power_off();
  open();
  EXPECT_EQ(ask("00B0820000"), "6982");
}

TEST_F(SimulatedCardTest, TheTokenAndItsCertificatesAreThere) {
  EXPECT_EQ(ask("00A4040C0AD392F000260100000001"), "9000");
  EXPECT_EQ(ask("00B0860020"), base::to_hex(base::as_bytes("JPKIAPICCTOKEN2                 ")) + "9000");
  EXPECT_EQ(ask("00B0880000"), "8f8f009000");
  EXPECT_EQ(ask("00B08A0004").substr(0, 4), "3082");
  EXPECT_EQ(ask("00B08B0004").substr(0, 4), "3082");
  EXPECT_EQ(ask("00B0820004").substr(0, 4), "3082");
  EXPECT_EQ(ask("00B0810004"), "6982");  // the signing certificate holds the four items: its PIN first
  EXPECT_EQ(ask("00200098"), "63c3");
  EXPECT_EQ(ask("0020009B"), "63c5");
  EXPECT_EQ(ask("0020009B0A48414953414931323334"), "9000");
  EXPECT_EQ(ask("00B0810004").substr(0, 4), "3082");
  EXPECT_EQ(ask("00B0970000"), "6981");
}

TEST_F(SimulatedCardTest, TheCommonApplicationHasARecord) {
  EXPECT_EQ(ask("00A4040C0AD3921000310001010100"), "9000");
  const std::string record = "011c" + base::to_hex(base::as_bytes("4000000004720104720120350623")) + "9000";
  EXPECT_EQ(ask("00B2010C00"), record);
  EXPECT_EQ(ask("00A4020C020001"), "9000");
  EXPECT_EQ(ask("00B2010400"), record);
  EXPECT_EQ(ask("00B2020400"), "6a83");
  EXPECT_EQ(ask("00B2010500"), "6a86");
  EXPECT_EQ(ask("00B2011400"), "6a82");
  EXPECT_EQ(ask("00B0000000"), "6981");
  open();
  EXPECT_EQ(ask("00B2010C00"), "6981");  // the number is no record
}

TEST_F(SimulatedCardTest, OtherCardsHaveTheirApplicationsAndNotThatOfTheFourItems) {
  const std::pair<const char*, const char*> cards[] = {{"licence", "00A4040C10A0000002310100000000000000000000"},
                                                       {"residence_card", "00A4040C10D392F0004F0200000000000000000000"},
                                                       {"juki_card", "00A4040C0AD392F000260100000001"},
                                                       {"android_phone", "00A4040C0AD392F000260100000001"},
                                                       {"iphone", "00A4040C0AD392F000260100000001"}};
  for (const auto& [name, command] : cards) {
    card = make_card(name);
    EXPECT_EQ(ask("00A4040C0AD3921000310001010408"), "6a82") << name;
    EXPECT_EQ(ask(command), "9000") << name;
  }
  card = make_card("android_phone");
  EXPECT_EQ(ask("00A4040C0AD392F000260100000001"), "9000");
  EXPECT_EQ(ask("00B08A0000"), "6982");  // on a phone the certificate needs its PIN
  card = make_card("transit");
  EXPECT_EQ(ask("00A4040C0AD392F000260100000001"), "6a82");
}

TEST_F(SimulatedCardTest, TheTraceNeverHoldsAPin) {
  open();
  (void)ask("002000910431323334");
  for (const auto& command : card->trace())
    EXPECT_EQ(base::to_hex(command).find("31323334"), std::string::npos);
}

TEST_F(SimulatedCardTest, AnyBytesGetAnAnswer) {
  std::mt19937 random(47201);
  for (int round = 0; round < 20000; ++round) {
    base::Bytes command(random() % 20);
    for (auto& byte : command) byte = static_cast<base::Byte>(random());
    if (command.size() > 1) {
      command[0] = 0;
      constexpr base::Byte kInstructions[] = {0xA4, 0x20, 0xB0, 0xB2, 0xC0};
      command[1] = kInstructions[random() % 5];
    }
    if (round % 300 == 0) open();
    if (round % 300 == 100) (void)ask("00A4040C0AD3921000310001010100");
    if (round % 300 == 200) (void)ask("00A4040C0AD392F000260100000001");
    ASSERT_GE(card->transmit(command).size(), 2u);
  }
}

}  // namespace
}  // namespace haisai::card
