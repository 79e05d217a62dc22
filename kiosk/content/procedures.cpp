// assets/procedures/*.toml: blocks.toml first, then one file a procedure; the site's own files and fees.
#include <algorithm>

#include "kiosk/content/facts.h"
#include "kiosk/content/fields.h"

namespace haisai::content {
namespace {

using Fields = std::vector<PlacedField>;
using Blocks = std::map<std::string, Fields>;

Blocks read_blocks(Work& work) {
  Blocks blocks;
  const TomlFile file = work.read(work.assets / "procedures" / "blocks.toml");
  if (!file.table) return blocks;
  Reader top(*file.table, file.file, work.content.faults);
  for (Reader& block : top.tables("block")) {
    const std::string id = block.text("id", Need::required);
    Fields fields;
    for (Reader& each : block.tables("field")) {
      if (auto field = read_field(each)) fields.push_back(std::move(*field));
    }
    block.finish();
    for (const PlacedField& each : fields) work.places["block/" + each.field.key] = each.place;
    if (!blocks.emplace(id, std::move(fields)).second) block.fault("id", "block '" + id + "' is there twice");
  }
  top.finish();
  return blocks;
}

Fields::iterator find_key(Fields& fields, const std::string& key) {
  return std::find_if(fields.begin(), fields.end(),
                      [&](const PlacedField& each) { return each.field.key == key; });
}

// use = "block": its fields, less those left out, with the conditions given here added to theirs.
void add_block(Reader& reader, const Blocks& blocks, Fields& fields) {
  const std::string id = reader.text("use", Need::required);
  const std::vector<std::string> left_out = reader.texts("leave_out", Need::optional);
  const std::vector<model::Condition> when = read_conditions(reader, "when");
  reader.finish();
  const auto found = blocks.find(id);
  if (found == blocks.end()) {
    std::vector<std::string> known;
    for (const auto& [name, ignored] : blocks) known.push_back(name);
    return reader.fault("use", "no block '" + id + "'" + suggestion(id, known));
  }
  Fields block = found->second;
  for (const std::string& key : left_out) {
    const auto field = find_key(block, key);
    if (field == block.end()) reader.fault("leave_out", "block '" + id + "' has no field '" + key + "'");
    if (field != block.end()) block.erase(field);
  }
  for (PlacedField& each : block) {
    each.field.when.insert(each.field.when.end(), when.begin(), when.end());
    if (find_key(fields, each.field.key) != fields.end())
      reader.fault("use", "field '" + each.field.key + "' is there twice");
    fields.push_back(std::move(each));
  }
}

// A field of the procedure itself takes the place of one of the same key from a block.
void add_own(Reader& reader, const Blocks& blocks, Fields& fields) {
  auto field = read_field(reader);
  if (!field) return;
  const auto same = find_key(fields, field->field.key);
  if (same == fields.end()) {
    fields.push_back(std::move(*field));
    return;
  }
  const bool from_block = std::any_of(blocks.begin(), blocks.end(), [&](const auto& block) {
    return std::any_of(block.second.begin(), block.second.end(), [&](const PlacedField& each) {
      return each.place.file == same->place.file && each.place.line == same->place.line;
    });
  });
  if (!from_block) return reader.fault("key", "field '" + field->field.key + "' is there twice");
  *same = std::move(*field);
}

std::vector<std::string> service_ids(const Work& work) {
  std::vector<std::string> known;
  for (const model::Service& service : work.content.site.services) known.push_back(service.id);
  return known;
}

// Who answers for it, and what happens when somebody cannot sign.
void read_duties(Reader& top, model::Procedure& procedure) {
  const bool form = procedure.kind == model::ProcedureKind::form;
  procedure.owner = top.text("owner", Need::required);
  if (!procedure.owner.empty() && !is_id(procedure.owner))
    top.fault("owner", "'" + procedure.owner + "' is no id: use a-z 0-9 . _ -");
  procedure.purpose_version = top.number("purpose_version", Need::optional, 1, 9999, 1);
  const std::string rule = top.text("cannot_sign", form ? Need::required : Need::optional, "staff");
  if (rule == "written_for") procedure.cannot_sign = model::CannotSign::written_for;
  if (rule != "written_for" && rule != "staff")
    top.fault("cannot_sign", "'" + rule + "' must be written_for or staff");
}

void read_stops(Work& work, Reader& top, const Fields& fields, model::Procedure& procedure) {
  constexpr int kOldest = 130;
  for (Reader& each : top.tables("stop")) {
    model::Stop stop;
    stop.key = each.text("key", Need::required);
    stop.below = each.number("below", Need::optional, 1, kOldest, 0);
    stop.from = each.number("from", Need::optional, 1, kOldest, 0);
    stop.attain = !each.flag("on_birthday", false);
    stop.when = read_conditions(each, "when");
    each.finish();
    check_conditions(work, fields, {each.file(), each.line()}, "[[stop]]", stop.when);
    const model::Field* field = field_of(fields, stop.key);
    if (!stop.key.empty() && (field == nullptr || field->type != model::FieldType::date))
      each.fault("key", "'" + stop.key + "' must be a field of type 'date'");
    if (stop.below == 0 && stop.from == 0) each.fault("", "[[stop]] needs 'below' or 'from'");
    procedure.stops.push_back(std::move(stop));
  }
}

void read_head(Work& work, Reader& top, model::Procedure& procedure, const std::string& stem) {
  procedure.id = top.text("id", Need::required);
  if (!procedure.id.empty() && procedure.id != stem)
    top.fault("id", "'" + procedure.id + "' must be the name of the file, '" + stem + "'");
  const std::string kind = top.text("kind", Need::optional, "form");
  if (kind == "guide") procedure.kind = model::ProcedureKind::guide;
  if (kind != "form" && kind != "guide") top.fault("kind", "'" + kind + "' must be form or guide");
  const bool form = procedure.kind == model::ProcedureKind::form;
  procedure.form_version = top.number("form_version", form ? Need::required : Need::optional, 1, 9999, 1);
  procedure.service = top.text("service", form ? Need::required : Need::optional);
  procedure.minutes = top.number("minutes", form ? Need::required : Need::optional, 1, 120, 1);
  const std::vector<std::string> known = service_ids(work);
  if (!procedure.service.empty() && work.content.site.service(procedure.service) == nullptr)
    top.fault("service", "no service '" + procedure.service + "'" + suggestion(procedure.service, known));
  read_duties(top, procedure);
  procedure.prints = top.texts("prints", Need::optional);
  if (!procedure.prints.empty()) work.places.insert({"prints/" + procedure.id, {top.file(), top.line_of_key("prints")}});
}

Fields read_fields(Reader& top, const Blocks& blocks) {
  Fields fields;
  for (Reader& each : top.tables("field")) {
    if (each.has("use")) {
      add_block(each, blocks, fields);
    } else {
      add_own(each, blocks, fields);
    }
  }
  return fields;
}

// Where a procedure stands in lists, and itself.
using Ordered = std::pair<int, model::Procedure>;

void read_procedure(Work& work, const std::filesystem::path& path, const Blocks& blocks, Reader* fees,
                    std::vector<Ordered>& procedures) {
  constexpr int kLast = 1000;
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Procedure procedure;
  read_head(work, top, procedure, path.stem().string());
  Fields fields = read_fields(top, blocks);
  if (procedure.kind == model::ProcedureKind::guide && !fields.empty())
    top.fault("field", "a guide asks nothing; write kind = \"form\"");
  check_fields(work, fields);
  read_facts(work, top, fields, fees, procedure);
  read_stops(work, top, fields, procedure);
  const int order = top.number("order", Need::optional, 1, kLast, kLast);
  top.finish();
  work.places["procedure/" + procedure.id] = {file.file, 1};
  for (PlacedField& each : fields) {
    work.places["field/" + procedure.id + "/" + each.field.key] = each.place;
    procedure.fields.push_back(std::move(each.field));
  }
  procedures.emplace_back(order, std::move(procedure));
}

// The files of all cities, and those of the site, which take the place of one of the same name.
std::map<std::string, std::filesystem::path> procedure_files(Work& work) {
  std::map<std::string, std::filesystem::path> files;
  for (const auto& path : toml_files(work, work.assets / "procedures")) files[path.filename().string()] = path;
  std::error_code ignored;
  const auto own = work.assets / "sites" / work.content.settings.site / "procedures";
  if (!std::filesystem::is_directory(own, ignored)) return files;
  for (const auto& path : toml_files(work, own)) files[path.filename().string()] = path;
  return files;
}

}  // namespace

void read_procedures(Work& work) {
  const Blocks blocks = read_blocks(work);
  const TomlFile fees_file = work.read(work.assets / "sites" / work.content.settings.site / "fees.toml");
  std::optional<Reader> fees;
  if (fees_file.table) fees.emplace(*fees_file.table, fees_file.file, work.content.faults);
  std::vector<Ordered> procedures;
  for (const auto& [name, path] : procedure_files(work)) {
    if (name != "blocks.toml") read_procedure(work, path, blocks, fees ? &*fees : nullptr, procedures);
  }
  std::stable_sort(procedures.begin(), procedures.end(),
                   [](const Ordered& one, const Ordered& other) { return one.first < other.first; });
  for (Ordered& each : procedures) work.content.procedures.push_back(std::move(each.second));
  if (fees) fees->finish();
}

}  // namespace haisai::content
