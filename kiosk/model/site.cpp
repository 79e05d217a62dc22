#include "kiosk/model/site.h"

namespace haisai::model {

const Office* Site::office(const std::string& office_id) const {
  for (const Office& office : offices) {
    if (office.id == office_id) return &office;
  }
  return nullptr;
}

const Service* Site::service(const std::string& service_id) const {
  for (const Service& service : services) {
    if (service.id == service_id) return &service;
  }
  return nullptr;
}

}  // namespace haisai::model
