#include "screens/ui/paging.h"

namespace haisai::ui {
namespace {

bool heading(const Unit& unit) { return unit.last == Kind::heading || unit.last == Kind::greeting; }

float pad_of(const Flowed& flowed, int frame) {
  return frame < 0 ? 0 : flowed.frames[static_cast<std::size_t>(frame)].pad;
}

// Calls each(unit, top) for the units of a screenful; returns the height.
template <class Each>
float walk(const Flowed& flowed, Screenful on, Each each) {
  float y = 0;
  int frame = -1;
  for (std::size_t i = on.first; i < on.end; ++i) {
    const Unit& unit = flowed.units[i];
    if (unit.frame != frame) y += pad_of(flowed, frame);
    if (i > on.first) y += unit.gap;
    if (unit.frame != frame) y += pad_of(flowed, unit.frame);
    frame = unit.frame;
    each(unit, y);
    y += unit.h;
  }
  return y + pad_of(flowed, frame);
}

std::size_t end_of_block(const Flowed& flowed, std::size_t first) {
  std::size_t end = first + 1;
  while (end < flowed.units.size() && flowed.units[end].block == flowed.units[first].block) ++end;
  return end;
}

// Choices of the block of unit `end` among first … end.
int choices_with(const Flowed& flowed, std::size_t first, std::size_t end) {
  int choices = 0;
  for (std::size_t i = first; i <= end; ++i) {
    if (flowed.units[i].block == flowed.units[end].block) choices += flowed.units[i].choices;
  }
  return choices;
}

// How many units from `first` fit, at least one.
std::size_t fitting(const Flowed& flowed, std::size_t first, float height) {
  std::size_t end = first + 1;
  while (end < flowed.units.size() && height_of(flowed, first, end + 1) <= height &&
         choices_with(flowed, first, end) <= flowed.most_choices) {
    ++end;
  }
  return end;
}

bool only_words(const Flowed& flowed, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (flowed.units[i].interactive || flowed.units[i].frame >= 0) return false;
  }
  return true;
}

// Where the screen that starts at `first` ends when not everything fits: before a block that would be torn, unless
// that leaves a screen with words only or the block is higher than a screen anyway.
std::size_t screen_end(const Flowed& flowed, std::size_t first, float height) {
  const std::size_t most = fitting(flowed, first, height);
  if (most == flowed.units.size() || flowed.units[most].block != flowed.units[most - 1].block) return most;
  std::size_t start = most;
  while (start > first && flowed.units[start - 1].block == flowed.units[most].block) --start;
  const bool whole_elsewhere = height_of(flowed, start, end_of_block(flowed, start)) <= height;
  if (start > first && whole_elsewhere && !only_words(flowed, first, start)) return start;
  std::size_t end = most;
  while (end > first + 1 && !flowed.units[end].may_cut) --end;
  if (flowed.units[end].may_cut) return end;
  return start > first && whole_elsewhere ? start : most;
}

// What is typed stays on the screen of its keys.
bool belongs_to_keys(const Unit& unit, const Unit& next) {
  return (unit.entry || (unit.last == Kind::control && !unit.interactive)) && next.first == Kind::key;
}

std::vector<Screenful> cut_at(const Flowed& flowed, float height) {
  std::vector<Screenful> screens;
  std::size_t first = 0;
  do {
    if (flowed.units.empty()) return {{}};
    std::size_t end = screen_end(flowed, first, height);
    const auto holds_on = [&] {
      return heading(flowed.units[end - 1]) || belongs_to_keys(flowed.units[end - 1], flowed.units[end]);
    };
    while (end > first + 1 && end < flowed.units.size() && holds_on()) --end;
    screens.push_back({first, end});
    first = end;
  } while (first < flowed.units.size());
  return screens;
}

// Blocks that begin on one screen and end on another, and keys without what they write.
int torn(const Flowed& flowed, const std::vector<Screenful>& screens) {
  int count = 0;
  for (std::size_t i = 1; i < screens.size(); ++i) {
    const Unit& before = flowed.units[screens[i].first - 1];
    const Unit& next = flowed.units[screens[i].first];
    count += next.block == before.block || belongs_to_keys(before, next) ? 1 : 0;
  }
  return count;
}

void place_frame(const Context& context, const Flowed& flowed, int index, float x, float top, float bottom,
                 const std::vector<float>& lines, std::vector<Placed>& out) {
  const Frame& frame = flowed.frames[static_cast<std::size_t>(index)];
  Placed placed;
  placed.rect = {x + frame.x, top - frame.pad, frame.w, bottom - top + 2 * frame.pad};
  placed.fg = frame.dress.fg;
  placed.bg = frame.dress.bg;
  PlacedBox box;
  box.rect = placed.rect;
  box.radius = context.px(frame.dress.radius_mm);
  box.fill = frame.dress.fill;
  box.edge = frame.dress.edge;
  box.edge_px = context.px(frame.dress.edge_mm);
  placed.boxes.push_back(box);
  for (const float y : lines) {
    PlacedBox line;
    line.rect = {placed.rect.x + frame.inset, y, placed.rect.w - 2 * frame.inset, context.px(0.4)};
    line.fill = frame.dress.edge;
    placed.boxes.push_back(line);
  }
  out.push_back(std::move(placed));
}

}  // namespace

float height_of(const Flowed& flowed, std::size_t first, std::size_t end) {
  return walk(flowed, {first, end}, [](const Unit&, float) {});
}

std::vector<Screenful> cut(const Flowed& flowed, float height) {
  std::vector<Screenful> screens = cut_at(flowed, height);
  if (screens.size() < 2) return screens;
  const int torn_anyway = torn(flowed, screens);
  float least = height * 0.4F, most = height;
  for (int step = 0; step < 6; ++step) {
    const float middle = (least + most) / 2;
    std::vector<Screenful> even = cut_at(flowed, middle);
    bool fits = even.size() == screens.size() && torn(flowed, even) <= torn_anyway;
    for (const Screenful& on : even) fits = fits && height_of(flowed, on.first, on.end) <= height;
    if (fits) {
      most = middle;
      screens = std::move(even);
    } else {
      least = middle;
    }
  }
  return screens;
}

void place(const Context& context, const Flowed& flowed, Screenful on, float x, float y, std::vector<Placed>& out) {
  std::vector<float> tops;
  walk(flowed, on, [&](const Unit&, float top) { tops.push_back(y + top); });
  int frame = -1;
  for (std::size_t i = on.first; i < on.end; ++i) {
    const Unit& unit = flowed.units[i];
    if (unit.frame != frame && unit.frame >= 0) {
      std::vector<float> lines;
      std::size_t last = i;
      while (last + 1 < on.end && flowed.units[last + 1].frame == unit.frame) {
        ++last;
        const float middle = tops[last - on.first] - half(flowed.units[last].gap);
        if (flowed.frames[static_cast<std::size_t>(unit.frame)].lines) lines.push_back(middle);
      }
      place_frame(context, flowed, unit.frame, x, tops[i - on.first], tops[last - on.first] + flowed.units[last].h,
                  lines, out);
    }
    frame = unit.frame;
    for (Placed placed : unit.placed) {
      shift(placed, x, tops[i - on.first]);
      out.push_back(std::move(placed));
    }
  }
}

}  // namespace haisai::ui
