#include "screens/imgui/qr_painter.h"

#include <gtest/gtest.h>
#include <qrencode.h>

#include <array>
#include <cstdio>
#include <memory>

#include "pictures_file.h"
#include "sample_pages.h"
#include "screens/imgui/screen.h"

namespace haisai::paint {
namespace {

// As on a ticket: the prefix and Base45 text, version 7, level Q.
const std::string kClaim = "NK1:6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDEPWK G2EP4J0BGJLYWM6RC8QX";

model::QrMatrix encode(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(text.c_str(), 7, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
  model::QrMatrix qr;
  qr.size = code->width;
  for (int i = 0; i < code->width * code->width; ++i) qr.dark.push_back((code->data[i] & 1) != 0);
  return qr;
}

std::string decode(const std::filesystem::path& file) {
  const std::string command = "timeout 20 zbarimg --quiet --raw '" + file.string() + "' 2>/dev/null";
  const std::unique_ptr<FILE, decltype(&pclose)> pipe(popen(command.c_str(), "r"), &pclose);
  std::array<char, 512> buffer{};
  std::string found;
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()) != nullptr) found += buffer.data();
  while (!found.empty() && found.back() == '\n') found.pop_back();
  return found;
}

ui::LaidOut page_with(const model::QrMatrix& qr, ui::Rect rect) {
  ui::LaidOut page;
  page.ground = 0x000000ff;  // as in the white-on-black theme
  ui::Placed placed;
  placed.widget.id = "ticket.qr";
  placed.rect = rect;
  ui::PlacedIcon icon;
  icon.qr = qr;
  icon.rect = rect;
  placed.icons.push_back(icon);
  page.placed.push_back(placed);
  return page;
}

TEST(QrPainter, ScannersReadItOnEveryGround) {
  auto engine = text::Engine::open();
  ASSERT_TRUE(engine);
  Screen screen(**engine, samples::kWide, 900, samples::kPxPerMm);
  const model::QrMatrix qr = encode(kClaim);
  ASSERT_EQ(qr.size, 45);
  screen.paint(page_with(qr, {301.3F, 150.6F, 440, 430}), {}, "ja", {});
  const TemporaryFolder folder;
  write_ppm(screen.pixels(), folder.path() / "qr.ppm");
  EXPECT_EQ(decode(folder.path() / "qr.ppm"), kClaim);
}

TEST(QrPainter, ModulesAreWholePixelsWithFourModulesOfWhiteAround) {
  auto engine = text::Engine::open();
  ASSERT_TRUE(engine);
  Screen screen(**engine, 600, 600, samples::kPxPerMm);
  const model::QrMatrix qr = encode(kClaim);
  const ui::Rect rect{50, 50, 480, 480};
  EXPECT_EQ(module_px(qr, 480), 9);
  screen.paint(page_with(qr, rect), {}, "ja", {});
  const int side = 53 * 9, left = 50 + (480 - side) / 2;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int column = x / 9 - 4, row = y / 9 - 4;
      const bool dark = column >= 0 && row >= 0 && column < qr.size && row < qr.size && qr.at(column, row);
      const auto at = static_cast<std::size_t>((y + left) * 600 + x + left);
      ASSERT_EQ(screen.pixels().argb[at], dark ? 0xff000000U : 0xffffffffU) << x << ',' << y;
    }
  }
}

TEST(QrPainter, DrawsNothingRatherThanSomethingUnreadable) {
  EXPECT_EQ(module_px(encode(kClaim), 52), 0);
  EXPECT_EQ(module_px({}, 400), 0);
}

}  // namespace
}  // namespace haisai::paint
