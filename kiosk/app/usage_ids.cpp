#include "kiosk/app/usage_ids.h"

#include <array>

#include "kiosk/flow/state.h"
#include "kiosk/usage/names.h"

namespace haisai::app {
namespace {

#define X(id) std::string_view(#id),
constexpr std::array kPageNames = {HAISAI_PAGES(X)};
#undef X

}  // namespace

base::Result<model::ContentIds> usage_ids(const content::Content& content) {
  std::vector<std::string> others;  // questions asked of a resident, languages, matters, situations
  others.insert(others.end(), std::begin(usage::kQuestions), std::end(usage::kQuestions));
  for (const auto& [tag, catalogue] : content.catalogues) others.push_back(tag);
  for (const auto& matter : content.ways.matters) others.push_back(matter.id);
  for (const auto& notice : content.ways.notices) others.push_back(notice.id);
  for (const auto& lesson : content.lessons) others.push_back(lesson.id);
  for (const auto& pilot : content.pilots) others.push_back(pilot.id);
  for (const auto& situation : content.ways.situations) others.push_back(situation.id);
  return model::ContentIds::make({content.settings, content.site, content.procedures, others, kPageNames,
                                  app_version(), content.version});
}

std::string_view app_version() { return HAISAI_VERSION; }

}  // namespace haisai::app
