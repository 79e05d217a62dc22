#include "screens/text/paragraph_builder.h"

#include <algorithm>
#include <cmath>

namespace haisai::text {
namespace {

constexpr float kWidestRubyGap = 0.13F;  // em of the base; wider gaps would tear a reading apart

// Spreads `spare` over n characters in the manner of JIS X 4051: half a gap before and behind.
void spread(float spare, std::size_t n, float widest_gap, float& lead, float& gap) {
  gap = std::min(spare / static_cast<float>(n), widest_gap);
  lead = (spare - gap * static_cast<float>(n - 1)) / 2;
}

float sum(const std::vector<float>& advance, std::size_t first, std::size_t count) {
  float total = 0;
  for (std::size_t i = first; i < first + count; ++i) total += advance[i];
  return total;
}

std::size_t clusters(const Shaped& shaped, std::size_t first, std::size_t count) {
  std::size_t n = 0;
  for (std::size_t i = first; i < first + count; ++i) n += shaped.cluster_start[i] ? 1U : 0U;
  return std::max<std::size_t>(n, 1);
}

void widen(const RubyGroup& group, const Shaped& base, MeasuredRuby& measured, std::vector<float>& advance) {
  const float spare = measured.ruby_width - measured.base_width;
  if (spare > 0) {
    spread(spare, clusters(base, group.first, group.count), spare, measured.base_lead, measured.base_gap);
  } else {
    spread(-spare, clusters(measured.ruby, 0, group.ruby.size()), kWidestRubyGap, measured.ruby_lead,
           measured.ruby_gap);
  }
  for (std::size_t i = group.first; i < group.first + group.count; ++i) {
    if (base.cluster_start[i] && i != group.first) advance[i] += measured.base_gap;
  }
  advance[group.first] += measured.base_lead;
  advance[group.first + group.count - 1] += measured.base_lead;
}

}  // namespace

std::vector<MeasuredRuby> measure_ruby(MarkedText& text, const Shaped& base, RunShaper& shaper,
                                       std::string_view lang, const Style& style, float max_width_em,
                                       std::vector<float>& advance) {
  std::vector<MeasuredRuby> measured(text.groups.size());
  for (std::size_t g = 0; g < text.groups.size(); ++g) {
    const RubyGroup& group = text.groups[g];
    MeasuredRuby& one = measured[g];
    one.ruby = shaper.shape(group.ruby, lang, style.bold, style.mincho);
    one.base_width = sum(base.advance, group.first, group.count);
    one.ruby_width = sum(one.ruby.advance, 0, group.ruby.size()) * kRubyScale;
    one.dropped = max_width_em > 0 && std::max(one.base_width, one.ruby_width) > max_width_em;
    if (one.dropped) {
      for (std::size_t i = 0; i < group.count; ++i) text.characters[group.first + i].group = kNoGroup;
    } else {
      widen(group, base, one, advance);
    }
  }
  return measured;
}

namespace {

class Placer {
 public:
  Placer(const Placing& in, Paragraph& out)
      : in_(in), out_(out), snap_(in.style.snap && whole(in.style.em_px)) {
    for (const FilledLine& line : in.lines) widest_ = std::max(widest_, line.width * in.style.em_px);
  }

  void place() {
    const float em = in_.style.em_px;
    for (const FilledLine& filled : in_.lines) {
      Line line;
      const float frame = in_.max_width_px > 0 ? in_.max_width_px : widest_;
      line.width = filled.width * em;
      const float spare = std::max(0.0F, frame - line.width);
      line.x = at(in_.align == Align::left ? 0 : in_.align == Align::right ? spare : spare / 2);
      line.top = out_.height;
      const float ruby = has_ruby(filled) ? em * kRubyScale : 0;
      const float content = (in_.vertical.ascent + in_.vertical.descent) * em;
      line.baseline =
          at(line.top + ruby + (em * in_.style.line_height - content) / 2 + in_.vertical.ascent * em);
      line.first_glyph = out_.glyphs.size();
      place_base(filled, line);
      place_ruby(filled, line);
      line.glyph_count = out_.glyphs.size() - line.first_glyph;
      line.text_begin = text_at(filled.begin);
      line.text_end = text_at(filled.end);
      out_.height += at(em * in_.style.line_height + ruby);
      out_.width = std::max(out_.width, line.width);
      out_.lines.push_back(line);
    }
  }

 private:
  static bool whole(float em) { return em == std::floor(em); }
  float at(float place) const { return snap_ ? std::round(place) : place; }

  std::uint32_t text_at(std::size_t character) const {
    const auto end = static_cast<std::uint32_t>(in_.text.plain.size());
    return character < in_.text.characters.size() ? in_.text.characters[character].begin : end;
  }

  const MeasuredRuby* ruby_of(std::size_t character) const {
    const int group = in_.text.characters[character].group;
    return group == kNoGroup ? nullptr : &in_.ruby[static_cast<std::size_t>(group)];
  }

  bool has_ruby(const FilledLine& line) const {
    for (std::size_t i = line.begin; i < line.end; ++i) {
      if (ruby_of(i) != nullptr) return true;
    }
    return false;
  }

  // Draws the glyphs of one character of `shaped`, and moves the pen by their own advances.
  void draw(const Shaped& shaped, std::size_t character, float em, float& pen, float baseline,
            std::uint32_t cluster) {
    for (std::size_t g = shaped.first_glyph[character]; g < shaped.first_glyph[character + 1]; ++g) {
      const ShapedGlyph& glyph = shaped.glyphs[g];
      out_.glyphs.push_back(
          {glyph.face, glyph.glyph, at(pen + glyph.dx * em), at(baseline - glyph.dy * em), em, cluster});
      pen += glyph.advance * em;
    }
  }

  void place_base(const FilledLine& filled, const Line& line) {
    const float em = in_.style.em_px;
    float pen = line.x;
    for (std::size_t i = filled.begin; i < filled.end; ++i) {
      const MeasuredRuby* ruby = ruby_of(i);
      const bool first = ruby != nullptr && (i == 0 || ruby_of(i - 1) != ruby);
      const float space = ruby == nullptr             ? 0
                          : first                     ? ruby->base_lead
                          : in_.base.cluster_start[i] ? ruby->base_gap
                                                      : 0;
      float glyph_pen = pen + space * em;
      draw(in_.base, i, em, glyph_pen, line.baseline, in_.text.characters[i].begin);
      pen += in_.advance[i] * em;
    }
  }

  void place_ruby(const FilledLine& filled, const Line& line) {
    const float em = in_.style.em_px;
    // The ruby's em box stands on the base's: its descent above the base's ascent.
    const float baseline = at(line.baseline - (in_.vertical.ascent + in_.vertical.descent * kRubyScale) * em);
    float pen = line.x;
    for (std::size_t i = filled.begin; i < filled.end; ++i) {
      const MeasuredRuby* ruby = ruby_of(i);
      if (ruby != nullptr && (i == 0 || ruby_of(i - 1) != ruby)) {
        float ruby_pen = pen + ruby->ruby_lead * em;
        for (std::size_t r = 0; r < ruby->ruby.cluster_start.size(); ++r) {
          draw(ruby->ruby, r, em * kRubyScale, ruby_pen, baseline, in_.text.characters[i].begin);
          if (ruby->ruby.cluster_start[r]) ruby_pen += ruby->ruby_gap * em;
        }
      }
      pen += in_.advance[i] * em;
    }
  }

  const Placing& in_;
  Paragraph& out_;
  bool snap_;
  float widest_ = 0;
};

}  // namespace

void place_lines(const Placing& placing, Paragraph& paragraph) { Placer(placing, paragraph).place(); }

}  // namespace haisai::text
