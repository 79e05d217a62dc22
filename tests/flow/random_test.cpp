// Random visits: people who press anything, a card that comes and goes, devices that answer late, wrongly or
// never. HAISAI_SEED repeats a run; the seed is printed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>

#include "kiosk/flow/card.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/visit.h"
#include "tests/flow/invariants.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

constexpr int kSteps = 120'000;
constexpr int kStepsPerTerminal = 400;
constexpr model::CardSecret kSecrets[] = {model::CardSecret::pin, model::CardSecret::face_code};
constexpr std::size_t kMostEffects = 12;  // of one tick that fires several timers

class Stranger {
 public:
  // One step in `calm` is anything at all: the higher, the further a visit gets.
  Stranger(std::uint64_t seed, int calm, World world) : random_(seed), calm_(calm), kiosk_(std::move(world)) {}

  void step() {
    const bool wild = pick(calm_) == 0;
    switch (pick(6)) {
      case 0:
        return send(Tick{kiosk_.now() + std::chrono::seconds(wild ? pick(200) : pick(10))});
      case 1:
        return wild ? send(report()) : answer_as_devices_do();
      case 2:
        return answer_as_devices_do();
      default:
        return send(wild ? any_intent() : likely_intent());
    }
  }

  // Whatever was done: once the reader is empty, time alone leads to welcome and to nobody.
  void expect_home() {
    if (kiosk_.state.visit) send(CardGone{kiosk_.id()});
    for (int i = 0; i < 400 && (kiosk_.page() != PageId::welcome || kiosk_.state.visit); ++i) {
      send(Tick{next_deadline(kiosk_.state)});
      if (kiosk_.page() == PageId::take_card) send(CardGone{kiosk_.id()});
    }
    ASSERT_EQ(kiosk_.page(), PageId::welcome);
    ASSERT_FALSE(kiosk_.state.visit);
    ASSERT_EQ(personal_in(kiosk_.state), "");
  }

  int visits() const { return static_cast<int>(kiosk_.state.last_session); }
  int forms() const { return forms_; }
  int face_codes() const { return face_codes_; }
  int last_tries() const { return last_tries_; }

 private:
  int pick(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }
  template <class T, std::size_t N>
  T one_of(const T (&values)[N]) {
    return values[pick(static_cast<int>(N))];
  }

  SessionId any_session() { return pick(8) == 0 ? kiosk_.id() - 1 : kiosk_.id(); }

  Event any_intent() {
    const char* args[] = {"juminhyo", "inkan", "jumin", "tax", "v.name", "v.birth", "j.note", "all", "part", "self",
                          "1",        "あ",    "showa", "max", "en",     "low",    "l0",      "target", "sea"};
    return Intent{static_cast<IntentKind>(pick(static_cast<int>(IntentKind::set_lang) + 1)), one_of(args), pick(3)};
  }

  Event likely_intent() {
    const IntentKind next = IntentKind::next;
    switch (kiosk_.page()) {
      case PageId::welcome:
        return Intent{pick(4) == 0 ? IntentKind::open_services : IntentKind::open_procedures, "", 0};
      case PageId::services:
        return Intent{pick(4) == 0 ? IntentKind::open_code : IntentKind::open_number, "jumin", 0};
      case PageId::number:
        return Intent{pick(2) == 0 ? IntentKind::take_number : IntentKind::open_slots, "", 0};
      case PageId::slots:
        return Intent{pick(4) == 0 ? IntentKind::back : IntentKind::choose_slot, "", Kiosk::minutes_of(kiosk_.slot())};
      case PageId::code:
        return Intent{pick(8) == 0 ? next : IntentKind::put, "4", 0};
      case PageId::survey:
        return Intent{IntentKind::answer, pick(2) == 0 ? "3" : "skip", 0};
      case PageId::procedure:
        return Intent{IntentKind::choose_procedure, "juminhyo", 0};
      case PageId::question:
        return likely_answer();
      case PageId::pin:
        if (pick(6) == 0) return Intent{IntentKind::use_face_code, "", 0};
        if (pick(2) == 0) return PinKeyed{pick(3) == 0 ? pick(5) : 4};
        return Intent{IntentKind::pin_submit, "", 0};
      case PageId::face_code:
        if (pick(2) == 0) return PinKeyed{pick(3) == 0 ? pick(15) : 14};
        return Intent{IntentKind::pin_submit, "", 0};
      case PageId::last_try:
        return Intent{pick(3) == 0 ? IntentKind::back : IntentKind::agree, "", 0};
      case PageId::problem: {
        const IntentKind ways[] = {IntentKind::retry, IntentKind::by_hand, IntentKind::use_face_code};
        return Intent{one_of(ways), "", 0};
      }
      default:
        return Intent{next, "", 0};
    }
  }

  Event likely_answer() {
    const std::string& key = kiosk_.visit().question;
    if (pick(2) == 0) return Intent{IntentKind::next, "", 0};
    if (key == "v.tel" && !kiosk_.visit().reject.empty() && pick(2) == 0) return Intent{IntentKind::erase_all, "", 0};
    if (key == "v.tel") return Intent{IntentKind::put, kTelephone, 0};
    if (key == "v.birth") return Intent{pick(2) == 0 ? IntentKind::put : IntentKind::part, "4", pick(3)};
    const char* codes[] = {"all", "part", "self", "1"};
    if (key.starts_with("j.") || key == "v.sex") return Intent{IntentKind::choose, one_of(codes), 0};
    return Intent{IntentKind::put, "な", 0};
  }

  // What the devices would say on this page.
  void answer_as_devices_do() {
    const SessionId id = kiosk_.id();
    switch (kiosk_.page()) {
      case PageId::place_card:
        return send(CardReady{id, 1 + pick(3)});
      case PageId::face_code:
        return send(CardReady{id, 1 + pick(10), model::CardSecret::face_code});
      case PageId::reading:
        if (pick(3) == 0) {
          return send(CardFailed{id, ErrorCode::card_pin_wrong, pick(3), {}, kiosk_.visit().secret});
        }
        return send(CardRead{id, made_up_person()});
      case PageId::slots:
        if (kiosk_.visit().turn.soonest.empty()) return kiosk_.answer_slots();
        return send(SlotHeld{id, {{}, "honcho", "jumin", kiosk_.slot().start, {}}});
      case PageId::code:
        return send(TicketFound{id, kiosk_.visit().turn.asked, {kiosk_.ticket(), {}, model::TicketState::issued, {}}});
      case PageId::finish:
      case PageId::number:
      case PageId::booking:
        return send(TicketIssued{id, kiosk_.ticket()});
      case PageId::take_card:
        return send(CardRemoved{id});
      case PageId::ticket:
        send(FormPrinted{id, 1});
        return send(TicketPrinted{id});
      default:
        return send(WaitingChanged{{{"jumin", pick(9)}}});
    }
  }

  Event report() {
    const SessionId id = any_session();
    const ErrorCode code = one_of(base::kErrorCodes);
    switch (pick(15)) {
      case 12:
        return CardDated{id, {base::Date{}, std::nullopt}};
      case 0:
        return CardWaiting{id};
      case 1:
        return CardChecking{id};
      case 2:
        return CardReady{id, pick(5) - 1, one_of(kSecrets)};
      case 3:
        return CardRead{id, made_up_person()};
      case 4:
        return CardFailed{id, code, pick(5) - 1, one_of(model::kOtherCards), one_of(kSecrets)};
      case 5:
        return CardRemoved{id};
      case 6:
        return CardGone{id};
      case 7:
        return TicketRefused{id, code};
      case 8:
        return FormFailed{id, code};
      case 9:
        return TicketPrintFailed{id, code};
      case 10:
        return FormPrinted{id, 1};
      case 13:
        return SheetFailed{id, code};
      case 14:
        return SheetPrinted{id, 1};
      default:
        return TicketPrinted{id};
    }
  }

  void send(const Event& event) {
    const State before = kiosk_.state;
    kiosk_.send(event);
    const auto& effects = kiosk_.effects;
    ASSERT_LE(effects.size(), kMostEffects);
    if (kiosk_.state.last_session != before.last_session) keys_.clear();
    note_consent(before, event);
    for (const Effect& effect : effects) judge(before, event, effect);
    kiosk_.effects.clear();
  }

  // Two touches on two pages, and both on the way to this very page of digits.
  void note_consent(const State& before, const Event& event) {
    const Intent* intent = std::get_if<Intent>(&event);
    if (intent != nullptr && before.page == PageId::last_try && intent->kind == IntentKind::agree) agreed_ = true;
    const PageId page = base_page(kiosk_.state);
    const bool still = page == PageId::reading || takes_digits(page);
    if (!still) agreed_ = false;
  }

  void judge(const State& before, const Event& event, const Effect& effect) {
    if (const SendPin* sent = std::get_if<SendPin>(&effect)) {
      const Intent* intent = std::get_if<Intent>(&event);
      ASSERT_TRUE(intent != nullptr && takes_digits(before.page));
      ASSERT_EQ(sent->secret == model::CardSecret::face_code, before.page == PageId::face_code);
      ASSERT_TRUE(intent->kind == IntentKind::pin_submit || intent->kind == IntentKind::next);
      ASSERT_EQ(before.visit->pin_digits, model::digits_in(sent->secret));
      face_codes_ += sent->secret == model::CardSecret::face_code ? 1 : 0;
      const bool last = before.visit->tries_left == 1;
      ASSERT_TRUE(!last || (before.world->settings.allow_last_try && before.visit->last_try_ok && agreed_));
      last_tries_ += last ? 1 : 0;
      agreed_ = false;
    }
    if (std::holds_alternative<PrintForm>(effect)) {
      ++forms_;
      ASSERT_TRUE(kiosk_.state.visit && !card_lies(*kiosk_.state.visit));
    }
    if (const IssueTicket* issue = std::get_if<IssueTicket>(&effect)) {
      keys_.push_back(issue->request.idempotency_key);
      ASSERT_EQ(keys_.front(), keys_.back());
    }
    if (const RecordSession* record = std::get_if<RecordSession>(&effect)) {
      ASSERT_LE(record->usage.events.size(), 500U);
      ASSERT_TRUE(!kiosk_.state.visit || kiosk_.state.visit->over);
      ASSERT_EQ(personal_in(kiosk_.state), "");
    }
  }

  std::mt19937_64 random_;
  int calm_;
  Kiosk kiosk_;
  int forms_ = 0;
  int face_codes_ = 0;
  int last_tries_ = 0;
  bool agreed_ = false;
  std::vector<base::RandomId> keys_;
};

TEST(RandomVisits, AlwaysLeadHomeAndKeepEveryPromise) {
  const char* given = std::getenv("HAISAI_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
  std::cout << "HAISAI_SEED=" << seed << "\n";
  int forms = 0;
  int visits = 0;
  int face_codes = 0;
  int last_tries = 0;
  for (int terminal = 0; terminal < kSteps / kStepsPerTerminal; ++terminal) {
    World world = made_up_world();
    world.settings.allow_last_try = terminal % 2 == 0;
    world.settings.allow_face_code = terminal % 4 < 2;
    const int calm[] = {2, 6, 30};
    Stranger stranger(seed + static_cast<std::uint64_t>(terminal), calm[terminal % 3], std::move(world));
    for (int i = 0; i < kStepsPerTerminal; ++i) stranger.step();
    stranger.expect_home();
    ASSERT_FALSE(testing::Test::HasFailure()) << "HAISAI_SEED=" << seed << ", terminal " << terminal;
    forms += stranger.forms();
    visits += stranger.visits();
    face_codes += stranger.face_codes();
    last_tries += stranger.last_tries();
  }
  std::cout << visits << " visits, " << forms << " forms, " << face_codes << " face codes, " << last_tries << " last tries\n";
  // The walk is of no use when it never gets to the end.
  EXPECT_GT(visits, 1000);
  EXPECT_GT(forms, 50);
  EXPECT_GT(face_codes, 10);
  EXPECT_GT(last_tries, 10);
}

}  // namespace
}  // namespace haisai::flow
