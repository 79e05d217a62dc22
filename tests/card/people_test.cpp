// The made-up people of assets/cards: each loads, and each readable one is read back byte for byte.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "drivers/card/my_number_card.h"
#include "drivers/card/simulated_reader.h"
#include "drivers/card/simulated_transport.h"
#include "lab.h"

namespace haisai::card {
namespace {

namespace fs = std::filesystem;

TEST(People, EveryCardIsReadBackByteForByte) {
  int read = 0;
  for (const auto& entry : fs::directory_iterator(HAISAI_SOURCE_DIR "/assets/cards")) {
    if (entry.path().extension() != ".toml") continue;
    const auto person = load_card_person(entry.path());
    ASSERT_TRUE(person.has_value()) << person.error().detail;
    if (person->kind != CardPerson::Kind::mynumber || person->tries < 2) continue;
    SimulatedReader reader;
    SimulatedTransport transport(reader.open_connection());
    reader.insert(std::make_shared<SimulatedCard>(*person));
    ASSERT_TRUE(transport.connect(false).has_value());
    MyNumberCard card(transport);
    ASSERT_TRUE(card.select().has_value());
    ASSERT_TRUE(card.tries_left().has_value());
    const auto four = card.read(secret(person->pin));
    ASSERT_TRUE(four.has_value()) << entry.path();
    EXPECT_EQ(four->name.reveal(), person->name);
    EXPECT_EQ(four->address.reveal(), person->address);
    EXPECT_EQ(four->birth_date.reveal(), person->birth_date);
    EXPECT_EQ(four->sex.reveal(), person->sex);
    ++read;
  }
  EXPECT_GE(read, 8);
}

class BrokenCard : public testing::TestWithParam<const char*> {};

TEST_P(BrokenCard, IsToldWithItsFile) {
  const fs::path file = fs::path(testing::TempDir()) / ("card-" + std::to_string(getpid()) + ".toml");
  std::ofstream(file) << GetParam();
  const auto person = load_card_person(file);
  fs::remove(file);
  ASSERT_FALSE(person.has_value()) << GetParam();
  EXPECT_EQ(person.error().code, base::ErrorCode::content_invalid);
  EXPECT_NE(person.error().detail.find(file.string()), std::string::npos);
}

constexpr char kGood[] = "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\n";

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenCard,
    testing::Values(
        "", "name = ", "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='12345'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-13-01'\nsex='1'\npin='1234'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='男'\npin='1234'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\ntries=4\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nkind='phone'\n", kGood));

TEST(People, AMissingFileIsToldAsSuch) {
  EXPECT_EQ(load_card_person("/nowhere/card.toml").error().code, base::ErrorCode::file_unreadable);
}

}  // namespace
}  // namespace haisai::card
