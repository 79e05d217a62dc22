#include "drivers/card/pcsc_presence.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "drivers/card/pcsc_codes.h"
#include "drivers/card/pcsc_context.h"
#include "drivers/card/pcsc_slots.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;

// How long one wait in pcscd lasts at most: half a wake-up a second when nothing happens.
constexpr DWORD kWaitMs = 2000;
constexpr std::array kBackOff = {200ms, 500ms, 1000ms, 2000ms, 5000ms};
constexpr char kPlugAndPlay[] = "\\\\?PnP?\\Notification";

constexpr LONG kRelist = SCARD_E_UNKNOWN_READER;

}  // namespace

struct PcscPresence::Watched {
  std::vector<std::string> names;
  std::vector<SCARD_READERSTATE> states;  // of names, and last the one that tells of new readers

  LONG list(SCARDCONTEXT context, const std::string& filter) {
    const LONG code = reader_names(context, names);
    std::erase_if(names, [&filter](const std::string& name) {
      return name.find(filter) == std::string::npos || slot_kind(name) == SlotKind::sam;
    });
    states = unaware_states(names);
    states.push_back({});
    states.back().szReader = kPlugAndPlay;
    return code;
  }

  // SUCCESS when there is news, kRelist when the readers are to be listed again.
  LONG wait_for_change(SCARDCONTEXT context) {
    const LONG code = SCardGetStatusChange(context, kWaitMs, states.data(), static_cast<DWORD>(states.size()));
    if (code == SCARD_E_TIMEOUT) return kRelist;  // a reader that came between listing and waiting
    if (code != SCARD_S_SUCCESS) return code;
    bool relist = (states.back().dwEventState & SCARD_STATE_CHANGED) != 0;
    for (auto& state : states) {
      relist = relist || (state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE)) != 0;
      state.dwCurrentState = state.dwEventState;
    }
    return relist ? kRelist : SCARD_S_SUCCESS;
  }
};

PcscPresence::PcscPresence(std::string reader)
    : filter_(std::move(reader)),
      changed_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this] { run(); }) {}

PcscPresence::~PcscPresence() {
  {
    const std::lock_guard lock(mutex_);  // not between a look at ending_ and the sleep that follows
    ending_ = true;
  }
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
    const long code = watch();
    if (ending_) break;
    const bool refused = meaning_of(code).act == PcscAct::tell_staff;
    publish(refused ? Presence::Kind::refused : Presence::Kind::service_down);
    if (std::chrono::steady_clock::now() - start > 5s) round = 0;  // it had worked for a while
    if (!pause(round)) break;
  }
  ended_ = true;
}

void PcscPresence::publish(const Watched& watched) {
  const SCARD_READERSTATE* answering = nullptr;
  const SCARD_READERSTATE* mute = nullptr;
  int count = 0;
  std::uint32_t events = 0;  // pcscd counts each reader's insertions and removals
  for (std::size_t i = 0; i < watched.names.size(); ++i) {
    const SCARD_READERSTATE& state = watched.states[i];
    if ((state.dwEventState & SCARD_STATE_PRESENT) == 0) continue;
    const bool is_mute = (state.dwEventState & SCARD_STATE_MUTE) != 0;
    (is_mute ? mute : answering) = &state;
    if (is_mute) continue;
    ++count;
    events += static_cast<std::uint32_t>(state.dwEventState >> 16);
  }
  if (count > 1) return publish(Presence::Kind::two_cards, {}, events);
  const SCARD_READERSTATE* card = answering != nullptr ? answering : mute;
  if (card == nullptr) return publish(Presence::Kind::empty);
  publish(Presence::Kind::card, card->szReader, static_cast<std::uint32_t>(card->dwEventState >> 16));
}

// One context's life: until pcscd is lost or the watch ends.
long PcscPresence::watch() {
  const PcscContext context;
  if (!context.ok()) return context.code();
  context_ = context.get();
  Watched watched;
  LONG code = kRelist;
  while (!ending_) {
    if (code != SCARD_S_SUCCESS) {
      code = watched.list(context.get(), filter_);
      if (code != SCARD_S_SUCCESS) break;
      if (watched.names.empty()) publish(Presence::Kind::no_reader);
    } else if (!watched.names.empty()) {
      publish(watched);
    }
    code = watched.wait_for_change(context.get());
    if (code != SCARD_S_SUCCESS && meaning_of(code).act != PcscAct::wait_reader) break;
  }
  context_ = 0;
  return code;
}

}  // namespace haisai::card
