// A visit by ear: headphones, touches, and what was heard.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;

KioskOptions with_audio() {
  KioskOptions options;
  options.simulated = Kiosk::has_pcscd() ? "printer,audio" : "card,printer,audio";
  return options;
}

void plug(Kiosk& kiosk, const char* event) {
  kiosk.ask({{"do", "sim"}, {"audio", event}});
  kiosk.wait_idle();
}

Json heard(Kiosk& kiosk) { return kiosk.ask({{"do", "heard"}}).value("heard", Json::array()); }

std::string words(const Json& heard) {
  std::string text;
  for (const Json& sentence : heard) text += sentence.at("text").get<std::string>() + "\n";
  return text;
}

// What the page says first, as the tree has it.
std::string heading(Kiosk& kiosk) {
  const Json tree = kiosk.ask({{"do", "tree"}});
  for (const Json& node : tree.at("nodes")) {
    if (node.at("role") == "heading" || node.at("role") == "dialog") return node.at("spoken");
  }
  return "";
}

// The heading was spoken, all in Japanese and on this route; returns what was heard.
std::string expect_page_spoken(Kiosk& kiosk, const std::string& page, const std::string& route) {
  kiosk.wait_page(page);
  kiosk.wait_idle();
  const std::string title = heading(kiosk);
  const Json sentences = heard(kiosk);
  const std::string text = words(sentences);
  // The voice gets the first sentence of the heading by itself.
  EXPECT_NE(text.find(title.substr(0, title.find("。"))), std::string::npos) << page << ": '" << title << "' in\n" << text;
  for (const Json& sentence : sentences) {
    EXPECT_EQ(sentence.at("route"), route) << sentence;
    EXPECT_EQ(sentence.at("lang"), "ja") << sentence;
  }
  return text;
}

// From welcome to the ticket; returns all that was heard, page after page.
std::map<std::string, std::string> visit(Kiosk& kiosk, const std::string& route) {
  std::map<std::string, std::string> said;
  const auto listen = [&](const std::string& page) { said[page] += expect_page_spoken(kiosk, page, route); };
  listen("welcome");
  kiosk.tap("welcome.procedures");
  listen("procedure");
  kiosk.tap("procedure.juminhyo");
  listen("purpose");
  kiosk.tap("purpose.card");
  listen("place_card");
  kiosk.insert("yoshio");
  listen("pin");
  kiosk.tap_text("pin.key.", "1234");
  said["pin"] += words(heard(kiosk));
  kiosk.tap("pin.submit");
  listen("card_check");
  kiosk.tap("card_check.next");
  listen("question");
  kiosk.tap("question.choice.setai_all");
  kiosk.tap("question.next");
  kiosk.ask({{"do", "wait"}, {"node", "question.key.0"}});
  listen("question");
  kiosk.tap_text("question.key.", "0988670111");
  said["telephone"] = words(heard(kiosk));
  kiosk.tap("question.next");
  listen("review");
  while (kiosk.has("page.next")) kiosk.tap("page.next");
  kiosk.tap("review.next");
  said["review"] += words(heard(kiosk));
  kiosk.tap("finish.print");
  kiosk.wait_page("take_card");
  said["take_card"] = words(heard(kiosk));
  kiosk.remove_card();
  listen("ticket");
  return said;
}

TEST(Speech, VisitWithHeadphonesIsSpokenPageByPage) {
  Kiosk kiosk(with_audio());
  EXPECT_TRUE(heard(kiosk).empty()) << "silent until someone wants it";
  plug(kiosk, "headphones_in");
  const auto said = visit(kiosk, "headphones");
  EXPECT_NE(said.at("card_check").find("吉男"), std::string::npos) << said.at("card_check");
  EXPECT_NE(said.at("telephone").find("098-867-0111"), std::string::npos);
  EXPECT_NE(said.at("ticket").find("A 0 0 1"), std::string::npos) << "the ticket is spoken too: " << said.at("ticket");
  const std::string& pin = said.at("pin");
  EXPECT_NE(pin.find("4つめ、入りました"), std::string::npos) << pin;
  for (const char* digit : {"いち\n", "に\n", "さん\n", "よん\n", "1234", "\n1\n", "\n2\n"}) {
    EXPECT_EQ(pin.find(digit), std::string::npos) << "a digit of the PIN was said";
  }
}

TEST(Speech, HallHearsEveryPageAndNothingOfTheResident) {
  Kiosk kiosk(with_audio());
  kiosk.tap("header.sound");
  kiosk.wait_page("sound");
  kiosk.tap("sound.done");
  const auto said = visit(kiosk, "speaker");
  for (const auto& [page, text] : said) {
    for (const char* value : {"髙橋", "高橋", "𠮷男", "吉男", "1234", "098-867", "0988670111", "つめ、入りました"}) {
      EXPECT_EQ(text.find(value), std::string::npos) << page << " said " << value << " to the hall";
    }
  }
}

TEST(Speech, PullingTheHeadphonesOutIsSilenceAndTheNextPersonStartsSilent) {
  Kiosk kiosk(with_audio());
  plug(kiosk, "headphones_in");
  kiosk.to_card_check();
  (void)heard(kiosk);
  plug(kiosk, "headphones_out");
  kiosk.tap("card_check.next");
  kiosk.wait_page("question");
  EXPECT_TRUE(heard(kiosk).empty()) << "what was for two ears is not for the hall";
}

TEST(Speech, FiveKeysAndTheRepeatKeysSpeak) {
  Kiosk kiosk(with_audio());
  kiosk.ask({{"do", "key"}, {"key", "F3"}});
  const std::string page = words(heard(kiosk));
  EXPECT_NE(page.find("きょうは どうされましたか"), std::string::npos) << page;
  kiosk.ask({{"do", "key"}, {"key", "Tab"}});
  const std::string focus = words(heard(kiosk));
  EXPECT_NE(focus.find("ボタン"), std::string::npos) << focus;
  EXPECT_LT(focus.size(), page.size() / 2);
  kiosk.ask({{"do", "key"}, {"key", "F2"}});
  const std::string where = words(heard(kiosk));
  EXPECT_NE(where.find("いまの画面"), std::string::npos) << where;
  EXPECT_NE(where.find("ボタン"), std::string::npos) << where;
  kiosk.ask({{"do", "key"}, {"key", "F1"}});
  EXPECT_EQ(words(heard(kiosk)), page);
  kiosk.ask({{"do", "key"}, {"key", "F3"}});
  EXPECT_EQ(words(heard(kiosk)), "");
}

TEST(Speech, MistakeIsSaidWithWhatToDo) {
  Kiosk kiosk(with_audio());
  plug(kiosk, "headphones_in");
  kiosk.to_telephone();
  (void)heard(kiosk);
  kiosk.tap_text("question.key.", "098");
  (void)heard(kiosk);
  kiosk.tap("question.next");
  const std::string said = words(heard(kiosk));
  EXPECT_EQ(said.rfind("「昼の電話」", 0), 0U) << "the fault comes first: " << said;
}

}  // namespace
}  // namespace haisai::journeys
