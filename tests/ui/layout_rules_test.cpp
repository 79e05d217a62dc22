// Rules that hold for every page, text step, layout and orientation (kiosk-accessibility P1–P5, T13, T14).
#include <gtest/gtest.h>

#include <map>

#include "laid_out.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

float gap_between(const Rect& a, const Rect& b) {
  const float dx = std::max({a.x - (b.x + b.w), b.x - (a.x + a.w), 0.0F});
  const float dy = std::max({a.y - (b.y + b.h), b.y - (a.y + a.h), 0.0F});
  return std::max(dx, dy);
}

std::string where(const View& view, const Setting& s, const Placed& placed, int screen) {
  return view.page + " " + s.name + " screen " + std::to_string(screen) + " " + placed.widget.id;
}

struct Case {
  View view;
  Setting setting;
  std::vector<LaidOut> screens;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = [] {
    std::vector<Case> made;
    for (const Setting& s : all_settings()) {
      for (const View& view : samples::all()) made.push_back({view, s, all_screens(view, s)});
    }
    return made;
  }();
  return all;
}

template <class Check>
void on_every_screen(Check check) {
  for (const Case& c : cases()) {
    for (const LaidOut& page : c.screens) check(c.view, c.setting, page);
  }
}

TEST(LayoutRules, NothingIsReportedAsAProblem) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    EXPECT_TRUE(page.problems.empty()) << view.page << " " << s.name << " " << testing::PrintToString(page.problems);
  });
}

TEST(LayoutRules, TargetsAreLargeEnoughAndAwayFromTheEdge) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    const float mm = static_cast<float>(s.panel.px_per_mm());
    for (const Placed& placed : page.placed) {
      if (placed.hit.w <= 0) continue;
      EXPECT_GE(placed.hit.w, 16 * mm) << where(view, s, placed, page.screen);
      EXPECT_GE(placed.hit.h, 16 * mm) << where(view, s, placed, page.screen);
      if (placed.widget.primary) {
        EXPECT_GE(placed.hit.h, 20 * mm) << where(view, s, placed, page.screen);
        EXPECT_GE(placed.hit.w, 60 * mm) << where(view, s, placed, page.screen);
      }
      EXPECT_GE(placed.hit.x, 5 * mm) << where(view, s, placed, page.screen);
      EXPECT_GE(placed.hit.y, 5 * mm) << where(view, s, placed, page.screen);
      EXPECT_LE(placed.hit.x + placed.hit.w, static_cast<float>(s.panel.width_px) - 5 * mm);
      EXPECT_LE(placed.hit.y + placed.hit.h, static_cast<float>(s.panel.height_px) - 5 * mm);
    }
  });
}

TEST(LayoutRules, TargetsAreThreeMillimetresApart) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    const float mm = static_cast<float>(s.panel.px_per_mm());
    for (std::size_t i = 0; i < page.placed.size(); ++i) {
      if (page.placed[i].hit.w <= 0) continue;
      for (std::size_t j = i + 1; j < page.placed.size(); ++j) {
        if (page.placed[j].hit.w <= 0) continue;
        EXPECT_GE(gap_between(page.placed[i].hit, page.placed[j].hit), 3 * mm)
            << where(view, s, page.placed[i], page.screen) << " and " << page.placed[j].widget.id;
      }
    }
  });
}

TEST(LayoutRules, PartsDoNotCoverEachOther) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    for (std::size_t i = 0; i < page.placed.size(); ++i) {
      const Placed& a = page.placed[i];
      if (a.widget.id.empty() || a.widget.look == Look::panel) continue;
      for (std::size_t j = i + 1; j < page.placed.size(); ++j) {
        const Placed& b = page.placed[j];
        if (b.widget.id.empty() || b.widget.look == Look::panel) continue;
        const bool apart = a.rect.x + a.rect.w <= b.rect.x || b.rect.x + b.rect.w <= a.rect.x ||
                           a.rect.y + a.rect.h <= b.rect.y || b.rect.y + b.rect.h <= a.rect.y;
        EXPECT_TRUE(apart) << where(view, s, a, page.screen) << " covers " << b.widget.id;
      }
    }
  });
}

TEST(LayoutRules, WordsStayInsideTheirParts) {
  const FakeMeasure measure;
  on_every_screen([&](const View& view, const Setting& s, const LaidOut& page) {
    for (const Placed& placed : page.placed) {
      for (const PlacedText& text : placed.texts) {
        const TextSize size = measure.measure(text.markup, text.style, text.rect.w, "ja");
        const std::string at = where(view, s, placed, page.screen) + " " + text.markup;
        EXPECT_LE(size.width_px, text.rect.w + 0.5F) << at;
        EXPECT_LE(size.height_px, text.rect.h + 0.5F) << at;
        EXPECT_GE(text.rect.x, placed.rect.x) << at;
        EXPECT_GE(text.rect.y, placed.rect.y) << at;
        EXPECT_LE(text.rect.x + text.rect.w, placed.rect.x + placed.rect.w + 0.5F) << at;
        EXPECT_LE(text.rect.y + text.rect.h, placed.rect.y + placed.rect.h + 0.5F) << at;
      }
    }
  });
}

TEST(LayoutRules, WordsKeepTheirLeastSizeAndLineLength) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    for (const Placed& placed : page.placed) {
      for (const PlacedText& text : placed.texts) {
        EXPECT_GE(text.style.em_px * 0.81F, 4.8F * static_cast<float>(s.panel.px_per_mm()))
            << where(view, s, placed, page.screen);
        if (text.align != 0) continue;
        EXPECT_LE(text.rect.w, 40 * text.style.em_px) << where(view, s, placed, page.screen);
      }
    }
  });
}

TEST(LayoutRules, GeometryIsWholePixels) {
  on_every_screen([](const View& view, const Setting& s, const LaidOut& page) {
    const auto whole = [](const Rect& r) {
      return r.x == std::floor(r.x) && r.y == std::floor(r.y) && r.w == std::floor(r.w) && r.h == std::floor(r.h);
    };
    for (const Placed& placed : page.placed) {
      EXPECT_TRUE(whole(placed.rect)) << where(view, s, placed, page.screen);
      for (const PlacedText& text : placed.texts) EXPECT_TRUE(whole(text.rect)) << where(view, s, placed, page.screen);
      for (const PlacedBox& box : placed.boxes) EXPECT_TRUE(whole(box.rect)) << where(view, s, placed, page.screen);
    }
  });
}

// Words beside the answers stay while those turn their pages, and so does what is typed.
bool may_stay(const Widget& widget) {
  const bool words = widget.look == Look::greeting || widget.look == Look::question || widget.look == Look::body || widget.look == Look::helper;
  return !widget.intent && (words || written_into(widget));
}

TEST(LayoutRules, EveryWidgetIsOnExactlyOneScreenButWordsBesideAndWhatIsTyped) {
  for (const Case& c : cases()) {
    std::multiset<std::string> seen;
    for (const LaidOut& page : c.screens) {
      for (const Placed& placed : page.placed) {
        if (placed.region == Region::content && !placed.widget.id.empty()) seen.insert(placed.widget.id);
      }
    }
    for (const Block& block : c.view.content) {
      for (const Widget& widget : block.widgets) {
        if (widget.id.empty()) continue;
        EXPECT_GE(seen.count(widget.id), 1U) << c.view.page << " " << c.setting.name << " " << widget.id;
        if (!may_stay(widget)) EXPECT_EQ(seen.count(widget.id), 1U) << c.view.page << " " << c.setting.name << " " << widget.id;
      }
    }
  }
}

TEST(LayoutRules, StaffBackAndForwardKeepTheirPlace) {
  std::map<std::string, LaidOut> references;
  for (const Setting& s : all_settings()) references[s.name] = laid_out(samples::yes_no(), s);
  on_every_screen([&](const View& view, const Setting& s, const LaidOut& page) {
    if (view.practice) return;  // its band moves the header down on every page alike
    const float drift = 2 * static_cast<float>(s.panel.px_per_mm());
    const LaidOut& reference = references[s.name];
    const Placed* staff = find(page, "staff");
    ASSERT_NE(staff, nullptr);
    EXPECT_EQ(staff->rect, find(reference, "staff")->rect) << view.page << " " << s.name;
    const bool mirrored = s.preferences.layout == model::Layout::mirrored;
    for (const Placed& placed : page.placed) {
      if (placed.region != Region::footer || placed.hit.w <= 0) continue;
      const bool back = placed.widget.look == Look::secondary;
      const Rect& fixed = find(reference, back ? "back" : "forward")->rect;
      EXPECT_NEAR(placed.rect.y + placed.rect.h, fixed.y + fixed.h, drift) << view.page << " " << s.name;
      const float at = back != mirrored ? placed.rect.x : placed.rect.x + placed.rect.w;
      const float kept = back != mirrored ? fixed.x : fixed.x + fixed.w;
      EXPECT_NEAR(at, kept, drift) << view.page << " " << s.name;
    }
  });
}

// Decision 0009: the square does not move under a finger when the first candidates come.
TEST(LayoutRules, TheWritingSquareStaysWhereItIs) {
  for (const Setting& s : all_settings()) {
    const std::vector<LaidOut> with = all_screens(samples::writing(6), s), without = all_screens(samples::writing(0), s);
    ASSERT_EQ(with.size(), 1U) << s.name;
    ASSERT_EQ(without.size(), 1U) << s.name;
    const Placed* full = find(with[0], "square");
    const Placed* empty = find(without[0], "square");
    ASSERT_TRUE(full != nullptr && empty != nullptr) << s.name;
    EXPECT_EQ(full->rect, empty->rect) << s.name;
    EXPECT_EQ(full->rect.w, full->rect.h) << s.name;
    EXPECT_GE(full->rect.w, 70 * static_cast<float>(s.panel.px_per_mm())) << s.name;
  }
}

}  // namespace
}  // namespace haisai::ui
