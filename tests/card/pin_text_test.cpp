#include "drivers/card/pin_text.h"

#include <gtest/gtest.h>

namespace haisai::card {
namespace {

TEST(PinText, HalfAndFullWidthDigitsBecomeAscii) {
  for (const char* typed : {"0189", "０１８９", "0１8９"}) {
    base::SecretBuffer pin;
    ASSERT_TRUE(pin_from_text(base::as_bytes(typed), pin)) << typed;
    EXPECT_EQ(base::as_text(pin.view()), "0189");
  }
}

TEST(PinText, AnythingElseIsRefusedAndForgotten) {
  for (const char* typed :
       {"", "123", "12345", "１２３", "１２３４５", "12 34", "一二三四", "12a4", "\xEF\xBC",
        "12\xEF\xBC\x8F"
        "4"}) {
    base::SecretBuffer pin;
    EXPECT_FALSE(pin_from_text(base::as_bytes(typed), pin)) << typed;
    EXPECT_TRUE(pin.empty());
  }
}

}  // namespace
}  // namespace haisai::card
