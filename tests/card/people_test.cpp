// The made-up people of assets/cards: each loads, and each readable one is read back byte for byte.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "drivers/card/my_number_card.h"
#include "drivers/card/simulated_reader.h"
#include "drivers/card/simulated_transport.h"
#include "haisai_places.h"
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
    const bool reads = person->kind == CardPerson::Kind::mynumber || person->kind == CardPerson::Kind::specified_residence;
    if (!reads || person->tries < 2) continue;
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
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\ntries=1e61\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\ntries=\"3\"\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nkind='phone'\n", kGood,
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nvalid_until='2030-02-30'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\ncertificate_until='2030-00-00'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nface_code='1234'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nface_code='2506232035417x'\n",
        "name='名'\naddress='那覇市'\nbirth_date='2000-01-01'\nsex='1'\npin='1234'\nface_code_tries=11\n"));

TEST(People, AFileOfTheFiveKeysIsAWholeCard) {
  const fs::path file = fs::path(testing::TempDir()) / ("five-" + std::to_string(getpid()) + ".toml");
  std::ofstream(file) << kGood << "pin='1234'\n";
  const auto person = load_card_person(file);
  fs::remove(file);
  ASSERT_TRUE(person.has_value()) << person.error().detail;
  EXPECT_EQ(person->kind, CardPerson::Kind::mynumber);
  EXPECT_EQ(person->tries, 3);
  EXPECT_TRUE(person->face_code.empty());
}

TEST(People, AMissingFileIsToldAsSuch) {
  EXPECT_EQ(load_card_person("/nowhere/card.toml").error().code, base::ErrorCode::file_unreadable);
}

}  // namespace
}  // namespace haisai::card
