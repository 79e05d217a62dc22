// Between the flow and the card worker's process: starts one a visit, hands it the PIN, turns what it says
// into events that carry the visit's session.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "drivers/card/card_link.h"
#include "kiosk/app/fd_watcher.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/flow/event.h"

namespace haisai::app {

// UI thread only.
class CardDesk {
 public:
  // wake: called from another thread when receive() has something to do.
  CardDesk(card::LinkOptions options, base::Mailbox<flow::Event>* events, std::function<void()> wake);
  ~CardDesk();

  void start(flow::SessionId session);   // ends an earlier worker first
  void send_secret(flow::SessionId session, const base::SecretBuffer& digits);
  void ask_face_code(flow::SessionId session);
  // The worker powers the card down and stays until the reader is empty.
  void stop(flow::SessionId session);
  void receive();                        // posts what the worker said; never blocks
  bool busy() const { return busy_; }    // an answer is owed: start or PIN

 private:
  static constexpr std::chrono::milliseconds kLetGoPatience{2000};
  void end();

  card::LinkOptions options_;
  base::Mailbox<flow::Event>* events_;
  FdWatcher watcher_;
  std::unique_ptr<card::CardLink> link_;
  flow::SessionId session_ = 0;
  bool busy_ = false;
  std::optional<std::chrono::steady_clock::time_point> let_go_by_;   // until then it must say it has let go
};

}  // namespace haisai::app
