// 手続き: what a form asks, as loaded from assets/procedures. Words for residents are text keys:
// `procedure.<id>.title`, `procedure.<id>.<field key>.question|label|helper`,
// `procedure.<id>.<field key>.choice.<code>` and `….choice_helper.<code>`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::model {

enum class FieldType {
  name,
  kana,
  date,
  address,
  telephone,
  postcode,
  choice,
  multi,
  count,
  text,
  check,
  rows
};
std::string_view name_of(FieldType type);  // "name", "kana", … as in procedure files and `form show`
std::optional<FieldType> field_type_from(std::string_view name);

// Where the value comes from when nobody types it.
enum class Prefill {
  none,  // asked
  card,  // from the card's four items; asked when there is no card
  rule,  // `default_value`; shown on review, never asked unless the resident presses なおす
};

struct Choice {
  std::string code;            // ASCII, at most 64 characters
  bool goes_to_staff = false;  // the form stops here and staff take over (e.g. a third party)
};

// The field applies when `key` has one of `any_of` (or, with `negated`, none of them).
struct Condition {
  std::string key;
  std::vector<std::string> any_of;
  bool negated = false;
};

struct Field {
  std::string key;  // "v.name", "j.kind"
  FieldType type = FieldType::text;
  bool required = false;
  Prefill prefill = Prefill::none;
  std::string card_item;      // name | address | birth_date | sex, with Prefill::card
  std::string default_value;  // with Prefill::rule; also the pre-selected choice
  std::vector<Choice> choices;
  std::vector<Condition> when;      // all must hold; empty: always
  std::vector<Condition> when_any;  // and one of these; empty: nothing more is needed
  bool ask = true;                  // false: only on review (and paper)
  bool by_hand = false;  // required and asked only when nothing came from a card; with one, optional
  bool on_review = true;
  int min = 0;  // count: least value · text kinds: least characters
  int max = 0;  // count: greatest value · text kinds: most characters (0: 200) · rows: most rows (0: 8)
  std::vector<Field> columns;  // only for rows
};

struct Procedure {
  std::string id;  // "juminhyo"
  int form_version = 1;
  std::string service;                  // whose queue the ticket is for (site file)
  int minutes = 3;                      // about how long the visit at the terminal takes
  std::optional<int> fee_yen_per_copy;  // from the fee table; none: the counter says
  std::string copies_key;               // field the fee is multiplied by; empty: 1
  std::string fee_checked_on;           // YYYY-MM-DD
  bool fee_confirmed = false;           // false: shown with the text key `fee.unconfirmed`
  std::vector<Field> fields;            // blocks expanded, in order of asking

  const Field* find(const std::string& key) const;
};

}  // namespace haisai::model
