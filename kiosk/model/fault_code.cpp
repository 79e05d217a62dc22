#include "kiosk/model/fault_code.h"

namespace haisai::model {

UsageCode fault_code(base::ErrorCode code) {
  using base::ErrorCode;
  switch (code) {
    case ErrorCode::printer_paper_end:
      return UsageCode::printer_paper_end;
    case ErrorCode::printer_cover_open:
      return UsageCode::printer_cover_open;
    case ErrorCode::printer_offline:
    case ErrorCode::printer_mute:
      return UsageCode::printer_offline;
    case ErrorCode::printer_failed:
    case ErrorCode::printer_uncertain:
    case ErrorCode::form_not_made:
      return UsageCode::printer_failed;
    case ErrorCode::store_no_space:
      return UsageCode::disk_full;
    default:
      return UsageCode::store_failed;
  }
}

}  // namespace haisai::model
