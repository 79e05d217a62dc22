// haisai render: every page of one combination of language, theme, size and layout as PNG and JSON, with a made-up
// resident and no display.
#include <algorithm>
#include <iostream>
#include <set>

#include "drivers/png/png.h"
#include "kiosk/app/command.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/review_answers.h"
#include "kiosk/app/run_options.h"
#include "kiosk/app/sample_board.h"
#include "kiosk/app/sample_states.h"
#include "kiosk/app/tree_json.h"
#include "kiosk/app/whole_file.h"
#include "screens/board/board_page.h"
#include "screens/imgui/screen.h"
#include "screens/pages/pages.h"
#include "screens/review/review_sheet.h"

namespace haisai::app {
namespace {

constexpr const char* kBoard = "board";     // the call display, which no terminal shows: drawn only when it is named
constexpr Size kBoardSize{1920, 1080};
constexpr std::string_view kReview = "review.";    // pages of the review, from the log of --data; drawn when they are named
constexpr int kReviewDays = 30;                    // up to yesterday, compared with as many before

struct RenderOptions {
  std::string out;
  std::vector<std::string> pages;
  bool all = false;
  std::string lang = "ja";
  std::string theme = "standard";
  std::string text = "large";
  std::string layout = "normal";
  std::string size;
};

// Draws pages of one combination, one screen each.
class Renderer {
 public:
  Renderer(const Loaded& loaded, text::Engine& engine, const RenderOptions& options, model::Preferences wishes, Size size)
      : loaded_(loaded),
        options_(options),
        wishes_(std::move(wishes)),
        size_(size),
        panel_(panel_for(loaded.content->settings.panel, size)),
        screen_(engine, size.width, size.height, static_cast<float>(panel_.px_per_mm())) {}

  base::Result<int> render(SampleState sample) {
    const bool sound = sample.state.preferences.sound;  // shows in the header
    sample.state.preferences = wishes_;
    sample.state.preferences.sound = sound;
    const ui::Theme& theme = loaded_.themes.at(options_.theme);
    const model::Catalogue& texts = loaded_.content->catalogues.at(options_.lang);
    int screens = 1;
    for (int screen = 0; screen < screens; ++screen) {
      sample.state.screen = screen;
      const ui::View view = pages::view_of(sample.state, texts);
      const ui::LaidOut page =
          ui::lay_out(view, size_.width, size_.height, screen, panel_, wishes_, theme, screen_.measure());
      screens = page.screens;
      for (const std::string& id : page.problems)  // whoever draws pages to look at them wants to know (rule T13)
        std::cerr << sample.name << " screen " << screen + 1 << ": " << id << " does not fit\n";
      (void)screen_.paint(page, {}, options_.lang, theme);
      if (const auto written = write(sample.name, screen, view, page); !written) return written.error();
    }
    return screens;
  }

  base::Result<int> render_board(const board::State& state) {
    const ui::Theme& theme = loaded_.themes.at(options_.theme);
    board_page::Look look;
    look.catalogues = &loaded_.content->catalogues;
    look.theme = &theme;
    look.measure = &screen_.measure();
    look.width_px = size_.width;
    look.height_px = size_.height;
    const ui::LaidOut page = board_page::lay_out(state, look);
    (void)screen_.paint(page, {}, options_.lang, theme);
    ui::View view;
    view.page = kBoard;
    if (const auto written = write(kBoard, 0, view, page); !written) return written.error();
    return 1;
  }

  base::Result<int> render_review(const usage::ReviewPage& review, const std::string& period, bool made_up) {
    const ui::Theme& theme = loaded_.themes.at(options_.theme);
    const review::Look look{&loaded_.content->catalogues.at("ja"), &theme, &screen_.measure(), size_.width, size_.height, review::scale_of(wishes_.text)};
    const ui::LaidOut page = review::lay_out(review, period, made_up, look);
    for (const std::string& id : page.problems) std::cerr << kReview << review.id << ": " << id << " does not fit\n";
    (void)screen_.paint(page, {}, "ja", theme);
    ui::View view;
    view.page = std::string(kReview) + review.id;
    if (const auto written = write(view.page, 0, view, page); !written) return written.error();
    return 1;
  }

 private:
  // The panel turned, when the picture is wider than high and the panel is not (or the other way round).
  static model::Panel panel_for(model::Panel panel, Size size) {
    if ((panel.width_px > panel.height_px) != (size.width > size.height)) {
      std::swap(panel.width_px, panel.height_px);
      std::swap(panel.width_mm, panel.height_mm);
    }
    return panel;
  }

  base::Result<void> write(const std::string& name, int screen, const ui::View& view, const ui::LaidOut& page) {
    std::string stem = name;
    if (screen > 0) stem += "-" + std::to_string(screen + 1);
    stem += "." + options_.lang + "." + options_.theme + "." + options_.text + "." + options_.layout;
    const std::filesystem::path file = std::filesystem::path(options_.out) / stem;
    const paint::Pixels& pixels = screen_.pixels();
    const auto png = png::encode_png_rgb(pixels.width, pixels.height, pixels.argb.data(), static_cast<std::size_t>(pixels.width));
    if (!png) return png.error();
    if (const auto written = write_whole_file(file.string() + ".png", base::as_text(*png)); !written) return written;
    const auto json = tree_json(view, page, wishes_, size_.width, size_.height, panel_.px_per_mm(), "");
    return write_whole_file(file.string() + ".json", json.dump(1) + "\n");
  }

  const Loaded& loaded_;
  const RenderOptions& options_;
  model::Preferences wishes_;
  Size size_;
  model::Panel panel_;
  paint::Screen screen_;
};

usage::Scope days_up_to(base::Date last, int days) {
  return {{base::Date(std::chrono::sys_days(last) - std::chrono::days(days - 1)), last}, {}, {}};
}

// Pages of the review that are named, of the last thirty days in the log of --data.
base::Result<int> render_reviews(const Globals& globals, const std::set<std::string>& wanted, Renderer& renderer, const content::Content& content,
                                 base::WallTime now) {
  const model::Catalogue& texts = content.catalogues.at("ja");
  const base::Date last(std::chrono::sys_days(base::civil_time(now).date) - std::chrono::days(1));
  const usage::Scope scope = days_up_to(last, kReviewDays);
  const usage::Scope before = days_up_to(base::Date(std::chrono::sys_days(last) - std::chrono::days(kReviewDays)), kReviewDays);
  store::SqliteUsage log(globals.data_folder());
  log.know_sections(sections_of(content));
  const auto pages = review_pages(globals, log, scope, before, texts, now);
  if (!pages) return pages.error();
  const auto made_up = log.is_made_up(now);
  if (!made_up) return made_up.error();
  const auto say = [&](const char* key, const usage::Period& period) {
    return texts.format(std::string("staff.review.") + key, {{"from", base::iso_date(*period.from)}, {"to", base::iso_date(*period.to)}});
  };
  int screens = 0;
  for (const usage::ReviewPage& page : *pages) {
    if (!wanted.contains(std::string(kReview) + page.id)) continue;
    const auto drawn = renderer.render_review(page, say("period", scope.period) + "   " + say("compared_with", before.period), *made_up);
    if (!drawn) return drawn;
    screens += *drawn;
  }
  return screens;
}

bool is_review(const std::string& page) { return page.starts_with(kReview); }

int render(const Globals& globals, const RenderOptions& options, const model::Preferences& wishes) {
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  const content::Content& content = *loaded->content;
  if (!content.catalogues.contains(options.lang)) {
    return fail(globals, {base::ErrorCode::content_missing, "no texts for language " + options.lang});
  }
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  const bool board = !options.all && (options.pages == std::vector<std::string>{kBoard} || std::all_of(options.pages.begin(), options.pages.end(), is_review));
  const Size panel{content.settings.panel.width_px, content.settings.panel.height_px};
  const Size size = !options.size.empty() ? *size_from(options.size) : board ? kBoardSize : panel;
  const base::WallTime now = globals.at.empty() ? open_time(content, command_time(globals)) : command_time(globals);
  std::error_code wrong;
  std::filesystem::create_directories(options.out, wrong);
  if (wrong) return fail(globals, {base::ErrorCode::file_unwritable, options.out + ": " + wrong.message()});
  Renderer renderer(*loaded, **engine, options, wishes, size);
  std::set<std::string> wanted(options.pages.begin(), options.pages.end());
  int screens = 0;
  for (const SampleState& sample : sample_states(world_of(*loaded, false, true), now, sample_ticket(now))) {
    const std::string page(flow::name_of(sample.state.page));
    if (!options.all && !wanted.contains(sample.name) && !wanted.contains(page)) continue;
    const auto drawn = renderer.render(sample);
    if (!drawn) return fail(globals, drawn.error());
    screens += *drawn;
  }
  if (wanted.contains(kBoard)) {
    const auto drawn = renderer.render_board(sample_board(content.site, content.settings.office, now));
    if (!drawn) return fail(globals, drawn.error());
    screens += *drawn;
  }
  if (std::any_of(wanted.begin(), wanted.end(), is_review)) {
    const auto drawn = render_reviews(globals, wanted, renderer, content, now);
    if (!drawn) return fail(globals, drawn.error());
    screens += *drawn;
  }
  if (screens == 0) return fail(globals, {base::ErrorCode::usage_wrong, "no such page"});
  return answer(globals, {{"screens", screens}, {"out", options.out}},
                std::to_string(screens) + " pictures in " + options.out);
}

model::Preferences checked(const RenderOptions& options) {
  model::Preferences wishes;
  const auto theme = model::theme_from(options.theme);
  const auto text = model::text_size_from(options.text);
  const auto layout = model::layout_from(options.layout);
  if (!theme) throw CLI::ValidationError("--theme", "standard, black-on-white, white-on-black or low-glare");
  if (!text) throw CLI::ValidationError("--text", "standard, large, extra-large or max");
  if (!layout) throw CLI::ValidationError("--layout", "normal, low or mirrored");
  if (!options.size.empty() && !size_from(options.size)) throw CLI::ValidationError("--size", "a size like 1080x1920");
  if (!options.all && options.pages.empty()) throw CLI::ValidationError("--page", "name a page, or take --all");
  wishes.lang = options.lang;
  wishes.theme = *theme;
  wishes.text = *text;
  wishes.layout = *layout;
  return wishes;
}

}  // namespace

void add_render_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("render", "pages as pictures, with a made-up resident");
  auto options = std::make_shared<RenderOptions>();
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  command->add_option("--out", options->out, "folder for PNG and JSON files")->required();
  command->add_option("--page", options->pages, "pages to draw; board: the call display; review.today …: the review of the log in --data");
  command->add_flag("--all", options->all, "every page");
  command->add_option("--lang", options->lang, "language tag");
  command->add_option("--theme", options->theme, "standard, black-on-white, white-on-black or low-glare");
  command->add_option("--text", options->text, "standard, large, extra-large or max");
  command->add_option("--layout", options->layout, "normal, low or mirrored");
  command->add_option("--size", options->size, "WxH pixels (default: the panel in settings)");
  command->callback([&globals, options] { globals.exit_code = render(globals, *options, checked(*options)); });
}

}  // namespace haisai::app
