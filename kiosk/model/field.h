// One thing a form asks, as loaded from assets/procedures.
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
  rows,
  digits,   // a number that is written, not counted: leading zeros stay
  account,  // a bank account; its parts are account_columns(). Never logged, never kept for another form
};
std::string_view name_of(FieldType type);  // "name", "kana", … as in procedure files and `form show`
std::optional<FieldType> field_type_from(std::string_view name);

// Where the value comes from when nobody types it.
enum class Prefill {
  none,  // asked
  card,  // from the card's four items; asked when there is no card
  rule,  // `default_value`; shown on review, never asked unless the resident presses なおす
  copy,  // the answer to `copy_from`, for as long as nobody puts it right; asked when there is none
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
  std::string copy_from;      // key of a field of the same type, with Prefill::copy. A column: of a field of the form,
                              // offered for the first person
  std::vector<Condition> copy_when;   // copies, or takes the family name, only where all hold; else it is asked
  std::string family_of;      // name: begins with the family name of this field's person, to be changed
  std::vector<Choice> choices;
  std::vector<Condition> when;      // all must hold; empty: always
  std::vector<Condition> when_any;  // and one of these; empty: nothing more is needed
  bool ask = true;                  // false: only on review (and paper)
  bool by_hand = false;  // required and asked only when nothing came from a card; with one, optional
  bool on_review = true;
  bool recent = false;         // date: of late or soon, so days can be picked from a month
  std::vector<Condition> in_city;   // address: one of the city's own where all hold; empty: it may be anywhere
  bool may_be_future = false;  // date: a planned day, at most a year from today
  int min = 0;  // count: least value · text kinds: least characters · digits: fewest · rows: fewest
  int max = 0;  // count: greatest value · text kinds: most characters (0: 200) · digits: most (0: 20) · rows: most rows (0: 8)
  std::vector<Field> columns;  // only for rows and account
};

// The parts of an account, all required: bank, branch (text), kind (choice ordinary | current | savings),
// number (digits, up to seven), holder (kana of a bank transfer).
// With `ordinary_only` (allowances) there is one kind.
std::vector<Field> account_columns(bool ordinary_only);

}  // namespace haisai::model
