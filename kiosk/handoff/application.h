// A finished form on its way to a back office, with the receipt that tells it from every other.
#pragma once

#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/form.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/site.h"

namespace haisai::handoff {

// How long a sealed form can be opened.
inline constexpr std::chrono::hours kValidFor{24};

struct Receipt {
  std::string id;        // "HON-K01-20261120-483920174": office, terminal, day, nine random digits
  char check = '0';      // Damm digit over all digits of the id
  base::WallTime issued_at{};
  base::WallTime expires_at{};
  std::string site;      // ids of the site file
  std::string office;
  std::string device;
  std::string content_version;
};

// A new receipt, never of a person or a counter: the nine digits are random.
Receipt make_receipt(const model::Site& site, std::string office, std::string device, std::string content_version,
                     base::WallTime now);
// Whether the id is well formed and the check digit belongs to it.
bool receipt_is_sound(const Receipt& receipt);

struct Application {
  Receipt receipt;
  model::Submission submission;
  std::string ticket_number;   // empty: none was taken
};

// What the form's codes and keys mean, from the content that asked for them.
struct FormWords {
  const model::Procedure& procedure;
  const model::Catalogue& texts;   // Japanese
  const model::Site& site;
};

}  // namespace haisai::handoff
