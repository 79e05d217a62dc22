// 住民票 as it is asked: with a card, by hand, and in its corners.
#include <gtest/gtest.h>

#include "asset_copy.h"
#include "kiosk/model/form.h"

namespace haisai::content::test {
namespace {

using base::PersonalText;
using model::FormDraft;
using Keys = std::vector<std::string>;

const model::Procedure& juminhyo() {
  static const Content content = load(source_assets(), source_assets() / "settings.toml").value();
  return content.procedures.at(0);
}

FormDraft with_card() {
  const model::BasicFour four{PersonalText("髙橋　𠮷男"), PersonalText("沖縄県那覇市泉崎１丁目１番１号"),
                              PersonalText("1950-06-23"), PersonalText("1")};
  FormDraft draft{"juminhyo", {}};
  model::prefill(juminhyo(), &four, draft);
  return draft;
}

void say(FormDraft& draft, const std::string& key, const std::string& value) {
  draft.answers[key] = {PersonalText(value), model::Source::typed};
  model::drop_stale(juminhyo(), draft);
  model::prefill(juminhyo(), nullptr, draft);
}

std::string missing(const FormDraft& draft) {
  const auto submission = model::submit(juminhyo(), draft, "2026-11-20");
  return submission ? "" : submission.error().detail;
}

TEST(Juminhyo, with_a_card_asks_only_kind_and_telephone) {
  FormDraft draft = with_card();
  EXPECT_EQ(model::questions(juminhyo(), draft), (Keys{"j.kind", "v.tel"}));
  say(draft, "j.kind", "setai_all");
  say(draft, "v.tel", "0988670111");
  EXPECT_EQ(missing(draft), "");
  const auto submission = model::submit(juminhyo(), draft, "2026-11-20");
  EXPECT_EQ(submission->fee_yen, 300);
  EXPECT_EQ(submission->answers.at("j.showmn").value.reveal(), "no");
  EXPECT_EQ(submission->answers.at("v.relation").value.reveal(), "self");
  EXPECT_EQ(submission->answers.count("v.sex"), 0U) << "this form needs no sex";
}

TEST(Juminhyo, without_a_card_asks_name_reading_birth_and_address_too) {
  FormDraft draft{"juminhyo", {}};
  model::prefill(juminhyo(), nullptr, draft);
  EXPECT_EQ(model::questions(juminhyo(), draft),
            (Keys{"v.name", "v.kana", "v.birth", "v.addr", "j.kind", "v.tel"}));
}

TEST(Juminhyo, every_kind_leads_to_a_form_or_to_staff) {
  for (const model::Choice& kind : juminhyo().find("j.kind")->choices) {
    FormDraft draft = with_card();
    say(draft, "v.tel", "0988670111");
    say(draft, "j.kind", kind.code);
    if (kind.code == "old") {
      EXPECT_EQ(missing(draft), "j.old");
      say(draft, "j.old", "jo");
    }
    if (kind.code == "some" || kind.code == "old") {
      EXPECT_EQ(missing(draft), "j.who");
      say(draft, "j.who", "ナハ ハナコ");
    }
    EXPECT_EQ(missing(draft), kind.goes_to_staff ? "j.kind" : "") << kind.code;
  }
}

TEST(Juminhyo, at_most_six_choices_stand_on_a_page) {
  for (const model::Field& field : juminhyo().fields) {
    EXPECT_TRUE(!field.ask || field.choices.size() <= 6U) << field.key;
  }
}

TEST(Juminhyo, a_number_on_paper_asks_what_for_and_where_to) {
  for (const char* key : {"j.showmn", "j.showcode"}) {
    FormDraft draft = with_card();
    say(draft, "j.kind", "self");
    say(draft, "v.tel", "0988670111");
    say(draft, key, "yes");
    EXPECT_EQ(model::questions(juminhyo(), draft), (Keys{"j.kind", "j.purpose", "j.addressee", "v.tel"}));
    EXPECT_EQ(missing(draft), "j.purpose");
    say(draft, "j.purpose", "other");
    EXPECT_EQ(missing(draft), "j.purpose_text");
    say(draft, "j.purpose", "pension");
    EXPECT_EQ(missing(draft), "j.addressee");
    say(draft, "j.addressee", "年金事務所");
    EXPECT_EQ(missing(draft), "");
  }
}

TEST(Juminhyo, third_parties_go_to_staff) {
  FormDraft draft = with_card();
  say(draft, "j.kind", "self");
  say(draft, "v.tel", "0988670111");
  say(draft, "v.relation", "other");
  const auto rejects = model::rejects(juminhyo(), draft, "2026-11-20");
  ASSERT_EQ(rejects.size(), 1U);
  EXPECT_EQ(rejects[0].key, "v.relation");
  EXPECT_EQ(rejects[0].rule, "staff");
}

TEST(Juminhyo, an_agent_names_the_paper_and_the_person) {
  FormDraft draft = with_card();
  say(draft, "v.relation", "proxy");
  EXPECT_EQ(model::questions(juminhyo(), draft),
            (Keys{"d.paper", "s.name", "s.birth", "s.addr", "j.kind", "v.tel"}));
}

TEST(Juminhyo, copies_multiply_the_fee_up_to_ten) {
  FormDraft draft = with_card();
  say(draft, "j.kind", "self");
  say(draft, "v.tel", "0988670111");
  say(draft, "j.copies", "10");
  EXPECT_EQ(model::submit(juminhyo(), draft, "2026-11-20")->fee_yen, 3000);
  say(draft, "j.copies", "11");
  EXPECT_EQ(missing(draft), "j.copies");
}

}  // namespace
}  // namespace haisai::content::test
