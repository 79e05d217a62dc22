#include "kiosk/base/error.h"

namespace haisai::base {

std::string_view name_of(ErrorCode code) {
  switch (code) {
#define X(id, name, staff) \
  case ErrorCode::id:      \
    return name;
    HAISAI_ERROR_CODES(X)
#undef X
  }
  return "unknown";
}

std::string_view staff_code_of(ErrorCode code) {
  switch (code) {
#define X(id, name, staff) \
  case ErrorCode::id:      \
    return staff;
    HAISAI_ERROR_CODES(X)
#undef X
  }
  return "?";
}

}  // namespace haisai::base
