// haisai form fill: a form from a file of answers, without a screen.
#include <cstdio>

#include "kiosk/app/child_process.h"
#include "kiosk/app/commands/form_commands.h"
#include "kiosk/app/form_answers.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/form_exports.h"
#include "kiosk/app/form_json.h"
#include "kiosk/app/form_sealer.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/handoff/pre_entry.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::app {
namespace {

using nlohmann::json;

struct FillOptions {
  std::string id;
  std::string answers;
  std::string pre_entry;   // file with a scanned text
  std::string pdf;
  std::string sealed;
  std::string lang = "ja";
  std::string layout = "form";
  ExportFiles files;
};

int refuse(const Globals& globals, const json& rejects, const json& notes) {
  const std::string words = std::to_string(rejects.size()) + " answers are missing or wrong";
  if (globals.json) {
    const json error = {
        {"code", base::name_of(base::ErrorCode::form_invalid)}, {"message", words}, {"rejects", rejects}};
    std::printf("%s\n", json{{"error", error}, {"notes", notes}}.dump().c_str());
    return kNotDone;
  }
  for (const json& reject : rejects) {
    std::fprintf(stderr, "%s: %s\n", reject["key"].get<std::string>().c_str(),
                 reject["message"].get<std::string>().c_str());
  }
  return fail(globals, {base::ErrorCode::form_invalid, words});
}

// One scanned text a line, as a desk's scanner would read them.
base::Result<void> write_sealed(const Globals& globals, const content::Content& content, const FillOptions& options,
                                const model::Submission& submission) {
  if (options.sealed.empty()) return {};
  const auto texts = seal_form(content, globals.data_folder(), submission, "", command_time(globals));
  if (!texts) return texts.error();
  std::string lines;
  for (const std::string& text : *texts) lines += text + "\n";
  return write_whole_file(options.sealed, lines);
}

base::Result<void> write_pdf(const Globals& globals, const content::Content& content, const FillOptions& options,
                             const model::Submission& submission) {
  if (options.pdf.empty()) return {};
  FormJob job{submission, "", command_time(globals), options.lang, false, {}, options.layout};
  if (can_seal(globals.data_folder())) {
    auto texts = seal_form(content, globals.data_folder(), submission, "", command_time(globals));
    if (texts) job.sealed = std::move(texts).value();
  }
  auto pdf = make_form_pdf(own_program(), globals.assets_folder(), globals.config_file(), job);
  if (!pdf) return pdf.error();
  const auto written = write_whole_file(options.pdf, base::as_text(*pdf));
  base::wipe(*pdf);
  return written;
}

base::Result<void> write_files(const Globals& globals, const content::Content& content, const FillOptions& options,
                               const model::Submission& submission) {
  if (const auto done = write_pdf(globals, content, options, submission); !done) return done;
  if (const auto done = write_sealed(globals, content, options, submission); !done) return done;
  return write_exports(globals, content, options.files, {application_of(content, submission, "", command_time(globals))});
}

// What was given before the visit, wherever the answers say nothing.
base::Result<void> add_pre_entry(const content::Content& content, const FillOptions& options, base::Date today,
                                 FilledDraft& filled) {
  if (options.pre_entry.empty()) return {};
  const auto bytes = reservations::read_small_file(options.pre_entry, handoff::kPreEntryCharactersMost + 2);
  if (!bytes) return bytes.error();
  const auto entry = handoff::read_pre_entry(base::as_text(*bytes), content.procedures, today);
  if (!entry) return entry.error();
  if (entry->draft.procedure != options.id) {
    return base::Error{base::ErrorCode::pre_entry_unusable, "it is of the form '" + entry->draft.procedure + "'"};
  }
  for (const auto& [key, answer] : entry->draft.answers) {
    model::Answer& present = filled.draft.answers[key];
    if (present.value.empty() || present.source == model::Source::rule) present = answer;
  }
  const model::Procedure& procedure = *find_form(content, options.id);
  model::drop_stale(procedure, filled.draft);
  if (entry->left_out > 0) filled.notes.push_back(std::to_string(entry->left_out) + " answers of the pre-entry are not used");
  return {};
}

int fill_form(const Globals& globals, const FillOptions& options) {
  const auto content = load_content(globals);
  if (!content) return fail(globals, content.error());
  const model::Procedure* procedure = find_form(*content, options.id);
  if (procedure == nullptr) return unknown_form(globals, options.id);
  if (!content->catalogues.contains(options.lang)) {
    return fail(globals, {base::ErrorCode::usage_wrong, "no language '" + options.lang + "'"});
  }
  if (options.answers.empty() && options.pre_entry.empty()) {
    return fail(globals, {base::ErrorCode::usage_wrong, "--answers or --pre-entry is needed"});
  }
  const auto answers = options.answers.empty() ? base::Result<json>(json::object()) : read_answers(options.answers);
  if (!answers) return fail(globals, answers.error());

  const model::Catalogue& texts = content->catalogues.at("ja");
  const base::Date today = base::civil_time(command_time(globals)).date;
  FilledDraft filled = draft_from(*answers, *procedure, texts, today);
  if (const auto added = add_pre_entry(*content, options, today, filled); !added) return fail(globals, added.error());
  if (!globals.json) {
    for (const std::string& note : filled.notes) std::fprintf(stderr, "note: %s\n", note.c_str());
  }
  const std::vector<model::Reject> rejects = model::rejects(*procedure, filled.draft, base::iso_date(today));
  if (!rejects.empty()) return refuse(globals, rejects_json(*procedure, rejects, texts), filled.notes);
  const auto submission = model::submit(*procedure, filled.draft, base::iso_date(today));
  if (!submission) return fail(globals, submission.error());
  const auto written = write_files(globals, *content, options, *submission);
  if (!written) return fail(globals, written.error());
  json done = submission_json(*submission);
  done["notes"] = filled.notes;
  return answer(globals, done, options.id + ": complete");
}

}  // namespace

void add_form_fill_command(CLI::App& form, Globals& globals) {
  const auto options = std::make_shared<FillOptions>();
  CLI::App* fill = form.add_subcommand("fill", "Fill a form from a file of answers");
  add_globals(*fill, globals);
  add_json(*fill, globals);
  add_at(*fill, globals);
  fill->add_option("id", options->id, "form, as in `form list`")->required();
  fill->add_option("--answers", options->answers, "JSON object {key: code or value}");
  fill->add_option("--pre-entry", options->pre_entry, "file with the scanned text of a pre-entry (HP1:…); --answers comes before it");
  fill->add_option("--pdf", options->pdf, "write the form as a PDF file");
  fill->add_option("--lang", options->lang, "language printed beside the Japanese");
  fill->add_option("--layout", options->layout, "layout of the PDF, a file of assets/papers: form, form-large, …");
  fill->add_option("--sealed", options->sealed, "seal the form to DATA/keys/desk.pub; one scanned text a line");
  add_export_options(*fill, options->files);
  fill->callback([&globals, options] { globals.exit_code = fill_form(globals, *options); });
}

}  // namespace haisai::app
