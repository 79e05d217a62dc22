#include "kiosk/app/display.h"

#include "kiosk/app/loaded.h"

namespace haisai::app {
namespace {

base::Result<void> open_window(const RunOptions& options, const DisplayWish& wish, Display& display) {
  display.size = wish.size;
  if (!options.headless.empty()) display.size = *size_from(options.headless);
  if (!options.window.empty()) display.size = *size_from(options.window);
  display.extra_width_px = wish.extra_width_px;
  paint::WindowOptions wanted;
  wanted.width = display.size.width + wish.extra_width_px;
  wanted.height = display.size.height;
  wanted.fullscreen = options.fullscreen;
  wanted.show_cursor = wish.cursor;
  wanted.title = "Haisai";
  auto window = options.headless.empty() ? paint::open_window(wanted) : paint::open_headless(wanted.width, wanted.height);
  if (!window) return window.error();
  display.window = std::move(window).value();
  if (options.fullscreen && wish.as_the_screen) display.size = {display.window->width(), display.window->height()};
  return {};
}

}  // namespace

base::Result<Display> open_display(const Globals& globals, const RunOptions& options, const content::Content& content, const DisplayWish& wish) {
  Display display;
  display.clock = std::make_unique<AppClock>(globals.at == "open" ? open_time(content, command_time({})) : command_time(globals));
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  display.engine = std::move(engine).value();
  if (const auto opened = open_window(options, wish, display); !opened) return opened.error();
  if (options.automation.empty()) return display;
  auto port = AutomationPort::open(options.automation, [window = display.window.get()] { window->wake(); });
  if (!port) return port.error();
  display.port = std::move(port).value();
  return display;
}

StageParts stage_parts(const Display& display, const std::map<std::string, model::Catalogue>& catalogues,
                       const std::map<std::string, ui::Theme>& themes) {
  StageParts parts;
  parts.catalogues = &catalogues;
  parts.themes = &themes;
  parts.panel.width_px = display.size.width;
  parts.panel.height_px = display.size.height;
  parts.engine = display.engine.get();
  parts.window = display.window.get();
  parts.clock = display.clock.get();
  parts.width_px = display.size.width;
  parts.height_px = display.size.height;
  parts.extra_width_px = display.extra_width_px;
  return parts;
}

}  // namespace haisai::app
