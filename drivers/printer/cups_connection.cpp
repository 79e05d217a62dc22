#include "drivers/printer/cups_connection.h"

#include <cups/cups.h>

#include <utility>

namespace haisai::printer {
namespace {

constexpr int kConnectMs = 2000;
constexpr double kAnswerSeconds = 5;

int give_up(http_t*, void*) { return 0; }  // on a time-out libcups asks whether to go on

base::Error refused(const char* what) {
  return {base::ErrorCode::printer_failed, std::string(what) + ": " + cupsLastErrorString()};
}

base::Error no_service() { return {base::ErrorCode::printer_offline, "the print service does not answer"}; }

bool accepted(ipp_status_t status) { return status <= IPP_STATUS_OK_EVENTS_COMPLETE; }

}  // namespace

CupsConnection::CupsConnection(http_t* http, std::string uri, std::string resource, std::string media)
    : http_(http), uri_(std::move(uri)), resource_(std::move(resource)), media_(std::move(media)) {}

CupsConnection::~CupsConnection() { httpClose(http_); }

base::Result<std::unique_ptr<CupsConnection>> CupsConnection::open(const CupsQueue& queue) {
  if (!is_sound_job_name(queue.queue)) {
    return base::Error{base::ErrorCode::printer_failed, "name of the print queue"};
  }
  const std::string server = queue.server.empty() ? cupsServer() : queue.server;
  http_t* http = httpConnect2(server.c_str(), queue.port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1,
                              kConnectMs, nullptr);
  if (http == nullptr) return no_service();
  httpSetTimeout(http, kAnswerSeconds, give_up, nullptr);
  return std::unique_ptr<CupsConnection>(
      new CupsConnection(http, "ipp://localhost/printers/" + queue.queue, "/printers/" + queue.queue, queue.media));
}

ipp_t* CupsConnection::request(int operation) const {
  ipp_t* asked = ippNewRequest(static_cast<ipp_op_t>(operation));
  ippAddString(asked, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri_.c_str());
  ippAddString(asked, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  return asked;
}

base::Result<ipp_t*> CupsConnection::ask(ipp_t* question) {
  ipp_t* answer = cupsDoRequest(http_, question, resource_.c_str());
  const ipp_status_t status = cupsLastError();
  if (answer != nullptr && accepted(status)) return answer;
  ippDelete(answer);
  const bool gone = answer == nullptr || status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE;
  return gone ? no_service() : refused("print service");
}

base::Result<QueueStatus> CupsConnection::printer_status() {
  auto answer = ask(request(IPP_OP_GET_PRINTER_ATTRIBUTES));
  if (!answer) return answer.error();
  std::vector<std::string> reasons;
  ipp_attribute_t* listed = ippFindAttribute(*answer, "printer-state-reasons", IPP_TAG_KEYWORD);
  for (int i = 0; i < ippGetCount(listed); ++i) reasons.emplace_back(ippGetString(listed, i, nullptr));
  ipp_attribute_t* accepting = ippFindAttribute(*answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
  ipp_attribute_t* state = ippFindAttribute(*answer, "printer-state", IPP_TAG_ENUM);
  const bool stopped = ippGetInteger(state, 0) == IPP_PSTATE_STOPPED;
  const bool idle = ippGetInteger(state, 0) == IPP_PSTATE_IDLE;
  // Only cupsd says this; a printer that is spoken to directly knows its own state at any time.
  const bool is_cups = ippFindAttribute(*answer, "printer-type", IPP_TAG_ENUM) != nullptr;
  const bool takes = accepting == nullptr || ippGetBoolean(accepting, 0) != 0;
  const QueueStatus status{status_of_printer(reasons, takes, stopped), is_cups && idle && takes};
  ippDelete(*answer);
  return status;
}

base::Result<int> CupsConnection::send(base::ByteView pdf, const std::string& job_name) {
  ipp_t* question = request(IPP_OP_PRINT_JOB);
  ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, job_name.c_str());
  ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
  ippAddString(question, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media_.c_str());
  ippAddString(question, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr, "one-sided");
  const std::size_t length = ippLength(question) + pdf.size();
  http_status_t state = cupsSendRequest(http_, question, resource_.c_str(), length);
  if (state == HTTP_STATUS_CONTINUE) {
    state = cupsWriteRequestData(http_, reinterpret_cast<const char*>(pdf.data()), pdf.size());
  }
  ippDelete(question);
  if (state != HTTP_STATUS_CONTINUE && state != HTTP_STATUS_OK) return no_service();
  ipp_t* answer = cupsGetResponse(http_, resource_.c_str());
  if (answer == nullptr) return no_service();
  const int job = ippGetInteger(ippFindAttribute(answer, "job-id", IPP_TAG_INTEGER), 0);
  ippDelete(answer);
  if (!accepted(cupsLastError()) || job <= 0) return refused("print job");
  return job;
}

base::Result<JobState> CupsConnection::job_state(int job) {
  ipp_t* question = request(IPP_OP_GET_JOB_ATTRIBUTES);
  ippAddInteger(question, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  auto answer = ask(question);
  if (!answer && cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND) {
    return base::Error{base::ErrorCode::printer_uncertain, "the print service has forgotten the job (PreserveJobHistory)"};
  }
  if (!answer) return answer.error();
  const int state = ippGetInteger(ippFindAttribute(*answer, "job-state", IPP_TAG_ENUM), 0);
  ippDelete(*answer);
  if (state < IPP_JSTATE_PENDING || state > IPP_JSTATE_COMPLETED) return refused("job state");
  return static_cast<JobState>(state);
}

void CupsConnection::cancel_left_over() {
  auto answer = ask(request(IPP_OP_CANCEL_MY_JOBS));
  if (answer) ippDelete(*answer);
}

void CupsConnection::cancel(int job) {
  ipp_t* question = request(IPP_OP_CANCEL_JOB);
  ippAddInteger(question, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  ippAddBoolean(question, IPP_TAG_OPERATION, "purge-job", 1);
  auto answer = ask(question);
  if (answer) ippDelete(*answer);
}

}  // namespace haisai::printer
