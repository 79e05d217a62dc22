#include <poll.h>
#include <sys/signalfd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "drivers/card/pcsc_readers.h"
#include "drivers/card/pcsc_slots.h"
#include "drivers/card/pcsc_transport.h"
#include "drivers/card/unique_fd.h"
#include "drivers/card/usb_readers.h"
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
    case Presence::Kind::two_cards:
      return "two_cards";
    case Presence::Kind::refused:
      return "refused";
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

nlohmann::json json_of(const std::vector<card::ReaderInfo>& readers) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& reader : readers) {
    list.push_back({{"name", reader.name},
                    {"slot", card::name_of(card::slot_kind(reader.name))},
                    {"card_present", reader.card_present},
                    {"in_use", reader.in_use},
                    {"exclusive", reader.exclusive},
                    {"mute", reader.mute}});
  }
  return list;
}

nlohmann::json json_of(const std::vector<card::UsbReader>& readers) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& reader : readers) {
    list.push_back({{"id", reader.id},
                    {"name", reader.name},
                    {"ccid", reader.ccid},
                    {"served", reader.served},
                    {"drivers", reader.drivers},
                    {"should_be", reader.should_be},
                    {"kernel_driver", reader.kernel_driver},
                    {"advice", reader.advice}});
  }
  return list;
}

std::string line_of(const card::ReaderInfo& reader) {
  std::string line = reader.name + (reader.card_present ? ": card" : ": empty");
  if (reader.mute) line += ", does not answer";
  if (card::slot_kind(reader.name) == card::SlotKind::sam) line += ", SAM slot, never used";
  return line;
}

std::string lines_of(const card::UsbReader& reader) {
  std::string lines = "USB " + reader.id + " " + reader.name + (reader.served ? ": served by " : ": not served, driver ");
  std::string drivers;
  for (const auto& driver : reader.drivers) drivers += (drivers.empty() ? "" : ", ") + driver;
  lines += drivers.empty() ? "none" : drivers;
  return reader.advice.empty() ? lines : lines + "\n  " + reader.advice;
}

// pcscd says nothing, but what is plugged in may tell why.
int fail_with_usb(const Globals& globals, const base::Error& error, const std::vector<card::UsbReader>& usb) {
  const std::string words = card_words(error.code, -1);
  if (globals.json) {
    const nlohmann::json json = {{"error", {{"code", base::name_of(error.code)}, {"message", words}}}, {"usb", json_of(usb)}};
    (void)answer(globals, json, {});
    return kNotDone;
  }
  for (const auto& reader : usb) std::printf("%s\n", lines_of(reader).c_str());
  return fail(globals, error, words);
}

}  // namespace

int card_readers(const Globals& globals, const CardReadersOptions& options) {
  const auto readers = card::list_readers();
  std::vector<std::string> names;
  if (readers) {
    for (const auto& reader : *readers) names.push_back(reader.name);
  }
  // What is plugged in is told also where the file of facts is not: from any folder, before the installation.
  const auto facts = card::load_reader_facts(globals.assets_folder() / "readers.toml");
  if (!facts && facts.error().code != base::ErrorCode::file_unreadable) return fail(globals, facts.error());
  const card::ReaderFacts known = facts ? *facts : card::ReaderFacts{};
  const auto usb = card::usb_readers(options.usb, card::driver_claims(options.drivers), known, names);
  if (!readers) return fail_with_usb(globals, readers.error(), usb);
  std::string text = readers->empty() ? "no card reader" : "";
  for (const auto& reader : *readers) text += (text.empty() ? "" : "\n") + line_of(reader);
  for (const auto& reader : usb) text += "\n" + lines_of(reader);
  return answer(globals, {{"readers", json_of(*readers)}, {"usb", json_of(usb)}}, text);
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
