#include "screens/ui/plan.h"

#include <algorithm>

namespace haisai::ui {
namespace {

constexpr double kColumnGapMm = 14;
constexpr double kColumnLeastMm = 62;

bool has_controls(const Block& block) { return std::any_of(block.widgets.begin(), block.widgets.end(), pressable); }

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
    return pressable(w) || w.look == Look::entry_box || w.look == Look::panel;
  });
  if (block.flow == Flow::stack && !block.framed && first != rest.widgets.begin()) {
    Block lead = block;
    lead.widgets.assign(rest.widgets.begin(), first);
    rest.widgets.erase(rest.widgets.begin(), first);
    words.push_back(std::move(lead));
  }
  controls.push_back(std::move(rest));
}

void fill(const Context& context, const std::vector<Block>& blocks, const View& view, Column& column, Plan& plan) {
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

float side_width(const Context& context, const std::vector<Block>& side, float room) {
  float w = half(room);
  for (const Block& block : side) w = std::max(w, least_width(context, block));
  return std::min(w, room - context.px(kColumnLeastMm));
}

bool goes_beside(const Block& block, Shape shape) {
  return block.side || (shape == Shape::entry_beside && block.flow == Flow::inline_row);
}

}  // namespace

Plan plan_of(const Context& context, const View& view, const Header& header, float bottom, Shape shape) {
  const Measures& m = context.m;
  const float top = content_top(context, header);
  const Rect all{m.side, top, m.width - 2 * m.side, bottom - top};
  Plan plan;
  if (shape == Shape::single) {
    plan.columns.emplace_back();
    plan.columns[0].area = all;
    if (header.low) plan.columns[0].area = {all.x, header.tools_bottom + context.gap(8, kGapMm), all.w, 0};
    plan.columns[0].area.h = bottom - plan.columns[0].area.y;
    fill(context, view.content, view, plan.columns[0], plan);
    return plan;
  }
  std::vector<Block> first, second;
  for (const Block& block : view.content) {
    if (shape == Shape::stacked) split(block, first, second);
    else (goes_beside(block, shape) ? second : first).push_back(block);
  }
  plan.columns.resize(2);
  if (shape == Shape::stacked) {
    plan.columns[0].area = {all.x, top, all.w, m.controls_top - context.px(kGapMm) - top};
    const float controls = header.tools_bottom + context.gap(8, kGapMm);
    plan.columns[1].area = {all.x, controls, all.w, bottom - controls};
  } else {
    const float gap = context.px(kColumnGapMm);
    const float side_w = side_width(context, second, all.w - gap);
    const float words_w = all.w - gap - side_w;
    plan.columns[0].area = {m.mirrored ? all.x + side_w + gap : all.x, top, words_w, all.h};
    plan.columns[1].area = {m.mirrored ? all.x : all.x + words_w + gap, top, side_w, all.h};
  }
  fill(context, first, view, plan.columns[0], plan);
  fill(context, second, view, plan.columns[1], plan);
  return plan;
}

std::vector<Shape> shapes_for(const Context& context, const View& view, const Header& header) {
  if (header.low) return {Shape::stacked};
  const bool side = std::any_of(view.content.begin(), view.content.end(), [](const Block& b) { return b.side; });
  const bool rest = std::any_of(view.content.begin(), view.content.end(), [](const Block& b) { return !b.side; });
  if (context.m.landscape && side && rest) return {Shape::beside, Shape::entry_beside, Shape::single};
  return {Shape::single};
}

}  // namespace haisai::ui
