#include <gtest/gtest.h>

#include "screens/ui/tree.h"
#include "spoken_pages.h"

namespace haisai::app {
namespace {

using ui::Role;

Listener hall() { return {false, &ja()}; }
Listener ears() { return {true, &ja()}; }

// The made-up resident of `render`; 0988670111 as it is shown while typing and on review.
const std::vector<std::string> kPersonal{"花子", "泉崎", "098-867", "昭和25年", "1950"};

std::size_t place_of(const std::vector<Line>& lines, const std::string& id) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].id == id) return i;
  }
  return lines.size();
}

const ui::Placed* placed_with(const ui::LaidOut& page, const std::string& id) {
  for (const ui::Placed& placed : page.placed) {
    if (placed.widget.id == id) return &placed;
  }
  return nullptr;
}

SpokenPage page_named(const std::string& name, bool headphones = true) {
  for (SpokenPage& page : spoken_pages(headphones)) {
    if (page.name == name) return std::move(page);
  }
  ADD_FAILURE() << "no page " << name;
  return {};
}

TEST(Script, EveryVisibleTextOfEveryPageIsSpoken) {
  for (const SpokenPage& spoken : spoken_pages(true)) {
    const std::vector<Line> lines = page_script(spoken.page, ears());
    for (const ui::Node& node : ui::tree_of(spoken.page, "")) {
      if (node.role == Role::key) continue;  // spoken when focused, below
      if (node.label.empty() && !node.value) continue;  // nothing is written
      const std::size_t place = place_of(lines, node.id);
      ASSERT_LT(place, lines.size()) << spoken.name << ": " << node.id << " '" << node.label << "' is never said";
      EXPECT_NE(lines[place].text.reveal().find(node.spoken), std::string::npos) << spoken.name << ": " << node.id;
    }
  }
}

TEST(Script, EveryControlSpeaksWhenFocused) {
  for (const SpokenPage& spoken : spoken_pages(true)) {
    for (const ui::Placed& placed : spoken.page.placed) {
      if (placed.hit.w <= 0) continue;
      const std::vector<Line> lines = focus_script(placed, ears());
      ASSERT_EQ(lines.size(), 1U) << spoken.name << ": " << placed.widget.id;
      EXPECT_FALSE(lines[0].text.empty()) << spoken.name << ": " << placed.widget.id;
    }
  }
}

TEST(Script, BeginsWithTheHeadingAndSaysTheForwardButtonBeforeTheHeader) {
  for (const SpokenPage& spoken : spoken_pages(true)) {
    const std::vector<Line> lines = page_script(spoken.page, ears());
    ASSERT_FALSE(lines.empty()) << spoken.name;
    const ui::Placed* first = placed_with(spoken.page, lines[0].id);
    ASSERT_NE(first, nullptr) << spoken.name;
    const bool heading = first->widget.role == Role::heading || first->widget.role == Role::dialog;
    EXPECT_TRUE(heading || first->widget.look == ui::Look::alert || spoken.page.screen > 0) << spoken.name;
    for (const ui::Placed& placed : spoken.page.placed) {
      if (!placed.widget.primary) continue;
      EXPECT_LT(place_of(lines, placed.widget.id), place_of(lines, "header.staff")) << spoken.name;
    }
  }
}

TEST(Script, WhatIsWrongIsSaidFirst) {
  const SpokenPage wrong = page_named("pin_wrong");
  EXPECT_EQ(page_script(wrong.page, ears()).front().id, "pin.error");
}

TEST(Script, HallNeverHearsAResidentsValue) {
  for (const SpokenPage& spoken : spoken_pages(false)) {
    std::string heard = text_of(page_script(spoken.page, hall())) + text_of(where_script(spoken.page, "", hall()));
    for (const ui::Placed& placed : spoken.page.placed) heard += text_of(focus_script(placed, hall()));
    heard += text_of(change_script(spoken.page, {}, hall()));  // as if all of it were new
    for (const std::string& value : kPersonal) {
      EXPECT_EQ(heard.find(value), std::string::npos) << spoken.name << " says " << value << " to the hall";
    }
    for (const Line& line : page_script(spoken.page, hall())) EXPECT_FALSE(line.personal) << spoken.name << line.id;
  }
}

TEST(Script, HeadphonesHearTheValuesMarkedPersonal) {
  const SpokenPage check = page_named("card_check");
  const std::vector<Line> lines = page_script(check.page, ears());
  EXPECT_NE(text_of(lines).find("花子"), std::string::npos);
  for (const Line& line : lines) {
    if (line.text.reveal().find("花子") == std::string::npos) continue;
    EXPECT_TRUE(line.personal);
    EXPECT_TRUE(line.japanese) << "a name is Japanese on an English page too";
  }
  const std::string said = text_of(page_script(page_named("card_check", false).page, hall()));
  EXPECT_NE(said.find(ja().get("speech.value_hidden")), std::string::npos);
  EXPECT_NE(said.find(ja().get("speech.value_how")), std::string::npos) << "how to hear it";
}

TEST(Script, PinKeysSpeakOnlyIntoHeadphonesAndPlacesTellPositionsAlone) {
  SpokenPage pin = page_named("pin", false);
  const std::vector<Told> before = told_of(pin.page);
  pin.state.visit->pin_digits = 3;
  const ui::LaidOut after = laid_out(pin.state);
  EXPECT_TRUE(change_script(after, before, hall()).empty());
  EXPECT_EQ(text_of(change_script(after, before, ears())), "3つめ、入りました\n");
  for (const char* key : {"pin.key.1", "pin.key.7", "pin.erase"}) {
    EXPECT_TRUE(focus_script(*placed_with(after, key), hall()).empty()) << key;
    EXPECT_FALSE(focus_script(*placed_with(after, key), ears()).empty()) << key;
  }
}

TEST(Script, ChosenAnswerIsConfirmedToHeadphonesByNameToTheHallWithout) {
  SpokenPage question = page_named("question");
  const std::string chosen = "question.choice.setai_all";
  ASSERT_TRUE(placed_with(question.page, chosen)->widget.selected);
  std::vector<Told> before = told_of(question.page);
  for (Told& told : before) told.selected = false;
  const std::string done = ja().get("speech.now_chosen");
  const std::string name = ui::spoken_of(placed_with(question.page, chosen)->widget);
  EXPECT_EQ(text_of(change_script(question.page, before, hall())), done + "\n");
  EXPECT_EQ(text_of(change_script(question.page, before, ears())), name + "、" + done + "\n");
}

TEST(Script, TypedNumberIsReadBackToHeadphonesAlone) {
  SpokenPage telephone = page_named("question_telephone");
  const std::vector<Told> before = told_of(telephone.page);
  telephone.state.visit->entry.text = base::PersonalText("09886701");
  const ui::LaidOut after = laid_out(telephone.state);
  EXPECT_TRUE(change_script(after, before, hall()).empty());
  EXPECT_NE(text_of(change_script(after, before, ears())).find("01"), std::string::npos);
}

TEST(Script, PageThatDidNotChangeSaysNothing) {
  for (const SpokenPage& spoken : spoken_pages(true)) {
    EXPECT_TRUE(change_script(spoken.page, told_of(spoken.page), ears()).empty()) << spoken.name;
  }
}

TEST(Script, WhereAmITellsPageStepAndFocus) {
  const SpokenPage review = page_named("review");
  const std::string where = text_of(where_script(review.page, "page.back", ears()));
  EXPECT_NE(where.find(ui::spoken_of(placed_with(review.page, "review.heading")->widget)), std::string::npos) << where;
  EXPECT_NE(where.find(ui::spoken_of(placed_with(review.page, "page.progress")->widget)), std::string::npos) << where;
  EXPECT_NE(where.find(ui::spoken_of(placed_with(review.page, "page.back")->widget)), std::string::npos) << where;
}

}  // namespace
}  // namespace haisai::app
