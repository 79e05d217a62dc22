#include "drivers/speech/device_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace haisai::speech {
namespace {

constexpr const char* kSoundFolder = "snd";
constexpr int kSettleMs = 400;  // udev gives a new device its owner and name after it appeared

}  // namespace

DeviceWatch::DeviceWatch(std::function<void()> on_change, const std::filesystem::path& folder)
    : on_change_(std::move(on_change)),
      folder_(folder),
      inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      stop_(eventfd(0, EFD_CLOEXEC)) {
  if (inotify_ < 0 || stop_ < 0) return;  // then headphones are seen at the next start
  top_ = inotify_add_watch(inotify_, folder_.c_str(), IN_CREATE);
  watch_sound();
  thread_ = std::thread([this] { run(); });
}

DeviceWatch::~DeviceWatch() {
  if (thread_.joinable()) {
    const std::uint64_t one = 1;
    (void)!write(stop_, &one, sizeof one);
    thread_.join();
  }
  if (inotify_ >= 0) close(inotify_);
  if (stop_ >= 0) close(stop_);
}

void DeviceWatch::watch_sound() {
  inotify_add_watch(inotify_, (folder_ / kSoundFolder).c_str(), IN_CREATE | IN_DELETE | IN_ATTRIB);
}

// True when one of them was about sound; the device folder itself sees every plug of a mouse.
bool DeviceWatch::take_changes() {
  alignas(inotify_event) std::array<char, 4096> bytes{};
  bool sound = false;
  for (ssize_t n = 0; (n = read(inotify_, bytes.data(), bytes.size())) > 0;) {
    for (ssize_t at = 0; at < n;) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      const char* name = event.len > 0 ? bytes.data() + at + sizeof event : "";
      if (event.wd != top_) {
        sound = true;
      } else if (std::strcmp(name, kSoundFolder) == 0) {
        watch_sound();
        sound = true;
      }
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return sound;
}

void DeviceWatch::run() {
  bool settling = false;
  for (;;) {
    std::array<pollfd, 2> wait{{{inotify_, POLLIN, 0}, {stop_, POLLIN, 0}}};
    const int ready = poll(wait.data(), wait.size(), settling ? kSettleMs : -1);
    if (wait[1].revents != 0) return;
    if (ready == 0) {
      settling = false;
      on_change_();
    } else if (ready > 0 && take_changes()) {
      settling = true;
    }
  }
}

}  // namespace haisai::speech
