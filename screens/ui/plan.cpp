#include "screens/ui/plan.h"

#include <algorithm>

namespace haisai::ui {
namespace {

constexpr double kColumnGapMm = 14;
constexpr double kColumnLeastMm = 62;
constexpr int kMostScreens = 50;  // more than any page has

bool takes_touches(const Widget& widget) { return pressable(widget) || widget.look == Look::writing; }

bool is_stacked(Shape shape) { return shape == Shape::stacked || shape == Shape::stacked_entry; }

// Free cells alone hold the place of keys to come.
bool has_controls(const Block& block) {
  if (block.flow == Flow::keys) return true;
  return std::any_of(block.widgets.begin(), block.widgets.end(), takes_touches);
}

float content_top(const Context& context, const Header& header) {
  const double natural = (header.progress ? 10.8 : 17.7) * context.m.chrome;
  return header.words_top + context.gap(natural, header.progress ? kGapMm : 5);
}

// Low layout: leading words of a block go up, the rest stays within reach.
void split(const Block& block, std::vector<Block>& words, std::vector<Block>& controls) {
  if (!has_controls(block)) {
    words.push_back(block);
    return;
  }
  Block rest = block;
  const auto first = std::find_if(rest.widgets.begin(), rest.widgets.end(), [](const Widget& w) {
    return takes_touches(w) || w.look == Look::entry_box || w.look == Look::panel;
  });
  if (block.flow == Flow::stack && !block.framed && first != rest.widgets.begin()) {
    Block lead = block;
    lead.widgets.assign(rest.widgets.begin(), first);
    rest.widgets.erase(rest.widgets.begin(), first);
    words.push_back(std::move(lead));
  }
  controls.push_back(std::move(rest));
}

// What is typed goes to its keys, what is said about it to the words.
void split_entry(const Block& block, std::vector<Block>& words, std::vector<Block>& controls) {
  const auto moved = [&](auto is, std::vector<Block>& to) {
    Block part = block;
    std::erase_if(part.widgets, [&](const Widget& widget) { return !is(widget); });
    if (!part.widgets.empty()) to.push_back(std::move(part));
  };
  if (block.flow != Flow::stack) return controls.push_back(block);
  const auto stays = [](const Widget& widget) { return written_into(widget) || takes_touches(widget); };
  moved([&](const Widget& widget) { return !stays(widget); }, words);
  moved(stays, controls);
}

bool has_entry(const Block& block) { return std::any_of(block.widgets.begin(), block.widgets.end(), written_into); }

std::vector<Block> entry_at_keys(const std::vector<Block>& blocks) {
  std::vector<Block> all;
  for (const Block& block : blocks) {
    if (has_entry(block)) split_entry(block, all, all);
    else all.push_back(block);
  }
  std::stable_partition(all.begin(), all.end(), [](const Block& b) { return !b.later; });
  return all;
}

void fill(const Context& context, const std::vector<Block>& blocks, const View& view, Column& column, Plan& plan) {
  constexpr double kLargeStepMm = 9;  // above it only four choices share a screen (rule F2)
  if (context.m.em_mm > kLargeStepMm) column.flowed.most_choices = 4;
  column.flowed.room_h = column.area.h;
  int index = 0;
  bool sheet = false;
  for (const Block& block : blocks) {
    const bool centred = view.dialog || (sheet && !has_controls(block));
    sheet = sheet || is_sheet(block);
    plan.tight = plan.tight || least_width(context, block) > column.area.w;
    flow_block(context, block, index++, column.area.w, centred, column.flowed);
  }
  column.screens = cut(column.flowed, column.area.h);
  for (const Screenful& on : column.screens) {
    plan.tight = plan.tight || height_of(column.flowed, on.first, on.end) > column.area.h;
  }
  plan.pieces += static_cast<int>(column.screens.size());
  plan.screens = std::max(plan.screens, static_cast<int>(column.screens.size()));
}

float side_width(const Context& context, const std::vector<Block>& side, float room, double share) {
  float w = std::floor(room * static_cast<float>(share));
  for (const Block& block : side) w = std::max(w, least_width(context, block));
  return std::min(w, room - context.px(kColumnLeastMm));
}

// Heading and plain words; a label stays with what it is the title of.
bool plain_words(const Block& block) {
  const auto plain = [](const Widget& w) {
    return !pressable(w) && (w.look == Look::greeting || w.look == Look::question || w.look == Look::body || w.look == Look::helper);
  };
  return block.flow == Flow::stack && !block.framed && std::all_of(block.widgets.begin(), block.widgets.end(), plain);
}

bool words_lead(Shape shape) { return shape == Shape::words_beside || shape == Shape::words_half; }

// Of the room, for the second column.
double share_of(Shape shape) {
  switch (shape) {
    case Shape::words_beside:
      return 0.62;
    case Shape::beside_narrow:
      return 0.33;
    case Shape::entry_beside:
      return 0.54;   // three parts of a date in one line
    default:
      return 0.5;
  }
}

bool goes_beside(const Block& block, Shape shape) {
  if (words_lead(shape)) return !plain_words(block);
  const bool with_entry = shape == Shape::entry_beside || shape == Shape::beside_narrow;
  return block.side || (with_entry && block.flow == Flow::inline_row);
}

// The words of words_beside first, whole; a block that only begins with words leaves them there.
void divide(const View& view, Shape shape, std::vector<Block>& first, std::vector<Block>& second) {
  for (const Block& block : view.content) {
    if (is_stacked(shape)) {
      if (shape == Shape::stacked_entry && has_entry(block)) {
        split_entry(block, first, second);
      } else {
        split(block, first, second);
      }
      continue;
    }
    Block rest = block;
    const auto lead = std::find_if(rest.widgets.begin(), rest.widgets.end(), [](const Widget& w) { return w.look == Look::question; });
    const bool headed = words_lead(shape) && !plain_words(block) && block.flow == Flow::stack && !block.framed &&
                        lead != rest.widgets.end();
    if (headed) {
      Block words = block;
      words.widgets.assign(rest.widgets.begin(), lead + 1);
      rest.widgets.erase(rest.widgets.begin(), lead + 1);
      first.push_back(std::move(words));
    }
    (goes_beside(rest, shape) ? second : first).push_back(std::move(rest));
  }
  if (shape == Shape::beside_narrow || shape == Shape::stacked_entry) std::stable_partition(second.begin(), second.end(), [](const Block& b) { return !b.later; });
}

// A number pad or a keyboard; rows of a few keys are helps.
bool is_keyboard(const Unit& unit) {
  constexpr std::size_t kLeastKeys = 9;
  return unit.first == Kind::key && unit.placed.size() >= kLeastKeys;
}

bool any_unit(const Column& column, const Screenful& on, bool (*is)(const Unit&)) {
  const auto first = column.flowed.units.begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(on.first), first + static_cast<std::ptrdiff_t>(on.end), is);
}

bool holds(const Column& column, bool (*is)(const Unit&)) {
  return std::any_of(column.screens.begin(), column.screens.end(), [&](const Screenful& on) { return any_unit(column, on, is); });
}

// Whether somebody types into what he does not see.
bool is_parted(const Plan& plan) {
  if (std::none_of(plan.columns.begin(), plan.columns.end(), [](const Column& c) { return holds(c, typed_into); })) return false;
  const auto on_screen = [&](std::size_t screen, bool (*is)(const Unit&)) {
    return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const Column& column) {
      const bool stays = plan.words_stay && &column == &plan.columns.front();
      const std::size_t at = stays ? std::min(screen, column.screens.size() - 1) : screen;
      return at < column.screens.size() && any_unit(column, column.screens[at], is);
    });
  };
  for (std::size_t screen = 0; screen < static_cast<std::size_t>(plan.screens); ++screen) {
    if (on_screen(screen, is_keyboard) && !on_screen(screen, typed_into)) return true;
  }
  return false;
}

}  // namespace

Plan plan_of(const Context& context, const View& view, const Header& header, float bottom, Shape shape) {
  const Measures& m = context.m;
  const float top = content_top(context, header);
  const Rect all{m.side, top, m.width - 2 * m.side, bottom - top};
  Plan plan;
  if (shape == Shape::single || shape == Shape::single_entry) {
    plan.columns.emplace_back();
    plan.columns[0].area = all;
    if (header.low) plan.columns[0].area = {all.x, header.tools_bottom + context.gap(8, kGapMm), all.w, 0};
    plan.columns[0].area.h = bottom - plan.columns[0].area.y;
    fill(context, shape == Shape::single ? view.content : entry_at_keys(view.content), view, plan.columns[0], plan);
    plan.parted = is_parted(plan);
    return plan;
  }
  std::vector<Block> first, second;
  divide(view, shape, first, second);
  plan.words_stay = words_lead(shape);
  plan.columns.resize(2);
  if (is_stacked(shape)) {
    plan.columns[0].area = {all.x, top, all.w, m.controls_top - context.px(kGapMm) - top};
    const float controls = header.tools_bottom + context.gap(8, kGapMm);
    plan.columns[1].area = {all.x, controls, all.w, bottom - controls};
  } else {
    const float gap = context.px(kColumnGapMm);
    const float side_w = side_width(context, second, all.w - gap, share_of(shape));
    const float words_w = all.w - gap - side_w;
    plan.columns[0].area = {m.mirrored ? all.x + side_w + gap : all.x, top, words_w, all.h};
    plan.columns[1].area = {m.mirrored ? all.x : all.x + words_w + gap, top, side_w, all.h};
  }
  fill(context, first, view, plan.columns[0], plan);
  fill(context, second, view, plan.columns[1], plan);
  const bool whole = plan.columns[0].screens.size() == 1;
  if (!is_stacked(shape) && whole && holds(plan.columns[0], typed_into)) plan.words_stay = true;
  plan.parted = is_parted(plan);
  // Words that stay must be there whole: else this shape is worth nothing.
  if (plan.words_stay && !whole) plan.screens += kMostScreens;
  return plan;
}

std::vector<Shape> shapes_for(const Context& context, const View& view, const Header& header) {
  if (header.low) return {Shape::stacked, Shape::stacked_entry};
  const bool side = std::any_of(view.content.begin(), view.content.end(), [](const Block& b) { return b.side; });
  const bool rest = std::any_of(view.content.begin(), view.content.end(), [](const Block& b) { return !b.side; });
  if (context.m.landscape && side && rest) return {Shape::beside, Shape::beside_narrow, Shape::entry_beside, Shape::single};
  if (!context.m.landscape && std::any_of(view.content.begin(), view.content.end(), has_entry)) return {Shape::single, Shape::single_entry};
  const bool words = std::any_of(view.content.begin(), view.content.end(), plain_words);
  const bool others = !std::all_of(view.content.begin(), view.content.end(), plain_words);
  if (context.m.landscape && words && others && !view.dialog) return {Shape::single, Shape::words_beside, Shape::words_half};
  return {Shape::single};
}

}  // namespace haisai::ui
