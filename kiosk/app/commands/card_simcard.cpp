#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <optional>
#include <thread>

#include "drivers/card/vpcd_client.h"
#include "kiosk/app/commands/card_commands.h"

namespace haisai::app {
namespace {

using card::VpcdClient;

struct Address {
  std::string host;
  int port = 0;
};

std::optional<Address> parse_address(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Address address{text.substr(0, colon), 0};
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (error != std::errc() || at != end || address.port < 1 || address.port > 65535) return std::nullopt;
  return address;
}

// What the person or test beside the card wants: signals, and lines of stdin under --control.
class Controls {
 public:
  enum class Wish { insert, remove, quit };

  explicit Controls(bool read_stdin) : all_(epoll_create1(EPOLL_CLOEXEC)) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    signals_ = card::UniqueFd(signalfd(-1, &signals, SFD_CLOEXEC));
    add(signals_.get());
    if (read_stdin) add(STDIN_FILENO);
  }

  int fd() const { return all_.get(); }

  // Waits for the next wish; lines that are none are skipped.
  Wish next() {
    while (true) {
      epoll_event event{};
      if (epoll_wait(all_.get(), &event, 1, -1) != 1) continue;
      if (event.data.fd != STDIN_FILENO) return Wish::quit;
      const std::optional<std::string> line = read_line();
      if (!line || *line == "quit") return Wish::quit;
      if (*line == "insert") return Wish::insert;
      if (*line == "remove") return Wish::remove;
      std::fprintf(stderr, "haisai: insert, remove or quit\n");
    }
  }

 private:
  void add(int fd) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    epoll_ctl(all_.get(), EPOLL_CTL_ADD, fd, &event);
  }

  // Byte by byte, so that nothing waits unseen in a buffer behind poll's back.
  static std::optional<std::string> read_line() {
    std::string line;
    char byte = 0;
    while (line.size() < 64) {
      if (read(STDIN_FILENO, &byte, 1) != 1) return std::nullopt;
      if (byte == '\n') return line;
      line.push_back(byte);
    }
    return line;
  }

  card::UniqueFd all_;
  card::UniqueFd signals_;
};

void say(const Globals& globals, const char* event) {
  (void)answer(globals, {{"event", event}}, event);
  std::fflush(stdout);
}

const char* event_of(VpcdClient::End end) {
  switch (end) {
    case VpcdClient::End::peer_closed:
      return "reader_gone";
    case VpcdClient::End::stopped:
    case VpcdClient::End::removed:
      return "removed";
  }
  return "";
}

// Another card on the reader's second slot (one port higher), for as long as it lives.
class SecondCard {
 public:
  SecondCard(const Address& address, const card::CardPerson& person)
      : sim_(person), stop_(eventfd(0, EFD_CLOEXEC)), client_(VpcdClient::connect(address.host, address.port + 1)) {
    if (client_) thread_ = std::thread([this] { (void)client_->serve(sim_, card::Faults{}, stop_.get()); });
  }
  ~SecondCard() {
    const std::uint64_t one = 1;
    (void)!write(stop_.get(), &one, sizeof one);
    if (thread_.joinable()) thread_.join();
  }
  SecondCard(const SecondCard&) = delete;
  SecondCard& operator=(const SecondCard&) = delete;

 private:
  card::SimulatedCard sim_;
  card::UniqueFd stop_;
  base::Result<VpcdClient> client_;
  std::thread thread_;
};

// One lying on the reader, from insertion to removal.
base::Result<VpcdClient::End> lie_on_reader(const Globals& globals, const Address& address,
                                            const card::CardPerson& person, card::SimulatedCard& sim,
                                            const card::Faults& faults, int stop_fd) {
  auto client = VpcdClient::connect(address.host, address.port);
  if (!client) return client.error();
  std::optional<SecondCard> second;
  if (faults.two) second.emplace(address, person);
  say(globals, "inserted");
  return client->serve(sim, faults, stop_fd);
}

}  // namespace

int simcard(const Globals& globals, const SimcardOptions& options) {
  const auto address = parse_address(options.vpcd);
  if (!address) throw CLI::ValidationError("--vpcd", "'" + options.vpcd + "' is not HOST:PORT");
  auto person = card::load_card_person(options.card);
  if (!person) return fail(globals, person.error());
  card::SimulatedCard sim(*person);
  card::Faults faults;
  for (const auto& fault : options.faults) (void)card::parse_fault(fault, faults);
  Controls controls(options.control);
  while (true) {
    const auto end = lie_on_reader(globals, *address, *person, sim, faults, controls.fd());
    sim.power_off();
    if (!end && !options.control) return fail(globals, end.error());
    say(globals, end ? event_of(*end) : "no_reader");
    faults = {};  // once is enough; the next insertion is a clean one
    if (!options.control) return *end == VpcdClient::End::peer_closed ? kNotDone : kDone;
    Controls::Wish wish = controls.next();
    while (wish == Controls::Wish::remove) wish = controls.next();
    if (wish == Controls::Wish::quit) return kDone;
    std::this_thread::sleep_for(card::kUnseenSwap);
  }
}

}  // namespace haisai::app
