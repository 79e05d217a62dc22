// haisai lesson: what belongs to 使い方を学ぶ beside the screen.
#include "kiosk/app/command.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/content/content.h"
#include "kiosk/paper/role_card.h"

namespace haisai::app {
namespace {

constexpr const char* kKey = "staff.role_card.";
constexpr int kMostLines = 9;

// `staff.role_card.<name>_heading` over `staff.role_card.<name>.1`, `.2`, …
paper::RoleList list_of(const model::Catalogue& texts, const std::string& name, bool never) {
  paper::RoleList list;
  list.heading = texts.get(kKey + name + "_heading");
  list.never = never;
  for (int line = 1; line <= kMostLines; ++line) {
    const std::string key = kKey + name + "." + std::to_string(line);
    if (texts.has(key)) list.lines.push_back(texts.get(key));
  }
  return list;
}

paper::RoleCard role_card_of(const model::Catalogue& texts) {
  const auto text = [&](const char* name) { return texts.get(std::string(kKey) + name); };
  paper::RoleCard card;
  card.title = text("title");
  card.subtitle = text("subtitle");
  card.lead = text("lead");
  card.lists = {list_of(texts, "do", false), list_of(texts, "never", true), list_of(texts, "call", false)};
  card.why = text("why");
  card.name = text("name");
  card.place = text("place");
  card.footer = text("footer");
  return card;
}

int write_role_card(const Globals& globals, const std::string& file) {
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  const auto pdf = paper::role_card_pdf(**engine, role_card_of(content->catalogues.at("ja")));
  if (!pdf) return fail(globals, pdf.error());
  if (const auto written = write_whole_file(file, base::as_text(*pdf)); !written) return fail(globals, written.error());
  return answer(globals, {{"pdf", file}}, file);
}

}  // namespace

void add_lesson_commands(CLI::App& app, Globals& globals) {
  CLI::App* lesson = app.add_subcommand("lesson", "beside the lessons: the card of a volunteer");
  lesson->require_subcommand(1);
  CLI::App* command = lesson->add_subcommand("role-card", "what a volunteer does and never does, as an A4 page");
  auto file = std::make_shared<std::string>();
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--pdf", *file, "where the PDF goes")->required();
  command->callback([&globals, file] { globals.exit_code = write_role_card(globals, *file); });
}

}  // namespace haisai::app
