// haisai usage case | voices: from a question to a decision as one sheet, and 「what changed because you said so」 for all.
#include <algorithm>
#include <memory>

#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/review_answers.h"
#include "kiosk/app/sheet_pdf.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/content/cases.h"
#include "kiosk/store/audit_log.h"
#include "screens/review/case_sheet.h"

namespace haisai::app {
namespace {

struct Cases {
  content::Content content;
  std::vector<model::ChangeCase> cases;
};

base::Result<Cases> load_cases(const Globals& globals) {
  auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return content.error();
  auto cases = content::load_cases(globals.assets_folder());
  if (!cases) return cases.error();
  return Cases{std::move(*content), std::move(*cases)};
}

base::Result<usage::CaseResult> result_of(const Globals& globals, store::SqliteUsage& log, const model::ChangeCase& tried) {
  const base::WallTime now = command_time(globals);
  const auto asked = [&](const model::CaseTime& time) {
    return review_answers(globals, log, {{time.from, time.to}, {}, tried.procedure}, now);
  };
  const auto before = asked(tried.before), after = asked(tried.after);
  if (!before) return before.error();
  if (!after) return after.error();
  return usage::case_result(tried, *before, *after);
}

// Where the file goes is allowed, it is written, and that it was is in the audit log.
base::Result<std::string> hand_out(const Globals& globals, const std::string& target, std::string_view bytes, const std::string& what) {
  const std::filesystem::path file = target;
  if (auto opened = open_target(globals, std::filesystem::absolute(file).parent_path()); !opened) return opened.error();
  if (auto written = write_whole_file(file, bytes); !written) return written.error();
  const auto head = store::AuditLog(globals.data_folder()).append(store::StaffAct::case_file, what, command_time(globals));
  if (!head) return head.error();
  return head->shown();
}

int run_case(const Globals& globals, const std::string& id, const UsageOptions& options) {
  const auto loaded = load_cases(globals);
  if (!loaded) return fail(globals, loaded.error());
  const auto tried = std::find_if(loaded->cases.begin(), loaded->cases.end(), [&](const auto& one) { return one.id == id; });
  if (tried == loaded->cases.end()) return fail(globals, {base::ErrorCode::usage_wrong, "no file " + id + ".toml in assets/cases"});
  store::SqliteUsage log(globals.data_folder());
  log.know_sections(sections_of(loaded->content));
  const auto result = result_of(globals, log, *tried);
  const auto made_up = log.is_made_up(command_time(globals));
  tell_quarantined(log.take_quarantined());
  if (!result) return fail(globals, result.error());
  const model::Catalogue& texts = loaded->content.catalogues.at("ja");
  const auto pdf = sheets_pdf(tried->question, texts, 1, [&](int, const review::Look& look) {
    return review::lay_out_case(*tried, *result, made_up && *made_up, look);
  });
  if (!pdf) return fail(globals, pdf.error());
  const auto head = hand_out(globals, options.target, base::as_text(*pdf), id);
  if (!head) return fail(globals, head.error());
  const usage::Difference& difference = result->difference;
  return answer(globals, {{"pdf", options.target}, {"before_n", result->before.n}, {"after_n", result->after.n}, {"points", difference.points},
                          {"low", difference.low}, {"high", difference.high}, {"sure", difference.sure()}, {"audit", *head}}, options.target);
}

int run_voices(const Globals& globals, const UsageOptions& options) {
  const auto loaded = load_cases(globals);
  if (!loaded) return fail(globals, loaded.error());
  const model::Catalogue& texts = loaded->content.catalogues.at("ja");
  store::SqliteUsage log(globals.data_folder());
  log.know_sections(sections_of(loaded->content));
  const auto made_up = log.is_made_up(command_time(globals));
  if (!made_up) return fail(globals, made_up.error());
  if (*made_up) return fail(globals, {base::ErrorCode::usage_wrong, "a made-up year is not published"});
  std::string page = texts.format("staff.review.case.public_heading", {{"city", model::plain_of(texts.get("site." + loaded->content.site.id + ".name"))}});
  int told = 0;
  for (const model::ChangeCase& tried : loaded->cases) {
    const auto result = result_of(globals, log, tried);
    if (!result) return fail(globals, result.error());
    const std::string words = usage::public_words(tried, *result, texts);
    told += words.empty() ? 0 : 1;
    page += words;
  }
  if (told == 0) page += texts.get("staff.review.case.public_none");
  const auto head = hand_out(globals, options.target, model::plain_of(page), "voices");
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"file", options.target}, {"cases", told}, {"audit", *head}}, options.target);
}

}  // namespace

void add_usage_case_commands(CLI::App& group, Globals& globals) {
  auto options = std::make_shared<UsageOptions>();
  auto id = std::make_shared<std::string>();
  CLI::App* one = group.add_subcommand("case", "a change that was tried (assets/cases) with before and after, as one sheet");
  CLI::App* voices = group.add_subcommand("voices", "the public page of what changed because people said so");
  for (CLI::App* command : {one, voices}) {
    add_globals(*command, globals);
    add_json(*command, globals);
    add_at(*command, globals);
  }
  one->add_option("name", *id, "name of the file, without .toml")->required();
  one->add_option("--pdf", options->target, "where the sheet goes")->required();
  one->callback([&globals, options, id] { globals.exit_code = run_case(globals, *id, *options); });
  voices->add_option("file", options->target, "where the page goes (Markdown)")->required();
  voices->callback([&globals, options] { globals.exit_code = run_voices(globals, *options); });
}

}  // namespace haisai::app
