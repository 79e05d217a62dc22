// Papers while content is being checked. Private to this room.
#pragma once

#include "kiosk/content/paper_layouts.h"
#include "kiosk/content/work.h"

namespace haisai::content {

// One layout file; what is wrong goes to the reader's faults.
PaperLayout read_layout(Reader& top);

// Every layout file of the assets and of the site: it can be read, and the answers and texts it names exist.
void check_papers(Work& work);

}  // namespace haisai::content
