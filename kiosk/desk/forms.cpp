#include "kiosk/desk/forms.h"

#include "kiosk/desk/step.h"
#include "kiosk/flow/usage.h"

namespace haisai::desk {
namespace {

// The reasons a form is given back for (text keys `staff.desk.reason.<id>`); closed, so that they can be counted.
constexpr std::string_view kReasons[] = {"papers", "counter", "entitled", "wrong", "other"};

const model::Answer* answer_of(const State& state, const std::string& key) {
  if (!state.forms.opened) return nullptr;
  const auto& answers = state.forms.opened->application.submission.answers;
  const auto found = answers.find(key);
  return found == answers.end() ? nullptr : &found->second;
}

void copy(Step& step, const std::string& key) {
  const model::Answer* answer = answer_of(step.next, key);
  if (answer == nullptr) return;
  step.next.forms.copied = key;
  step.next.forms.copied_at = step.next.now;
  step.effects.push_back(CopyText{answer->value});
}

void print(Step& step) {
  FormDesk& forms = step.next.forms;
  if (forms.print == PrintState::printing) return;
  forms.print = PrintState::printing;
  const handoff::Application& application = forms.opened->application;
  step.effects.push_back(PrintApplication{application.submission, application.ticket_number});
}

// Durable first; only then is it said to be done.
void close(Step& step, const std::string& reason) {
  FormDesk& forms = step.next.forms;
  forms.closing = true;
  forms.reason = reason;
  forms.trouble.reset();
  step.effects.push_back(KeepReceipt{forms.opened->fingerprint, forms.opened->application.receipt.expires_at});
}

void give_back(Step& step, const std::string& reason) {
  for (const std::string_view known : kReasons) {
    if (reason == known) return close(step, reason);
  }
}

// How it went at the desk: a code and seconds, for a record of its own. Whose form it was stands nowhere in it.
void count_receipt(Step& step) {
  const FormDesk& forms = step.next.forms;
  flow::State here;
  here.world = step.next.world;
  here.now = step.next.now;
  model::UsageSession usage = flow::session_here(here, forms.opened_at);
  usage.mode = model::Mode::staff;
  usage.assist = model::Assist::staff;
  usage.outcome = model::Outcome::handed;
  const std::string& procedure = forms.opened->application.submission.procedure;
  const model::ContentId id = here.world->content_id ? here.world->content_id(procedure) : model::ContentId();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(usage.duration).count();
  const auto code = forms.reason.empty() ? model::UsageCode::accepted : model::UsageCode::returned;
  usage.events.push_back({model::UsageKind::ack, id, code, seconds, usage.duration});
  if (forms.reason == kReasons[0]) usage.events.push_back({model::UsageKind::papers, id, model::UsageCode::missing_papers, 1, usage.duration});
  step.effects.push_back(RecordVisit{std::move(usage)});
}

}  // namespace

void forget_form(Step& step) {
  FormDesk& forms = step.next.forms;
  if (!forms.copied.empty()) step.effects.push_back(ClearClipboard{});
  const int asked = forms.asked;
  forms = {};
  forms.asked = asked;
}

void on_form(Step& step, const Pressed& pressed) {
  const FormDesk& forms = step.next.forms;
  if (!forms.opened || forms.closing) return;
  switch (pressed.act) {
    case Act::copy_field:
      return copy(step, pressed.arg);
    case Act::print_form:
      return print(step);
    case Act::accept_form:
      return close(step, "");
    case Act::return_form:
      return show(step, PageId::reasons);
    case Act::keep_form:
      return show(step, PageId::form);
    case Act::return_for:
      return give_back(step, pressed.arg);
    default:
      break;
  }
}

void on(Step& step, const Scanned& event) {
  State& state = step.next;
  state.touched_at = state.now;
  // A form that is looked at is dealt with first: a stray scan must not take its place.
  if (state.page == PageId::queue && state.queue.open) return scanned_at_queue(step, event.text);
  if (state.page != PageId::home || state.forms.opening) return;
  FormDesk& forms = state.forms;
  forms.trouble.reset();
  forms.last_receipt.clear();
  if (const auto taken = forms.collector.take(event.text); !taken) {
    forms.trouble = taken.error().code;
    return;
  }
  if (!forms.collector.whole()) return;
  forms.opening = true;
  step.effects.push_back(OpenSealed{++forms.asked, forms.collector.sealed()});
  forms.collector.clear();
}

void on(Step& step, const FormOpened& event) {
  FormDesk& forms = step.next.forms;
  if (!forms.opening || event.asked != forms.asked) return;
  forms.opening = false;
  forms.opened = event.opened;
  forms.opened_at = step.next.now;
  show(step, PageId::form);
}

void on(Step& step, const FormRefused& event) {
  FormDesk& forms = step.next.forms;
  if (!forms.opening || event.asked != forms.asked) return;
  forms.opening = false;
  forms.trouble = event.code;
}

void on(Step& step, const ReceiptKept&) {
  if (!step.next.forms.closing) return;
  count_receipt(step);
  const std::string receipt = step.next.forms.opened->application.receipt.id;
  const std::string reason = step.next.forms.reason;
  forget_form(step);
  step.next.forms.last_receipt = receipt;
  step.next.forms.last_reason = reason;
  show(step, PageId::home);
}

void on(Step& step, const ReceiptNotKept& event) {
  FormDesk& forms = step.next.forms;
  if (!forms.closing) return;
  forms.closing = false;
  forms.trouble = event.code;
  show(step, PageId::form);
}

void on(Step& step, const PrintEnded& event) {
  if (step.next.guided) return guided_printed(step, event);
  FormDesk& forms = step.next.forms;
  if (forms.print != PrintState::printing) return;
  forms.print = event.failed ? PrintState::failed : PrintState::done;
  forms.trouble = event.failed;
}

void clear_clipboard_when_due(Step& step) {
  FormDesk& forms = step.next.forms;
  if (forms.copied.empty() || step.next.now < forms.copied_at + kClipboardStays) return;
  forms.copied.clear();
  step.effects.push_back(ClearClipboard{});
}

}  // namespace haisai::desk
