// haisai form-worker (internal): reads one form job on standard input, writes its PDF on standard output, ends.
#include <cstdio>

#include "kiosk/app/child_process.h"
#include "kiosk/app/command.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/form_paper.h"
#include "kiosk/app/paper_values.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/content/content.h"
#include "kiosk/content/paper_layouts.h"
#include "kiosk/paper/form_pdf.h"

namespace haisai::app {
namespace {

constexpr std::size_t kJobBytesMax = 256 * 1024;

base::Result<FormJob> job_from_stdin() {
  const auto wire = question_on_stdin(kJobBytesMax);
  if (!wire) return base::Error{base::ErrorCode::form_invalid, "the form job is too large"};
  return from_wire(*wire);
}

base::Result<base::Bytes> draw(const Globals& globals, const content::Content& content, text::Engine& engine,
                               const model::Procedure& procedure, const FormJob& job) {
  const auto layout = content::load_paper_layout(globals.assets_folder(), globals.config_file(), job.layout);
  if (!layout) return layout.error();
  const auto beside = job.lang == "ja" || job.lang == "ja-easy" ? content.catalogues.end() : content.catalogues.find(job.lang);
  FormSetting setting{{&content.site, &content.catalogues.at("ja"), job.practice},
                      beside == content.catalogues.end() ? nullptr : &beside->second,
                      {}};
  if (const auto* style = std::get_if<model::FormStyle>(&*layout)) setting.style = *style;
  const paper::FormPaper paper = form_paper(setting, procedure, job);
  const auto* sheet = std::get_if<model::SheetLayout>(&*layout);
  if (sheet == nullptr) return paper::form_pdf(engine, paper);
  return paper::form_pdf(engine, paper, *sheet, sheet_values(content, procedure, job.submission, job.at),
                         content.catalogues.at("ja"));
}

base::Result<base::Bytes> pdf_of(const Globals& globals, const FormJob& job) {
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return content.error();
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  for (const model::Procedure& procedure : content->procedures) {
    if (procedure.id != job.submission.procedure) continue;
    return draw(globals, *content, **engine, procedure, job);
  }
  return base::Error{base::ErrorCode::form_unknown, job.submission.procedure};
}

int work(const Globals& globals) {
  guard_process();
  const auto job = job_from_stdin();
  if (!job) return fail(globals, job.error());
  const auto pdf = pdf_of(globals, *job);
  if (!pdf) return fail(globals, pdf.error());
  const bool written = std::fwrite(pdf->data(), 1, pdf->size(), stdout) == pdf->size() && std::fflush(stdout) == 0;
  return written ? kDone : kNotDone;
}

}  // namespace

void add_form_worker_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("form-worker", "internal: makes one form's PDF");
  command->group("");  // not in the list of commands
  add_globals(*command, globals);
  command->callback([&globals] { globals.exit_code = work(globals); });
}

}  // namespace haisai::app
