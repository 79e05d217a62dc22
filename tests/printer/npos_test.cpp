// Our bytes as somebody else reads them. A part of a real ticket was encoded and decoded once, by hand, with npos 0.1.19
// (npm): it joined the three bands into one picture of 576 x 490 dots, the same dots as npos_ticket.pbm. The bytes it
// was given are named here by their FNV-1a sum: whoever changes them has to ask npos, or another decoder, again.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "drivers/png/png.h"
#include "drivers/printer/escpos.h"
#include "haisai_places.h"
#include "made_up_ticket.h"
#include "strict_reader.h"

namespace haisai::printer {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBytesNposRead = 0x0ad387c934cec7dcULL;
constexpr const char* kOnTheTicket =
    "NK1:GA2W505B1UL9100Z90.PKN$BKGLJPR.-LFQ3 $6IVCLESDR7DAMG25JK3LKDM/S*.F/-P*866V60.IEIGHI4ICC*MM8P32/KXJ9-UF.82ROG3+"
    "SSBS2MTEQI";

model::Bitmap picture_of(const fs::path& pbm) {
  std::ifstream file(pbm, std::ios::binary);
  std::string magic;
  model::Bitmap picture;
  file >> magic >> picture.width >> picture.height;
  file.get();
  for (int i = 0; i < picture.width / 8 * picture.height; ++i) {
    const int byte = file.get();
    for (int bit = 7; bit >= 0; --bit) picture.ink.push_back(static_cast<std::uint8_t>((byte >> bit) & 1));
  }
  return picture;
}

std::uint64_t sum_of(const base::Bytes& bytes) {
  std::uint64_t sum = 1469598103934665603ULL;
  for (const base::Byte byte : bytes) sum = (sum ^ byte) * 1099511628211ULL;
  return sum;
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  std::array<char, 512> part{};
  while (pipe != nullptr && fgets(part.data(), part.size(), pipe) != nullptr) output += part.data();
  if (pipe != nullptr) pclose(pipe);
  return output;
}

TEST(Npos, ReadTheSameDotsAndSoDoesTheStrictReader) {
  const model::Bitmap picture = picture_of(fs::path(HAISAI_SOURCE_DIR) / "tests/printer/npos_ticket.pbm");
  ASSERT_EQ(picture.ink.size(), 576U * 490U);
  const base::Bytes bytes = joined(*encode_ticket(picture, {}));
  EXPECT_EQ(sum_of(bytes), kBytesNposRead) << "other bytes than npos was asked about: ask again";
  const ReadTicket read = read_strictly(bytes, {});
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.bands, 3);
  EXPECT_EQ(read.picture.ink, picture.ink);
}

TEST(Npos, TwoReadersReadTheSymbolOffThePrintedDots) {
  const model::Bitmap picture = picture_of(fs::path(HAISAI_SOURCE_DIR) / "tests/printer/npos_ticket.pbm");
  const auto png = png::encode_png(read_strictly(joined(*encode_ticket(picture, {})), {}).picture);
  ASSERT_TRUE(png);
  const fs::path file = fs::temp_directory_path() / ("haisai-npos-" + std::to_string(getpid()) + ".png");
  std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(png->data()), static_cast<std::streamsize>(png->size()));
  EXPECT_EQ(output_of("zbarimg --quiet --raw '" + file.string() + "'"), std::string(kOnTheTicket) + "\n");
  EXPECT_NE(output_of("ZXingReader -format QRCode -1 '" + file.string() + "'").find(kOnTheTicket), std::string::npos);
  fs::remove(file);
}

}  // namespace
}  // namespace haisai::printer
