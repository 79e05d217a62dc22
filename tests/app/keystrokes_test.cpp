// How many keys a person presses for each form, with the card and without, printed form by form.
// Counted: a key for every character, as it is typed on the screen's kana and number keys; one for every choice; the four
// digits of the card's PIN. A person who comes for themself and answers what is asked, no more.
#include <gtest/gtest.h>

#include <cstdio>

#include "haisai_places.h"
#include "kiosk/content/content.h"
#include "kiosk/model/form.h"

namespace haisai::test {
namespace {

using model::Field;
using model::FieldType;

constexpr int kPinKeys = 4;

// Readings, because kanji are typed by their readings and then picked (one more key a part).
constexpr int kNameKeys = 7 + 2;        // やまだ はなこ, picked twice
constexpr int kKanaKeys = 7;
constexpr int kAddressKeys = 22 + 2;    // おきなわけん なはし いずみざき 1-1-1, picked twice
constexpr int kDateKeys = 8;
constexpr int kTelephoneKeys = 11;
constexpr int kTextKeys = 10;
constexpr int kDigitsKeys = 10;

int keys_of(const Field& field);

int keys_of_entry(const Field& field) {
  int keys = 0;
  for (const Field& column : field.columns) {
    if (column.required) keys += keys_of(column);
  }
  return keys;
}

int keys_of(const Field& field) {
  switch (field.type) {
    case FieldType::name:
      return kNameKeys;
    case FieldType::kana:
      return kKanaKeys;
    case FieldType::address:
      return kAddressKeys;
    case FieldType::date:
      return kDateKeys;
    case FieldType::telephone:
      return kTelephoneKeys;
    case FieldType::text:
      return kTextKeys;
    case FieldType::digits:
      return kDigitsKeys;
    case FieldType::rows:
    case FieldType::account:
      return keys_of_entry(field);
    default:
      return 1;
  }
}

std::string first_code(const Field& field) {
  if (field.type == FieldType::check) return "no";
  for (const model::Choice& choice : field.choices) {
    if (!choice.goes_to_staff) return choice.code;
  }
  return "x";
}

model::BasicFour card() {
  model::BasicFour four;
  four.name = base::PersonalText("山田　花子");
  four.address = base::PersonalText("沖縄県那覇市泉崎１丁目１番１号");
  four.birth_date = base::PersonalText("1957-04-01");
  four.sex = base::PersonalText("2");
  return four;
}

// Answers question after question, the first choice each time; by hand an answer may open further ones.
int keys_for(const model::Procedure& form, const model::BasicFour* four) {
  model::FormDraft draft{form.id, {}};
  int keys = four != nullptr ? kPinKeys : 0;
  while (true) {
    model::prefill(form, four, draft);
    std::string open;
    for (const std::string& key : model::questions(form, draft)) {
      if (draft.find(key) == nullptr) open = open.empty() ? key : open;
    }
    if (open.empty()) return keys;
    const Field& field = *form.find(open);
    draft.answers[open] = {base::PersonalText(first_code(field)), model::Source::typed};
    if (model::is_required(field, draft)) keys += keys_of(field);
  }
}

TEST(Keystrokes, TheCardSparesMoreThanHalfOverAllForms) {
  const std::filesystem::path assets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";
  const auto content = content::load(assets, assets / "settings.toml");
  ASSERT_TRUE(content);
  const model::BasicFour four = card();
  int with_card = 0, by_hand = 0;
  std::printf("%-12s %8s %8s %6s\n", "form", "by hand", "card", "%");
  for (const model::Procedure& form : content->procedures) {
    if (form.kind != model::ProcedureKind::form) continue;
    const int with = keys_for(form, &four), without = keys_for(form, nullptr);
    std::printf("%-12s %8d %8d %5.0f%%\n", form.id.c_str(), without, with, 100.0 * with / without);
    EXPECT_LT(with, without) << form.id;
    if (form.id == "juminhyo" || form.id == "inkan" || form.id == "zeisho") {
      EXPECT_LE(with * 100, without * 30) << form.id;
    }
    with_card += with;
    by_hand += without;
  }
  std::printf("%-12s %8d %8d %5.0f%%\n", "all", by_hand, with_card, 100.0 * with_card / by_hand);
  // The goal is 30 %. Forms that ask nothing but what they are for reach it; the others ask for people, papers and
  // places no card knows.
  EXPECT_LE(with_card * 100, by_hand * 45);
}

}  // namespace
}  // namespace haisai::test
