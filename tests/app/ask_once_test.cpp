// Write once, over everything that is shipped: whatever happened to somebody and however they answer, the forms of the
// visit together ask nothing twice: no key, and no question in the same words.
#include <gtest/gtest.h>

#include <set>

#include "haisai_places.h"
#include "kiosk/content/content.h"
#include "kiosk/flow/forms.h"

namespace haisai::test {
namespace {

const content::Content& shipped() {
  static const content::Content content = [] {
    const std::filesystem::path assets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";
    return content::load(assets, assets / "settings.toml").value();
  }();
  return content;
}

model::BasicFour card() {
  return {base::PersonalText("山田　花子"), base::PersonalText("沖縄県那覇市泉崎１丁目１番１号"), base::PersonalText("1957-04-01"),
          base::PersonalText("2")};
}

// The forms of a bundle, and what the way in says already.
struct Bundle {
  std::vector<std::string> forms;
  std::map<std::string, std::string> said;
};

Bundle bundle_of(const model::Situation& situation, const model::SaidAnswers& answers) {
  Bundle bundle;
  for (const model::SituationItem* item : model::items_of(situation, answers)) {
    for (const model::Procedure& form : shipped().procedures) {
      if (form.id != item->matter || form.kind != model::ProcedureKind::form) continue;
      bundle.forms.push_back(form.id);
      bundle.said.insert(item->says.begin(), item->says.end());
    }
  }
  return bundle;
}

flow::State visit_of(const Bundle& bundle, bool with_card) {
  auto world = std::make_shared<flow::World>();
  world->site = shipped().site;
  world->procedures = shipped().procedures;
  flow::State state;
  state.world = world;
  state.visit.emplace();
  flow::begin_forms(*state.visit, bundle.forms, bundle.said);
  if (with_card) state.visit->four = card();
  return state;
}

// `last`: takes the last choice instead of the first, which opens other questions.
std::string code_of(const model::Field& field, bool last) {
  if (field.type == model::FieldType::check) return last ? "yes" : "no";
  std::string code = "x";
  for (const model::Choice& choice : field.choices) {
    if (choice.goes_to_staff) continue;
    code = choice.code;
    if (!last) break;
  }
  return code;
}

// Everything asked in one visit, in order: key and words.
std::vector<std::pair<std::string, std::string>> asked_in(flow::State state, bool last) {
  std::vector<std::pair<std::string, std::string>> asked;
  while (true) {
    flow::refill(state);
    const flow::Asked* next = nullptr;
    const std::vector<flow::Asked> questions = flow::questions_of(state);
    for (const flow::Asked& one : questions) {
      if (next == nullptr && state.visit->draft.find(one.field->key) == nullptr) next = &one;
    }
    if (next == nullptr) return asked;
    asked.emplace_back(next->field->key,
                       shipped().catalogues.at("ja").get("procedure." + next->form->id + "." + next->field->key + ".question"));
    state.visit->draft.answers[next->field->key] = {base::PersonalText(code_of(*next->field, last)), model::Source::typed};
    if (asked.size() > 200) return asked;
  }
}

void expect_once(const Bundle& bundle, bool with_card, bool last) {
  std::set<std::string> keys, words;
  std::string forms;
  for (const std::string& form : bundle.forms) forms += " " + form;
  for (const auto& [key, question] : asked_in(visit_of(bundle, with_card), last)) {
    EXPECT_TRUE(keys.insert(key).second) << key << " is asked twice in" << forms;
    EXPECT_TRUE(words.insert(question).second) << question << " is asked twice in" << forms;
    const bool on_card = key == "v.name" || key == "v.addr" || key == "v.birth" || key == "v.sex" || key == "v.kana";
    EXPECT_FALSE(with_card && on_card) << key << " is on the card, or not needed with one";
  }
}

TEST(AskOnce, NothingTwiceInAnyBundleWithOrWithoutACard) {
  int visits = 0;
  for (const model::Situation& situation : shipped().ways.situations) {
    const auto count = situation.questions.size();
    for (unsigned bits = 0; bits < (1U << count); ++bits) {
      model::SaidAnswers answers;
      for (std::size_t i = 0; i < count; ++i) answers[situation.questions[i].id] = (bits >> i & 1U) != 0;
      const Bundle bundle = bundle_of(situation, answers);
      if (bundle.forms.empty()) continue;
      for (const bool with_card : {true, false}) {
        for (const bool last : {true, false}) {
          expect_once(bundle, with_card, last);
          ++visits;
        }
      }
    }
  }
  EXPECT_GT(visits, 100);
  RecordProperty("visits", visits);
}

}  // namespace
}  // namespace haisai::test
