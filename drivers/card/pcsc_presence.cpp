#include "drivers/card/pcsc_presence.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "drivers/card/pcsc_codes.h"
#include "drivers/card/pcsc_context.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;

// How long one wait in pcscd lasts at most: half a wake-up a second when nothing happens.
constexpr DWORD kWaitMs = 2000;
constexpr std::array kBackOff = {200ms, 500ms, 1000ms, 2000ms, 5000ms};
constexpr char kPlugAndPlay[] = "\\\\?PnP?\\Notification";

// The state to report: a card that answers, else a card that does not, else none.
const SCARD_READERSTATE* with_card(const std::vector<SCARD_READERSTATE>& states, std::size_t readers) {
  const SCARD_READERSTATE* found = nullptr;
  for (std::size_t i = 0; i < readers; ++i) {
    if ((states[i].dwEventState & SCARD_STATE_PRESENT) == 0) continue;
    if ((states[i].dwEventState & SCARD_STATE_MUTE) == 0) return &states[i];
    if (found == nullptr) found = &states[i];
  }
  return found;
}

}  // namespace

PcscPresence::PcscPresence(std::string reader)
    : filter_(std::move(reader)),
      changed_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this] { run(); }) {}

PcscPresence::~PcscPresence() {
  ending_ = true;
  wake_.notify_all();
  // A cancel that comes just before the wait begins is lost, so it is sent until the thread is out.
  while (!ended_) {
    if (const long context = context_; context != 0) SCardCancel(context);
    std::this_thread::sleep_for(5ms);
  }
  thread_.join();
}

Presence PcscPresence::now(std::string& reader_with_card) {
  std::uint64_t drained = 0;
  (void)!read(changed_fd_.get(), &drained, sizeof drained);
  const std::lock_guard lock(mutex_);
  reader_with_card = reader_;
  return presence_;
}

void PcscPresence::publish(Presence::Kind kind, const std::string& reader, std::uint32_t events) {
  {
    const std::lock_guard lock(mutex_);
    const bool first = presence_.generation == 0;
    if (!first && presence_.kind == kind && reader_ == reader && events_ == events) return;
    presence_ = {kind, presence_.generation + 1};
    reader_ = reader;
    events_ = events;
  }
  const std::uint64_t one = 1;
  (void)!write(changed_fd_.get(), &one, sizeof one);
}

bool PcscPresence::pause(int round) {
  std::unique_lock lock(mutex_);
  const auto last = static_cast<int>(kBackOff.size()) - 1;
  wake_.wait_for(lock, kBackOff[static_cast<std::size_t>(std::min(round, last))],
                 [this] { return ending_.load(); });
  return !ending_;
}

void PcscPresence::run() {
  for (int round = 0; !ending_; ++round) {
    const auto start = std::chrono::steady_clock::now();
    watch();
    if (ending_) break;
    publish(Presence::Kind::service_down, {}, 0);
    if (std::chrono::steady_clock::now() - start > 5s) round = 0;  // it had worked for a while
    if (!pause(round)) break;
  }
  ended_ = true;
}

// One context's life: until pcscd is lost or the watch ends.
void PcscPresence::watch() {
  const PcscContext context;
  if (!context.ok()) return;
  context_ = context.get();
  std::vector<std::string> names;
  std::vector<SCARD_READERSTATE> states;
  bool relist = true;
  while (!ending_) {
    if (relist) {
      if (reader_names(context.get(), names) != SCARD_S_SUCCESS) break;
      std::erase_if(names, [this](const auto& name) { return name.find(filter_) == std::string::npos; });
      states = unaware_states(names);
      states.push_back({});
      states.back().szReader = kPlugAndPlay;
      if (names.empty()) publish(Presence::Kind::no_reader, {}, 0);
    }
    const LONG code =
        SCardGetStatusChange(context.get(), kWaitMs, states.data(), static_cast<DWORD>(states.size()));
    relist = code == SCARD_E_UNKNOWN_READER || (states.back().dwEventState & SCARD_STATE_CHANGED) != 0;
    if (code == SCARD_E_UNKNOWN_READER || code == SCARD_E_CANCELLED) continue;
    if (code == SCARD_E_TIMEOUT) {
      relist = true;  // a reader that came between listing and waiting
      continue;
    }
    if (code != SCARD_S_SUCCESS) break;
    for (auto& state : states) {
      relist = relist || (state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE)) != 0;
      state.dwCurrentState = state.dwEventState;
    }
    if (names.empty() || relist) continue;
    const SCARD_READERSTATE* card = with_card(states, names.size());
    if (card == nullptr) {
      publish(Presence::Kind::empty, {}, 0);
    } else {
      publish(Presence::Kind::card, card->szReader, static_cast<std::uint32_t>(card->dwEventState >> 16));
    }
  }
  context_ = 0;
}

}  // namespace haisai::card
