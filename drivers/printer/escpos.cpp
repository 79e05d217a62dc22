#include "drivers/printer/escpos.h"

#include <algorithm>

namespace haisai::printer {
namespace {

constexpr base::Byte kEsc = 0x1B;
constexpr base::Byte kGs = 0x1D;
constexpr base::Byte kDle = 0x10;
constexpr int kMostFeed = 255;  // dots of one ESC J

base::Byte low(int number) { return static_cast<base::Byte>(number & 0xFF); }
base::Byte high(int number) { return static_cast<base::Byte>((number >> 8) & 0xFF); }

// GS v 0: rows [top, top + rows) of the picture, one bit a dot, the left one highest.
base::Bytes band_of(const model::Bitmap& ticket, int top, int rows) {
  const int row_bytes = (ticket.width + 7) / 8;
  base::Bytes band = {kGs, 'v', '0', 0, low(row_bytes), high(row_bytes), low(rows), high(rows)};
  const std::size_t data = band.size();
  band.resize(data + static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows), 0);
  for (int row = 0; row < rows; ++row) {
    const auto* ink = ticket.ink.data() + static_cast<std::size_t>(top + row) * static_cast<std::size_t>(ticket.width);
    base::Byte* out = band.data() + data + static_cast<std::size_t>(row) * static_cast<std::size_t>(row_bytes);
    for (int x = 0; x < ticket.width; ++x) {
      if (ink[x] != 0) out[x / 8] = static_cast<base::Byte>(out[x / 8] | (0x80 >> (x % 8)));
    }
  }
  return band;
}

}  // namespace

base::Bytes feed_and_cut(const PrinterProfile& profile) {
  base::Bytes end;
  for (int left = profile.feed_dots; left > 0; left -= kMostFeed) {
    end.insert(end.end(), {kEsc, 'J', low(std::min(left, kMostFeed))});
  }
  if (profile.cutter) end.insert(end.end(), {kGs, 'V', 66, 0});
  return end;
}

base::Bytes initialise() { return {kEsc, '@'}; }
base::Bytes ask_live(LiveQuestion question) { return {kDle, 0x04, static_cast<base::Byte>(question)}; }
base::Bytes ask_queue() { return {kGs, 'r', 1}; }
base::Bytes drop_buffers() { return {kDle, 0x05, 2}; }
base::Bytes report_changes() { return {kGs, 'a', 0xFF}; }

base::Bytes push_out(const PrinterProfile& profile) {
  base::Bytes bytes(static_cast<std::size_t>(profile.width_dots / 8 * kRowsPerBand + 8), 0);
  const base::Bytes end = initialise();
  bytes.insert(bytes.end(), end.begin(), end.end());
  return bytes;
}

base::Result<std::vector<base::Bytes>> encode_ticket(const model::Bitmap& ticket, const PrinterProfile& profile) {
  const auto dots = static_cast<std::size_t>(std::max(ticket.width, 0)) * static_cast<std::size_t>(std::max(ticket.height, 0));
  if (dots == 0 || ticket.ink.size() != dots) return base::Error{base::ErrorCode::printer_failed, "ticket without dots"};
  if (ticket.width > profile.width_dots) return base::Error{base::ErrorCode::printer_failed, "ticket wider than the paper"};
  if (ticket.height > kMostRows) return base::Error{base::ErrorCode::printer_failed, "ticket too long"};
  std::vector<base::Bytes> pieces = {initialise()};
  for (int top = 0; top < ticket.height; top += kRowsPerBand) {
    pieces.push_back(band_of(ticket, top, std::min(kRowsPerBand, ticket.height - top)));
  }
  pieces.push_back(feed_and_cut(profile));
  return pieces;
}

}  // namespace haisai::printer
