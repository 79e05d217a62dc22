#include "kiosk/flow/state.h"

#include <algorithm>

namespace haisai::flow {

std::string_view name_of(PageId page) {
  switch (page) {
#define X(id)      \
  case PageId::id: \
    return #id;
    HAISAI_PAGES(X)
#undef X
  }
  return "";
}

model::Preferences World::preferences() const {
  model::Preferences usual;
  usual.lang = lang;
  return usual;
}

const model::Procedure* World::procedure(const std::string& id) const {
  const auto found = std::find_if(procedures.begin(), procedures.end(),
                                  [&](const model::Procedure& procedure) { return procedure.id == id; });
  return found == procedures.end() ? nullptr : &*found;
}

const model::Lesson* World::lesson(const std::string& id) const {
  const auto found =
      std::find_if(lessons.begin(), lessons.end(), [&](const model::Lesson& lesson) { return lesson.id == id; });
  return found == lessons.end() ? nullptr : &*found;
}

}  // namespace haisai::flow
