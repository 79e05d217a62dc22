// One field of a procedure or block file. Private to this room.
#pragma once

#include "kiosk/content/work.h"
#include "kiosk/model/procedure.h"

namespace haisai::content {

struct PlacedField {
  model::Field field;
  Place place;
};

// Reads a [[field]] or [[field.column]]; nothing when it has no usable key or type. Conditions are read but
// not looked up: that needs the whole procedure.
std::optional<PlacedField> read_field(Reader& reader);

std::vector<model::Condition> read_conditions(Reader& reader, std::string_view key);

// The field of this key; null when there is none.
const model::Field* field_of(const std::vector<PlacedField>& fields, const std::string& key);

// Whether every condition names a field that is there and codes it can have; `of` says whose they are.
void check_conditions(Work& work, const std::vector<PlacedField>& fields, const Place& place, const std::string& of,
                      const std::vector<model::Condition>& conditions);

// Conditions and the rest that can only be checked with all fields there.
void check_fields(Work& work, const std::vector<PlacedField>& fields);

}  // namespace haisai::content
