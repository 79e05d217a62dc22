// Watches all PC/SC readers for a card, without ever connecting: a thread with its own context sleeps
// in pcscd and tells through an eventfd. It survives readers and pcscd coming and going. SAM slots are never
// looked at. A card that does not answer counts only where no other does; answering cards on two readers are
// told as such.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "drivers/card/transport.h"
#include "drivers/card/unique_fd.h"

namespace haisai::card {

class PcscPresence {
 public:
  // reader: part of the name of the only reader to look at; empty: any reader with a card.
  explicit PcscPresence(std::string reader);
  ~PcscPresence();
  PcscPresence(const PcscPresence&) = delete;
  PcscPresence& operator=(const PcscPresence&) = delete;

  // Never blocks. reader_with_card: its full name, empty unless exactly one card counts.
  Presence now(std::string& reader_with_card);
  int fd() const { return changed_fd_.get(); }

 private:
  void run();
  struct Watched;  // readers and their states
  long watch();    // the PC/SC code it ended with
  void publish(Presence::Kind kind, const std::string& reader = {}, std::uint32_t events = 0);
  void publish(const Watched& watched);
  bool pause(int round);  // back-off; false when ending

  const std::string filter_;
  UniqueFd changed_fd_;
  std::mutex mutex_;
  std::condition_variable wake_;
  Presence presence_;
  std::string reader_;
  std::uint32_t events_ = 0;  // pcscd's counter of the reader's insertions and removals
  std::atomic<bool> ending_ = false;
  std::atomic<bool> ended_ = false;
  std::atomic<long> context_ = 0;
  std::thread thread_;  // last
};

}  // namespace haisai::card
