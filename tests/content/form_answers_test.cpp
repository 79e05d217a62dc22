// `form fill` and `form show`: what the command line reads and writes.
#include "kiosk/app/form_answers.h"

#include "asset_copy.h"
#include "kiosk/app/form_json.h"

namespace haisai::app::test {
namespace {

using nlohmann::json;

const content::Content& shipped() {
  static const content::Content content =
      content::load(content::test::source_assets(), content::test::source_assets() / "settings.toml").value();
  return content;
}

const model::Procedure& juminhyo() { return shipped().procedures.at(0); }
const model::Catalogue& ja() { return shipped().catalogues.at("ja"); }
base::Date today() { return base::parse_iso_date("2026-11-20").value(); }

FilledDraft filled(const char* answers) {
  return draft_from(json::parse(answers), juminhyo(), ja(), today());
}

std::string value(const FilledDraft& draft, const std::string& key) {
  const model::Answer* answer = draft.draft.find(key);
  return answer == nullptr ? "(none)" : answer->value.reveal();
}

TEST(FormAnswers, choices_may_be_given_by_code_or_by_their_words) {
  EXPECT_EQ(value(filled(R"({"j.kind":"self"})"), "j.kind"), "self");
  EXPECT_EQ(value(filled(R"({"j.kind":"わたしだけ"})"), "j.kind"), "self");
  EXPECT_EQ(value(filled(R"({"j.kind":"むかしの住民票"})"), "j.kind"), "old") << "words without ruby";
  EXPECT_EQ(value(filled(R"({"j.kind":"ほか"})"), "j.kind"), "ほか") << "left for the check to refuse";
  EXPECT_EQ(value(filled(R"({"j.showhon":true})"), "j.showhon"), "yes");
  EXPECT_EQ(value(filled(R"({"j.showhon":"のせる"})"), "j.showhon"), "yes");
  EXPECT_EQ(value(filled(R"({"v.idkind":["licence","パスポート"]})"), "v.idkind"), "licence,passport");
}

TEST(FormAnswers, values_are_cleaned_as_on_the_screen) {
  const FilledDraft draft =
      filled(R"({"v.kana":"なは はなこ","v.birth":"昭和25年6月23日","v.tel":"０９８－８６７－０１１１",
                                       "j.copies":2,"v.name":"\ufa19田　𠮷男"})");
  EXPECT_EQ(value(draft, "v.kana"), "ナハ　ハナコ");
  EXPECT_EQ(value(draft, "v.birth"), "1950-06-23");
  EXPECT_EQ(value(draft, "v.tel"), "0988670111");
  EXPECT_EQ(value(draft, "j.copies"), "2");
  EXPECT_EQ(value(draft, "v.name"), "\uFA19田　𠮷男") << "names never change";
}

TEST(FormAnswers, rows_are_lists_of_objects) {
  const FilledDraft draft =
      filled(R"({"j.kind":"some","h.people":[{"h.name":"那覇 花子","h.sex":"女","h.move":true}]})");
  const json rows = json::parse(value(draft, "h.people"));
  EXPECT_EQ(rows, json::parse(R"([{"h.name":"那覇 花子","h.sex":"2","h.move":"yes"}])"));
}

TEST(FormAnswers, answers_to_questions_not_asked_are_noted_without_their_values) {
  const FilledDraft draft = filled(R"({"j.kind":"self","j.who":"ナハ ハナコ","nonsense":"ひみつ"})");
  EXPECT_EQ(draft.notes.size(), 2U);
  for (const std::string& note : draft.notes) {
    EXPECT_EQ(note.find("ナハ"), std::string::npos);
    EXPECT_EQ(note.find("ひみつ"), std::string::npos);
  }
  EXPECT_EQ(value(draft, "j.who"), "(none)");
}

TEST(FormAnswers, every_reject_is_listed_with_its_words) {
  const FilledDraft draft =
      filled(R"({"v.name":"那覇 花子","v.kana":"ナハ","v.birth":"1950-06-23","v.addr":"那覇市",
                                       "j.kind":"self","j.copies":11})");
  const json rejects = rejects_json(juminhyo(), model::rejects(juminhyo(), draft.draft, "2026-11-20"), ja());
  ASSERT_EQ(rejects.size(), 2U);
  EXPECT_EQ(rejects[0]["key"], "j.copies");
  EXPECT_EQ(rejects[0]["message"], "「数」は 1から 10までの 数です。数を なおしてください。");
  EXPECT_EQ(rejects[1]["key"], "v.tel");
}

TEST(FormAnswers, files_that_are_no_answers_are_refused) {
  EXPECT_EQ(read_answers("/nonexistent.json").error().code, base::ErrorCode::file_unreadable);
  const content::test::AssetCopy folder;
  folder.write("list.json", "[1]");
  folder.write("broken.json", "{\"v.name\":\"ひみつ\"");
  for (const char* file : {"list.json", "broken.json"}) {
    const auto answers = read_answers(folder.path(file).string());
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().code, base::ErrorCode::usage_wrong);
    EXPECT_EQ(answers.error().detail.find("ひみつ"), std::string::npos);
  }
}

TEST(FormJson, says_what_a_form_asks) {
  const json form = form_json(juminhyo(), ja());
  EXPECT_EQ(form["id"], "juminhyo");
  EXPECT_EQ(form["title"], "住民票の写し");
  for (const json& field : form["fields"]) {
    for (const char* part : {"key", "label", "type", "required", "choices"})
      EXPECT_TRUE(field.contains(part));
    EXPECT_EQ(field["label"].get<std::string>().find('{'), std::string::npos);
  }
  const auto field = [&](const char* key) {
    return *std::find_if(form["fields"].begin(), form["fields"].end(),
                         [&](const json& each) { return each["key"] == key; });
  };
  EXPECT_EQ(field("j.kind")["choices"][1], (json{{"code", "self"}, {"value", "わたしだけ"}}));
  EXPECT_EQ(field("h.people")["columns"][0]["label"], "名前");
}

}  // namespace
}  // namespace haisai::app::test
