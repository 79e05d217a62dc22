#include "kiosk/usage/content_ids.h"

#include <gtest/gtest.h>

#include <concepts>
#include <type_traits>

namespace haisai::model {
namespace {

// No conversion and no assignment from text of any kind.
template <class Text>
concept IsKeptOut = !std::constructible_from<ContentId, Text> && !std::is_assignable_v<ContentId&, Text> &&
                    !std::is_assignable_v<decltype(UsageEvent::ref)&, Text> &&
                    !std::is_assignable_v<decltype(UsageEvent::kind)&, Text> &&
                    !std::is_assignable_v<decltype(UsageEvent::code)&, Text> &&
                    !std::is_assignable_v<decltype(UsageEvent::n)&, Text>;
static_assert(IsKeptOut<std::string> && IsKeptOut<const std::string&> && IsKeptOut<std::string_view> &&
              IsKeptOut<const char*>);

class ContentIdsTest : public ::testing::Test {
 protected:
  ContentIdsTest() {
    site_.id = "naha";
    site_.offices = {{"honcho", 1, {"jumin"}}};
    site_.services = {{"jumin", "A", 1, "c1", ""}};
    Procedure juminhyo;
    juminhyo.id = "juminhyo";
    Field people;
    people.key = "j.people";
    people.columns.resize(1);
    people.columns[0].key = "name";
    juminhyo.fields = {people};
    procedures_ = {juminhyo};
  }
  base::Result<ContentIds> make() {
    return ContentIds::make({settings_, site_, procedures_, languages_, pages_, "0.1.0", "1a2b3c4d"});
  }

  Settings settings_;
  Site site_;
  std::vector<Procedure> procedures_;
  std::vector<std::string> languages_ = {"ja", "zh-Hans"};
  std::vector<std::string_view> pages_ = {"welcome", "pin"};
};

TEST_F(ContentIdsTest, KnowsWhatContentNames) {
  const auto ids = make();
  ASSERT_TRUE(ids);
  for (const char* id : {"naha", "honcho", "K01", "jumin", "juminhyo", "j.people", "name", "ja", "zh-Hans", "welcome",
                         "pin", "0.1.0", "1a2b3c4d"}) {
    const auto found = ids->find(id);
    ASSERT_TRUE(found) << id;
    EXPECT_EQ(found->text(), id);
  }
}

TEST_F(ContentIdsTest, KnowsNothingElse) {
  const auto ids = make();
  ASSERT_TRUE(ids);
  for (const char* text : {"", "髙橋", "Taro", "jumin ", "JUMIN", "09012345678", "j.people.x"}) {
    EXPECT_FALSE(ids->find(text)) << text;
  }
}

TEST_F(ContentIdsTest, AnIdStaysWhenTheListIsMoved) {
  auto ids = make();
  ASSERT_TRUE(ids);
  const ContentId id = *ids->find("juminhyo");
  const ContentIds moved = std::move(*ids);
  EXPECT_EQ(id.text(), "juminhyo");
  EXPECT_EQ(moved.find("juminhyo")->text().data(), id.text().data());
}

TEST_F(ContentIdsTest, RefusesContentWhoseIdsAreWords) {
  for (const std::string& bad : {std::string("住民票"), std::string("a b"), std::string(), std::string(65, 'a'),
                                 std::string("a'b"), std::string("a\nb")}) {
    procedures_[0].id = bad;
    const auto ids = make();
    ASSERT_FALSE(ids) << bad;
    EXPECT_EQ(ids.error().code, base::ErrorCode::content_invalid);
  }
  EXPECT_TRUE(ContentIds::is_id(std::string(64, 'a')));
}

}  // namespace
}  // namespace haisai::model
