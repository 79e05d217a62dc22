// The table of calls for bids: what is open, in order; a row with a fault hides itself alone and is named.
#include <gtest/gtest.h>

#include "asset_copy.h"

namespace haisai::content::test {
namespace {

void write_bids(const AssetCopy& copy, const std::string& text) { copy.write("sites/naha/bids.csv", text); }

TEST(Bids, TheOpenOnesTheSoonestFirstAsTheTableSaysThem) {
  const AssetCopy copy;
  write_bids(copy, "\xef\xbb\xbf" "deadline,kind,area,title\r\n2026-12-10,工事,首里,\"道, 坂の \"\"石\"\" の工事\"\r\n"
                   "2026-11-30,物品,市役所,紙\r\n2026-11-21,物品,小禄,すぎたもの\r\n");
  const auto content = copy.load();
  ASSERT_TRUE(content);
  const auto open = model::open_bids(content->ways.bids, "2026-11-22");
  ASSERT_EQ(open.size(), 2U);
  EXPECT_EQ(open[0].title, "紙");
  EXPECT_EQ(open[1].title, "道, 坂の \"石\" の工事");
  EXPECT_EQ(model::open_bids(content->ways.bids, "2026-11-30").size(), 2U) << "the last day still counts";
}

TEST(Bids, AFaultyRowIsNamedAndTheRestIsTold) {
  const AssetCopy copy;
  write_bids(copy, "deadline,kind,area,title\n2026-12-10,工事,首里,道\n12/20,物品,市役所,紙\n2026-12-11,物品\n");
  const std::string faults = all_of(copy.check());
  EXPECT_NE(faults.find("bids.csv:3"), std::string::npos) << faults;
  EXPECT_NE(faults.find("bids.csv:4"), std::string::npos) << faults;
  const auto content = copy.load();
  ASSERT_TRUE(content) << "a slip in a table stops no terminal";
  EXPECT_EQ(content->ways.bids.size(), 1U);
}

TEST(Cards, TheListOfTodayIsThatOfTheTable) {
  const AssetCopy copy;
  const auto content = copy.load();
  ASSERT_TRUE(content);
  EXPECT_EQ(model::cards_among(content->ways, {"photo", "techo_book", "id_card"}), (std::vector<std::string>{"id_card", "techo_book"}));
  EXPECT_EQ(model::without_cards(content->ways, {"photo", "techo_book", "id_card"}), std::vector<std::string>{"photo"});
}

}  // namespace
}  // namespace haisai::content::test
