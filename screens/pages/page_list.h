// One function a page, each in a file of its name.
#pragma once

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

#define X(id) ui::View id##_page(const Context& context);
HAISAI_PAGES(X)
#undef X

}  // namespace haisai::pages
