// C1, C3, C6: every pair of words and ground, and every edge, of the default and the plain theme.
#include <gtest/gtest.h>

#include <cmath>

#include "laid_out.h"

namespace haisai::ui {
namespace {

double channel(Colour colour, unsigned shift) {
  const double c = static_cast<double>((colour >> shift) & 0xFFU) / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * channel(c, 24) + 0.7152 * channel(c, 16) + 0.0722 * channel(c, 8); }

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void check_words(const Theme& theme, double least) {
  const Setting s = setting("portrait", portrait(), model::TextSize::large);
  for (const View& view : samples::all()) {
    for (const LaidOut& page : all_screens(view, s, theme)) {
      for (const Placed& placed : page.placed) {
        for (const PlacedText& text : placed.texts) {
          const bool beside_box = placed.widget.look == Look::entry_box;  // its caption stands on the ground
          const Colour ground = beside_box && text.colour != placed.fg ? theme.ground : placed.bg;
          EXPECT_GE(contrast(text.colour, ground), least) << view.page << " " << placed.widget.id << " " << text.markup;
        }
        if (placed.pressed_fg != 0 && !placed.boxes.empty() && placed.boxes[0].pressed_fill != 0) {
          EXPECT_GE(contrast(placed.pressed_fg, placed.boxes[0].pressed_fill), least) << placed.widget.id;
        }
      }
    }
  }
}

TEST(Contrast, WordsOfTheDefaultThemeAreTenToOne) { check_words(Theme{}, 10); }

TEST(Contrast, WordsOfAPlainThemeAreTwentyToOne) { check_words(plain_theme(), 20); }

TEST(Contrast, EdgesOfControlsAreThreeToOne) {
  const Setting s = setting("portrait", portrait(), model::TextSize::large);
  for (const View& view : samples::all()) {
    for (const Placed& placed : laid_out(view, s).placed) {
      if (placed.hit.w <= 0) continue;
      const auto box = std::find_if(placed.boxes.begin(), placed.boxes.end(), [](const PlacedBox& b) { return b.fill != 0; });
      ASSERT_NE(box, placed.boxes.end()) << placed.widget.id;
      const Colour outline = box->edge_px > 0 ? box->edge : box->fill;
      EXPECT_GE(contrast(outline, Theme{}.ground), 3) << placed.widget.id;
    }
  }
}

TEST(Contrast, SelectionIsMoreThanColour) {
  const Setting s = setting("portrait", portrait(), model::TextSize::large);
  const LaidOut page = laid_out(samples::question(), s, 0, plain_theme());
  const Placed* chosen = find(page, "choice.0");
  const Placed* other = find(page, "choice.1");
  EXPECT_GT(chosen->boxes[0].edge_px, 2 * other->boxes[0].edge_px);
  EXPECT_EQ(chosen->boxes.size(), other->boxes.size() + 1) << "the dot";
}

TEST(Contrast, NotYetUsableIsDashedAndStillReadable) {
  const LaidOut page = laid_out(samples::pin(), setting("portrait", portrait(), model::TextSize::large));
  const Placed* forward = find(page, "forward");
  EXPECT_TRUE(forward->boxes[0].dashed);
  EXPECT_EQ(forward->boxes[0].shadow_px, 0);
  EXPECT_GE(contrast(forward->fg, forward->bg), 10);
  EXPECT_GT(forward->hit.w, 0) << "pressing it says what is missing";
}

TEST(Contrast, PlainThemesHaveNoSoftFillsAndNoShadows) {
  const Theme theme = plain_theme();
  for (const View& view : samples::all()) {
    for (const Placed& placed : laid_out(view, setting("p", portrait(), model::TextSize::large), 0, theme).placed) {
      for (const PlacedBox& box : placed.boxes) {
        EXPECT_EQ(box.shadow_px, 0) << placed.widget.id;
        const bool pure = box.fill == 0 || box.fill == theme.ink || box.fill == theme.paper;
        EXPECT_TRUE(pure) << placed.widget.id;
      }
    }
  }
}

TEST(Contrast, FocusRingsStandOutFromEachOther) {
  const LaidOut page = laid_out(samples::pin(), setting("portrait", portrait(), model::TextSize::large));
  EXPECT_GE(contrast(page.focus_dark, page.focus_light), 3);
  EXPECT_GE(page.focus_px, 3.64F);
}

}  // namespace
}  // namespace haisai::ui
