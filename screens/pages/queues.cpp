#include "screens/pages/queues.h"

namespace haisai::pages {

std::vector<const model::Service*> queues(const Context& context) {
  const model::Site& site = context.state.world->site;
  std::vector<const model::Service*> found;
  if (const model::Office* office = context.office()) {
    for (const std::string& id : office->services) {
      if (const model::Service* service = site.service(id)) found.push_back(service);
    }
    return found;
  }
  for (const model::Service& service : site.services) found.push_back(&service);
  return found;
}

std::string service_words(const Context& context, const std::string& service) {
  return context.text("service." + service + ".name");
}

std::optional<int> waiting_for(const Context& context, const std::string& service) {
  const auto found = context.state.waiting.find(service);
  if (found == context.state.waiting.end()) return std::nullopt;
  return found->second;
}

}  // namespace haisai::pages
