// Layout files for `haisai check`: what they name is there.
#include <map>
#include <optional>

#include "kiosk/content/papers.h"

namespace haisai::content {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kText = "text.";

// What stands in braces, in order.
std::vector<std::string> names_in(std::string_view words) {
  std::vector<std::string> names;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
    const std::size_t end = words.find('}', at);
    if (end == std::string_view::npos) break;
    names.emplace_back(words.substr(at + 1, end - at - 1));
  }
  return names;
}

const model::Procedure* form_of(const Work& work, const std::string& id) {
  for (const model::Procedure& procedure : work.content.procedures) {
    if (procedure.id == id) return &procedure;
  }
  return nullptr;
}

// "v.birth.era" is a way to say "v.birth"; "today" needs no answer.
bool is_answer(const model::Procedure& form, std::string name) {
  constexpr std::string_view kEra = ".era";
  if (name.ends_with(kEra)) name.resize(name.size() - kEra.size());
  return name == "today" || form.find(name) != nullptr;
}

void check_words(Work& work, const model::Procedure* form, const Place& place, const std::string& words) {
  for (const std::string& name : names_in(words)) {
    if (name.starts_with(kText)) {
      const std::string key = name.substr(kText.size());
      if (!work.content.catalogues["ja"].has(key)) work.fault(place, "no text '" + key + "' in ja");
    } else if (form != nullptr && !is_answer(*form, name)) {
      std::vector<std::string> keys;
      for (const model::Field& field : form->fields) keys.push_back(field.key);
      work.fault(place, "form '" + form->id + "' has no field '" + name + "'" + suggestion(name, keys));
    }
  }
}

void check_sheet(Work& work, const model::SheetLayout& sheet, const std::string& file, Reader& top) {
  const model::Procedure* form = form_of(work, sheet.form);
  if (!sheet.form.empty() && form == nullptr) top.fault("form", "no form '" + sheet.form + "'");
  std::vector<Reader> places = top.tables("item");
  for (std::size_t i = 0; i < sheet.items.size() && i < places.size(); ++i) {
    const Place place{file, places[i].line()};
    check_words(work, form, place, sheet.items[i].words);
    const std::string& tick = sheet.items[i].tick;
    if (!tick.empty()) check_words(work, form, place, "{" + tick.substr(0, tick.find('=')) + "}");
  }
}

void check_slip(Work& work, const model::SlipLayout& slip, const std::string& file, Reader& top) {
  std::vector<Reader> places = top.tables("item");
  for (std::size_t i = 0; i < slip.entries.size() && i < places.size(); ++i) {
    check_words(work, nullptr, {file, places[i].line()}, slip.entries[i].words);
    const std::string& link = slip.entries[i].link;
    if (!link.empty() && work.content.site.link(link) == nullptr) places[i].fault("link", "no link '" + link + "' in the list of the site");
  }
  check_words(work, nullptr, {file, 1}, slip.title + slip.footer);
}

// What a guide offers to print is a slip: it needs nobody's answers.
void check_offered(Work& work, const std::map<std::string, PaperLayout>& layouts) {
  std::vector<std::string> known;
  for (const auto& [name, layout] : layouts) known.push_back(name);
  for (const model::Procedure& procedure : work.content.procedures) {
    const Place place = work.place_of("prints/" + procedure.id);
    for (const std::string& paper : procedure.prints) {
      const auto layout = layouts.find(paper);
      if (layout == layouts.end()) {
        work.fault(place, "no paper '" + paper + "'" + suggestion(paper, known));
      } else if (!std::holds_alternative<model::SlipLayout>(layout->second)) {
        work.fault(place, "paper '" + paper + "' must be of kind 'slip' to be printed from a guide");
      }
    }
  }
}

std::optional<PaperLayout> check_file(Work& work, const fs::path& path) {
  const TomlFile file = work.read(path);
  if (!file.table) return std::nullopt;
  Reader top(*file.table, file.file, work.content.faults);
  const std::size_t before = work.content.faults.size();
  PaperLayout layout = read_layout(top);
  if (work.content.faults.size() > before) return layout;
  if (const auto* sheet = std::get_if<model::SheetLayout>(&layout)) check_sheet(work, *sheet, file.file, top);
  if (const auto* slip = std::get_if<model::SlipLayout>(&layout)) check_slip(work, *slip, file.file, top);
  return layout;
}

}  // namespace

void check_papers(Work& work) {
  std::error_code ignored;
  std::map<std::string, PaperLayout> layouts;
  for (const fs::path& folder :
       {work.assets / "papers", work.assets / "sites" / work.content.settings.site / "papers"}) {
    if (!fs::is_directory(folder, ignored)) continue;
    for (const fs::path& path : toml_files(work, folder)) {
      if (auto layout = check_file(work, path)) layouts[path.stem().string()] = *std::move(layout);
    }
  }
  check_offered(work, layouts);
}

}  // namespace haisai::content
