#include "kiosk/model/procedure.h"

namespace haisai::model {

const Field* Procedure::find(const std::string& key) const {
  for (const Field& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

}  // namespace haisai::model
