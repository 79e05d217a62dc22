// The few IPP requests the terminal needs, over libcups.
#pragma once

#include <memory>
#include <string>

#include "drivers/printer/cups_judge.h"

typedef struct _http_s http_t;
typedef struct _ipp_s ipp_t;

namespace haisai::printer {

// Sheets, by their names in PWG 5101.1.
inline constexpr const char* kMediaA4 = "iso_a4_210x297mm";
inline constexpr const char* kMediaA6 = "iso_a6_105x148mm";

struct CupsQueue {
  std::string server;  // host name or path of a Unix socket; empty: libcups' default
  int port = 631;      // with a host name
  std::string queue;   // name of the print queue
  std::string media = kMediaA4;
};

class CupsConnection {
 public:
  // printer.offline when the print service does not answer within two seconds.
  static base::Result<std::unique_ptr<CupsConnection>> open(const CupsQueue& queue);
  ~CupsConnection();
  CupsConnection(const CupsConnection&) = delete;
  CupsConnection& operator=(const CupsConnection&) = delete;

  base::Result<QueueStatus> printer_status();
  // Hands a whole PDF over; the number of the job.
  base::Result<int> send(base::ByteView pdf, const std::string& job_name);
  // printer.uncertain: the service no longer knows the job, so nobody can tell whether it was printed.
  base::Result<JobState> job_state(int job);
  // Also removes the document from the spool.
  void cancel(int job);
  // What is still there of earlier jobs of ours: nobody waits for it any more.
  void cancel_left_over();

 private:
  CupsConnection(http_t* http, std::string uri, std::string resource, std::string media);
  ipp_t* request(int operation) const;
  base::Result<ipp_t*> ask(ipp_t* question);

  http_t* http_;
  std::string uri_;
  std::string resource_;
  std::string media_;
};

}  // namespace haisai::printer
