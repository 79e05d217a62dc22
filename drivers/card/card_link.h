// The terminal's end of the card worker.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "drivers/card/message.h"
#include "drivers/card/simulated_reader.h"
#include "drivers/card/unique_fd.h"
#include "kiosk/base/result.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::card {

struct LinkOptions {
  std::string program;                   // the worker is run as `program card-worker …`
  SimulatedReader* simulated = nullptr;  // instead of pcscd; must outlive the link
  bool allow_last_try = false;
  bool allow_face_code = false;  // the worker may ask for and send 照合番号B
  bool tell_dates = false;       // after the read, Message::dated: last days of card and certificate
  std::string reader{};  // part of the name of the only reader to use; empty: any
};

// One worker process, for one visit and one card. All functions from one thread, which must live as
// long as the link: the worker is told to die with the thread that started it.
class CardLink {
 public:
  // card_worker_lost when no process can be started.
  static base::Result<std::unique_ptr<CardLink>> start(const LinkOptions& options);

  // Readable when receive() has something.
  int fd() const { return socket_.get(); }

  // Never blocks. Kind::ended once, when the worker is gone. A worker that says anything malformed is
  // killed: failed(card_worker_lost), then ended.
  std::optional<Message> receive();

  // Sends the digits of the PIN (4) or of the face code (14) once; the wire copy is wiped. False when there
  // are neither 4 nor 14 or the worker is gone.
  bool send_secret(const base::SecretBuffer& digits);

  // Asks for the tries of the face code: ready or failed with secret = face_code follows. False when the worker
  // is gone.
  bool ask_face_code();

  // Asks the worker to power the card down and to go on watching until the reader is empty: receive() tells
  // let_go, then removed when a card lay there, then ended.
  void let_go();

  // Asks the worker to power the card down and end, and sees to it that it is dead within kGrace even
  // if it is frozen. Never blocks. receive() tells ended afterwards.
  void stop();

  ~CardLink();
  CardLink(const CardLink&) = delete;
  CardLink& operator=(const CardLink&) = delete;

  static constexpr std::chrono::milliseconds kGrace{500};

 private:
  CardLink(UniqueFd socket, pid_t worker) : socket_(std::move(socket)), worker_(worker) {}
  void end_worker(std::chrono::milliseconds grace);

  UniqueFd socket_;
  pid_t worker_;
  bool handed_over_ = false;  // the reaper has the process
  bool told_end_ = false;
};

}  // namespace haisai::card
