// The same visit, finished alone in four ways and four languages: by touch, with five keys, with two switches, and
// by ear with the picture blank (kiosk-accessibility K1, K2, K8, A1).
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;

constexpr int kMostSteps = 60;  // of the focus on one page, before somebody gives up

Json nodes(Kiosk& kiosk) { return kiosk.ask({{"do", "tree"}}).at("nodes"); }

std::string focused(Kiosk& kiosk) {
  for (const Json& node : nodes(kiosk)) {
    if (node.at("focused")) return node.at("id");
  }
  return "";
}

void key(Kiosk& kiosk, const char* name) { kiosk.ask({{"do", "key"}, {"key", name}}); }

void by_touch(Kiosk& kiosk, const std::string& id) { kiosk.tap(id); }

// Steps forward until the ring is on the control, then presses it.
void by_steps(Kiosk& kiosk, const std::string& id, const char* forward) {
  for (int step = 0; step < kMostSteps; ++step) {
    key(kiosk, forward);
    if (focused(kiosk) == id) return key(kiosk, "Return");
  }
  FAIL() << id << " is not reached with " << forward << " on " << kiosk.page();
}

void by_five_keys(Kiosk& kiosk, const std::string& id) { by_steps(kiosk, id, "Down"); }
void by_two_switches(Kiosk& kiosk, const std::string& id) { by_steps(kiosk, id, "Tab"); }

// Letters only: pauses and spaces differ between what is written and what is said.
std::string letters(std::string text) {
  for (const char* pause : {"。", "、", " ", "　", "\n", ".", ",", "?", "？", "।", "，", "："}) {
    for (std::size_t at = 0; (at = text.find(pause, at)) != std::string::npos;) text.erase(at, std::string(pause).size());
  }
  return text;
}

std::string heard(Kiosk& kiosk) {
  kiosk.wait_idle();
  std::string text;
  const Json reply = kiosk.ask({{"do", "heard"}});
  for (const Json& sentence : reply.at("heard")) text += sentence.at("text").get<std::string>();
  return letters(text);
}

// Words that furigana elsewhere in the texts teach the voice: they are heard as read, not as written.
std::string as_read(std::string text) {
  const std::pair<const char*, const char*> readings[] = {
      {"手続", "てつづ"}, {"申請書", "しんせいしょ"}, {"印刷", "いんさつ"}};
  for (const auto& [written, read] : readings) {
    const std::size_t at = text.find(written);
    if (at != std::string::npos) text.replace(at, std::string(written).size(), read);
  }
  return text;
}

// What the resident listens for: they know what they want, not where it is.
std::string name_of(Kiosk& kiosk, const std::string& id) {
  for (const Json& node : nodes(kiosk)) {
    if (node.at("id") == id) return letters(node.at("spoken"));
  }
  return "";
}

void by_ear(Kiosk& kiosk, const std::string& id) {
  const std::string wanted = name_of(kiosk, id);
  ASSERT_NE(wanted, "") << id << " on " << kiosk.page();
  (void)heard(kiosk);
  for (int step = 0; step < kMostSteps; ++step) {
    key(kiosk, "Tab");
    const std::string said = heard(kiosk);
    if (said.find(wanted) == 0 || said.find(as_read(wanted)) == 0) return key(kiosk, "Return");
  }
  FAIL() << "'" << wanted << "' was never heard on " << kiosk.page();
}

struct Way {
  const char* name;
  void (*press)(Kiosk&, const std::string&);
  bool by_ear;
};

constexpr Way kWays[] = {{"touch", by_touch, false},
                         {"five_keys", by_five_keys, false},
                         {"two_switches", by_two_switches, false},
                         {"speech_and_keys", by_ear, true}};

class Alone : public testing::TestWithParam<std::tuple<Way, const char*>> {
 protected:
  Alone() : way_(std::get<0>(GetParam())) {
    KioskOptions options;
    options.more = {"--lang", std::get<1>(GetParam())};
    options.simulated = Kiosk::has_pcscd() ? "printer,audio" : "card,printer,audio";
    kiosk_ = std::make_unique<Kiosk>(options);
    if (way_.by_ear) kiosk_->ask({{"do", "sim"}, {"audio", "headphones_in"}});
  }

  void press(const std::string& id) {
    kiosk_->wait_idle();
    if (!HasFatalFailure()) way_.press(*kiosk_, id);
  }
  void digits(const std::string& prefix, const std::string& all) {
    for (const char digit : all) press(prefix + digit);
  }

  Way way_;
  std::unique_ptr<Kiosk> kiosk_;
};

TEST_P(Alone, CardToFormAndTicket) {
  press("welcome.procedures");
  kiosk_->wait_page("procedure");
  press("procedure.juminhyo");
  kiosk_->wait_page("purpose");
  press("purpose.card");
  kiosk_->wait_page("place_card");
  kiosk_->insert("hanako");
  kiosk_->wait_page("pin");
  digits("pin.key.", "1234");
  press("pin.submit");
  kiosk_->wait_page("card_check");
  press("card_check.next");
  kiosk_->wait_page("question");
  press("question.choice.setai_all");
  press("question.next");
  kiosk_->ask({{"do", "wait"}, {"node", "question.key.0"}});
  digits("question.key.", "0988670111");
  press("question.next");
  kiosk_->wait_page("review");
  while (!HasFatalFailure() && kiosk_->has("page.next")) press("page.next");
  press("review.next");
  kiosk_->wait_page("finish");
  press("finish.print");
  kiosk_->wait_page("take_card");
  kiosk_->remove_card();
  kiosk_->wait_page("ticket");
  kiosk_->wait_idle();
  EXPECT_EQ(kiosk_->label("ticket.number"), "A-001");
  EXPECT_EQ(kiosk_->printed_count("form-"), 1);
}

INSTANTIATE_TEST_SUITE_P(All, Alone,
                         testing::Combine(testing::ValuesIn(kWays), testing::Values("ja", "ja-easy", "en", "ne")),
                         [](const auto& tested) {
                           std::string lang = std::get<1>(tested.param);
                           std::replace(lang.begin(), lang.end(), '-', '_');
                           return std::string(std::get<0>(tested.param).name) + "_" + lang;
                         });

}  // namespace
}  // namespace haisai::journeys
