// Cards that are not the card, and cards that are read in another way.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

class OtherCard : public testing::TestWithParam<std::pair<const char*, const char*>> {};

// Each of them says what it seems to be; with the right card the visit goes on.
TEST_P(OtherCard, IsNamedAndTheOwnCardIsReadAfterIt) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.insert(GetParam().first);
  kiosk.wait_page("problem");
  const std::string words = kiosk.label("problem.what");
  EXPECT_NE(words.find(GetParam().second), std::string::npos) << words;
  EXPECT_TRUE(kiosk.has("problem.picture"));
  kiosk.remove_card();
  kiosk.tap("problem.retry");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
  kiosk.enter_pin("1234");
  kiosk.wait_page("card_check");
}

INSTANTIATE_TEST_SUITE_P(Each, OtherCard,
                         testing::Values(std::pair{"licence", "運転免許証"}, std::pair{"residence_card", "在留カード"},
                                         std::pair{"juki_card", "住民基本台帳カード"},
                                         std::pair{"android_phone", "スマホ"}, std::pair{"iphone", "iPhone"},
                                         std::pair{"transit", "OKICA"}),
                         [](const auto& tested) { return std::string(tested.param.first); });

TEST(CardKinds, AResidenceCardThatIsAMyNumberCardTooIsReadLikeOne) {
  Kiosk kiosk;
  kiosk.to_pin("specified_residence");
  EXPECT_TRUE(kiosk.has("pin.key.1"));
}

TEST(CardKinds, ACertificateThatEndsSoonIsHintedAtQuietlyAndTheVisitGoesOn) {
  KioskOptions options;
  options.at = "2026-11-20T10:00:00";
  Kiosk kiosk(options);
  kiosk.to_pin("certificate_soon");
  kiosk.enter_pin("3857");
  kiosk.wait_page("card_check");
  kiosk.ask({{"do", "wait"}, {"node", "card_check.dates"}, {"ms", 5000}});
  EXPECT_NE(kiosk.label("card_check.dates").find("2027"), std::string::npos) << kiosk.label("card_check.dates");
  kiosk.tap("card_check.next");
  kiosk.wait_page("question");
}

// The settings of this terminal, with the face code allowed.
std::string settings_with_face_code(const std::filesystem::path& folder) {
  std::ifstream given(assets() + "/settings.toml");
  std::ostringstream text;
  text << given.rdbuf();
  std::string settings = text.str();
  const std::string off = "allow_face_code = false";
  settings.replace(settings.find(off), off.size(), "allow_face_code = true ");
  const std::filesystem::path file = folder / "settings.toml";
  std::ofstream(file) << settings;
  return file.string();
}

TEST(CardKinds, ALockedPinLeadsToTheDigitsOnTheFaceWhereTheCityAllowsThem) {
  char folder[] = "/tmp/haisai-face-code-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  KioskOptions options;
  options.more = {"--config", settings_with_face_code(folder)};
  {
    Kiosk kiosk(options);
    kiosk.to_place_card();
    kiosk.insert("face_code");
    kiosk.wait_page("problem");
    kiosk.tap("problem.face_code");
    kiosk.wait_page("face_code");
    kiosk.ask({{"do", "wait"}, {"node", "face_code.key.1"}, {"ms", 5000}});
    kiosk.tap_text("face_code.key.", "22080220339364");
    kiosk.tap("face_code.submit");
    kiosk.wait_page("card_check");
    EXPECT_EQ(kiosk.label("card_check.name"), "喜屋武　トシ");
  }
  std::filesystem::remove_all(folder);
}

TEST(CardKinds, ALockedPinLeadsToTypingWhereTheFaceCodeIsNotAllowed) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.insert("face_code");
  kiosk.wait_page("problem");
  EXPECT_FALSE(kiosk.has("problem.face_code"));
  EXPECT_TRUE(kiosk.has("problem.by_hand"));
}

}  // namespace
}  // namespace haisai::journeys
