#include "kiosk/content/paper_layouts.h"

#include <algorithm>
#include <map>

#include "kiosk/content/papers.h"

namespace haisai::content {
namespace {

namespace fs = std::filesystem;

// Every measure of a form by its name in the file.
const std::map<std::string, double model::FormStyle::*>& measures() {
  using Style = model::FormStyle;
  static const std::map<std::string, double Style::*> all = {
      {"margin_left", &Style::margin_left}, {"margin_right", &Style::margin_right}, {"margin_top", &Style::margin_top},
      {"margin_bottom", &Style::margin_bottom}, {"block_gap", &Style::block_gap}, {"title", &Style::title},
      {"heading", &Style::heading}, {"body", &Style::body}, {"small", &Style::small}, {"beside", &Style::beside},
      {"label", &Style::label}, {"choice", &Style::choice}, {"value", &Style::value}, {"address", &Style::address},
      {"name", &Style::name}, {"reading", &Style::reading}, {"cell", &Style::cell}, {"row_height", &Style::row_height},
      {"name_row_height", &Style::name_row_height}, {"label_width", &Style::label_width},
      {"right_label_width", &Style::right_label_width}, {"choice_height", &Style::choice_height}, {"tick", &Style::tick},
      {"table_row_height", &Style::table_row_height}, {"signature_height", &Style::signature_height},
      {"signature_label_width", &Style::signature_label_width}, {"staff_height", &Style::staff_height},
      {"staff_label_width", &Style::staff_label_width}, {"symbol_module", &Style::symbol_module},
      {"symbol_most", &Style::symbol_most}, {"sealed_module", &Style::sealed_module}, {"sealed_cell", &Style::sealed_cell}};
  return all;
}

model::FormStyle read_style(Reader& top) {
  constexpr double kMost = 120;
  model::FormStyle style;
  for (const auto& [name, member] : measures()) {
    const double least = name.starts_with("margin") || name == "block_gap" ? 0 : 0.3;
    style.*member = top.real(name, least, kMost, style.*member);
  }
  if (style.label_width + 40 > 210 - style.margin_left - style.margin_right)
    top.fault("label_width", "less than 40 mm are left beside the labels");
  return style;
}

model::SheetAlign align_of(Reader& reader) {
  const std::vector<std::string> words{"left", "center", "right"};
  const std::string word = reader.text("align", Need::optional, "left");
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    reader.fault("align", "'" + word + "' is none of left, center, right" + suggestion(word, words));
    return model::SheetAlign::left;
  }
  return static_cast<model::SheetAlign>(found - words.begin());
}

model::SheetItem read_item(Reader& reader, const model::SheetLayout& sheet) {
  model::SheetItem item;
  item.words = reader.text("words", Need::optional);
  item.tick = reader.text("tick", Need::optional);
  item.x = reader.real("x", 0, 297, -1);
  item.y = reader.real("y", 0, 297, -1);
  for (const char* key : {"x", "y"}) {
    if (!reader.has(key)) reader.fault("", "'" + std::string(key) + "' is missing");
  }
  item.width = reader.real("width", 0, 297, 0);
  item.height = reader.real("height", 0, 297, 0);
  item.size = reader.real("size", 4, 72, item.size);
  item.bold = reader.flag("bold", false);
  item.mincho = reader.flag("mincho", false);
  item.vertical = reader.flag("vertical", false);
  item.align = align_of(reader);
  item.frame = reader.real("frame", 0, 3, 0);
  item.fill = reader.real("fill", 0, 1, 1);
  reader.finish();
  if (!item.words.empty() && (item.width <= 0 || item.height <= 0))
    reader.fault("words", "words need 'width' and 'height'");
  if (!item.tick.empty() && item.tick.find('=') == std::string::npos)
    reader.fault("tick", "'" + item.tick + "' must be written as key=code");
  constexpr double kRounding = 0.01;
  if (item.x + item.width > sheet.cell_width + kRounding || item.y + item.height > sheet.cell_height + kRounding)
    reader.fault("", "this lies outside of the cell");
  return item;
}

model::SheetLayout read_sheet(Reader& top) {
  model::SheetLayout sheet;
  sheet.title = top.text("title", Need::required);
  sheet.form = top.text("form", Need::optional);
  sheet.columns = top.number("columns", Need::optional, 1, 10, 1);
  sheet.rows = top.number("rows", Need::optional, 1, 20, 1);
  sheet.left = top.real("left", 0, 100, 0);
  sheet.top = top.real("top", 0, 100, 0);
  sheet.cell_width = top.real("cell_width", 10, 210, 210);
  sheet.cell_height = top.real("cell_height", 10, 297, 297);
  sheet.gap_x = top.real("gap_x", 0, 50, 0);
  sheet.gap_y = top.real("gap_y", 0, 50, 0);
  sheet.cut_lines = top.flag("cut_lines", false);
  const double right = sheet.left + sheet.columns * sheet.cell_width + (sheet.columns - 1) * sheet.gap_x;
  const double bottom = sheet.top + sheet.rows * sheet.cell_height + (sheet.rows - 1) * sheet.gap_y;
  if (right > 210.01) top.fault("columns", "the cells are wider than A4 (210 mm)");
  if (bottom > 297.01) top.fault("rows", "the cells are higher than A4 (297 mm)");
  for (Reader& reader : top.tables("item")) sheet.items.push_back(read_item(reader, sheet));
  if (sheet.items.empty()) top.fault("", "a sheet has at least one [[item]]");
  return sheet;
}

model::SlipEntry read_entry(Reader& reader) {
  const std::vector<std::string> kinds{"heading", "words", "tick", "step", "fill", "value", "symbol", "space", "page"};
  model::SlipEntry entry;
  const std::string kind = reader.text("kind", Need::required);
  const auto found = std::find(kinds.begin(), kinds.end(), kind);
  if (found != kinds.end()) entry.kind = static_cast<model::SlipKind>(found - kinds.begin());
  if (found == kinds.end() && !kind.empty()) reader.fault("kind", "no kind '" + kind + "'" + suggestion(kind, kinds));
  entry.words = reader.text("words", Need::required);
  entry.answer = reader.text("answer", entry.kind == model::SlipKind::value ? Need::required : Need::optional);
  entry.link = reader.text("link", entry.kind == model::SlipKind::symbol ? Need::required : Need::optional);
  entry.height = reader.real("height", 5, 250, entry.height);
  reader.finish();
  return entry;
}

model::SlipLayout read_slip(Reader& top) {
  model::SlipLayout slip;
  slip.title = top.text("title", Need::required);
  slip.footer = top.text("footer", Need::optional);
  for (Reader& reader : top.tables("item")) slip.entries.push_back(read_entry(reader));
  if (slip.entries.empty()) top.fault("", "a slip has at least one [[item]]");
  return slip;
}

// The city's own file, or that of all cities.
fs::path file_of(const Work& work, const std::string& name) {
  std::error_code ignored;
  const fs::path own = work.assets / "sites" / work.content.settings.site / "papers" / (name + ".toml");
  return fs::exists(own, ignored) ? own : work.assets / "papers" / (name + ".toml");
}

}  // namespace

PaperLayout read_layout(Reader& top) {
  const std::string kind = top.text("kind", Need::required);
  PaperLayout layout;
  if (kind == "sheet") {
    layout = read_sheet(top);
  } else if (kind == "slip") {
    layout = read_slip(top);
  } else {
    if (!kind.empty() && kind != "form") top.fault("kind", "'" + kind + "' must be form, sheet or slip");
    layout = read_style(top);
  }
  top.finish();
  return layout;
}

base::Result<PaperLayout> load_paper_layout(const fs::path& assets, const fs::path& settings_file,
                                            const std::string& name) {
  Work work;
  work.assets = assets;
  read_settings(work, settings_file);
  const fs::path path = is_id(name) ? file_of(work, name) : fs::path();
  std::error_code ignored;
  if (path.empty() || !fs::is_regular_file(path, ignored))
    return base::Error{base::ErrorCode::content_missing, "no paper '" + name + "' in assets/papers"};
  work.content.faults.clear();
  const TomlFile file = work.read(path);
  PaperLayout layout;
  if (file.table) {
    Reader top(*file.table, file.file, work.content.faults);
    layout = read_layout(top);
  }
  if (work.content.faults.empty()) return layout;
  return base::Error{base::ErrorCode::content_invalid, text_of(work.content.faults.front())};
}

}  // namespace haisai::content
