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

const Counter* Site::counter(const std::string& counter_id) const {
  for (const Counter& counter : counters) {
    if (counter.id == counter_id) return &counter;
  }
  return nullptr;
}

const Link* Site::link(const std::string& link_id) const {
  for (const Link& link : links) {
    if (link.id == link_id) return &link;
  }
  return nullptr;
}

}  // namespace haisai::model
