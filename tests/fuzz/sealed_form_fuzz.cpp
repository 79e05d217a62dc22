// What a desk's scanner may read, and what may be inside a seal (anybody can seal to a public key): first byte chooses the
// door. Whatever comes in, it is an error or a form that says the same again.
#include <algorithm>
#include <iterator>

#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/deflate.h"
#include "kiosk/handoff/symbols.h"

namespace {

using namespace haisai;

// A form with a field of every type.
std::vector<model::Procedure> forms() {
  model::Procedure form;
  form.id = "juminhyo";
  using model::FieldType;
  const FieldType types[] = {FieldType::name,   FieldType::kana,  FieldType::date,  FieldType::address, FieldType::telephone,
                             FieldType::choice, FieldType::multi, FieldType::count, FieldType::check};
  const char* keys[] = {"v.name", "v.kana", "v.birth", "v.addr", "v.tel", "j.kind", "j.multi", "j.copies", "j.check"};
  for (std::size_t i = 0; i < std::size(types); ++i) {
    model::Field field;
    field.key = keys[i];
    field.type = types[i];
    form.fields.push_back(field);
  }
  model::Field rows;
  rows.key = "h.rows";
  rows.type = FieldType::rows;
  rows.columns = {form.fields[0], form.fields[5]};
  form.fields.push_back(rows);
  return {form};
}

void read_json(std::string_view text) {
  static const std::vector<model::Procedure> known = forms();
  static const model::Catalogue words("ja", {});
  static const model::Site site;
  const auto read = handoff::from_json(text, known);
  if (!read) return;
  const auto again = handoff::from_json(handoff::to_json(*read, {known.front(), words, site}), known);
  if (!again || again->submission.answers.size() != read->submission.answers.size()) __builtin_trap();
}

void scan(std::string_view text) {
  handoff::Collector collector;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    (void)collector.take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!collector.whole()) return;
  if (handoff::symbols_of(collector.sealed()).value().size() > handoff::kSymbolsMost) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  if (size == 0) return 0;
  const base::ByteView rest(data + 1, size - 1);
  if (data[0] % 3 == 0) {
    scan(base::as_text(rest));
  } else if (data[0] % 3 == 1) {
    read_json(base::as_text(rest));
  } else if (const auto text = handoff::inflated(rest, 4096)) {
    if (text->size() > 4096) __builtin_trap();
    read_json(*text);
  }
  return 0;
}
