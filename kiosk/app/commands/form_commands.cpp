// haisai form list | show: procedures and their questions without a screen.
#include "kiosk/app/commands/form_commands.h"
#include "kiosk/app/form_json.h"

namespace haisai::app {
namespace {

using nlohmann::json;

}  // namespace

base::Result<content::Content> load_content(const Globals& globals) {
  return content::load(globals.assets_folder(), globals.config_file());
}

const model::Procedure* find_form(const content::Content& content, const std::string& id) {
  for (const model::Procedure& procedure : content.procedures) {
    if (procedure.id == id) return &procedure;
  }
  return nullptr;
}

int unknown_form(const Globals& globals, const std::string& id) {
  return fail(globals,
              {base::ErrorCode::form_unknown, "no form '" + id + "'; `haisai form list` names them"});
}

namespace {

int list_forms(const Globals& globals) {
  const auto content = load_content(globals);
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

int show_form(const Globals& globals, const std::string& id) {
  const auto content = load_content(globals);
  if (!content) return fail(globals, content.error());
  const model::Procedure* procedure = find_form(*content, id);
  if (procedure == nullptr) return unknown_form(globals, id);
  const json form = form_json(*procedure, content->catalogues.at("ja"));
  return answer(globals, form, lines_of(form));
}

CLI::App* add_form(CLI::App& form, Globals& globals, const char* name, const char* about) {
  CLI::App* command = form.add_subcommand(name, about);
  add_globals(*command, globals);
  add_json(*command, globals);
  return command;
}

}  // namespace

void add_form_commands(CLI::App& app, Globals& globals) {
  const auto id = std::make_shared<std::string>();
  CLI::App* form = app.add_subcommand("form", "Forms: what they ask, and filling one from a file");
  form->require_subcommand(1);

  add_form(*form, globals, "list", "The forms there are")->callback([&globals] {
    globals.exit_code = list_forms(globals);
  });

  CLI::App* show = add_form(*form, globals, "show", "What a form asks");
  show->add_option("id", *id, "form, as in `form list`")->required();
  show->callback([&globals, id] { globals.exit_code = show_form(globals, *id); });

  add_form_fill_command(*form, globals);
  add_form_paper_commands(*form, globals);
  add_form_open_commands(*form, globals);
}

}  // namespace haisai::app
