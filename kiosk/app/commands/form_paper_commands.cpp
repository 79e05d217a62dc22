// haisai form paper | checklist: sheets beside the forms (labels, slips, what to do at home).
#include "kiosk/app/checklist.h"
#include "kiosk/app/commands/form_commands.h"
#include "kiosk/app/form_answers.h"
#include "kiosk/app/paper_values.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/content/paper_layouts.h"

namespace haisai::app {
namespace {

struct PaperOptions {
  std::string name;
  std::string answers;
  std::string pdf;
  std::string lang = "ja";
  int copies = 0;      // of each answer; 0: a sheet of labels is filled
  std::vector<std::string> yes;
};

// A new engine and one PDF, in this process that ends soon.
template <class Draw>
int write_pdf(const Globals& globals, const std::string& file, const Draw& draw) {
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  auto pdf = draw(**engine);
  if (!pdf) return fail(globals, pdf.error());
  const auto written = write_whole_file(file, base::as_text(*pdf));
  base::wipe(*pdf);
  return written ? answer(globals, {{"pdf", file}}, file) : fail(globals, written.error());
}

// Each cell so many times; 0: until the first sheet is full.
std::vector<paper::SheetValues> repeated(const std::vector<paper::SheetValues>& cells, int copies, int on_a_page) {
  const int each = copies > 0 ? copies : std::max(1, on_a_page / std::max(1, static_cast<int>(cells.size())));
  std::vector<paper::SheetValues> all;
  for (const paper::SheetValues& cell : cells) all.insert(all.end(), static_cast<std::size_t>(each), cell);
  return all;
}

int write_paper(const Globals& globals, const PaperOptions& options) {
  const auto content = load_content(globals);
  if (!content) return fail(globals, content.error());
  const auto layout = content::load_paper_layout(globals.assets_folder(), globals.config_file(), options.name);
  if (!layout) return fail(globals, layout.error());
  const auto answers = options.answers.empty() ? base::Result<nlohmann::json>(nlohmann::json::object())
                                               : read_answer_cells(options.answers);
  if (!answers) return fail(globals, answers.error());
  const model::Catalogue& texts = content->catalogues.at("ja");
  const std::vector<paper::SheetValues> cells = sheet_values(*answers, texts);
  if (cells.empty()) return fail(globals, {base::ErrorCode::usage_wrong, "no answers in " + options.answers});
  if (const auto* sheet = std::get_if<model::SheetLayout>(&*layout)) {
    const auto all = repeated(cells, options.copies, sheet->columns * sheet->rows);
    return write_pdf(globals, options.pdf, [&](text::Engine& engine) { return paper::sheet_pdf(engine, *sheet, all, texts); });
  }
  if (const auto* slip = std::get_if<model::SlipLayout>(&*layout)) {
    const paper::SlipPaper paper = slip_paper(*content, *slip, cells.front(), beside_of(*content, options.lang));
    return write_pdf(globals, options.pdf, [&](text::Engine& engine) { return paper::slip_pdf(engine, paper); });
  }
  return fail(globals, {base::ErrorCode::usage_wrong, "'" + options.name + "' is the layout of a form; see `form fill`"});
}

int write_checklist(const Globals& globals, const PaperOptions& options) {
  const auto content = load_content(globals);
  if (!content) return fail(globals, content.error());
  const model::Situation* situation = content->ways.situation(options.name);
  if (situation == nullptr) {
    std::string known;
    for (const model::Situation& each : content->ways.situations) known += " " + each.id;
    return fail(globals, {base::ErrorCode::usage_wrong, "no situation '" + options.name + "'; there are:" + known});
  }
  const auto texts = content->catalogues.find(options.lang);
  if (texts == content->catalogues.end()) return fail(globals, {base::ErrorCode::usage_wrong, "no language '" + options.lang + "'"});
  model::SaidAnswers said;
  for (const model::SituationQuestion& question : situation->questions) said[question.id] = false;
  for (const std::string& id : options.yes) said[id] = true;
  const std::string today = base::iso_date(base::civil_time(command_time(globals)).date);
  const paper::SlipPaper paper = checklist(*content, *situation, said, texts->second, today);
  return write_pdf(globals, options.pdf, [&](text::Engine& engine) { return paper::slip_pdf(engine, paper); });
}

CLI::App* add_paper(CLI::App& form, Globals& globals, PaperOptions& options, const char* name, const char* about) {
  CLI::App* command = form.add_subcommand(name, about);
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  command->add_option("--pdf", options.pdf, "where the PDF goes")->required();
  command->add_option("--lang", options.lang, "the resident's language");
  return command;
}

}  // namespace

void add_form_paper_commands(CLI::App& form, Globals& globals) {
  const auto options = std::make_shared<PaperOptions>();
  CLI::App* paper = add_paper(form, globals, *options, "paper", "Labels and slips from a layout file of assets/papers");
  paper->add_option("name", options->name, "labels-address-12, labels-yobo-24, slip-contact, packet-doctor, …")->required();
  paper->add_option("--answers", options->answers, "JSON object {key: text}, or a list of them, one a label");
  paper->add_option("--copies", options->copies, "labels of each; without it the sheet is filled")->check(CLI::Range(1, 200));
  paper->callback([&globals, options] { globals.exit_code = write_paper(globals, *options); });

  CLI::App* list = add_paper(form, globals, *options, "checklist", "What to do and to bring, as a sheet for home");
  list->add_option("situation", options->name, "as in assets/situations")->required();
  list->add_option("--yes", options->yes, "questions of the situation answered with yes")->delimiter(',');
  list->callback([&globals, options] { globals.exit_code = write_checklist(globals, *options); });
}

}  // namespace haisai::app
