// One schedule: the real flow, the real worker and PIN gate, a resident who does what people do, and a reader on
// which things go wrong. In one thread, the same for the same seed.
#pragma once

#include <optional>
#include <random>

#include "drivers/card/unique_fd.h"
#include "drivers/card/worker.h"
#include "kiosk/app/pin_gate.h"
#include "schedule_reader.h"
#include "tests/flow/kiosk.h"

namespace haisai::card {

inline constexpr const char* kPin = "1234";
inline constexpr const char* kFaceCode = "55010120319876";

struct ScheduleResult {
  int taps = 0;          // PINs confirmed by the resident
  int pins = 0;          // PINs the cards received
  int face_codes = 0;    // of them, 照合番号B
  int reads = 0;
  int agreed = 0;        // last tries the resident agreed to spend
  int last_tries = 0;    // … that were spent
  std::string broken;    // the first promise that was not kept, empty when none
};

class ScheduleVisit {
 public:
  ScheduleVisit(std::uint64_t seed, bool allow_last_try, bool resends);
  ScheduleResult run();

 private:
  enum class Phase { acting, quiet, leaving, done };

  // The world.
  void make_cards();
  void make_faults();
  void run_worker();
  void turn();
  void act();
  void handle_card();
  void settle();
  void leave();
  void judge_quiet_page();
  void wait_for_answer(std::chrono::seconds time);
  void pass(std::chrono::seconds time);
  void break_promise(const std::string& what);

  // The terminal: what kiosk/app does around flow.
  void send(const flow::Event& event);
  void carry_out(const flow::Effect& effect);
  void send_pin(flow::SessionId session);
  void hear(Message message);
  void receive();
  void tell_worker(base::Byte message);

  // The resident.
  void press(flow::IntentKind kind, const std::string& arg = "");
  void press_on_page();
  void key_digits();
  void answer_problem();

  int pick(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }
  flow::PageId page() const { return kiosk_.page(); }

  std::mt19937_64 random_;
  const bool allow_last_try_;
  const bool allow_face_code_;
  flow::Kiosk kiosk_;
  app::PinGate gate_;
  ScheduleReader reader_;
  std::shared_ptr<SimulatedCard> cards_[2];
  bool confirmed_ = false;                 // a PIN was confirmed and has not reached a card yet
  const SimulatedCard* agreed_ = nullptr;  // whose last try may be spent
  UniqueFd ours_;                          // the terminal's end of the worker's socket
  bool wanted_ = false;                    // a worker is to be started
  bool replaced_ = false;                  // nothing of the present one is reported any more
  std::optional<base::WallTime> let_go_by_;
  Phase phase_ = Phase::acting;
  int steps_left_ = 0;
  base::WallTime quiet_until_{};
  ScheduleResult result_;
};

}  // namespace haisai::card
