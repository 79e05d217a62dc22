// The other end of the automation socket: for `haisai automate`, the bench and the journey tests.
#pragma once

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/base/result.h"

namespace haisai::app {

class AutomationClient {
 public:
  // Tries until `patience_ms` have passed (the kiosk may still be starting).
  static base::Result<std::unique_ptr<AutomationClient>> connect(const std::string& path, int patience_ms);
  ~AutomationClient();

  // One request, one reply. automation.refused when the kiosk is gone.
  base::Result<nlohmann::json> ask(const nlohmann::json& request);

 private:
  explicit AutomationClient(int fd) : fd_(fd) {}
  int fd_;
  std::string waiting_;
};

}  // namespace haisai::app
