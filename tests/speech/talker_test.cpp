#include "drivers/speech/talker.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "kiosk/model/preferences.h"

namespace haisai::speech {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCanary = "雅歌鳥　秘密之介";

// A voice whose sound has as many samples as the text has bytes; "broken" fails.
class FakeVoice : public Voice {
 public:
  base::Result<Sound> speak(std::string_view text, const std::string&, int) override {
    ++spoken;
    if (text == "broken") return base::Error{base::ErrorCode::speech_failed, "broken"};
    return Sound(8000, std::vector<std::int16_t>(text.size(), 1000));
  }
  void cut() override { ++cuts; }
  std::string version(const std::string& lang) const override { return "fake " + lang; }
  std::atomic<int> spoken{0}, cuts{0};
};

// Plays in no time, or until it is stopped.
class FakeOut : public AudioOut {
 public:
  base::Result<void> play(const Sound& sound, Route route, const std::function<bool()>& wanted) override {
    std::unique_lock lock(mutex);
    if (!wanted()) return {};
    played.emplace_back(sound.samples.size(), route);
    changed.notify_all();
    stopped = false;
    if (endless) changed.wait(lock, [this] { return stopped; });
    return {};
  }
  void stop() override {
    const std::lock_guard lock(mutex);
    stopped = true;
    changed.notify_all();
  }
  void rest() override {
    const std::lock_guard lock(mutex);
    ++rests;
    changed.notify_all();
  }
  bool headphones_in() override { return plugged; }

  template <class Condition>
  bool wait(Condition condition) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, std::chrono::seconds(10), condition);
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::pair<std::size_t, Route>> played;
  int rests = 0;
  bool endless = false, stopped = false;
  std::atomic<bool> plugged{false};
};

Sentence sentence(const std::string& text, Route route = Route::speaker, bool fixed = false) {
  return {base::PersonalText(text), "ja", route, fixed, model::Preferences{}.volume, model::Preferences{}.speed};
}

std::vector<Sentence> sentences(std::initializer_list<const char*> texts) {
  std::vector<Sentence> list;
  for (const char* text : texts) list.push_back(sentence(text));
  return list;
}

class Talking : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "haisai-talk-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { fs::remove_all(folder); }
  TalkerParts parts() {
    TalkerParts made;
    made.voice = &voice;
    made.out = &out;
    made.cache = &cache;
    made.on_spoken = [this] { ++heard_to_the_end; };
    made.on_error = [this](const base::Error&) { ++errors; };
    return made;
  }
  std::vector<fs::path> kept() const {
    std::vector<fs::path> files;
    if (!fs::exists(folder / "cache")) return files;
    for (const auto& entry : fs::directory_iterator(folder / "cache")) files.push_back(entry.path());
    return files;
  }
  void wait_for(std::size_t played) { EXPECT_TRUE(out.wait([&] { return out.played.size() >= played; })); }

  fs::path folder;
  FakeVoice voice;
  FakeOut out;
  PromptCache cache{fs::path()};
  std::atomic<int> heard_to_the_end{0}, errors{0};
};

TEST_F(Talking, SentencesAreSaidInOrderAndThenTheDeviceRests) {
  Talker talker(parts());
  EXPECT_TRUE(out.wait([&] { return out.rests >= 1; }));
  talker.say(sentences({"a", "bb", "ccc"}));
  wait_for(3);
  EXPECT_TRUE(out.wait([&] { return out.rests >= 2; }));
  EXPECT_EQ(out.played[0].first, 1U);
  EXPECT_EQ(out.played[2].first, 3U);
  EXPECT_EQ(heard_to_the_end, 3);
  EXPECT_FALSE(talker.talking());
}

TEST_F(Talking, WhileASentenceIsHeardTheNextTwoAreMadeAndNoMore) {
  out.endless = true;
  Talker talker(parts());
  talker.say(sentences({"a", "bb", "ccc", "dddd", "eeeee", "ffffff"}));
  wait_for(1);
  constexpr int kMade = 1 + static_cast<int>(Talker::kReadyMax);
  for (int i = 0; i < 1000 && voice.spoken < kMade; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(voice.spoken, kMade);
  EXPECT_EQ(out.played.size(), 1U) << "still the first";
  talker.cut();
  for (int i = 0; i < 1000 && talker.talking(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(voice.spoken, kMade) << "memory is bounded: nothing was made beyond";
}

TEST_F(Talking, TouchCutsWhatIsSaidAndWhatWaits) {
  out.endless = true;
  Talker talker(parts());
  talker.say(sentences({"a", "bb", "ccc"}));
  wait_for(1);
  EXPECT_TRUE(talker.talking());
  talker.cut();
  for (int i = 0; i < 1000 && talker.talking(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_FALSE(talker.talking());
  EXPECT_EQ(out.played.size(), 1U);
  EXPECT_EQ(heard_to_the_end, 0) << "a sentence that was cut was not heard";
  EXPECT_GT(voice.cuts, 0) << "the engine is killed too";
}

TEST_F(Talking, NewSpeechCutsTheOld) {
  out.endless = true;
  Talker talker(parts());
  talker.say(sentences({"a", "bb"}));
  wait_for(1);
  talker.say(sentences({"dddd"}));
  wait_for(2);
  EXPECT_EQ(out.played[1].first, 4U);
}

TEST_F(Talking, EngineThatFailsIsReportedOnceAndTheKioskGoesOn) {
  Talker talker(parts());
  talker.say(sentences({"broken", "broken", "bb"}));
  wait_for(1);
  EXPECT_EQ(out.played[0].first, 2U);
  EXPECT_EQ(errors, 1);
}

TEST_F(Talking, PromptIsMadeOnceAndKept) {
  cache = PromptCache(folder / "cache");
  for (std::size_t time = 1; time <= 2; ++time) {
    Talker talker(parts());
    std::vector<Sentence> list;
    list.push_back(sentence("番号札", Route::speaker, true));
    talker.say(std::move(list));
    wait_for(time);
  }
  EXPECT_EQ(voice.spoken, 1);
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(fs::status(kept().front()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(out.played[0], out.played[1]);
}

TEST_F(Talking, NothingOfAResidentIsKept) {
  cache = PromptCache(folder / "cache");
  Talker talker(parts());
  std::vector<Sentence> list;
  list.push_back(sentence(kCanary, Route::headphones));
  list.push_back(sentence("名前", Route::headphones, true));
  talker.say(std::move(list));
  wait_for(2);
  EXPECT_TRUE(out.wait([&] { return out.rests >= 1; }));
  EXPECT_EQ(kept().size(), 1U) << "the fixed prompt alone";
  EXPECT_TRUE(talker.heard().empty()) << "without automation nobody remembers what was said";
}

TEST_F(Talking, HeardTellsWordsLanguageAndRouteOnce) {
  Talker talker(parts());
  talker.keep_heard(true);
  std::vector<Sentence> list;
  list.push_back(sentence("ひとつめ", Route::headphones));
  talker.say(std::move(list));
  wait_for(1);
  const std::vector<Heard> heard = talker.heard();
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(heard[0].text.reveal(), "ひとつめ");
  EXPECT_EQ(heard[0].lang, "ja");
  EXPECT_EQ(heard[0].route, Route::headphones);
  EXPECT_TRUE(talker.heard().empty());
}

TEST_F(Talking, HeadphonesAreToldWhenTheyChange) {
  std::atomic<int> in{0}, gone{0};
  TalkerParts made = parts();
  made.on_headphones = [&](bool plugged) { ++(plugged ? in : gone); };
  Talker talker(std::move(made));
  const auto look = [&](bool plugged) {
    out.plugged = plugged;
    const int rests = out.rests;
    talker.look_for_headphones();
    EXPECT_TRUE(out.wait([&] { return out.rests > rests; })) << "the device list is let go again";
  };
  EXPECT_TRUE(out.wait([&] { return out.rests >= 1; }));
  look(true);
  look(true);
  look(false);
  EXPECT_EQ(in, 1);
  EXPECT_EQ(gone, 1);
}

TEST(PromptCache, DamagedFileIsAsGoodAsNone) {
  std::string pattern = (fs::temp_directory_path() / "haisai-cache-XXXXXX").string();
  ASSERT_NE(mkdtemp(pattern.data()), nullptr);
  PromptCache cache(pattern);
  const Sound sound(8000, {1, 2, 3});
  cache.keep(sound, "text", "ja", "v1");
  ASSERT_TRUE(cache.find("text", "ja", "v1"));
  EXPECT_FALSE(cache.find("text", "en", "v1"));
  EXPECT_FALSE(cache.find("text", "ja", "v2")) << "another voice";
  for (const auto& entry : fs::directory_iterator(pattern)) std::ofstream(entry.path()) << "not a wave";
  EXPECT_FALSE(cache.find("text", "ja", "v1"));
  cache.keep(sound, "text", "ja", "v1");
  EXPECT_TRUE(cache.find("text", "ja", "v1"));
  fs::remove_all(pattern);
}

TEST(PromptCache, FolderThatCannotBeMadeCostsNothingButTime) {
  PromptCache cache("/proc/nowhere/speech-cache");
  cache.keep(Sound(8000, {1}), "text", "ja", "v1");
  EXPECT_FALSE(cache.find("text", "ja", "v1"));
}

}  // namespace
}  // namespace haisai::speech
