// What the resident of a schedule does: mostly what the page asks for, sometimes twice, wrongly or not at all.
#include "schedule_visit.h"

namespace haisai::card {

using flow::IntentKind;
using flow::PageId;

namespace {

bool takes_digits(PageId page) { return page == PageId::pin || page == PageId::face_code; }

model::CardSecret secret_of(PageId page) {
  return page == PageId::face_code ? model::CardSecret::face_code : model::CardSecret::pin;
}

}  // namespace

void ScheduleVisit::press(IntentKind kind, const std::string& arg) {
  const bool submits = kind == IntentKind::pin_submit || kind == IntentKind::next;
  if (submits && takes_digits(page()) && !kiosk_.state.veiled && gate_.count() == model::digits_in(secret_of(page()))) {
    ++result_.taps;
    confirmed_ = true;
  }
  const bool agrees = kind == IntentKind::agree && page() == PageId::last_try && !kiosk_.state.veiled;
  if (agrees && allow_last_try_) {
    agreed_ = reader_.card().get();
    ++result_.agreed;
  }
  send(flow::Touched{});
  send(flow::Intent{kind, arg, 0});
}

void ScheduleVisit::press_on_page() {
  if (kiosk_.state.veiled) return press(IntentKind::unveil);
  if (pick(30) == 0) return press(pick(2) == 0 ? IntentKind::call_staff : IntentKind::open_settings);
  if (pick(60) == 0) return press(IntentKind::stop);
  switch (page()) {
    case PageId::welcome:
      return press(IntentKind::open_procedures);
    case PageId::procedure:
      return press(IntentKind::choose_procedure, "juminhyo");
    case PageId::place_card:
      if (pick(8) == 0) return press(pick(2) == 0 ? IntentKind::back : IntentKind::by_hand);
      if (!reader_.card()) reader_.put(cards_[pick(6) == 0 ? 1 : 0]);
      return;
    case PageId::pin:
    case PageId::face_code:
      return key_digits();
    case PageId::last_try:
      return press(pick(3) == 0 ? IntentKind::back : IntentKind::agree);
    case PageId::problem:
      return answer_problem();
    case PageId::card_check:
      return press(pick(3) == 0 ? IntentKind::next : IntentKind::back);
    case PageId::take_card:
      return reader_.lift();
    case PageId::help:
    case PageId::settings:
      return press(IntentKind::back);
    case PageId::idle:
      return press(IntentKind::keep_going);
    case PageId::question:
      return press(pick(3) == 0 ? IntentKind::stop : IntentKind::back);
    default:
      return press(IntentKind::next);
  }
}

void ScheduleVisit::key_digits() {
  if (pick(10) == 0) return press(pick(3) == 0 ? IntentKind::by_hand : IntentKind::back);
  if (pick(8) == 0) return press(IntentKind::use_face_code);
  const PageId at = page();
  const std::string right = at == PageId::pin ? kPin : kFaceCode;
  const bool knows = pick(2) == 0;
  for (int turns = 0; page() == at && gate_.count() < model::digits_in(secret_of(at)) && turns < 40; ++turns) {
    const int digit = knows ? right[static_cast<std::size_t>(gate_.count())] - '0' : pick(10);
    send(flow::Touched{});
    send(flow::PinKeyed{gate_.take(digit, secret_of(at))});
    if (pick(15) == 0) send(flow::PinKeyed{gate_.erase()});
  }
  press(pick(2) == 0 ? IntentKind::pin_submit : IntentKind::next);
  for (int again = pick(4); again > 1; --again) press(IntentKind::pin_submit);  // an impatient finger
}

void ScheduleVisit::answer_problem() {
  const IntentKind ways[] = {IntentKind::retry,         IntentKind::retry,  IntentKind::next,
                              IntentKind::use_face_code, IntentKind::back, IntentKind::by_hand};
  press(ways[pick(static_cast<int>(std::size(ways)))]);
}

}  // namespace haisai::card
