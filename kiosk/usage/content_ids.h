// The one place where text becomes something the usage log can hold: a closed list of the ids that came
// from content files, so that nothing a resident said, typed or carries on a card can get in.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/settings.h"
#include "kiosk/model/site.h"
#include "kiosk/model/usage_event.h"

namespace haisai::model {

// What the program was started with; only read while ContentIds is made.
struct ContentIdSources {
  const Settings& settings;
  const Site& site;
  const std::vector<Procedure>& procedures;
  std::span<const std::string> languages;       // tags of the loaded catalogues
  std::span<const std::string_view> pages;      // names of the pages (flow), which are steps too
  std::string_view app_version;                 // HAISAI_VERSION
  std::string_view content_version;             // of assets
};

// Made once at start and never changed; lives as long as any ContentId it gave (the whole program).
// Reading is safe from any thread.
class ContentIds {
 public:
  // content_invalid when an id is not 1 to 64 of the characters A-Z a-z 0-9 . _ -
  static base::Result<ContentIds> make(const ContentIdSources& sources);

  // The id when it is in the list, else nothing. Never adds.
  std::optional<ContentId> find(std::string_view text) const;

  ContentIds(ContentIds&&) = default;
  ContentIds& operator=(ContentIds&&) = default;

  static constexpr std::size_t kLongest = 64;
  static bool is_id(std::string_view text);

 private:
  ContentIds() = default;
  std::set<std::string, std::less<>> ids_;  // nodes: a move leaves every text where it was
};

}  // namespace haisai::model
