#include "screens/desk/desk_pages.h"

#include "screens/desk/common.h"

namespace haisai::desk_pages {

ui::View view_of(const desk::State& state, const model::Catalogue& texts) {
  flow::State said;
  said.world = state.world;
  said.now = state.now;
  if (state.forms.opened) {   // fields go by the words of the form at hand
    said.visit.emplace();
    said.visit->procedure = state.forms.opened->application.submission.procedure;
  }
  const Context context{{said, texts}, state};
  switch (state.page) {
#define X(id)             \
  case desk::PageId::id:  \
    return id##_page(context);
    HAISAI_DESK_PAGES(X)
#undef X
  }
  return unlock_page(context);
}

}  // namespace haisai::desk_pages
