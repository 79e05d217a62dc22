// A print service of one queue, spoken to over loopback: enough IPP for the terminal's driver.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/base/bytes.h"

typedef struct _http_s http_t;
typedef struct _ipp_s ipp_t;

namespace haisai::printer {

class FakeIppPrinter {
 public:
  FakeIppPrinter();
  ~FakeIppPrinter();

  int port() const { return port_; }

  // What the next answers say.
  std::atomic<int> job_state{9};      // completed
  std::atomic<int> printer_state{3};  // idle
  void set_reason(std::string reason);
  void set_reason_after_job(std::string reason);  // from the moment a document has arrived

  std::vector<base::Bytes> documents() const;
  std::string last_media() const;
  int cancelled() const { return cancelled_; }

 private:
  void serve();
  void talk(http_t* http);
  bool read_request(http_t* http, ipp_t* request, base::Bytes& document);
  ipp_t* answer(ipp_t* request, base::Bytes document);

  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stop_{false};
  std::atomic<int> cancelled_{0};
  mutable std::mutex mutex_;
  std::string reason_ = "none";
  std::string reason_after_job_;
  std::string media_;
  std::vector<base::Bytes> documents_;
  std::thread thread_;
};

}  // namespace haisai::printer
