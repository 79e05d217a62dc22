// The automation socket (design §5): JSON lines over a Unix stream socket, mode 0600. This part only moves
// lines; what they mean is decided on the loop's thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "kiosk/base/result.h"

namespace haisai::app {

// One request in flight. answer() may be called once, from any thread.
class AutomationRequest {
 public:
  virtual ~AutomationRequest() = default;
  virtual const std::string& line() const = 0;
  virtual void answer(const std::string& json) = 0;
};

class AutomationServer {
 public:
  static constexpr std::size_t kLineBytesMax = 64 * 1024;

  // Takes one client after another; one request at a time, replies in order. on_request is called on the
  // server's thread and must hand the request over. A socket file left behind by a dead program is replaced;
  // a live one, or another kind of file, is refused (automation.refused).
  static base::Result<std::unique_ptr<AutomationServer>> open(
      const std::string& path, std::function<void(std::shared_ptr<AutomationRequest>)> on_request);
  ~AutomationServer();

 private:
  AutomationServer(int listener, std::string path,
                   std::function<void(std::shared_ptr<AutomationRequest>)> on_request);
  void run();
  void serve(int client);
  bool wait_readable(int fd) const;  // false: the server is stopping

  int listener_;
  int stop_;
  std::string path_;
  std::function<void(std::shared_ptr<AutomationRequest>)> on_request_;
  std::thread thread_;
};

}  // namespace haisai::app
