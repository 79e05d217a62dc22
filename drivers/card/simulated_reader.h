// A reader that exists only in this program: a card is put on it and taken off by calls, and card
// workers reach it over an inherited socket instead of pcscd. A thread serves the sockets; it sleeps
// unless something happens. All functions may be called from any thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "drivers/card/simulated_card.h"
#include "drivers/card/simulated_fault.h"
#include "drivers/card/transport.h"
#include "drivers/card/unique_fd.h"

namespace haisai::card {

class SimulatedReader {
 public:
  SimulatedReader();
  ~SimulatedReader();
  SimulatedReader(const SimulatedReader&) = delete;
  SimulatedReader& operator=(const SimulatedReader&) = delete;

  // Puts a card down (taking off the one that lay there). The caller may keep it and insert it again:
  // its PIN counter is the card's own.
  void insert(std::shared_ptr<SimulatedCard> card);
  // Puts down the made-up person of `file` (assets/cards/NAME.toml). The same file is the same card
  // for as long as this reader lives, so its counter survives; what else it holds is read from the file
  // again and wiped when it is taken off. Errors as load_card_person.
  base::Result<void> insert_file(const std::filesystem::path& file);
  void remove();
  bool has_card() const;
  // plugged = false: the reader is gone from the machine (a card on it is taken off).
  void set_plugged(bool plugged);
  // From now on, and counted anew at each insertion, until other faults are set. A delay under way ends.
  void set_faults(const Faults& faults);

  // A socket for one worker; the reader serves it until the worker closes it. Invalid when the system
  // has no more sockets.
  UniqueFd open_connection();

 private:
  struct Connection {
    UniqueFd fd;
    Presence told;
    bool holds_card = false;
    bool waits_for_answer = false;  // the card is mute
  };

  Presence presence() const;  // lock held
  void change(std::shared_ptr<SimulatedCard> card, bool plugged);
  void run();
  void wake() const;
  bool tell(Connection& connection);  // lock held
  bool serve(Connection& connection);
  bool answer_apdu(Connection& connection, base::ByteView command, std::unique_lock<std::mutex>& lock);
  void answer_connect(Connection& connection, bool cold);
  // What the fault of this APDU does before the card answers; lock held, and let go of meanwhile.
  void meet_fault(Faults::Act act, std::unique_lock<std::mutex>& lock);
  void wait(const Connection& connection, std::chrono::milliseconds delay, std::unique_lock<std::mutex>& lock);

  mutable std::mutex mutex_;
  std::shared_ptr<SimulatedCard> card_;
  std::map<std::filesystem::path, std::shared_ptr<SimulatedCard>> by_file_;
  bool plugged_ = true;
  std::uint32_t generation_ = 1;
  LiveFaults faults_;
  int fault_settings_ = 0;  // how often faults were set
  bool ending_ = false;
  std::vector<std::unique_ptr<Connection>> connections_;
  UniqueFd wake_fd_;
  std::thread thread_;  // last: starts when all else is there
};

}  // namespace haisai::card
