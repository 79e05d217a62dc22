#include "drivers/png/png.h"

#include <gtest/gtest.h>
#include <png.h>

#include <random>

namespace haisai::png {
namespace {

// Decodes with libpng, the format's own reference, to 0xFFRRGGBB.
std::vector<std::uint32_t> decode(const base::Bytes& file, int& width, int& height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_NE(png_image_begin_read_from_memory(&image, file.data(), file.size()), 0) << image.message;
  image.format = PNG_FORMAT_BGRA;
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(image.width) * image.height);
  EXPECT_NE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr), 0) << image.message;
  width = static_cast<int>(image.width);
  height = static_cast<int>(image.height);
  return pixels;
}

TEST(Png, BitmapComesBackDotForDot) {
  std::mt19937 random(1);
  for (int width : {1, 7, 8, 9, 576}) {
    model::Bitmap bitmap{width, 5, {}};
    bitmap.ink.reserve(5000);
    for (int i = 0; i < width * 5; ++i) bitmap.ink.push_back(static_cast<std::uint8_t>(random() & 1));
    const auto file = encode_png(bitmap);
    ASSERT_TRUE(file);
    int w = 0;
    int h = 0;
    const auto pixels = decode(*file, w, h);
    ASSERT_EQ(w, width);
    ASSERT_EQ(h, 5);
    for (std::size_t i = 0; i < pixels.size(); ++i)
      ASSERT_EQ(pixels[i], bitmap.ink[i] != 0 ? 0xFF000000U : 0xFFFFFFFFU);
  }
}

TEST(Png, ScreenComesBackPixelForPixelWhateverTheStride) {
  constexpr std::size_t kWidth = 37;
  constexpr std::size_t kHeight = 11;
  constexpr std::size_t kStride = 40;
  std::mt19937 random(2);
  std::vector<std::uint32_t> screen(kStride * kHeight);
  for (std::uint32_t& pixel : screen) pixel = static_cast<std::uint32_t>(random());
  const auto file = encode_png_rgb(kWidth, kHeight, screen.data(), kStride);
  ASSERT_TRUE(file);
  int w = 0;
  int h = 0;
  const auto pixels = decode(*file, w, h);
  ASSERT_EQ(pixels.size(), kWidth * kHeight);
  for (std::size_t y = 0; y < kHeight; ++y) {
    for (std::size_t x = 0; x < kWidth; ++x) {
      ASSERT_EQ(pixels[y * kWidth + x], screen[y * kStride + x] | 0xFF000000U);
    }
  }
}

TEST(Png, FlatPagesAreSmall) {
  const std::vector<std::uint32_t> page(1080 * 1920, 0xFFFAF8F2);
  const auto file = encode_png_rgb(1080, 1920, page.data(), 1080);
  ASSERT_TRUE(file);
  EXPECT_LT(file->size(), 40000U);
}

TEST(Png, PicturesWithoutPixelsAreRefused) {
  EXPECT_FALSE(encode_png({0, 10, {}}));
  EXPECT_FALSE(encode_png({10, 10, std::vector<std::uint8_t>(99)}));
  EXPECT_FALSE(encode_png_rgb(10, 10, nullptr, 10));
  const std::uint32_t pixel = 0;
  EXPECT_FALSE(encode_png_rgb(2, 1, &pixel, 1));
  EXPECT_FALSE(encode_png_rgb(1 << 20, 1, &pixel, 1 << 20));
}

}  // namespace
}  // namespace haisai::png
