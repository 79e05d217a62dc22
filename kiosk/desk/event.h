// What a desk is told: by its clerk, its scanner, its workers and the clock. Values only.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/desk/act.h"
#include "kiosk/desk/queue.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/model/help_call.h"
#include "kiosk/usage/review.h"

namespace haisai::desk {

struct Pressed { Act act{}; std::string arg; };
struct Guide { flow::Intent intent; };          // a press on the question of a form that is filled in for somebody
struct Touched {};                              // any touch or key, before what it means
struct PassphraseTyped { int characters = 0; }; // the gate took or gave back one
struct KeyOpened {};
struct KeyRefused { base::ErrorCode code{}; };
struct Scanned { std::string text; };           // one whole text
// asked: as in the effect it answers.
struct FormOpened { int asked = 0; handoff::Opened opened; };
struct FormRefused { int asked = 0; base::ErrorCode code{}; };
struct ReceiptKept {};
struct ReceiptNotKept { base::ErrorCode code{}; };
struct PrintEnded { std::optional<base::ErrorCode> failed; };
struct HelpSeen { std::vector<model::HelpCall> calls; };   // asked or coming, the oldest first
struct StaffTyped { int digits = 0; };          // the gate took or gave back one
struct StaffChecked { StaffSaid said{}; base::WallTime next_try{}; int tries_left = 0; };
struct QueueSeen { model::QueueView view; };    // somebody changed it, here or elsewhere
// asked: as in the QueueDo it answers. issued: the number given at the counter. view: the queue since.
struct QueueDone {
  int asked = 0;
  std::optional<base::ErrorCode> failed;
  std::optional<model::Ticket> issued;
  std::optional<model::QueueView> view;
};
// asked: as in the ReadReview it answers.
struct ReviewRead {
  int asked = 0;
  std::optional<base::ErrorCode> failed;
  std::vector<usage::ReviewPage> pages;
  bool made_up = false;
};
struct Tick { base::WallTime now{}; };          // every timer due by then fires

using Event = std::variant<Pressed, Guide, Touched, PassphraseTyped, KeyOpened, KeyRefused, Scanned, FormOpened, FormRefused,
                           ReceiptKept, ReceiptNotKept, PrintEnded, HelpSeen, StaffTyped, StaffChecked, QueueSeen, QueueDone, ReviewRead, Tick>;

}  // namespace haisai::desk
