#include "kiosk/japanese/numbers.h"

#include <gtest/gtest.h>

namespace haisai::japanese::test {
namespace {

TEST(Numbers, telephones_are_read_in_every_width_and_shown_in_groups) {
  EXPECT_EQ(telephone_text(digits_only("０９８８６７０１１１")), "098-867-0111");
  EXPECT_EQ(telephone_text(digits_only("090 1234 5678")), "090-1234-5678");
  EXPECT_EQ(telephone_text(digits_only("（098）867−0111")), "098-867-0111");
  EXPECT_EQ(telephone_text(digits_only("098‐867ー0111")), "098-867-0111");
}

TEST(Numbers, groups_follow_the_area) {
  EXPECT_EQ(telephone_text("0980525252"), "0980-52-5252");
  EXPECT_EQ(telephone_text("0980221234"), "09802-2-1234");
  EXPECT_EQ(telephone_text("0312345678"), "03-1234-5678");
  EXPECT_EQ(telephone_text("0612345678"), "06-1234-5678");
  EXPECT_EQ(telephone_text("0120123456"), "0120-123-456");
  EXPECT_EQ(telephone_text("08001234567"), "0800-123-4567");
  EXPECT_EQ(telephone_text("05012345678"), "050-1234-5678");
}

TEST(Numbers, what_is_no_telephone_is_shown_as_it_is) {
  for (const char* odd : {"", "110", "12345678901", "098-867-0111", "09886701112222", "abcdefghij"}) {
    EXPECT_EQ(telephone_text(odd), odd);
  }
}

TEST(Numbers, postcodes) {
  EXPECT_EQ(digits_only("〒９００−８５８５"), "9008585");
  EXPECT_EQ(postcode_text("9008585"), "900-8585");
  EXPECT_EQ(postcode_text("900"), "900");
}

TEST(Numbers, address_numbers_become_ascii_and_words_do_not) {
  EXPECT_EQ(to_ascii_numbers("安謝２１５－１"), "安謝215-1");
  EXPECT_EQ(to_ascii_numbers("泉崎1‐1−1ー1"), "泉崎1-1-1-1");
  EXPECT_EQ(to_ascii_numbers("メゾンパーク1ー2"), "メゾンパーク1-2");
  EXPECT_EQ(to_ascii_numbers("コーポ3"), "コーポ3");
}

}  // namespace
}  // namespace haisai::japanese::test
