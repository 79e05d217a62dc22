#include "screens/ui/tree.h"

#include <gtest/gtest.h>

#include "laid_out.h"

namespace haisai::ui {
namespace {

std::vector<Node> nodes_of(const View& view, const std::string& focused = "") {
  return tree_of(laid_out(view, setting("p", portrait(), model::TextSize::large)), focused);
}

Node node(const std::vector<Node>& nodes, const std::string& id) {
  for (const Node& n : nodes) {
    if (n.id == id) return n;
  }
  ADD_FAILURE() << "no node " << id;
  return {};
}

TEST(Tree, EveryNodeHasAnIdAndWords) {
  for (const View& view : samples::all()) {
    std::set<std::string> ids;
    for (const Node& n : nodes_of(view)) {
      EXPECT_TRUE(ids.insert(n.id).second) << n.id;
      EXPECT_FALSE(n.spoken.empty()) << view.page << " " << n.id;
      EXPECT_FALSE(n.label.empty()) << view.page << " " << n.id;
    }
  }
}

TEST(Tree, LabelsAreWrittenAndSpeechFollowsTheRuby) {
  const Node heading = node(nodes_of(samples::pin()), "question");
  EXPECT_EQ(heading.label, "4けたの 暗証番号を\nおしてください");
  EXPECT_EQ(heading.spoken, "4けたの あんしょうばんごうを\nおしてください");
  EXPECT_EQ(heading.role, Role::heading);
}

TEST(Tree, SpeechHasTheSecondLineUnlessThePageSaysOtherwise) {
  const std::vector<Node> nodes = nodes_of(samples::question());
  EXPECT_EQ(node(nodes, "choice.1").spoken, "わたしだけ 那覇 花子さん だけがのります");
  EXPECT_EQ(node(nodes_of(samples::kana_entry()), "entry").spoken, "ふりがな");
}

TEST(Tree, StatesAreToldApart) {
  const std::vector<Node> nodes = nodes_of(samples::question(), "choice.1");
  EXPECT_TRUE(node(nodes, "choice.0").selected);
  EXPECT_FALSE(node(nodes, "choice.1").selected);
  EXPECT_TRUE(node(nodes, "choice.1").focused);
  EXPECT_TRUE(node(nodes, "forward").primary);
  EXPECT_FALSE(node(nodes_of(samples::pin()), "forward").enabled);
  EXPECT_TRUE(node(nodes_of(samples::review()), "answer.0.value").personal);
}

TEST(Tree, OnlyOneNodeIsPrimary) {
  for (const View& view : samples::all()) {
    const std::vector<Node> nodes = nodes_of(view);
    EXPECT_LE(std::count_if(nodes.begin(), nodes.end(), [](const Node& n) { return n.primary; }), 1) << view.page;
  }
}

TEST(Tree, PinPlacesTellNothing) {
  for (int i = 0; i < 4; ++i) {
    const Node place = node(nodes_of(samples::pin()), "pin.box." + std::to_string(i));
    EXPECT_EQ(place.value, std::nullopt);
    EXPECT_EQ(place.spoken, "1つ目");
  }
}

TEST(Tree, FieldsHaveValuesAndOthersHaveNone) {
  EXPECT_EQ(node(nodes_of(samples::kana_entry()), "entry").value, "ナハ ハナコ");
  EXPECT_EQ(node(nodes_of(samples::date_entry()), "part.月").value, "");
  EXPECT_EQ(node(nodes_of(samples::pin()), "pin.key.1").value, std::nullopt);
  EXPECT_EQ(node(nodes_of(samples::pin()), "pin.key.1").label, "1");
  EXPECT_EQ(node(nodes_of(samples::pin()), "progress").value, "4/6");
}

TEST(Tree, GeometryIsThatOfTheLayout) {
  const LaidOut page = laid_out(samples::pin(), setting("p", portrait(), model::TextSize::large));
  const Node key = node(tree_of(page, ""), "pin.key.5");
  const Rect rect = find(page, "pin.key.5")->rect;
  EXPECT_EQ(key.rect, (NodeRect{static_cast<int>(rect.x), static_cast<int>(rect.y), static_cast<int>(rect.w), static_cast<int>(rect.h)}));
  EXPECT_EQ(key.hit, key.rect);
  EXPECT_EQ(node(tree_of(page, ""), "question").hit, NodeRect{});
  EXPECT_EQ(node(tree_of(page, ""), "question").font_px, 49);
}

TEST(Tree, OrnamentIsLeftOut) {
  for (const Node& n : nodes_of(samples::review())) EXPECT_NE(n.id, "band");
}

TEST(Tree, ColoursAndRolesAreNamed) {
  EXPECT_EQ(hex_of(0x08385fff), "#08385f");
  EXPECT_EQ(name_of(Role::choice), "choice");
  EXPECT_EQ(name_of(Role::progress), "progress");
}

}  // namespace
}  // namespace haisai::ui
