#include "screens/pages/pages.h"

#include "screens/pages/page_list.h"

namespace haisai::pages {

ui::View view_of(const flow::State& state, const model::Catalogue& texts) {
  const Context context{state, texts};
  switch (state.page) {
#define X(id)            \
  case flow::PageId::id: \
    return id##_page(context);
    HAISAI_PAGES(X)
#undef X
  }
  return welcome_page(context);
}

}  // namespace haisai::pages
