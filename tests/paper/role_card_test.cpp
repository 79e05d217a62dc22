#include "kiosk/paper/role_card.h"

#include "paper_fixture.h"

namespace haisai::paper {
namespace {

RoleCard made_up_card(int lines) {
  RoleCard card;
  card.title = "手伝う人の カード";
  card.subtitle = "端末の そばで";
  card.lead = "ことばで 手伝います。";
  card.lists = {{"すること", {}, false}, {"しないこと", {"{暗証番号|あんしょうばんごう}を 聞かない。"}, true}};
  for (int i = 0; i < lines; ++i) card.lists[0].lines.push_back("となりに 立ち、画面を いっしょに 見ます。");
  card.why = "わけ";
  card.name = "名前";
  card.place = "場所";
  card.footer = "終わり";
  return card;
}

TEST(RoleCard, IsOnePageWithEveryWordToCopy) {
  const auto pdf = role_card_pdf(test_engine(), made_up_card(6));
  ASSERT_TRUE(pdf) << pdf.error().detail;
  const ScratchFile file("role-card.pdf", *pdf);
  const std::string text = output_of("pdftotext -enc UTF-8 " + file.quoted() + " -");
  for (const char* words : {"手伝う人の カード", "すること", "しないこと", "暗証番号", "終わり"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words;
  }
  EXPECT_NE(output_of("pdfinfo " + file.quoted()).find("Pages:           1"), std::string::npos);
}

TEST(RoleCard, WordsForMoreThanOnePageAreRefused) {
  const auto pdf = role_card_pdf(test_engine(), made_up_card(40));
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, base::ErrorCode::form_not_made);
}

}  // namespace
}  // namespace haisai::paper
