// haisai form list | show | fill: procedures and their questions without a screen.
#include <cstdio>

#include "kiosk/app/command.h"
#include "kiosk/app/form_answers.h"
#include "kiosk/app/form_json.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/content/content.h"

namespace haisai::app {
namespace {

using nlohmann::json;

struct FormOptions {
  std::string id;
  std::string answers;
  std::string pdf;
  std::string sealed;
};

base::Result<content::Content> load(const Globals& globals) {
  return content::load(globals.assets_folder(), globals.config_file());
}

const model::Procedure* find(const content::Content& content, const std::string& id) {
  for (const model::Procedure& procedure : content.procedures) {
    if (procedure.id == id) return &procedure;
  }
  return nullptr;
}

int unknown_form(const Globals& globals, const std::string& id) {
  return fail(globals,
              {base::ErrorCode::form_unknown, "no form '" + id + "'; `haisai form list` names them"});
}

int list_forms(const Globals& globals) {
  const auto content = load(globals);
  if (!content) return fail(globals, content.error());
  json forms = json::array();
  std::string text;
  for (const model::Procedure& procedure : content->procedures) {
    const std::string title =
        model::plain_of(content->catalogues.at("ja").get("procedure." + procedure.id + ".title"));
    forms.push_back({{"id", procedure.id},
                     {"title", title},
                     {"service", procedure.service},
                     {"minutes", procedure.minutes}});
    text += (text.empty() ? "" : "\n") + procedure.id + "\t" + title;
  }
  return answer(globals, {{"forms", forms}}, text);
}

std::string lines_of(const json& form) {
  std::string text = form["id"].get<std::string>() + "\t" + form["title"].get<std::string>();
  for (const json& field : form["fields"]) {
    text += "\n" + field["key"].get<std::string>() + "\t" + field["type"].get<std::string>() + "\t" +
            (field["required"].get<bool>() ? "required" : "optional") + "\t" +
            field["label"].get<std::string>();
  }
  return text;
}

int show_form(const Globals& globals, const FormOptions& options) {
  const auto content = load(globals);
  if (!content) return fail(globals, content.error());
  const model::Procedure* procedure = find(*content, options.id);
  if (procedure == nullptr) return unknown_form(globals, options.id);
  const json form = form_json(*procedure, content->catalogues.at("ja"));
  return answer(globals, form, lines_of(form));
}

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

int fill_form(const Globals& globals, const FormOptions& options) {
  if (!options.sealed.empty())
    return fail(globals, {base::ErrorCode::not_yet, "form fill --sealed: not in this release"});
  const auto content = load(globals);
  if (!content) return fail(globals, content.error());
  const model::Procedure* procedure = find(*content, options.id);
  if (procedure == nullptr) return unknown_form(globals, options.id);
  const auto answers = read_answers(options.answers);
  if (!answers) return fail(globals, answers.error());

  const model::Catalogue& texts = content->catalogues.at("ja");
  const base::Date today = base::civil_time(command_time(globals)).date;
  const FilledDraft filled = draft_from(*answers, *procedure, texts, today);
  if (!globals.json) {
    for (const std::string& note : filled.notes) std::fprintf(stderr, "note: %s\n", note.c_str());
  }
  const std::vector<model::Reject> rejects = model::rejects(*procedure, filled.draft, base::iso_date(today));
  if (!rejects.empty()) return refuse(globals, rejects_json(*procedure, rejects, texts), filled.notes);
  const auto submission = model::submit(*procedure, filled.draft, base::iso_date(today));
  if (!submission) return fail(globals, submission.error());
  if (!options.pdf.empty()) {
    const FormJob job{*submission, "", command_time(globals), "ja", false};
    auto pdf = make_form_pdf(own_program(), globals.assets_folder(), globals.config_file(), job);
    if (!pdf) return fail(globals, pdf.error());
    const auto written = write_whole_file(options.pdf, base::as_text(*pdf));
    base::wipe(*pdf);
    if (!written) return fail(globals, written.error());
  }
  json done = submission_json(*submission);
  done["notes"] = filled.notes;
  return answer(globals, done, options.id + ": complete");
}

CLI::App* add_form(CLI::App& form, Globals& globals, const char* name, const char* about) {
  CLI::App* command = form.add_subcommand(name, about);
  add_globals(*command, globals);
  add_json(*command, globals);
  return command;
}

}  // namespace

void add_form_commands(CLI::App& app, Globals& globals) {
  const auto options = std::make_shared<FormOptions>();
  CLI::App* form = app.add_subcommand("form", "Forms: what they ask, and filling one from a file");
  form->require_subcommand(1);

  add_form(*form, globals, "list", "The forms there are")->callback([&globals] {
    globals.exit_code = list_forms(globals);
  });

  CLI::App* show = add_form(*form, globals, "show", "What a form asks");
  show->add_option("id", options->id, "form, as in `form list`")->required();
  show->callback([&globals, options] { globals.exit_code = show_form(globals, *options); });

  CLI::App* fill = add_form(*form, globals, "fill", "Fill a form from a file of answers");
  fill->add_option("id", options->id, "form, as in `form list`")->required();
  fill->add_option("--answers", options->answers, "JSON object {key: code or value}")->required();
  fill->add_option("--pdf", options->pdf, "write the form as a PDF file");
  add_at(*fill, globals);
  fill->add_option("--sealed", options->sealed, "seal the form to the desk (not in this release)");
  fill->callback([&globals, options] { globals.exit_code = fill_form(globals, *options); });

  add_not_yet(*form, globals, "open", "Open a sealed form at the desk");
  add_not_yet(*form, globals, "export", "Forms as JSON or CSV");
}

}  // namespace haisai::app
