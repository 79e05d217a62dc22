#include "kiosk/app/sample_states.h"

#include "kiosk/flow/update.h"

namespace haisai::app {
namespace {

using flow::Event;
using flow::Intent;
using flow::IntentKind;

constexpr flow::SessionId kSession = 1;  // the first visit after the start

Intent intent(IntentKind kind, std::string arg = {}, int number = 0) { return {kind, std::move(arg), number}; }

// The words of the made-up person are data, not Japanese in code: UTF-8 escapes of
// "那覇　花子" and "沖縄県那覇市泉崎１丁目１番１号".
model::BasicFour sample_person() {
  model::BasicFour four;
  four.name = base::PersonalText("\xe9\x82\xa3\xe8\xa6\x87\xe3\x80\x80\xe8\x8a\xb1\xe5\xad\x90");
  four.address = base::PersonalText(
      "\xe6\xb2\x96\xe7\xb8\x84\xe7\x9c\x8c\xe9\x82\xa3\xe8\xa6\x87\xe5\xb8\x82\xe6\xb3\x89\xe5\xb4\x8e"
      "\xef\xbc\x91\xe4\xb8\x81\xe7\x9b\xae\xef\xbc\x91\xe7\x95\xaa\xef\xbc\x91\xe5\x8f\xb7");
  four.birth_date = base::PersonalText("1950-06-23");
  four.sex = base::PersonalText("2");
  return four;
}

// Steps through the flow and keeps the states that are asked for.
class Walk {
 public:
  Walk(const std::shared_ptr<const flow::World>& world, base::WallTime now) : state_(flow::start(world, now)) {}

  Walk& on(const Event& event) {
    state_.now += base::Milliseconds(700);
    if (!std::holds_alternative<flow::Tick>(event)) state_ = flow::update(std::move(state_), flow::Touched{}).next;
    state_ = flow::update(std::move(state_), event).next;
    return *this;
  }
  Walk& keep(std::vector<SampleState>& samples, std::string name) {
    samples.push_back({std::move(name), state_});
    return *this;
  }
  Walk& type(std::string_view digits) {
    for (char digit : digits) on(intent(IntentKind::put, std::string(1, digit)));
    return *this;
  }
  Walk& wait(base::Milliseconds time) {
    const base::WallTime end = state_.now + time;
    while (flow::next_deadline(state_) <= end) {
      state_.now = flow::next_deadline(state_);
      state_ = flow::update(std::move(state_), flow::Tick{state_.now}).next;
    }
    return *this;
  }
  flow::State& state() { return state_; }

 private:
  flow::State state_;
};

void keep_way_to_the_card(Walk& walk, std::vector<SampleState>& samples) {
  walk.on(flow::WaitingChanged{{{"jumin", 6}}}).keep(samples, "welcome");
  walk.on(intent(IntentKind::open_procedures)).keep(samples, "procedure");
  walk.on(intent(IntentKind::choose_procedure, "juminhyo")).keep(samples, "purpose");
  walk.on(flow::CardWaiting{kSession}).on(intent(IntentKind::use_card)).keep(samples, "place_card");
  walk.on(flow::CardChecking{kSession}).on(flow::CardReady{kSession, 3}).on(flow::PinKeyed{2}).keep(samples, "pin");
  walk.on(flow::PinKeyed{4}).on(intent(IntentKind::pin_submit)).keep(samples, "reading");
}

void keep_way_to_the_paper(Walk& walk, std::vector<SampleState>& samples, const model::Ticket& ticket) {
  walk.on(flow::CardRead{kSession, sample_person(), 5, 300, 40}).keep(samples, "card_check");
  walk.on(intent(IntentKind::next)).on(intent(IntentKind::choose, "setai_all")).keep(samples, "question");
  walk.on(intent(IntentKind::next)).type("0988670").keep(samples, "question_telephone");
  walk.on(intent(IntentKind::call_staff)).keep(samples, "help");
  walk.on(intent(IntentKind::staff_not_needed)).type("111").on(intent(IntentKind::next)).keep(samples, "review");
  Walk veiled = walk;
  veiled.wait(base::Milliseconds(40'000)).keep(samples, "review_veiled");
  veiled.wait(base::Milliseconds(100'000)).keep(samples, "idle");
  walk.on(intent(IntentKind::next)).keep(samples, "finish");
  walk.on(intent(IntentKind::print_and_number)).on(flow::TicketIssued{kSession, ticket}).keep(samples, "take_card");
  walk.on(flow::CardRemoved{kSession});
  Walk unlucky = walk;
  unlucky.on(flow::FormPrinted{kSession, 1})
      .on(flow::TicketPrintFailed{kSession, base::ErrorCode::printer_paper_end})
      .keep(samples, "ticket_no_paper");
  walk.on(flow::FormPrinted{kSession, 1}).on(flow::TicketPrinted{kSession}).keep(samples, "ticket");
  walk.on(intent(IntentKind::end)).keep(samples, "erased");
}

// The faces of `question` a resident without a card sees: a kana keyboard, a date, an address.
void keep_hand_input(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_procedures)).on(intent(IntentKind::choose_procedure, "juminhyo"));
  walk.on(intent(IntentKind::by_hand));
  for (const std::string& key : flow::question_keys(walk.state())) {
    const model::Field* field = walk.state().world->procedure("juminhyo")->find(key);
    if (field == nullptr || !walk.state().visit) continue;
    walk.state().visit->question = key;
    walk.state().visit->entry = {};
    walk.keep(samples, "question_" + std::string(model::name_of(field->type)));
  }
}

}  // namespace

std::vector<SampleState> sample_states(const std::shared_ptr<const flow::World>& world, base::WallTime now,
                                       const model::Ticket& ticket) {
  std::vector<SampleState> samples;
  const Walk start(world, now);
  Walk walk = start;
  keep_way_to_the_card(walk, samples);
  Walk wrong = walk;
  wrong.on(flow::CardFailed{kSession, base::ErrorCode::card_pin_wrong, 2}).keep(samples, "pin_wrong");
  wrong.on(flow::PinKeyed{4})
      .on(intent(IntentKind::pin_submit))
      .on(flow::CardFailed{kSession, base::ErrorCode::card_pin_wrong, 1})
      .keep(samples, "problem");
  keep_way_to_the_paper(walk, samples, ticket);
  keep_hand_input(start, samples);
  Walk(start).on(intent(IntentKind::open_services)).keep(samples, "services");
  Walk(start).on(intent(IntentKind::open_learn)).keep(samples, "learn");
  Walk(start).on(intent(IntentKind::open_settings)).keep(samples, "settings");
  return samples;
}

}  // namespace haisai::app
