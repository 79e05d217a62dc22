#include "drivers/qr/qr.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "drivers/png/png.h"

namespace haisai::qr {
namespace {

// 124 characters of Base45 with prefix: a claim of 16 bytes and an Ed25519 signature.
std::string ticket_text() {
  static constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::string text = "NK1:";
  for (std::size_t i = 0; text.size() < 124; ++i) text.push_back(kAlphabet[i * 17 % kAlphabet.size()]);
  return text;
}

// Format information beside the finder pattern (ISO/IEC 18004 §7.9): the level without its mask.
int level_bits(const model::QrMatrix& m) {
  const int read = (m.at(0, 8) ? 2 : 0) | (m.at(1, 8) ? 1 : 0);
  return read ^ 0b10;  // the format mask starts with 10
}
constexpr int kLevelH = 0b10;
constexpr int kLevelQ = 0b11;

std::string read_back(const model::QrMatrix& matrix) {
  constexpr int kModule = 6;
  constexpr int kQuiet = 4;
  const int side = (matrix.size + 2 * kQuiet) * kModule;
  const auto dots = static_cast<unsigned>(side);
  model::Bitmap picture{side, side, std::vector<std::uint8_t>(std::size_t{dots} * dots)};
  for (int y = 0; y < matrix.size * kModule; ++y) {
    for (int x = 0; x < matrix.size * kModule; ++x) {
      const int at = (y + kQuiet * kModule) * side + x + kQuiet * kModule;
      picture.ink[static_cast<std::size_t>(at)] = matrix.at(x / kModule, y / kModule) ? 1 : 0;
    }
  }
  const auto file =
      std::filesystem::temp_directory_path() / ("haisai-qr-" + std::to_string(getpid()) + ".png");
  const auto png = png::encode_png(picture);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(png->data()), static_cast<std::streamsize>(png->size()));
  std::string text;
  FILE* reader = popen(("zbarimg --quiet --raw '" + file.string() + "' 2>/dev/null").c_str(), "r");
  std::array<char, 512> part{};
  while (reader != nullptr && fgets(part.data(), part.size(), reader) != nullptr) text += part.data();
  if (reader != nullptr) pclose(reader);
  std::filesystem::remove(file);
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

TEST(Qr, ATicketIsVersion7Q) {
  const auto matrix = encode(ticket_text());
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->size, 45);
  EXPECT_EQ(level_bits(*matrix), kLevelQ);
}

TEST(Qr, TheLevelRisesWhenItCostsNoRoom) {
  const auto matrix = encode("NK1:413820");
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->size, 21);
  EXPECT_EQ(level_bits(*matrix), kLevelH);
}

TEST(Qr, AReaderReadsWhatWasWritten) {
  EXPECT_EQ(read_back(*encode(ticket_text())), ticket_text());
  EXPECT_EQ(read_back(*encode("HTTPS://EXAMPLE.JP/Q/1")), "HTTPS://EXAMPLE.JP/Q/1");
}

TEST(Qr, AMinimumVersionIsKept) { EXPECT_EQ(encode("NK1:1", 7)->size, 45); }

TEST(Qr, WhatDoesNotFitIsAnError) {
  EXPECT_FALSE(encode(""));
  EXPECT_FALSE(encode(std::string(kMostCharacters + 1, 'A')));
  EXPECT_FALSE(encode(std::string(kMostCharacters, 'a')));  // bytes need more room than alphanumerics
  EXPECT_TRUE(encode(std::string(kMostCharacters, 'A')));
  EXPECT_FALSE(encode(std::string_view("A\0B", 3)));
  EXPECT_FALSE(encode("A", 41));
}

}  // namespace
}  // namespace haisai::qr
