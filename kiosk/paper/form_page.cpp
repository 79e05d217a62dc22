#include "kiosk/paper/form_page.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"

namespace haisai::paper {
namespace {

constexpr double kHairline = mm(0.25);
constexpr double kOutline = mm(0.45);
constexpr double kBesideGrey = 0.3;

double height(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.height); }
double width(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.width); }
// The name of a table and its columns are never the last thing on a page.
bool stays_with_next(const std::vector<FormLine>& lines, std::size_t i) {
  const RowKind kind = lines[i].left->kind;
  return i + 1 < lines.size() && (kind == RowKind::band || kind == RowKind::table_head);
}
TextLook look(double size, bool bold = false) { return {static_cast<float>(size), bold}; }

}  // namespace

FormPage::FormPage(PdfCanvas& canvas, const FormPaper& paper)
    : canvas_(canvas), paper_(paper), style_(paper.style), rows_(canvas, paper) {
  left_ = mm(style_.margin_left);
  right_ = kPageWidth - mm(style_.margin_right);
  across_ = right_ - left_;
  bottom_ = kPageHeight - mm(style_.margin_bottom);
}

text::Paragraph FormPage::words(const std::string& markup, const TextLook& look, double width_pt,
                                text::Align align) {
  return wrap_text(canvas_.engine(), model::escape_markup(model::plain_of(markup)), look, width_pt,
                   paper_.lang, align);
}

// The resident's language below what stands in Japanese; its height, with a gap above it.
double FormPage::beside(const std::string& markup, double x, double y, double width_pt) {
  if (markup.empty()) return 0;
  const text::Paragraph text = wrap_text(canvas_.engine(), model::escape_markup(model::plain_of(markup)), look(style_.beside + 1),
                                         width_pt, paper_.beside_lang);
  canvas_.text(text, x, y + mm(0.5), kBesideGrey);
  return height(text) + mm(0.5);
}

void FormPage::start_page() {
  y_ = mm(style_.margin_top);
  if (paper_.mark.empty()) return;
  const text::Paragraph mark = words(paper_.mark, look(style_.heading, true), across_, text::Align::center);
  canvas_.fill({left_, mm(6), across_, height(mark) + mm(1)}, 0);
  canvas_.text(mark, left_, mm(6.5), 1);
}

void FormPage::end_page() {
  const text::Paragraph footer = words(paper_.footer, look(style_.small), across_);
  const double top = kPageHeight - mm(9) - height(footer);
  canvas_.text(footer, left_, top, 0.25);
  if (pages_ < 2 || paper_.page.empty()) return;
  const model::Catalogue pattern("", {{"page", paper_.page}});
  const std::string number =
      pattern.format("page", {{"page", std::to_string(page_)}, {"pages", std::to_string(pages_)}});
  canvas_.text(words(number, look(style_.small), across_, text::Align::right), left_, kPageHeight - mm(12), 0.25);
}

void FormPage::next_page() {
  end_page();
  canvas_.next_page();
  ++page_;
  start_page();
}

void FormPage::require(double height_pt) {
  if (y_ + height_pt <= bottom_) return;
  next_page();
  const text::Paragraph title = words(paper_.title, look(style_.heading, true), across_ * 0.6);
  const text::Paragraph receipt = words(paper_.receipt, look(style_.heading, true), across_ * 0.4, text::Align::right);
  canvas_.text(title, left_, y_);
  canvas_.text(receipt, left_ + across_ * 0.6, y_);
  y_ += height(title) + mm(4);
}

// Top right; returns the x where the rest of the head has to end.
double FormPage::head_symbol() {
  if (paper_.qr.size == 0) return right_;
  const double side = std::min(mm(style_.symbol_module) * paper_.qr.size, mm(style_.symbol_most));
  canvas_.qr(paper_.qr, {right_ - side, mm(style_.margin_top), side, side});
  return right_ - side - 4 * side / paper_.qr.size;
}

void FormPage::head() {
  const double end = head_symbol();
  const double symbol_bottom = paper_.qr.size == 0 ? 0 : mm(style_.margin_top) + right_ - end + mm(2);
  if (!paper_.receipt.empty()) {
    const text::Paragraph label = words(paper_.receipt_label, look(style_.small), mm(60));
    const text::Paragraph number = words(paper_.receipt, look(14, true), end - left_);
    canvas_.text(label, left_, y_ + (height(number) - height(label)) / 2);
    canvas_.text(number, left_ + width(label) + mm(3), y_);
    y_ += height(number) + mm(3);
  }
  // Centred on the page unless the symbol is in the way, then in what is left beside it.
  const double title_width = right_ - 2 * (right_ - end) - left_;
  const text::Paragraph one_line = words(paper_.title, look(style_.title, true), 0);
  const bool centred = width(one_line) <= title_width;
  const text::Paragraph title =
      centred ? one_line
              : fit_text(canvas_.engine(), model::escape_markup(model::plain_of(paper_.title)), look(style_.title, true),
                         end - left_, paper_.lang);
  canvas_.text(title, centred ? (kPageWidth - width(title)) / 2 : left_, y_);
  y_ += height(title);
  y_ += beside(paper_.title_beside, centred ? (kPageWidth - width(title)) / 2 : left_, y_, end - left_) + mm(5);
  const double half = (end - left_) / 2;
  const text::Paragraph addressee = words(paper_.addressee, look(style_.body), half);
  const text::Paragraph date = words(paper_.date, look(style_.body), half - mm(3), text::Align::right);
  canvas_.text(addressee, left_, y_);
  canvas_.text(date, left_ + half, y_);
  y_ = std::max(y_ + std::max(height(addressee), height(date)) + mm(4), symbol_bottom);
}

void FormPage::legend() {
  if (paper_.legend.empty()) return;
  const text::Paragraph legend = words(paper_.legend, look(style_.small), across_ - mm(4));
  canvas_.disc(left_ + mm(1.2), y_ + height(legend) / 2, mm(0.9));
  canvas_.text(legend, left_ + mm(3.6), y_);
  y_ += height(legend);
  y_ += beside(paper_.legend_beside, left_ + mm(3.6), y_, across_ - mm(4)) + mm(3.5);
}

void FormPage::heading(const FormSection& section) {
  if (section.heading.empty()) return;
  const text::Paragraph heading = words(section.heading, look(style_.heading, true), across_ - mm(4));
  canvas_.fill({left_, y_ + mm(0.4), mm(1.4), height(heading) - mm(0.8)}, 0.15);
  canvas_.text(heading, left_ + mm(3.4), y_);
  const double after = left_ + mm(3.4) + width(heading) + mm(3);
  beside(section.beside, after, y_ + mm(0.6), right_ - after);
  y_ += height(heading) + mm(1.2);
}

void FormPage::row(const FormLine& line, double top) {
  const double tall = rows_.height_of(line, across_);
  rows_.draw(line, {left_, y_, across_, tall});
  if (y_ > top) canvas_.line(left_, y_, right_, y_, kHairline);
  y_ += tall;
}

void FormPage::section(const FormSection& section) {
  const std::vector<FormLine> lines = lines_of(section.rows);
  if (lines.empty()) return;
  require(mm(8) + rows_.height_of(lines.front(), across_));
  heading(section);
  double top = y_;
  const FormRow* table_head = nullptr;   // of the table being drawn
  const auto close = [&] { canvas_.frame({left_, top, across_, y_ - top}, kOutline); };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FormLine& line = lines[i];
    if (line.left->kind == RowKind::table_head) table_head = line.left;
    double tall = rows_.height_of(line, across_);
    for (std::size_t next = i; stays_with_next(lines, next); ++next) tall += rows_.height_of(lines[next + 1], across_);
    if (y_ + tall > bottom_) {
      close();
      require(tall);
      top = y_;
      if (line.left->kind == RowKind::table_row && table_head != nullptr) row({table_head, nullptr}, top);
    }
    row(line, top);
  }
  close();
  y_ += mm(style_.block_gap);
}

void FormPage::fee() {
  if (paper_.fee.empty()) return;
  const text::Paragraph fee = words(paper_.fee, look(style_.value), across_, text::Align::right);
  require(height(fee) + mm(3));
  canvas_.text(fee, left_, y_ - mm(1));
  y_ += height(fee) + mm(2);
}

void FormPage::signature() {
  if (paper_.signature_label.empty()) return;
  const double tall = mm(style_.signature_height);
  const text::Paragraph note = words(paper_.signature_note, look(style_.small), across_);
  require(tall + height(note) + mm(paper_.signature_note_beside.empty() ? 3 : 8));
  const double label_width = mm(style_.signature_label_width);
  const text::Paragraph label = words(paper_.signature_label, look(style_.heading, true), label_width - mm(4));
  canvas_.fill({left_, y_, label_width, tall}, 0.94);
  const double label_top = y_ + (tall - height(label)) / 2 - (paper_.signature_beside.empty() ? 0 : mm(1.5));
  canvas_.text(label, left_ + mm(2.2), label_top);
  beside(paper_.signature_beside, left_ + mm(2.2), label_top + height(label), label_width - mm(4));
  canvas_.line(left_ + label_width, y_, left_ + label_width, y_ + tall, kHairline);
  canvas_.frame({left_, y_, across_, tall}, mm(0.7));
  y_ += tall + mm(1);
  canvas_.text(note, left_, y_, 0.15);
  y_ += height(note);
  y_ += beside(paper_.signature_note_beside, left_, y_, across_) + mm(4);
}

// Cells of one width at the foot of the page, each with its label in the corner.
void FormPage::staff() {
  if (paper_.staff_boxes.empty()) return;
  const double tall = mm(style_.staff_height);
  require(tall);
  y_ = bottom_ - tall;
  const double label_width = mm(style_.staff_label_width);
  canvas_.fill({left_, y_, label_width, tall}, 0.85);
  const text::Paragraph label = words(paper_.staff_label, look(style_.small), label_width - mm(2), text::Align::center);
  canvas_.text(label, left_ + mm(1), y_ + (tall - height(label)) / 2);
  const double cell = (across_ - label_width) / static_cast<double>(paper_.staff_boxes.size());
  for (std::size_t i = 0; i < paper_.staff_boxes.size(); ++i) {
    const double x = left_ + label_width + cell * static_cast<double>(i);
    canvas_.line(x, y_, x, y_ + tall, kHairline);
    canvas_.text(words(paper_.staff_boxes[i], look(style_.small), cell - mm(2)), x + mm(1.2), y_ + mm(0.8), 0.25);
  }
  canvas_.frame({left_, y_, across_, tall}, kHairline);
  y_ += tall;
}

// A sheet of its own: the form as a desk's scanner reads it, each symbol with its number.
void FormPage::sealed() {
  if (paper_.sealed.empty()) return;
  next_page();
  const text::Paragraph heading = words(paper_.sealed_heading, look(style_.title, true), across_);
  canvas_.text(heading, left_, y_);
  y_ += height(heading) + mm(3);
  const text::Paragraph note = words(paper_.sealed_note, look(style_.body), across_);
  canvas_.text(note, left_, y_);
  y_ += height(note) + mm(8);
  const double cell = across_ / 2;
  for (std::size_t i = 0; i < paper_.sealed.size(); ++i) {
    const model::QrMatrix& symbol = paper_.sealed[i];
    const double side = mm(style_.sealed_module) * symbol.size;
    const double x = left_ + cell * static_cast<double>(i % 2), y = y_ + mm(style_.sealed_cell) * static_cast<double>(i / 2);
    const std::string number = std::to_string(i + 1) + "/" + std::to_string(paper_.sealed.size());
    canvas_.text(words(number, look(style_.heading, true), mm(20)), x, y);
    canvas_.qr(symbol, {x + mm(14), y, side, side});
  }
}

int FormPage::draw(int pages) {
  pages_ = pages;
  start_page();
  head();
  legend();
  for (const FormSection& one : paper_.sections) section(one);
  fee();
  signature();
  staff();
  sealed();
  end_page();
  return page_;
}

}  // namespace haisai::paper
