#include "schedule_visit.h"

#include <sys/socket.h>

#include "drivers/card/worker_protocol.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using flow::IntentKind;
using flow::PageId;
using Kind = Message::Kind;

constexpr auto kLetGoPatience = 2s;  // CardDesk's
constexpr auto kQuiet = 60s;         // longer than flow waits for any reading
constexpr auto kLongestReading = 35s;  // and this is when a resident must have been told
constexpr int kMostHomeSteps = 400;

flow::World world_with(bool allow_last_try, bool allow_face_code) {
  static const flow::World made = flow::made_up_world();
  flow::World world = made;
  world.settings.allow_last_try = allow_last_try;
  world.settings.allow_face_code = allow_face_code;
  return world;
}

}  // namespace

ScheduleVisit::ScheduleVisit(std::uint64_t seed, bool allow_last_try, bool resends)
    : random_(seed),
      allow_last_try_(allow_last_try),
      allow_face_code_(pick(2) == 0),
      kiosk_(world_with(allow_last_try, allow_face_code_)),
      reader_(resends) {
  make_cards();
  make_faults();
  steps_left_ = 12 + pick(32);
  reader_.turn = [this] { turn(); };
  reader_.wait = [this](std::chrono::seconds time) { wait_for_answer(time); };
  reader_.before_pin = [this](const SimulatedCard& card, model::CardSecret secret) {
    if (!std::exchange(confirmed_, false)) break_promise("digits were sent that nobody confirmed");
    const bool agreed = allow_last_try_ && agreed_ == &card;
    if (card.tries_left(secret) == 1 && !agreed) break_promise("the last try was spent without consent");
    if (card.tries_left(secret) == 1) ++result_.last_tries;
    if (secret == model::CardSecret::face_code) ++result_.face_codes;
    agreed_ = nullptr;
  };
}

void ScheduleVisit::make_cards() {
  for (auto& card : cards_) {
    CardPerson person{CardPerson::Kind::mynumber, "試験　太郎", "沖縄県那覇市", "2000-02-29", "1", kPin, 3, true};
    person.tries = pick(8) == 0 ? 0 : 1 + pick(3);
    person.short_ids = pick(4) != 0;
    if (pick(4) != 0) person.face_code = kFaceCode;
    person.face_code_tries = pick(4);
    if (pick(20) == 0) person.kind = CardPerson::Kind::other;
    card = std::make_shared<SimulatedCard>(person);
  }
  reader_.set_spare(cards_[1]);
}

void ScheduleVisit::make_faults() {
  constexpr std::uint16_t kWords[] = {0x9000, 0x6F00, 0x6300, 0x6700, 0x6982, 0x6984, 0x6A82, 0x6104, 0x6C10, 0x0000};
  for (int i = pick(4); i > 0; --i) {
    ScheduledFault fault;
    fault.at_pin = pick(3) != 0;
    fault.index = fault.at_pin ? pick(3) : pick(9);
    fault.mishap = static_cast<Mishap>(pick(kMishaps));
    fault.word = kWords[pick(std::size(kWords))];
    fault.late = std::chrono::seconds(1 + pick(pick(3) == 0 ? 200 : 20));
    reader_.schedule(fault);
  }
  if (pick(6) == 0) reader_.refuse_connects(1 + pick(8));
}

void ScheduleVisit::break_promise(const std::string& what) {
  if (result_.broken.empty()) result_.broken = what;
}

ScheduleResult ScheduleVisit::run() {
  for (int rounds = 0; phase_ != Phase::done && result_.broken.empty(); ++rounds) {
    if (rounds > 2000) break_promise("the schedule never ends");
    if (wanted_) {
      run_worker();
    } else {
      turn();
    }
  }
  result_.pins = cards_[0]->pins_received() + cards_[1]->pins_received();
  return result_;
}

void ScheduleVisit::run_worker() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return break_promise("no socket");
  ours_ = UniqueFd(ends[0]);
  const UniqueFd theirs(ends[1]);
  wanted_ = false;
  replaced_ = false;
  let_go_by_.reset();
  const flow::SessionId session = kiosk_.id();
  try {
    const WorkerOptions options{
        .allow_last_try = allow_last_try_, .allow_face_code = allow_face_code_, .tell_dates = pick(2) == 0, .reader = {}};
    Worker(reader_, theirs.get(), options).run();
  } catch (const WorkerKilled&) {
    reader_.power_down();  // what pcscd does for a client that died
  }
  if (replaced_) return;
  receive();
  ours_ = UniqueFd();
  if (!replaced_) send(flow::CardGone{session});
}

// The world goes on a little; called whenever the worker looks at the reader, or when there is none.
void ScheduleVisit::turn() {
  receive();
  switch (phase_) {
    case Phase::acting:
      return steps_left_-- > 0 ? act() : settle();
    case Phase::quiet:
      if (kiosk_.now() < quiet_until_) return pass(10s);
      judge_quiet_page();
      reader_.lift();
      phase_ = Phase::leaving;
      steps_left_ = kMostHomeSteps;
      return;
    case Phase::leaving:
      return leave();
    case Phase::done:
      return tell_worker(kStopMessage);
  }
}

void ScheduleVisit::act() {
  switch (pick(12)) {
    case 0:
      return pass(std::chrono::seconds(pick(pick(4) == 0 ? 90 : 10)));
    case 1:
      return handle_card();
    default:
      return press_on_page();
  }
}

// Things done to the reader at a bad moment.
void ScheduleVisit::handle_card() {
  if (reader_.is_down()) return reader_.calm();
  switch (pick(5)) {
    case 0:
      return reader_.lift();
    case 1:
      return reader_.put(cards_[pick(2)]);
    case 2:
      return pick(3) == 0 ? reader_.stop_service() : void();
    default:
      if (!reader_.card()) reader_.put(cards_[0]);
  }
}

// Nothing goes wrong any more and nobody touches anything.
void ScheduleVisit::settle() {
  reader_.calm();
  phase_ = Phase::quiet;
  quiet_until_ = kiosk_.now() + kQuiet;
}

void ScheduleVisit::judge_quiet_page() {
  if (page() == PageId::reading) return break_promise("still reading after a minute");
  if (page() != PageId::problem) return;
  press(IntentKind::unveil);
  press(IntentKind::by_hand);
  if (page() != PageId::question) break_promise("a problem page without a way on");
}

// The reader is empty: time alone leads home.
void ScheduleVisit::leave() {
  const bool home = page() == PageId::welcome && !kiosk_.state.visit;
  if (!home && steps_left_-- == 0) return break_promise("never home");
  if (!home) return send(flow::Tick{flow::next_deadline(kiosk_.state)});
  phase_ = Phase::done;
  tell_worker(kStopMessage);
}

void ScheduleVisit::pass(std::chrono::seconds time) {
  const base::WallTime end = kiosk_.now() + time;
  while (kiosk_.now() < end) send(flow::Tick{std::min(end, flow::next_deadline(kiosk_.state))});
}

// The worker waits in the card, all others go on: the page stays alive and may give the card up.
void ScheduleVisit::wait_for_answer(std::chrono::seconds time) {
  const base::WallTime end = kiosk_.now() + time;
  while (kiosk_.now() < end) {
    if (pick(4) == 0) press_on_page();
    pass(std::chrono::seconds(1 + pick(3)));
    const bool stuck = page() == PageId::reading && kiosk_.now() - kiosk_.visit().asked_at > kLongestReading;
    if (stuck) break_promise("reading for ever");
    if (replaced_ || (let_go_by_ && *let_go_by_ <= kiosk_.now())) throw WorkerKilled{};
  }
}

void ScheduleVisit::send(const flow::Event& event) {
  kiosk_.send(event);
  const auto effects = std::exchange(kiosk_.effects, {});
  for (const flow::Effect& effect : effects) carry_out(effect);
}

void ScheduleVisit::carry_out(const flow::Effect& effect) {
  if (std::holds_alternative<flow::ClearPin>(effect) || std::holds_alternative<flow::WipeVisit>(effect)) gate_.clear();
  if (const auto* pin = std::get_if<flow::SendPin>(&effect)) send_pin(pin->session);
  if (std::holds_alternative<flow::AskFaceCode>(effect)) tell_worker(kAskFaceCodeMessage);
  if (std::holds_alternative<flow::StartCard>(effect)) {
    ours_ = UniqueFd();  // the present worker hears the end
    wanted_ = true;
    replaced_ = true;
  }
  if (std::holds_alternative<flow::StopCard>(effect)) {
    tell_worker(kLetGoMessage);
    let_go_by_ = kiosk_.now() + kLetGoPatience;
  }
}

void ScheduleVisit::send_pin(flow::SessionId session) {
  base::Bytes packet = {gate_.count() == static_cast<int>(kPinDigits) ? kPinMessage : kFaceCodeMessage};
  packet.insert(packet.end(), gate_.digits().view().begin(), gate_.digits().view().end());
  gate_.clear();
  const auto size = static_cast<ssize_t>(packet.size());
  const bool sent = ours_ && ::send(ours_.get(), packet.data(), packet.size(), MSG_NOSIGNAL | MSG_DONTWAIT) == size;
  if (!sent) send(flow::CardFailed{session, base::ErrorCode::card_worker_lost, -1});
}

void ScheduleVisit::tell_worker(base::Byte message) {
  if (ours_) (void)::send(ours_.get(), &message, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void ScheduleVisit::receive() {
  base::Byte packet[kMaxPacketBytes + 1];
  while (ours_) {
    const ssize_t size = recv(ours_.get(), packet, sizeof packet, MSG_DONTWAIT);
    if (size <= 0) return;
    auto message = decode_message({packet, static_cast<std::size_t>(size)});
    if (!message) return break_promise("the worker said something malformed");
    hear(std::move(*message));
  }
}

void ScheduleVisit::hear(Message message) {
  const flow::SessionId id = kiosk_.id();
  switch (message.kind) {
    case Kind::no_reader:
      return send(flow::CardFailed{id, base::ErrorCode::card_no_reader, -1});
    case Kind::service_down:
      return send(flow::CardFailed{id, base::ErrorCode::card_service_down, -1});
    case Kind::waiting:
      return send(flow::CardWaiting{id});
    case Kind::checking:
      return send(flow::CardChecking{id});
    case Kind::ready:
      return send(flow::CardReady{id, message.tries_left, message.secret});
    case Kind::read:
      ++result_.reads;
      return send(flow::CardRead{id, std::move(message.four), message.apdus, message.bytes, message.ms});
    case Kind::failed:
      return send(flow::CardFailed{id, message.code, message.tries_left, message.other, message.secret});
    case Kind::removed:
      return send(flow::CardRemoved{id});
    case Kind::let_go:
      let_go_by_.reset();
      return;
    case Kind::dated:
      return send(flow::CardDated{id, message.dates});
    case Kind::ended:
      return;
  }
}

}  // namespace haisai::card
