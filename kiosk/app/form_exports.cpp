#include "kiosk/app/form_exports.h"

#include <cstdio>

#include "kiosk/app/child_process.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/base/utf8.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/cp932.h"
#include "kiosk/handoff/csv.h"

namespace haisai::app {
namespace {

using handoff::Application;
using handoff::CsvView;

// Writes and wipes; nothing when no file is named.
base::Result<void> put(const std::string& file, std::string text) {
  if (file.empty()) return {};
  const auto written = write_whole_file(file, text);
  base::wipe(text);
  return written;
}

base::Result<void> put_pdf(const Globals& globals, const std::string& file, const Application& application) {
  const FormJob job{application.submission, application.ticket_number, application.receipt.issued_at, "ja", false, {}};
  auto pdf = make_form_pdf(own_program(), globals.assets_folder(), globals.config_file(), job);
  if (!pdf) return pdf.error();
  const auto written = write_whole_file(file, base::as_text(*pdf));
  base::wipe(*pdf);
  return written;
}

// With a line for every character the code page lacks; it says which, not whose.
base::Result<void> put_cp932(const std::string& file, const std::string& text) {
  if (file.empty()) return {};
  handoff::Cp932 made = handoff::as_cp932(text);
  for (const char32_t c : made.missing) {
    std::fprintf(stderr, "code page 932 has no %s (U+%04X); a geta mark stands there\n",
                 base::encode_utf8(std::u32string(1, c)).c_str(), static_cast<unsigned>(c));
  }
  return put(file, std::move(made.bytes));
}

}  // namespace

void add_export_options(CLI::App& command, ExportFiles& files) {
  command.add_option("--application", files.json, "write the application as JSON, one a line");
  command.add_option("--csv", files.csv, "write CSV, every value exactly as it is");
  command.add_option("--excel", files.excel, "write CSV that is safe to open in a spreadsheet");
  command.add_option("--rows", files.rows, "write the household's rows as CSV");
  command.add_option("--cp932", files.cp932, "write CSV in code page 932; what does not fit is named");
  command.add_option("--excel-rows", files.excel_rows, "write the household's rows as CSV that is safe to open in a spreadsheet");
}

base::Result<handoff::FormWords> form_words(const content::Content& content, const std::string& procedure) {
  for (const model::Procedure& each : content.procedures) {
    if (each.id == procedure) return handoff::FormWords{each, content.catalogues.at("ja"), content.site};
  }
  return base::Error{base::ErrorCode::form_unknown, "no form '" + procedure + "'; `haisai form list` names them"};
}

base::Result<void> write_exports(const Globals& globals, const content::Content& content, const ExportFiles& files,
                                 const std::vector<Application>& applications) {
  HAISAI_ASSERT(!applications.empty());
  const auto words = form_words(content, applications.front().submission.procedure);
  if (!words) return words.error();
  std::string lines;
  for (const Application& application : applications) {
    if (application.submission.procedure != words->procedure.id) {
      return base::Error{base::ErrorCode::usage_wrong, "applications of different forms; one form a file"};
    }
    if (!files.json.empty()) lines += handoff::to_json(application, *words) + "\n";
  }
  if (const auto done = put(files.json, std::move(lines)); !done) return done;
  if (const auto done = put(files.csv, handoff::applications_csv(applications, *words, CsvView::machine)); !done) return done;
  if (const auto done = put(files.excel, handoff::applications_csv(applications, *words, CsvView::excel)); !done) return done;
  if (const auto done = put_cp932(files.cp932, handoff::applications_csv(applications, *words, CsvView::machine)); !done) return done;
  if (const auto done = put(files.rows, handoff::rows_csv(applications, *words, CsvView::machine)); !done) return done;
  if (const auto done = put(files.excel_rows, handoff::rows_csv(applications, *words, CsvView::excel)); !done) return done;
  return files.pdf.empty() ? base::Result<void>() : put_pdf(globals, files.pdf, applications.front());
}

}  // namespace haisai::app
