// Tells when sound devices come or go, from the kernel's device folder: asleep until then.
#pragma once

#include <filesystem>
#include <functional>
#include <thread>

namespace haisai::speech {

class DeviceWatch {
 public:
  // folder: its entries and those of its folder "snd" are watched. on_change is called on the watch's thread, some
  // tenths of a second after the last of several changes, when the devices are ready for use.
  explicit DeviceWatch(std::function<void()> on_change, const std::filesystem::path& folder = "/dev");
  ~DeviceWatch();
  DeviceWatch(const DeviceWatch&) = delete;
  DeviceWatch& operator=(const DeviceWatch&) = delete;

 private:
  void run();
  bool take_changes();
  void watch_sound();

  std::function<void()> on_change_;
  std::filesystem::path folder_;
  int inotify_ = -1;
  int stop_ = -1;
  int top_ = -1;  // watch of the folder itself
  std::thread thread_;
};

}  // namespace haisai::speech
