// The card worker: one process per visit that looks at one card, and dies with every copy of the PIN
// and the answer. It waits for a card, connects once, asks the tries, waits for PINs or face codes from the
// terminal, reads, asks for the dates where wanted, powers the card down, watches for it being taken away,
// and ends.
#pragma once

#include <string>

#include "drivers/card/message.h"
#include "drivers/card/my_number_card.h"
#include "drivers/card/transport.h"

namespace haisai::card {

struct WorkerOptions {
  bool simulated = false;  // kSimulatedReaderFd is the reader
  bool allow_last_try = false;   // one try left may be spent
  bool allow_face_code = false;  // 照合番号B may be asked for and sent
  bool tell_dates = false;       // after the read, Message::dated
  std::string reader;  // part of the name of the only reader to use
};

class Worker {
 public:
  // parent_fd: SOCK_SEQPACKET to the terminal. Both must outlive the worker.
  Worker(Transport& transport, int parent_fd, const WorkerOptions& options);

  // Until the card that was looked at is gone, or the terminal says stop or closes. The card has no
  // power afterwards.
  void run();

 private:
  enum class Stage {
    waiting,  // no card connected yet
    ready,    // connected, a secret may come
    done,     // powered down; only the card's going away is of interest
    ended,
  };

  void look();
  void look_while_waiting(const Presence& now);
  void look_at_held_card(const Presence& now);
  void meet_card(bool cold);
  base::Result<void> connect(bool cold);
  void hear();
  void let_go();
  void ask_tries_of(model::CardSecret secret);
  void try_secret(const base::SecretBuffer& digits, model::CardSecret secret);
  void tell_read(model::BasicFour four);
  bool other_way_open(base::ErrorCode code, model::CardSecret secret) const;
  void refuse(const base::Error& error, model::CardSecret secret);
  void fail(const base::Error& error, model::OtherCard other = {}, model::CardSecret secret = {});
  void tell(const Message& message);
  void tell_once(Message::Kind kind);

  Transport& transport_;
  const int parent_fd_;
  const bool allow_face_code_;
  const bool tell_dates_;
  MyNumberCard card_;
  Stage stage_ = Stage::waiting;
  Presence last_;
  bool seen_empty_ = false;    // a card seen later was put down fresh
  bool let_go_ = false;        // the terminal wants nothing more: only watch until the reader is empty
  bool service_lost_ = false;  // pcscd went away after the card was met
  Message::Kind last_told_ = Message::Kind::ended;
};

// The whole of `haisai card-worker`: hardens the process, then runs a Worker on kWorkerFd. Returns the
// exit code; 1 when it was not started by the terminal or the process could not be hardened.
int run_card_worker(const WorkerOptions& options);

}  // namespace haisai::card
