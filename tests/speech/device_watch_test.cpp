#include "drivers/speech/device_watch.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

namespace haisai::speech {
namespace {

namespace fs = std::filesystem;

class Watch : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "haisai-dev-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    dev = pattern;
  }
  void TearDown() override { fs::remove_all(dev); }
  void make(const std::string& name) const { std::ofstream(dev / name) << "x"; }
  bool told(int times) const {
    for (int i = 0; i < 300 && changes < times; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return changes >= times;
  }
  fs::path dev;
  std::atomic<int> changes{0};
};

TEST_F(Watch, SoundDeviceThatComesOrGoesIsToldOnce) {
  fs::create_directory(dev / "snd");
  const DeviceWatch watch([this] { ++changes; }, dev);
  make("snd/controlC1");
  make("snd/pcmC1D0p");
  EXPECT_TRUE(told(1));
  fs::remove(dev / "snd/controlC1");
  EXPECT_TRUE(told(2));
  EXPECT_EQ(changes, 2);
}

TEST_F(Watch, FirstSoundDeviceOfAMachineIsTold) {
  const DeviceWatch watch([this] { ++changes; }, dev);
  fs::create_directory(dev / "snd");
  EXPECT_TRUE(told(1));
  make("snd/controlC0");
  EXPECT_TRUE(told(2));
}

TEST_F(Watch, OtherDevicesAreNoNews) {
  fs::create_directory(dev / "snd");
  const DeviceWatch watch([this] { ++changes; }, dev);
  make("mouse7");
  std::this_thread::sleep_for(std::chrono::milliseconds(600));
  EXPECT_EQ(changes, 0);
}

TEST_F(Watch, FolderThatIsNotThereIsNoTrouble) { const DeviceWatch watch([] {}, dev / "nowhere"); }

}  // namespace
}  // namespace haisai::speech
