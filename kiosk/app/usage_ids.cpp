#include "kiosk/app/usage_ids.h"

#include <array>

#include "kiosk/flow/state.h"

namespace haisai::app {
namespace {

#define X(id) std::string_view(#id),
constexpr std::array kPageNames = {HAISAI_PAGES(X)};
#undef X

}  // namespace

base::Result<model::ContentIds> usage_ids(const content::Content& content) {
  std::vector<std::string> languages;
  for (const auto& [tag, catalogue] : content.catalogues) languages.push_back(tag);
  return model::ContentIds::make({content.settings, content.site, content.procedures, languages, kPageNames,
                                  app_version(), content.version});
}

std::string_view app_version() { return HAISAI_VERSION; }

}  // namespace haisai::app
