#include "kiosk/app/card_desk.h"

namespace haisai::app {
namespace {

using Kind = card::Message::Kind;

flow::Event event_of(flow::SessionId session, card::Message message) {
  switch (message.kind) {
    case Kind::no_reader:
      return flow::CardFailed{session, base::ErrorCode::card_no_reader, -1};
    case Kind::service_down:
      return flow::CardFailed{session, base::ErrorCode::card_service_down, -1};
    case Kind::waiting:
      return flow::CardWaiting{session};
    case Kind::checking:
      return flow::CardChecking{session};
    case Kind::ready:
      return flow::CardReady{session, message.tries_left, message.secret};
    case Kind::read:
      return flow::CardRead{session, std::move(message.four), message.apdus, message.bytes, message.ms};
    case Kind::failed:
      return flow::CardFailed{session, message.code, message.tries_left, message.other, message.secret};
    case Kind::dated:
      return flow::CardDated{session, message.dates};
    case Kind::removed:
      return flow::CardRemoved{session};
    case Kind::let_go:  // only for the desk itself
    case Kind::ended:
      return flow::CardGone{session};
  }
  return flow::CardGone{session};
}

}  // namespace

CardDesk::CardDesk(card::LinkOptions options, base::Mailbox<flow::Event>* events, std::function<void()> wake)
    : options_(std::move(options)), events_(events), watcher_(std::move(wake)) {}

CardDesk::~CardDesk() { end(); }

void CardDesk::start(flow::SessionId session) {
  end();
  session_ = session;
  auto link = card::CardLink::start(options_);
  if (!link) {
    events_->post(flow::CardFailed{session, link.error().code, -1});
    return;
  }
  link_ = std::move(link).value();
  busy_ = true;
  watcher_.watch(link_->fd());
}

void CardDesk::send_secret(flow::SessionId session, const base::SecretBuffer& digits) {
  if (!link_ || session != session_ || !link_->send_secret(digits)) {
    events_->post(flow::CardFailed{session, base::ErrorCode::card_worker_lost, -1});
    return;
  }
  busy_ = true;
}

void CardDesk::ask_face_code(flow::SessionId session) {
  if (!link_ || session != session_ || !link_->ask_face_code()) {
    events_->post(flow::CardFailed{session, base::ErrorCode::card_worker_lost, -1});
    return;
  }
  busy_ = true;
}

void CardDesk::stop(flow::SessionId session) {
  if (!link_ || session != session_) return;
  link_->let_go();
  busy_ = false;
  let_go_by_ = std::chrono::steady_clock::now() + kLetGoPatience;
}

void CardDesk::receive() {
  if (!link_) return;
  if (let_go_by_ && std::chrono::steady_clock::now() > *let_go_by_) {
    let_go_by_.reset();
    link_->stop();  // frozen together with pcscd: it is killed, and `ended` comes
  }
  while (auto message = link_->receive()) {
    const bool ended = message->kind == Kind::ended;
    if (message->kind == Kind::let_go) {
      let_go_by_.reset();
      continue;
    }
    // `checking` only announces the answer that is still owed.
    if (message->kind != Kind::checking) busy_ = false;
    events_->post(event_of(session_, std::move(*message)));
    if (ended) {
      end();
      return;
    }
  }
  watcher_.watch(link_->fd());
}

void CardDesk::end() {
  busy_ = false;
  let_go_by_.reset();
  if (!link_) return;
  watcher_.forget(link_->fd());
  link_->stop();
  link_.reset();
}

}  // namespace haisai::app
