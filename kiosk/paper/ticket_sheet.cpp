#include "kiosk/paper/ticket_sheet.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>

namespace haisai::paper {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kWidthMm = 105;
constexpr double kHeightMm = 148;
constexpr double kMarginMm = 4.5;   // no office printer prints nearer to the edge

using Surface = std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)>;
using Cairo = std::unique_ptr<cairo_t, void (*)(cairo_t*)>;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  auto* file = static_cast<base::Bytes*>(closure);
  try {
    file->insert(file->end(), data, data + length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

// The dots as a stencil that ink is pressed through.
Surface stencil_of(const model::Bitmap& ticket) {
  Surface stencil(cairo_image_surface_create(CAIRO_FORMAT_A8, ticket.width, ticket.height), cairo_surface_destroy);
  if (cairo_surface_status(stencil.get()) != CAIRO_STATUS_SUCCESS) return stencil;
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(stencil.get()));
  unsigned char* const rows = cairo_image_surface_get_data(stencil.get());
  const auto width = static_cast<std::size_t>(ticket.width);
  for (std::size_t y = 0; y < static_cast<std::size_t>(ticket.height); ++y) {
    for (std::size_t x = 0; x < width; ++x) rows[y * stride + x] = ticket.ink[y * width + x] != 0 ? 0xFF : 0;
  }
  cairo_surface_mark_dirty(stencil.get());
  return stencil;
}

void press(cairo_t* cairo, const model::Bitmap& ticket, cairo_surface_t* stencil, int dpi) {
  const double most = std::min((kWidthMm - 2 * kMarginMm) * kPointsPerMm / ticket.width,
                               (kHeightMm - 2 * kMarginMm) * kPointsPerMm / ticket.height);
  const double points_per_dot = std::min(72.0 / dpi, most);
  const double left = (kWidthMm * kPointsPerMm - ticket.width * points_per_dot) / 2;
  cairo_translate(cairo, left, kMarginMm * kPointsPerMm);
  cairo_scale(cairo, points_per_dot, points_per_dot);
  cairo_pattern_t* const pattern = cairo_pattern_create_for_surface(stencil);
  cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
  cairo_set_source_rgb(cairo, 0, 0, 0);
  cairo_mask(cairo, pattern);
  cairo_pattern_destroy(pattern);
}

}  // namespace

base::Result<base::Bytes> ticket_sheet(const model::Bitmap& ticket, int dpi) {
  if (ticket.width <= 0 || ticket.height <= 0) return base::Error{base::ErrorCode::form_not_made, "empty ticket"};
  base::Bytes file;
  const Surface stencil = stencil_of(ticket);
  const Surface page(cairo_pdf_surface_create_for_stream(append, &file, kWidthMm * kPointsPerMm, kHeightMm * kPointsPerMm),
                     cairo_surface_destroy);
  const Cairo cairo(cairo_create(page.get()), cairo_destroy);
  press(cairo.get(), ticket, stencil.get(), dpi);
  cairo_show_page(cairo.get());
  const cairo_status_t drawn = cairo_status(cairo.get());
  cairo_surface_finish(page.get());
  const cairo_status_t written = cairo_surface_status(page.get());
  for (const cairo_status_t status : {drawn, written}) {
    if (status != CAIRO_STATUS_SUCCESS) return base::Error{base::ErrorCode::form_not_made, cairo_status_to_string(status)};
  }
  return file;
}

}  // namespace haisai::paper
