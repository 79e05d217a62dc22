// Everything a desk knows about now. Locking drops all but the world: what belongs to a resident lives in the parts below
// and nowhere else.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/desk/forms.h"
#include "kiosk/desk/guided.h"
#include "kiosk/desk/queue.h"
#include "kiosk/desk/review.h"
#include "kiosk/flow/state.h"
#include "kiosk/model/help_call.h"

namespace haisai::desk {

#define HAISAI_DESK_PAGES(X) X(unlock) X(home) X(form) X(reasons) X(guided) X(languages) X(staff) X(counter) X(queue) X(transfer) X(errands) X(walkin) X(closing) X(review) X(review_choice) X(review_procedures)

enum class PageId {
#define X(id) id,
  HAISAI_DESK_PAGES(X)
#undef X
};
std::string_view name_of(PageId page);   // as in the automation protocol: "unlock", …

// Opening the desk key. The passphrase is in the shell's gate; here is only how long it is.
struct Unlocking {
  int characters = 0;
  bool working = false;
  std::optional<base::ErrorCode> error;
};

struct State {
  std::shared_ptr<const flow::World> world;   // site, settings and procedures, as on a terminal
  PageId page = PageId::unlock;
  int screen = 0;                             // 0-based, of a page that needs several screens
  base::WallTime now{};
  base::WallTime touched_at{};                // last key or touch, for the lock
  Unlocking unlocking;
  bool key_open = false;                      // forms can be opened
  FormDesk forms;
  StaffDoor staff;
  QueueDesk queue;
  ReviewDesk review;
  std::optional<Guided> guided;
  std::vector<model::HelpCall> help;          // asked or coming, the oldest first; stays where the desk is locked
};

State start(std::shared_ptr<const flow::World> world, base::WallTime now);

// When the next timer of this state fires (lock, minute of the clock). Always in the future of state.now.
base::WallTime next_deadline(const State& state);

}  // namespace haisai::desk
