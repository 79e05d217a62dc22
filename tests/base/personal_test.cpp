#include "kiosk/base/personal.h"

#include <gtest/gtest.h>

#include <type_traits>

#include "kiosk/base/secret_buffer.h"

namespace haisai::base {
namespace {

template <class T>
concept Printable = requires(std::ostream& out, const T& value) { out << value; };

TEST(Personal, CannotBePrintedOrTurnedIntoAStringByAccident) {
  static_assert(!Printable<PersonalText>);
  static_assert(!std::is_convertible_v<PersonalText, std::string>);
  static_assert(!std::is_convertible_v<std::string, PersonalText>);
}

TEST(Personal, MovedFromValueIsGone) {
  PersonalText name(std::string("一時的な名前の文字列"));
  const PersonalText other(std::move(name));
  EXPECT_TRUE(name.empty());  // NOLINT(bugprone-use-after-move): what a moved-from value holds is the point
  EXPECT_EQ(other.reveal(), "一時的な名前の文字列");
}

TEST(SecretBuffer, DigitsAreGoneWhenErasedClearedOrMoved) {
  SecretBuffer pin;
  for (Byte digit : {'1', '2', '3', '4'}) EXPECT_TRUE(pin.push_back(digit));
  const Byte* memory = pin.view().data();
  pin.pop_back();
  EXPECT_EQ(memory[3], 0);
  SecretBuffer other(std::move(pin));
  EXPECT_EQ(other.size(), 3U);
  EXPECT_EQ(pin.size(), 0U);  // NOLINT(bugprone-use-after-move)
  other.clear();
  EXPECT_EQ(memory[0], 0);
  EXPECT_EQ(memory[2], 0);
}

TEST(SecretBuffer, IsNeverCopiedAndHasABound) {
  static_assert(!std::is_copy_constructible_v<SecretBuffer>);
  SecretBuffer buffer;
  for (std::size_t i = 0; i < SecretBuffer::kCapacityBytes; ++i) EXPECT_TRUE(buffer.push_back('0'));
  EXPECT_FALSE(buffer.push_back('0'));
}

}  // namespace
}  // namespace haisai::base
