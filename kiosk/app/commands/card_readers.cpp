#include <poll.h>
#include <sys/signalfd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "drivers/card/pcsc_readers.h"
#include "drivers/card/pcsc_transport.h"
#include "drivers/card/unique_fd.h"
#include "kiosk/app/commands/card_commands.h"

namespace haisai::app {
namespace {

using card::Presence;

const char* event_of(Presence::Kind kind) {
  switch (kind) {
    case Presence::Kind::service_down:
      return "service_down";
    case Presence::Kind::no_reader:
      return "no_reader";
    case Presence::Kind::empty:
      return "empty";
    case Presence::Kind::card:
      return "card";
  }
  return "";
}

void print_event(const Globals& globals, Presence::Kind kind, const std::string& reader) {
  nlohmann::json json = {{"event", event_of(kind)}};
  if (!reader.empty()) json["reader"] = reader;
  (void)answer(globals, json, std::string(event_of(kind)) + (reader.empty() ? "" : ": " + reader));
  std::fflush(stdout);
}

// Readable when the person at the shell wants an end. Blocks both signals for the whole process, so
// call it before threads start.
card::UniqueFd interrupt_fd() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return card::UniqueFd(signalfd(-1, &signals, SFD_CLOEXEC));
}

}  // namespace

int card_readers(const Globals& globals) {
  const auto readers = card::list_readers();
  if (!readers) return fail(globals, readers.error(), card_words(readers.error().code, -1));
  nlohmann::json list = nlohmann::json::array();
  std::string text;
  for (const auto& reader : *readers) {
    list.push_back({{"name", reader.name},
                    {"card_present", reader.card_present},
                    {"in_use", reader.in_use},
                    {"exclusive", reader.exclusive},
                    {"mute", reader.mute}});
    if (!text.empty()) text += "\n";
    text += reader.name + (reader.card_present ? ": card" : ": empty");
  }
  return answer(globals, {{"readers", list}}, text.empty() ? "no card reader" : text);
}

int card_watch(const Globals& globals, const CardWatchOptions& options) {
  using Clock = std::chrono::steady_clock;
  const card::UniqueFd interrupt = interrupt_fd();
  card::PcscTransport transport(options.reader);
  const auto until = Clock::now() + std::chrono::seconds(options.for_s);
  Presence last;
  while (true) {
    const Presence now = transport.presence();
    if (now != last) print_event(globals, now.kind, transport.reader_with_card());
    last = now;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    if (options.for_s > 0 && left.count() <= 0) return kDone;
    std::array<pollfd, 2> polled = {{{transport.presence_fd(), POLLIN, 0}, {interrupt.get(), POLLIN, 0}}};
    (void)poll(polled.data(), polled.size(), options.for_s > 0 ? static_cast<int>(left.count()) : -1);
    if (polled[1].revents != 0) return kDone;
  }
}

}  // namespace haisai::app
