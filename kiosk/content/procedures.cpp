// assets/procedures/*.toml: blocks.toml first, then one file a procedure; fees of the site.
#include <algorithm>

#include "kiosk/base/clock.h"
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

// The site's fee of a procedure; no table when there is none.
void read_fee(Reader& fees, model::Procedure& procedure, Reader& top) {
  auto fee = fees.table(procedure.id);
  if (!fee) return top.fault("fee", "no fee for '" + procedure.id + "' in " + fees.file());
  procedure.fee_yen_per_copy = fee->number("yen_per_copy", Need::required, 0, 100000, 0);
  procedure.fee_checked_on = fee->text("checked_on", Need::required);
  procedure.fee_confirmed = fee->flag("confirmed", false);
  fee->text("source", Need::required);
  if (!procedure.fee_checked_on.empty() && !base::parse_iso_date(procedure.fee_checked_on)) {
    fee->fault("checked_on", "'" + procedure.fee_checked_on + "' is no date like 2026-11-01");
  }
  fee->finish();
}

void read_copies(Reader& top, model::Procedure& procedure) {
  procedure.copies_key = top.text("copies", Need::optional);
  if (procedure.copies_key.empty()) return;
  const model::Field* copies = procedure.find(procedure.copies_key);
  if (copies == nullptr || copies->type != model::FieldType::count) {
    top.fault("copies", "'" + procedure.copies_key + "' must be a field of type 'count'");
  }
}

void read_head(Work& work, Reader& top, model::Procedure& procedure, const std::string& stem) {
  procedure.id = top.text("id", Need::required);
  if (!procedure.id.empty() && procedure.id != stem)
    top.fault("id", "'" + procedure.id + "' must be the name of the file, '" + stem + "'");
  procedure.form_version = top.number("form_version", Need::required, 1, 9999, 1);
  procedure.service = top.text("service", Need::required);
  procedure.minutes = top.number("minutes", Need::required, 1, 120, 3);
  std::vector<std::string> known;
  for (const model::Service& service : work.content.site.services) known.push_back(service.id);
  if (!procedure.service.empty() && work.content.site.service(procedure.service) == nullptr) {
    top.fault("service", "no service '" + procedure.service + "'" + suggestion(procedure.service, known));
  }
}

void read_procedure(Work& work, const std::filesystem::path& path, const Blocks& blocks, Reader* fees) {
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Procedure procedure;
  read_head(work, top, procedure, path.stem().string());
  Fields fields;
  for (Reader& each : top.tables("field")) {
    if (each.has("use")) {
      add_block(each, blocks, fields);
    } else {
      add_own(each, blocks, fields);
    }
  }
  check_fields(work, fields);
  work.places["procedure/" + procedure.id] = {file.file, 1};
  for (PlacedField& each : fields) {
    work.places["field/" + procedure.id + "/" + each.field.key] = each.place;
    procedure.fields.push_back(std::move(each.field));
  }
  const std::string fee = top.text("fee", Need::required);
  if (!fee.empty() && fee != "per_copy" && fee != "counter")
    top.fault("fee", "'fee' must be \"per_copy\" or \"counter\"");
  if (fee == "per_copy" && fees != nullptr) read_fee(*fees, procedure, top);
  read_copies(top, procedure);
  top.finish();
  work.content.procedures.push_back(std::move(procedure));
}

}  // namespace

void read_procedures(Work& work) {
  const Blocks blocks = read_blocks(work);
  const TomlFile fees_file = work.read(work.assets / "sites" / work.content.settings.site / "fees.toml");
  std::optional<Reader> fees;
  if (fees_file.table) fees.emplace(*fees_file.table, fees_file.file, work.content.faults);
  for (const auto& path : toml_files(work, work.assets / "procedures")) {
    if (path.filename() != "blocks.toml") read_procedure(work, path, blocks, fees ? &*fees : nullptr);
  }
  if (fees) fees->finish();
}

}  // namespace haisai::content
