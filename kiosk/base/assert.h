// Asserts for our own bugs; they stay on in release. A failed one logs file and line and aborts:
// systemd starts the terminal again at `welcome`. Never put a personal value into the expression.
#pragma once

namespace haisai::base {

[[noreturn]] void assert_failed(const char* expression, const char* file, int line);

}  // namespace haisai::base

#define HAISAI_ASSERT(expression) \
  ((expression) ? void(0) : ::haisai::base::assert_failed(#expression, __FILE__, __LINE__))
