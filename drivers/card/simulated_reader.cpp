#include "drivers/card/simulated_reader.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

#include "drivers/card/simulated_wire.h"

namespace haisai::card {
namespace {

bool send_message(int fd, base::ByteView message) {
  return send(fd, message.data(), message.size(), MSG_NOSIGNAL | MSG_DONTWAIT) ==
         static_cast<ssize_t>(message.size());
}

}  // namespace

SimulatedReader::SimulatedReader()
    : wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), thread_([this] { run(); }) {}

SimulatedReader::~SimulatedReader() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake();
  thread_.join();
}

void SimulatedReader::wake() const {
  const std::uint64_t one = 1;
  (void)!write(wake_fd_.get(), &one, sizeof one);  // fails only when already set
}

Presence SimulatedReader::presence() const {
  if (!plugged_) return {Presence::Kind::no_reader, generation_};
  if (card_ && faults_.now().two) return {Presence::Kind::two_cards, generation_};
  return {card_ ? Presence::Kind::card : Presence::Kind::empty, generation_};
}

void SimulatedReader::change(std::shared_ptr<SimulatedCard> card, bool plugged) {
  {
    const std::lock_guard lock(mutex_);
    if (card_) card_->power_off();
    for (const auto& [file, known] : by_file_) {
      if (known == card_ && card_ != card) known->put_away();
    }
    card_ = std::move(card);
    plugged_ = plugged;
    ++generation_;
    faults_.count_anew();
    for (auto& connection : connections_) {
      connection->holds_card = false;
      if (connection->waits_for_answer) {
        send_message(connection->fd.get(), wire::error_message(base::ErrorCode::card_removed));
      }
      connection->waits_for_answer = false;
    }
  }
  wake();
}

void SimulatedReader::insert(std::shared_ptr<SimulatedCard> card) { change(std::move(card), true); }

base::Result<void> SimulatedReader::insert_file(const std::filesystem::path& file) {
  auto person = load_card_person(file);
  if (!person) return person.error();
  std::shared_ptr<SimulatedCard> card;
  {
    const std::lock_guard lock(mutex_);
    auto& known = by_file_[file];
    if (!known) {
      known = std::make_shared<SimulatedCard>(*person);
    } else if (known != card_) {
      known->take_out(*person);
    }
    card = known;
  }
  insert(std::move(card));
  return {};
}

void SimulatedReader::remove() {
  if (has_card()) change(nullptr, true);
}

void SimulatedReader::set_plugged(bool plugged) { change(nullptr, plugged); }

bool SimulatedReader::has_card() const {
  const std::lock_guard lock(mutex_);
  return card_ != nullptr;
}

void SimulatedReader::set_faults(const Faults& faults) {
  {
    const std::lock_guard lock(mutex_);
    if (faults.two != faults_.now().two) ++generation_;
    faults_.set(faults);
    ++fault_settings_;
  }
  wake();
}

UniqueFd SimulatedReader::open_connection() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return {};
  auto connection = std::make_unique<Connection>();
  connection->fd = UniqueFd(ends[0]);
  UniqueFd theirs(ends[1]);
  {
    const std::lock_guard lock(mutex_);
    tell(*connection);
    connections_.push_back(std::move(connection));
  }
  wake();
  return theirs;
}

bool SimulatedReader::tell(Connection& connection) {
  const Presence now = presence();
  if (connection.told == now) return true;
  connection.told = now;
  return send_message(connection.fd.get(), wire::presence_message(now));
}

void SimulatedReader::run() {
  while (true) {
    std::vector<pollfd> polled = {{wake_fd_.get(), POLLIN, 0}};
    {
      const std::lock_guard lock(mutex_);
      if (ending_) return;
      std::erase_if(connections_, [this](auto& connection) { return !tell(*connection); });
      for (const auto& connection : connections_) polled.push_back({connection->fd.get(), POLLIN, 0});
    }
    (void)poll(polled.data(), polled.size(), -1);
    std::uint64_t drained = 0;
    (void)!read(wake_fd_.get(), &drained, sizeof drained);
    for (std::size_t i = 1; i < polled.size(); ++i) {
      if (polled[i].revents == 0) continue;
      // Only this thread takes connections away, so the pointer stays good without the lock.
      const auto found = [&] {
        const std::lock_guard lock(mutex_);
        return std::find_if(connections_.begin(), connections_.end(),
                            [&](const auto& c) { return c->fd.get() == polled[i].fd; })
            ->get();
      }();
      if (serve(*found)) continue;
      const std::lock_guard lock(mutex_);
      if (found->holds_card && card_) card_->power_off();  // as the fall of its client would be noticed
      std::erase_if(connections_, [found](const auto& c) { return c.get() == found; });
    }
  }
}

bool SimulatedReader::serve(Connection& connection) {
  std::array<base::Byte, wire::kMaxMessageBytes> buffer{};
  const ssize_t size = recv(connection.fd.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (size <= 0) return false;
  const base::ByteView message(buffer.data(), static_cast<std::size_t>(size));
  std::unique_lock lock(mutex_);
  bool alive = true;
  if (message[0] == wire::kConnect) {
    answer_connect(connection, message.size() > 1 && message[1] != 0);
  } else if (message[0] == wire::kTransmit) {
    alive = answer_apdu(connection, message.subspan(1), lock);
  } else if (message[0] == wire::kPowerDown && connection.holds_card) {
    if (card_) card_->power_off();
    connection.holds_card = false;
  }
  base::wipe(buffer.data(), buffer.size());
  return alive;
}

void SimulatedReader::answer_connect(Connection& connection, bool cold) {
  const bool taken = std::any_of(connections_.begin(), connections_.end(), [&](const auto& other) {
    return other.get() != &connection && other->holds_card;
  });
  if (!card_) {
    send_message(connection.fd.get(), wire::error_message(base::ErrorCode::card_no_card));
  } else if (taken) {
    send_message(connection.fd.get(), wire::error_message(base::ErrorCode::card_busy));
  } else if (faults_.now().dead) {
    send_message(connection.fd.get(), wire::error_message(base::ErrorCode::card_mute));
  } else {
    if (cold) card_->power_off();
    card_->reset();
    connection.holds_card = true;
    send_message(connection.fd.get(), base::Bytes{wire::kConnected});
  }
}

// Sleeps without the lock; a card taken away, a worker killed, other faults or the end of the reader cut it short.
void SimulatedReader::wait(const Connection& connection, std::chrono::milliseconds delay,
                           std::unique_lock<std::mutex>& lock) {
  const auto until = std::chrono::steady_clock::now() + delay;
  const std::uint32_t generation = generation_;
  const int settings = fault_settings_;
  while (!ending_ && generation == generation_ && settings == fault_settings_) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return;
    lock.unlock();
    std::array<pollfd, 2> polled = {{{wake_fd_.get(), POLLIN, 0}, {connection.fd.get(), 0, 0}}};
    (void)poll(polled.data(), polled.size(), static_cast<int>(left.count()));
    std::uint64_t drained = 0;
    (void)!read(wake_fd_.get(), &drained, sizeof drained);
    lock.lock();
    if ((polled[1].revents & POLLHUP) != 0) return;
  }
}

void SimulatedReader::meet_fault(Faults::Act act, std::unique_lock<std::mutex>& lock) {
  if (act == Faults::Act::answer || act == Faults::Act::mute) return;
  // A swap that is seen: what the other card is does not matter, only that this one is gone.
  const std::shared_ptr<SimulatedCard> next = act == Faults::Act::swap ? card_ : nullptr;
  lock.unlock();
  change(next, act != Faults::Act::unplug);
  lock.lock();
}

bool SimulatedReader::answer_apdu(Connection& connection, base::ByteView command,
                                  std::unique_lock<std::mutex>& lock) {
  const Faults faults = faults_.now();
  const int index = faults_.next_index();
  const Faults::Act act = faults.at(index);
  if (connection.holds_card) {
    wait(connection, faults.wait_before(index), lock);
    meet_fault(act, lock);
  }
  if (!connection.holds_card || !card_) {
    return send_message(connection.fd.get(), wire::error_message(base::ErrorCode::card_removed));
  }
  if (act == Faults::Act::mute) {
    connection.waits_for_answer = true;
    return true;
  }
  base::Bytes answer = faults.spoilt(index, card_->transmit(command));
  base::Bytes message;
  message.reserve(answer.size() + 1);
  message.push_back(wire::kAnswer);
  message.insert(message.end(), answer.begin(), answer.end());
  const bool sent = send_message(connection.fd.get(), message);
  base::wipe(answer);
  base::wipe(message);
  return sent;
}

}  // namespace haisai::card
