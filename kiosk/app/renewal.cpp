#include "kiosk/app/renewal.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdio>

namespace haisai::app {
namespace {

sigset_t signal_set() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, kRenewalSignal);
  return set;
}

}  // namespace

Renewal::Renewal(const Globals& globals) : globals_(globals) {
  const sigset_t set = signal_set();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = base::UniqueFd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

void Renewal::start(std::function<void()> wake) {
  watcher_ = std::make_unique<FdWatcher>(std::move(wake));
  watcher_->watch(signals_.get());
}

std::shared_ptr<const Loaded> Renewal::run(Stage& stage, const std::function<bool()>& between) {
  std::shared_ptr<const Loaded> next;
  stage.run([&] {
    if (!between() || !stage.at_rest()) return;
    next = take();
    if (next != nullptr) stage.quit();
  });
  return next;
}

// What was asked for since the last time, while nobody is served: reading it takes some 100 ms.
std::shared_ptr<const Loaded> Renewal::take() {
  signalfd_siginfo info{};
  bool asked = false;
  while (read(signals_.get(), &info, sizeof info) == static_cast<ssize_t>(sizeof info)) asked = true;
  if (!asked) return nullptr;
  watcher_->watch(signals_.get());
  auto loaded = load_all(globals_);
  if (!loaded) {
    tell_refused(loaded.error());
    return nullptr;
  }
  renewed_ = true;
  std::fprintf(stderr, "haisai: content %s is taken\n", loaded->content->version.c_str());
  return std::make_shared<const Loaded>(std::move(loaded).value());
}

void Renewal::tell_refused(const base::Error& error) {
  std::fprintf(stderr, "haisai: the new content is not taken, the old one stays: %s\n", error.detail.c_str());
}

}  // namespace haisai::app
