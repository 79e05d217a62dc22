#include "kiosk/base/utf8.h"

#include <gtest/gtest.h>

namespace haisai::base {
namespace {

TEST(Utf8, HardNamesSurviveARoundTrip) {
  for (const char* name : {"髙橋　𠮷男", "辻󠄀", "葛󠄁城", "MARIA", "नेपाली", ""}) {
    const auto code_points = decode_utf8(name);
    ASSERT_TRUE(code_points.has_value()) << name;
    EXPECT_EQ(encode_utf8(*code_points), name);
  }
}

TEST(Utf8, MalformedBytesAreRefused) {
  for (const char* bytes : {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80", "a\xFF"}) {
    EXPECT_FALSE(decode_utf8(bytes).has_value()) << bytes;
  }
}

TEST(Utf8, EraseTakesTheVariationSelectorWithItsBase) {
  std::string text = "辻󠄀";
  pop_back_character(text);
  EXPECT_EQ(text, "");
  text = "葛󠄁城";
  pop_back_character(text);
  EXPECT_EQ(text, "葛󠄁");
}

}  // namespace
}  // namespace haisai::base
