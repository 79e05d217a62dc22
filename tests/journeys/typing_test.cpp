// Entering a name by touch: kana into kanji, and a character written with the finger, through the real workers.
#include <gtest/gtest.h>

#include <stdlib.h>

#include <filesystem>
#include <set>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

class Typing : public testing::Test {
 protected:
  Typing() {
    char pattern[] = "/tmp/haisai-typing-journey-XXXXXX";
    root_ = mkdtemp(pattern);
    fs::create_directories(root_ / "home" / ".anthy");  // there, so that a dictionary could learn into it
    fs::create_directories(root_ / "tmp");
    KioskOptions options;
    options.environment = {{"HOME", (root_ / "home").string()}, {"TMPDIR", (root_ / "tmp").string()}};
    kiosk_ = std::make_unique<Kiosk>(options);
    kiosk_->tap("welcome.procedures");
    kiosk_->tap("procedure.juminhyo");
    kiosk_->tap("purpose.by_hand");
    kiosk_->wait_page("question");
  }
  ~Typing() override {
    kiosk_.reset();
    fs::remove_all(root_);
  }

  Json node(const std::string& id) {
    const Json tree = kiosk_->ask({{"do", "tree"}});
    for (const Json& each : tree["nodes"]) {
      if (each["id"] == id) return each;
    }
    return {};
  }
  std::string typed() { return node("question.field").value("value", ""); }

  // Three strokes of 山, as a finger draws them.
  void draw_mountain() {
    const auto square = node("question.square")["rect"].get<std::vector<int>>();
    const std::vector<std::vector<std::pair<double, double>>> strokes = {
        {{.5, .15}, {.5, .45}, {.5, .75}}, {{.25, .4}, {.25, .78}, {.5, .78}, {.75, .78}}, {{.75, .4}, {.75, .8}}};
    for (const auto& stroke : strokes) {
      for (std::size_t i = 0; i < stroke.size(); ++i) {
        const Json at = {square[0] + stroke[i].first * square[2], square[1] + stroke[i].second * square[3]};
        kiosk_->ask({{"do", i == 0 ? "press" : "move"}, {"at", at}});
        if (i + 1 == stroke.size()) kiosk_->ask({{"do", "release"}, {"at", at}});
      }
    }
    kiosk_->wait_idle();
  }

  std::set<std::string> written() const {
    std::set<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) {
      if (entry.is_regular_file()) files.insert(entry.path().string());
    }
    return files;
  }

  fs::path root_;
  std::unique_ptr<Kiosk> kiosk_;
};

TEST_F(Typing, ANameBecomesKanjiByTouchAndNothingOfItIsWrittenDown) {
  for (const char* key : {"question.key.ひ", "question.key.か", "question.key.dakuten", "question.aid.kanji"}) {
    kiosk_->tap(key);
  }
  kiosk_->wait_idle();
  EXPECT_EQ(kiosk_->label("question.pick.0"), "比嘉");
  kiosk_->tap("question.pick.0");
  EXPECT_EQ(typed(), "比嘉");
  kiosk_->tap("question.aid.write");
  draw_mountain();
  EXPECT_EQ(kiosk_->label("question.pick.0"), "山");
  kiosk_->tap("question.pick.0");
  EXPECT_EQ(typed(), "比嘉山");
  kiosk_->tap("question.next");  // できた
  kiosk_->tap("question.next");
  EXPECT_FALSE(kiosk_->has("question.reject"));
  EXPECT_EQ(written(), std::set<std::string>{});
}

TEST_F(Typing, AnAddressIsPickedInAFewTaps) {
  while (!kiosk_->has("question.aid.place")) {
    if (kiosk_->has("question.key.あ")) kiosk_->tap("question.key.あ");
    if (kiosk_->has("question.choice.1")) kiosk_->tap("question.choice.1");
    if (kiosk_->has("question.year")) {
      for (const char* part : {"question.year", "question.month", "question.day"}) {
        kiosk_->tap(part);
        kiosk_->tap("question.key.5");
      }
    }
    kiosk_->tap("question.next");
    ASSERT_FALSE(kiosk_->has("question.reject")) << kiosk_->label("question.reject");
  }
  for (const char* id : {"question.aid.place", "question.place.city", "question.place.row.0"}) kiosk_->tap(id);
  std::string town;
  const Json tree = kiosk_->ask({{"do", "tree"}});
  for (const Json& each : tree["nodes"]) {
    if (each["label"] == "泉崎") town = each["id"];
  }
  ASSERT_NE(town, "");
  kiosk_->tap(town);
  kiosk_->tap("question.place.chome.1");
  for (const char* key : {"1", "番", "1", "号"}) kiosk_->tap(std::string("question.key.") + key);
  EXPECT_EQ(typed(), "沖縄県那覇市泉崎1丁目1番1号");
}

}  // namespace
}  // namespace haisai::journeys
