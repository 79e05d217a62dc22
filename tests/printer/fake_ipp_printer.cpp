#include "fake_ipp_printer.h"

#include <arpa/inet.h>
#include <cups/cups.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace haisai::printer {

FakeIppPrinter::FakeIppPrinter() {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(listen(listener_, 4), 0);
  socklen_t size = sizeof address;
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

FakeIppPrinter::~FakeIppPrinter() {
  stop_ = true;
  thread_.join();
  close(listener_);
}

void FakeIppPrinter::set_reason(std::string reason) {
  const std::lock_guard lock(mutex_);
  reason_ = std::move(reason);
}

void FakeIppPrinter::set_reason_after_job(std::string reason) {
  const std::lock_guard lock(mutex_);
  reason_after_job_ = std::move(reason);
}

std::vector<base::Bytes> FakeIppPrinter::documents() const {
  const std::lock_guard lock(mutex_);
  return documents_;
}

std::string FakeIppPrinter::last_media() const {
  const std::lock_guard lock(mutex_);
  return media_;
}

void FakeIppPrinter::serve() {
  while (!stop_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (poll(&waiting, 1, 20) <= 0) continue;
    http_t* http = httpAcceptConnection(listener_, 1);
    if (http == nullptr) continue;
    talk(http);
    httpClose(http);
  }
}

bool FakeIppPrinter::read_request(http_t* http, ipp_t* request, base::Bytes& document) {
  std::array<char, 1024> resource{};
  http_state_t state = HTTP_STATE_WAITING;
  do {
    state = httpReadRequest(http, resource.data(), resource.size());
  } while (state == HTTP_STATE_WAITING);
  if (state != HTTP_STATE_POST) return false;
  http_status_t status = HTTP_STATUS_CONTINUE;
  while ((status = httpUpdate(http)) == HTTP_STATUS_CONTINUE) {
  }
  if (status != HTTP_STATUS_OK) return false;
  if (httpGetExpect(http) == HTTP_STATUS_CONTINUE && httpWriteResponse(http, HTTP_STATUS_CONTINUE) < 0)
    return false;
  ipp_state_t read = IPP_STATE_IDLE;
  while ((read = ippRead(http, request)) != IPP_STATE_DATA) {
    if (read == IPP_STATE_ERROR) return false;
  }
  std::array<char, 4096> part{};
  for (ssize_t got = 0;
       httpGetState(http) == HTTP_STATE_POST_RECV && (got = httpRead2(http, part.data(), part.size())) > 0;) {
    document.insert(document.end(), part.begin(), part.begin() + got);
  }
  return true;
}

ipp_t* FakeIppPrinter::answer(ipp_t* request, base::Bytes document) {
  const std::lock_guard lock(mutex_);
  ipp_t* response = ippNewResponse(request);
  switch (ippGetOperation(request)) {
    case IPP_OP_GET_PRINTER_ATTRIBUTES:
      ippAddInteger(response, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", printer_state);
      ippAddString(response, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", nullptr,
                   reason_.c_str());
      ippAddBoolean(response, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
      break;
    case IPP_OP_PRINT_JOB: {
      ipp_attribute_t* media = ippFindAttribute(request, "media", IPP_TAG_KEYWORD);
      media_ = media == nullptr ? "" : ippGetString(media, 0, nullptr);
      documents_.push_back(std::move(document));
      if (!reason_after_job_.empty()) reason_ = reason_after_job_;
      ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", 41);
      break;
    }
    case IPP_OP_GET_JOB_ATTRIBUTES:
      ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", job_state);
      break;
    case IPP_OP_CANCEL_JOB:
      EXPECT_EQ(ippGetInteger(ippFindAttribute(request, "job-id", IPP_TAG_INTEGER), 0), 41);
      EXPECT_NE(ippGetBoolean(ippFindAttribute(request, "purge-job", IPP_TAG_BOOLEAN), 0), 0);
      ++cancelled_;
      break;
    default:
      ippSetStatusCode(response, IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
  }
  return response;
}

void FakeIppPrinter::talk(http_t* http) {
  while (!stop_) {
    if (httpWait(http, 20) == 0) continue;
    ipp_t* request = ippNew();
    base::Bytes document;
    const bool whole = read_request(http, request, document);
    if (whole) {
      ipp_t* response = answer(request, std::move(document));
      httpClearFields(http);
      httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
      httpSetLength(http, ippLength(response));
      httpWriteResponse(http, HTTP_STATUS_OK);
      ippSetState(response, IPP_STATE_IDLE);
      while (ippWrite(http, response) > IPP_STATE_IDLE && ippGetState(response) != IPP_STATE_DATA) {
      }
      httpFlushWrite(http);
      ippDelete(response);
    }
    ippDelete(request);
    if (!whole) return;
  }
}

}  // namespace haisai::printer
