// What a desk asks of its shell. Carried out in order.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/personal.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/queue.h"
#include "kiosk/model/form.h"
#include "kiosk/model/usage_event.h"
#include "kiosk/usage/usage_log.h"

namespace haisai::desk {

struct OpenKey {};    // with the passphrase in the gate, which is then wiped; KeyOpened or KeyRefused follows
struct ForgetPage {};   // what was painted
struct Wipe {};       // the key, the passphrase, what was painted, the clipboard

struct OpenSealed { int asked = 0; base::Bytes sealed; };               // FormOpened or FormRefused follows
struct KeepReceipt { std::string fingerprint; base::WallTime expires_at{}; };   // ReceiptKept or ReceiptNotKept follows
struct PrintApplication { model::Submission submission; std::string ticket_number; std::string lang = "ja"; };   // lang: beside the Japanese; PrintEnded follows
struct RecordVisit { model::UsageSession usage; };   // counts only; no reply
struct CopyText { base::PersonalText text; };                           // into the clipboard
struct ClearClipboard {};

// HelpSeen follows, here and on the board; the resident's page says that somebody is coming.
struct AnswerHelp { base::RandomId id{}; };
struct EndHelp { base::RandomId id{}; };

struct CheckStaff {};   // with the digits in the gate, which is then wiped; StaffChecked follows
// What an act needs of code, service, reason, aid and errands; the others are empty. QueueDone follows.
struct QueueDo {
  QueueAct act{};
  int asked = 0;
  std::string counter{};
  std::string code{};
  std::string service{};
  std::string reason{};
  model::TicketAid aid = model::TicketAid::none;
  std::vector<std::string> errands{};
};

// What the counts say of a scope, compared with another. ReviewRead follows.
struct ReadReview {
  int asked = 0;
  usage::Scope scope{};
  usage::Scope before{};
};

using Effect = std::variant<OpenKey, Wipe, ForgetPage, OpenSealed, KeepReceipt, PrintApplication, RecordVisit, CopyText,
                            ClearClipboard, AnswerHelp, EndHelp, CheckStaff, QueueDo, ReadReview>;

}  // namespace haisai::desk
