// Pictures and QR symbols. Their text is what they are called and is not drawn.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr Colour kBlack = 0x000000ff, kWhite = 0xffffffff;  // a QR is read by machines, whatever the theme

void add_caption(Placed& placed, const Context& context, const Widget& widget, const TextSize& size, float y) {
  if (widget.helper.empty()) return;
  placed.texts.push_back({widget.helper, helper_style(context, widget), {0, y, placed.rect.w, size.height_px}, 1,
                          context.theme.second_ink});
}

TextSize caption_size(const Context& context, const Widget& widget, float w) {
  return widget.helper.empty() ? TextSize{} : size_of(context, widget.helper, helper_style(context, widget), w);
}

}  // namespace

Placed picture_part(const Context& context, const Widget& widget, const Slot& slot) {
  const TextSize caption = caption_size(context, widget, slot.w);
  const double natural = std::min(170.0, context.m.mm(slot.w) * 0.664);
  const float high = context.size(natural, std::min(natural, 55.0));
  const float h = std::max(high + caption.height_px, slot.min_h);
  Placed placed = started(context, widget, dress_of(context.theme, widget), slot.w, h);
  Dress ground{.fill = context.theme.plain ? context.theme.paper : context.theme.soft_sea, .radius_mm = 7};
  if (context.theme.plain) {
    ground.edge = context.theme.ink;
    ground.edge_mm = 0.8;
  }
  const Rect frame{0, 0, slot.w, h - caption.height_px};
  add_box(placed, context, ground, frame);
  PlacedIcon picture;
  picture.picture = widget.picture;
  picture.icon = widget.icon;
  picture.rect = frame;
  picture.colour = context.theme.plain ? context.theme.ink : context.theme.sea;
  picture.accent = context.theme.plain ? context.theme.ink : context.theme.band_yellow;
  placed.icons.push_back(std::move(picture));
  placed.bg = ground.fill;
  placed.fg = picture.colour;
  add_caption(placed, context, widget, caption, frame.h);
  return placed;
}

// The rect of the symbol includes its four modules of quiet zone.
Placed qr_part(const Context& context, const Widget& widget, const Slot& slot) {
  const TextSize caption = caption_size(context, widget, slot.w);
  const float side = std::min(context.size(88, 52), slot.w);
  Placed placed = started(context, widget, Dress{.fg = kBlack, .bg = kWhite}, slot.w,
                          std::max(side + caption.height_px, slot.min_h));
  const Rect symbol{half(slot.w - side), 0, side, side};
  add_box(placed, context, Dress{.fill = kWhite}, symbol);
  PlacedIcon drawn;
  drawn.qr = widget.qr;
  drawn.rect = symbol;
  drawn.colour = kBlack;
  drawn.accent = kWhite;
  placed.icons.push_back(std::move(drawn));
  add_caption(placed, context, widget, caption, side);
  return placed;
}

}  // namespace haisai::ui
