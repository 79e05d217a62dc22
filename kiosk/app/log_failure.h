// A line for the journal about something that failed on a worker's thread: codes and details, never a value of a form.
#pragma once

#include <cstdio>
#include <string>

#include "kiosk/base/error.h"

namespace haisai::app {

inline void log_failure(const char* what, const base::Error& error) {
  std::fprintf(stderr, "haisai: %s: %s: %s\n", what, std::string(base::name_of(error.code)).c_str(), error.detail.c_str());
}

}  // namespace haisai::app
