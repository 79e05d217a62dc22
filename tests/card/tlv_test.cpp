#include "drivers/card/tlv.h"

#include <gtest/gtest.h>

#include <random>

namespace haisai::card {
namespace {

base::Bytes hex(const char* text) { return base::from_hex(text); }

TEST(Tlv, ReadsEveryAllowedForm) {
  for (const char* text : {"5A 02 4142", "5A 81 02 4142", "5A 82 0002 4142"}) {
    const base::Bytes bytes = hex(text);
    TlvReader reader(bytes);
    const auto object = reader.next();
    ASSERT_TRUE(object.has_value() && object->has_value()) << text;
    EXPECT_EQ((*object)->tag, 0x5Au);
    EXPECT_EQ(base::as_text((*object)->value), "AB");
    EXPECT_FALSE(reader.next()->has_value());
  }
  EXPECT_EQ(read_tlv_header(hex("DF22 01 00"))->tag, 0xDF22u);
  EXPECT_EQ(read_tlv_header(hex("DF8122 01 00"))->tag, 0xDF8122u);
  EXPECT_EQ(read_tlv_header(hex("FF20 82 009F"))->value_bytes, 0x9Fu);
}

TEST(Tlv, RefusesOtherForms) {
  for (const char* text : {"DF", "DF22", "DF 81 82 01 00", "5A 80 00", "5A 83 000001 41", "5A 82 00", "5A 81",
                           "5A 03 4142", "5A 82 0003 4142", "5A FF 00"}) {
    const base::Bytes bytes = hex(text);
    TlvReader reader(bytes);
    EXPECT_FALSE(reader.next().has_value()) << text;
  }
}

TEST(Tlv, FillerIsTheEnd) {
  for (const char* text : {"", "00", "FF", "FFFF", "FFFFFFFF", "00 5A 01 41"}) {
    const base::Bytes bytes = hex(text);
    TlvReader reader(bytes);
    const auto object = reader.next();
    ASSERT_TRUE(object.has_value()) << text;
    EXPECT_FALSE(object->has_value()) << text;
  }
}

TEST(Tlv, DepthAndNumberAreBounded) {
  base::Bytes nested;
  for (int i = 0; i < 6; ++i) {
    nested.insert(nested.begin(), {0x30, static_cast<base::Byte>(nested.size())});
  }
  TlvReader reader(nested);
  int depth = 1;
  while (true) {
    const auto object = reader.next();
    ASSERT_TRUE(object.has_value() && object->has_value());
    auto inside = reader.inside(**object);
    if (!inside) break;
    reader = *inside;
    ++depth;
  }
  EXPECT_EQ(depth, TlvReader::kMaxDepth);

  base::Bytes many;
  for (int i = 0; i < 100; ++i) many.insert(many.end(), {0x5A, 0x00});
  TlvReader flat(many);
  int nodes = 0;
  while (flat.next().has_value()) ++nodes;
  EXPECT_EQ(nodes, TlvReader::kMaxNodes);
}

// Sanitizers watch; whatever comes, values stay inside and the walk ends.
TEST(Tlv, RandomBytesNeverLeadOutside) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 20000; ++round) {
    base::Bytes bytes(random() % 40);
    for (auto& byte : bytes) byte = static_cast<base::Byte>(random() % 4 == 0 ? 0x82 : random());
    TlvReader reader(bytes);
    while (true) {
      const auto object = reader.next();
      if (!object || !*object) break;
      ASSERT_GE((*object)->value.data(), bytes.data());
      ASSERT_LE((*object)->value.data() + (*object)->value.size(), bytes.data() + bytes.size());
    }
  }
}

}  // namespace
}  // namespace haisai::card
