// Never part of a program: see CMakeLists.txt. Each case tries to put a resident's word into the usage log.
#include <string>

#include "kiosk/usage/content_ids.h"
#include "kiosk/usage/usage_log.h"

void try_it(haisai::model::UsageEvent& event, haisai::model::UsageSession& session, const std::string& name) {
#if defined(HAISAI_CASE_EVENT_REF)
  event.ref = name;
#elif defined(HAISAI_CASE_EVENT_LITERAL)
  event.ref = "literal";
#elif defined(HAISAI_CASE_EVENT_CODE)
  event.code = name;
#elif defined(HAISAI_CASE_SESSION_SITE)
  session.site = name;
#elif defined(HAISAI_CASE_MAKE_ID)
  const haisai::model::ContentId id(name);
  event.ref = id;
#elif defined(HAISAI_CASE_COPY_TEXT)
  event.n = name;
#else
  event.n = static_cast<long>(name.size());
  session.events.push_back(event);
#endif
}
