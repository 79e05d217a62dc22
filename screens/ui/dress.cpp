#include "screens/ui/dress.h"

namespace haisai::ui {
namespace {

constexpr double kEdgeMm = 0.8;
constexpr double kSelectedMm = 1.9;
constexpr double kHairlineMm = 0.4;
constexpr double kShadowMm = 1.6;

void pressed_inverse(Dress& dress) {
  dress.pressed_fill = dress.fg;
  dress.pressed_fg = dress.bg;
}

Dress solid(const Theme& theme) {
  Dress dress{.fill = theme.sea, .fg = theme.on_sea, .soft_fg = theme.on_sea, .bg = theme.sea, .radius_mm = 5};
  dress.pressed_fill = theme.sea_shadow;
  if (theme.plain) {
    dress.edge = theme.sea;
    dress.edge_mm = kEdgeMm;
    pressed_inverse(dress);
  }
  return dress;
}

Dress outlined(const Theme& theme, Colour fg) {
  Dress dress{.fill = theme.paper, .edge = theme.plain ? theme.ink : theme.edge, .fg = fg, .soft_fg = theme.second_ink,
              .bg = theme.paper, .pressed_fill = theme.soft_sea, .pressed_fg = theme.ink, .edge_mm = kEdgeMm,
              .radius_mm = 5};
  if (theme.plain) pressed_inverse(dress);
  return dress;
}

void select(Dress& dress, const Theme& theme) {
  dress.edge = theme.plain ? theme.ink : theme.sea;
  dress.edge_mm = kSelectedMm;
  dress.soft_fg = theme.ink;
  if (theme.plain) return;
  dress.fill = theme.soft_sea;
  dress.bg = theme.soft_sea;
}

// Readable, but plainly not yet usable: no shadow, sand, a dashed edge. Pressing it says what is missing (P13).
void disable(Dress& dress, const Theme& theme) {
  const Colour ground = theme.plain ? theme.paper : theme.soft_sand;
  dress.fill = dress.bg = ground;
  dress.fg = dress.soft_fg = theme.ink;
  dress.edge = theme.plain ? theme.ink : theme.edge;
  dress.edge_mm = kEdgeMm;
  dress.dashed = true;
  dress.shadow_mm = 0;
  dress.pressed_fill = theme.plain ? theme.ink : theme.soft_sea;
  dress.pressed_fg = theme.plain ? theme.paper : theme.ink;
}

Dress words(const Theme& theme, Colour fg) {
  return {.fg = fg, .soft_fg = theme.second_ink, .bg = theme.ground};
}

Dress look_of(const Theme& theme, const Widget& widget) {
  switch (widget.look) {
    case Look::primary: {
      Dress dress = solid(theme);
      if (!theme.plain) {
        dress.shadow = theme.sea_shadow;
        dress.shadow_mm = kShadowMm;
      }
      return dress;
    }
    case Look::staff: return solid(theme);
    case Look::secondary:
    case Look::tool:
    case Look::fix: return outlined(theme, theme.sea);
    case Look::key: return outlined(theme, theme.ink);
    case Look::writing:
    case Look::pin_box:
    case Look::entry_box:
    case Look::option: {
      Dress dress = outlined(theme, theme.ink);
      dress.radius_mm = 6;
      return dress;
    }
    case Look::card: {
      Dress dress = outlined(theme, theme.ink);
      dress.radius_mm = 7;
      return dress;
    }
    case Look::notice:
      return panel_dress(theme, widget.role == Role::status ? Panel::sand
                                : widget.icon != Icon::none ? Panel::paper
                                                            : Panel::soft);
    case Look::alert: return panel_dress(theme, Panel::alert);
    case Look::panel: return panel_dress(theme, Panel::paper);
    case Look::greeting:
    case Look::number: return words(theme, theme.sea);
    case Look::done: return words(theme, theme.done);
    case Look::helper:
    case Look::body:
    case Look::label: return words(theme, theme.second_ink);
    case Look::enlarged:
    case Look::question:
    case Look::value:
    case Look::picture:
    case Look::qr: return words(theme, theme.ink);
  }
  return words(theme, theme.ink);
}

}  // namespace

Dress dress_of(const Theme& theme, const Widget& widget) {
  Dress dress = look_of(theme, widget);
  if (widget.selected && dress.fill != kNone) select(dress, theme);
  if (!widget.enabled && widget.intent) disable(dress, theme);
  return dress;
}

Dress panel_dress(const Theme& theme, Panel panel) {
  Dress dress{.fill = theme.paper, .edge = theme.hairline, .fg = theme.ink, .soft_fg = theme.ink, .bg = theme.paper,
              .edge_mm = kHairlineMm, .radius_mm = 6};
  if (panel == Panel::alert) {
    dress.fg = dress.edge = theme.alert;
    dress.edge_mm = kEdgeMm * 1.5;
  } else if (!theme.plain && panel != Panel::paper) {
    dress.fill = dress.bg = panel == Panel::soft ? theme.soft_sea : theme.soft_sand;
  }
  if (theme.plain && panel != Panel::alert) dress.edge = theme.ink;
  return dress;
}

}  // namespace haisai::ui
