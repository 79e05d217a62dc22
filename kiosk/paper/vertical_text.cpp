#include "kiosk/paper/vertical_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/model/catalogue.h"

namespace haisai::paper {
namespace {

constexpr double kLinePitch = 1.5;   // × em, from one column to the next

// What stands in one square: a character with its variation selector, or a run of Latin letters and digits.
struct Piece {
  std::string text;
  bool turned = false;
  bool corner = false;    // 、 and 。
  double length = 0;      // down the column, in em
};

// JIS X 4051: these lie on their side.
bool lies_down(char32_t c) {
  constexpr std::array<char32_t, 20> kSigns = {0x30FC, 0x301C, 0xFF5E, 0x2014, 0x2026, 0x300C, 0x300D, 0x300E, 0x300F, 0xFF08,
                                               0xFF09, 0x3010, 0x3011, 0x3008, 0x3009, 0x2010, 0x2212, 0xFF0D, 0xFF1D, 0x2015};
  return c < 0x80 || std::find(kSigns.begin(), kSigns.end(), c) != kSigns.end();
}
bool is_latin(char32_t c) { return c < 0x80 && c != U' '; }

std::vector<Piece> pieces_of(text::Engine& engine, std::string_view plain, const TextLook& look) {
  const auto text = base::decode_utf8(plain);
  std::vector<Piece> pieces;
  if (!text) return pieces;
  for (std::size_t at = 0; at < text->size();) {
    std::size_t end = at + 1;
    const char32_t first = (*text)[at];
    while (end < text->size() && (base::is_variation_selector((*text)[end]) || (is_latin(first) && is_latin((*text)[end])))) ++end;
    Piece piece{base::encode_utf8(text->substr(at, end - at)), lies_down(first), first == 0x3001 || first == 0x3002, 1};
    if (is_latin(first) && end - at <= 2) {
      piece.turned = false;   // one or two digits stand upright in their square
    } else if (first < 0x80) {
      const auto across = wrap_text(engine, model::escape_markup(piece.text), look, 0, "ja").width;
      piece.length = std::max(0.3, static_cast<double>(across / look.em));
    }
    pieces.push_back(std::move(piece));
    at = end;
  }
  return pieces;
}

// Where each column begins: indices of pieces.
std::vector<std::size_t> columns_of(const std::vector<Piece>& pieces, double column_em) {
  std::vector<std::size_t> begins{0};
  double used = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (used > 0 && used + pieces[i].length > column_em + 0.001) {
      begins.push_back(i);
      used = 0;
    }
    used += pieces[i].length;
  }
  return begins;
}

}  // namespace

bool vertical_fits(text::Engine& engine, std::string_view plain, const TextLook& look, Box box) {
  const std::vector<Piece> pieces = pieces_of(engine, plain, look);
  const double em = static_cast<double>(look.em), column = box.height / em;
  const bool long_piece = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.length > column; });
  const auto columns = static_cast<double>(columns_of(pieces, column).size());
  return !long_piece && ((columns - 1) * kLinePitch + 1) * em <= box.width + 0.01;
}

void draw_vertical(PdfCanvas& canvas, std::string_view plain, const TextLook& look, Box box) {
  const std::vector<Piece> pieces = pieces_of(canvas.engine(), plain, look);
  const double em = static_cast<double>(look.em);
  const std::vector<std::size_t> begins = columns_of(pieces, box.height / em);
  std::size_t column = 0;
  double y = box.y;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (column + 1 < begins.size() && begins[column + 1] == i) {
      ++column;
      y = box.y;
    }
    const Piece& piece = pieces[i];
    const double x = box.x + box.width - em - static_cast<double>(column) * kLinePitch * em;
    TextLook upright = look;
    upright.line_height = 1;
    const text::Paragraph words = wrap_text(canvas.engine(), model::escape_markup(piece.text), upright, 0, "ja");
    const double shift = piece.corner ? 0.6 * em : 0;
    if (piece.turned) {
      canvas.turned_text(words, x + em, y);
    } else {
      canvas.text(words, x + (em - static_cast<double>(words.width)) / 2 + shift, y - shift);
    }
    y += piece.length * em;
  }
}

}  // namespace haisai::paper
