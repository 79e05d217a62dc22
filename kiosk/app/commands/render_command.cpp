// haisai render: every page of one combination of language, theme, size and layout as PNG and JSON, with a made-up
// resident and no display.
#include <set>

#include "drivers/png/png.h"
#include "drivers/qr/qr.h"
#include "kiosk/app/command.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/run_options.h"
#include "kiosk/app/sample_states.h"
#include "kiosk/app/tree_json.h"
#include "kiosk/app/whole_file.h"
#include "screens/imgui/screen.h"
#include "screens/pages/pages.h"

namespace haisai::app {
namespace {

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

// A ticket nobody can use: its claim is zeros, so no terminal's signature fits it.
model::Ticket sample_ticket(base::WallTime now) {
  model::Ticket ticket;
  ticket.number = "A-041";
  ticket.service = "jumin";
  ticket.code = "413820756";
  ticket.ahead = 6;
  ticket.issued_at = now;
  ticket.qr = "NK1:" + std::string(120, '0');
  if (auto matrix = qr::encode(ticket.qr)) ticket.matrix = std::move(matrix).value();
  return ticket;
}

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
    sample.state.preferences = wishes_;
    const ui::Theme& theme = loaded_.themes.at(options_.theme);
    const model::Catalogue& texts = loaded_.content->catalogues.at(options_.lang);
    int screens = 1;
    for (int screen = 0; screen < screens; ++screen) {
      sample.state.screen = screen;
      const ui::View view = pages::view_of(sample.state, texts);
      const ui::LaidOut page =
          ui::lay_out(view, size_.width, size_.height, screen, panel_, wishes_, theme, screen_.measure());
      screens = page.screens;
      (void)screen_.paint(page, {}, options_.lang, theme);
      if (const auto written = write(sample.name, screen, view, page); !written) return written.error();
    }
    return screens;
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

int render(const Globals& globals, const RenderOptions& options, const model::Preferences& wishes) {
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  const content::Content& content = *loaded->content;
  if (!content.catalogues.contains(options.lang)) {
    return fail(globals, {base::ErrorCode::content_missing, "no texts for language " + options.lang});
  }
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  const Size size = options.size.empty() ? Size{content.settings.panel.width_px, content.settings.panel.height_px}
                                         : *size_from(options.size);
  const base::WallTime now = globals.at.empty() ? open_time(content, command_time(globals)) : command_time(globals);
  std::error_code wrong;
  std::filesystem::create_directories(options.out, wrong);
  if (wrong) return fail(globals, {base::ErrorCode::file_unwritable, options.out + ": " + wrong.message()});
  Renderer renderer(*loaded, **engine, options, wishes, size);
  std::set<std::string> wanted(options.pages.begin(), options.pages.end());
  int screens = 0;
  for (const SampleState& sample : sample_states(world_of(*loaded, false), now, sample_ticket(now))) {
    const std::string page(flow::name_of(sample.state.page));
    if (!options.all && !wanted.contains(sample.name) && !wanted.contains(page)) continue;
    const auto drawn = renderer.render(sample);
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
  command->add_option("--page", options->pages, "pages to draw");
  command->add_flag("--all", options->all, "every page");
  command->add_option("--lang", options->lang, "language tag");
  command->add_option("--theme", options->theme, "standard, black-on-white, white-on-black or low-glare");
  command->add_option("--text", options->text, "standard, large, extra-large or max");
  command->add_option("--layout", options->layout, "normal, low or mirrored");
  command->add_option("--size", options->size, "WxH pixels (default: the panel in settings)");
  command->callback([&globals, options] { globals.exit_code = render(globals, *options, checked(*options)); });
}

}  // namespace haisai::app
