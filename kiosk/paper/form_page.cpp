#include "kiosk/paper/form_page.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"

namespace haisai::paper {
namespace {

constexpr double kLeft = mm(18);
constexpr double kTop = mm(15);
constexpr double kWidth = kPageWidth - 2 * kLeft;
constexpr double kRight = kLeft + kWidth;
constexpr double kBottom = kPageHeight - mm(20);  // of the blocks; the footer stands below
constexpr double kHairline = mm(0.25);
constexpr double kOutline = mm(0.45);
constexpr double kQrModule = mm(0.5);  // rule Q3
constexpr double kQrLargestSide = mm(36);
constexpr double kSignatureHeight = mm(15);
constexpr double kStaffHeight = mm(15);

constexpr TextLook kSmall{9};
constexpr TextLook kBody{11};
constexpr TextLook kHeading{12, true};
constexpr TextLook kTitle{21, true};
constexpr TextLook kReceipt{14, true};
constexpr TextLook kFee{12.5F, true};

double height(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.height); }
double width(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.width); }

}  // namespace

text::Paragraph FormPage::words(const std::string& markup, const TextLook& look, double width_pt,
                                text::Align align) {
  return wrap_text(canvas_.engine(), model::escape_markup(model::plain_of(markup)), look, width_pt,
                   paper_.lang, align);
}

void FormPage::start_page() {
  y_ = kTop;
  if (paper_.mark.empty()) return;
  const text::Paragraph mark = words(paper_.mark, kHeading, kWidth, text::Align::center);
  canvas_.fill({kLeft, mm(6), kWidth, height(mark) + mm(1)}, 0);
  canvas_.text(mark, kLeft, mm(6.5), 1);
}

void FormPage::end_page() {
  const text::Paragraph footer = words(paper_.footer, kSmall, kWidth);
  canvas_.text(footer, kLeft, kPageHeight - mm(9) - height(footer), 0.25);
}

void FormPage::require(double height_pt) {
  if (y_ + height_pt <= kBottom) return;
  end_page();
  canvas_.next_page();
  start_page();
  const text::Paragraph title = words(paper_.title, kHeading, kWidth * 0.6);
  const text::Paragraph receipt = words(paper_.receipt, kHeading, kWidth * 0.4, text::Align::right);
  canvas_.text(title, kLeft, y_);
  canvas_.text(receipt, kLeft + kWidth * 0.6, y_);
  y_ += height(title) + mm(4);
}

// Top right; returns the x where the rest of the head has to end.
double FormPage::head_symbol() {
  if (paper_.qr.size == 0) return kRight;
  const double side = std::min(kQrModule * paper_.qr.size, kQrLargestSide);
  canvas_.qr(paper_.qr, {kRight - side, kTop, side, side});
  return kRight - side - 4 * side / paper_.qr.size;
}

void FormPage::head() {
  const double end = head_symbol();
  const double symbol_bottom = paper_.qr.size == 0 ? 0 : kTop + kRight - end + mm(2);
  if (!paper_.receipt.empty()) {
    const text::Paragraph label = words(paper_.receipt_label, kSmall, mm(60));
    const text::Paragraph number = words(paper_.receipt, kReceipt, end - kLeft);
    canvas_.text(label, kLeft, y_ + (height(number) - height(label)) / 2);
    canvas_.text(number, kLeft + width(label) + mm(3), y_);
    y_ += height(number) + mm(3);
  }
  // Centred on the page unless the symbol is in the way, then in what is left beside it.
  const double title_width = kRight - 2 * (kRight - end) - kLeft;
  const text::Paragraph one_line = words(paper_.title, kTitle, 0);
  const bool centred = width(one_line) <= title_width;
  const text::Paragraph title =
      centred ? one_line
              : fit_text(canvas_.engine(), model::escape_markup(model::plain_of(paper_.title)), kTitle,
                         end - kLeft, paper_.lang);
  canvas_.text(title, centred ? (kPageWidth - width(title)) / 2 : kLeft, y_);
  y_ += height(title) + mm(5);
  const double half = (end - kLeft) / 2;
  const text::Paragraph addressee = words(paper_.addressee, kBody, half);
  const text::Paragraph date = words(paper_.date, kBody, half - mm(3), text::Align::right);
  canvas_.text(addressee, kLeft, y_);
  canvas_.text(date, kLeft + half, y_);
  y_ = std::max(y_ + std::max(height(addressee), height(date)) + mm(4), symbol_bottom);
}

void FormPage::legend() {
  if (paper_.legend.empty()) return;
  const text::Paragraph legend = words(paper_.legend, kSmall, kWidth - mm(4));
  canvas_.disc(kLeft + mm(1.2), y_ + height(legend) / 2, mm(0.9));
  canvas_.text(legend, kLeft + mm(3.6), y_);
  y_ += height(legend) + mm(3.5);
}

void FormPage::heading(const std::string& markup) {
  if (markup.empty()) return;
  const text::Paragraph heading = words(markup, kHeading, kWidth - mm(4));
  canvas_.fill({kLeft, y_ + mm(0.4), mm(1.4), height(heading) - mm(0.8)}, 0.15);
  canvas_.text(heading, kLeft + mm(3.4), y_);
  y_ += height(heading) + mm(1.2);
}

void FormPage::section(const FormSection& section) {
  const std::vector<FormLine> lines = lines_of(section.rows);
  if (lines.empty()) return;
  require(mm(8) + rows_.height_of(lines.front(), kWidth));
  heading(section.heading);
  double top = y_;
  const auto close = [&] { canvas_.frame({kLeft, top, kWidth, y_ - top}, kOutline); };
  for (const FormLine& line : lines) {
    const double tall = rows_.height_of(line, kWidth);
    if (y_ + tall > kBottom) {
      close();
      require(tall);
      top = y_;
    }
    rows_.draw(line, {kLeft, y_, kWidth, tall});
    if (y_ > top) canvas_.line(kLeft, y_, kRight, y_, kHairline);
    y_ += tall;
  }
  close();
  y_ += mm(5.5);
}

void FormPage::fee() {
  if (paper_.fee.empty()) return;
  const text::Paragraph fee = words(paper_.fee, kFee, kWidth, text::Align::right);
  require(height(fee) + mm(3));
  canvas_.text(fee, kLeft, y_ - mm(1));
  y_ += height(fee) + mm(2);
}

void FormPage::signature() {
  if (paper_.signature_label.empty()) return;
  const text::Paragraph note = words(paper_.signature_note, kSmall, kWidth);
  require(kSignatureHeight + height(note) + mm(5));
  const double label_width = mm(34);
  const text::Paragraph label = words(paper_.signature_label, kHeading, label_width - mm(4));
  canvas_.fill({kLeft, y_, label_width, kSignatureHeight}, 0.94);
  canvas_.text(label, kLeft + mm(2.2), y_ + (kSignatureHeight - height(label)) / 2);
  canvas_.line(kLeft + label_width, y_, kLeft + label_width, y_ + kSignatureHeight, kHairline);
  canvas_.frame({kLeft, y_, kWidth, kSignatureHeight}, mm(0.7));
  y_ += kSignatureHeight + mm(1);
  canvas_.text(note, kLeft, y_, 0.15);
  y_ += height(note) + mm(4);
}

// Cells of one width at the foot of the page, each with its label in the corner.
void FormPage::staff() {
  if (paper_.staff_boxes.empty()) return;
  const double tall = kStaffHeight;
  require(tall);
  y_ = kBottom - tall;
  const double label_width = mm(9);
  canvas_.fill({kLeft, y_, label_width, tall}, 0.85);
  const text::Paragraph label = words(paper_.staff_label, kSmall, label_width - mm(2), text::Align::center);
  canvas_.text(label, kLeft + mm(1), y_ + (tall - height(label)) / 2);
  const double cell = (kWidth - label_width) / static_cast<double>(paper_.staff_boxes.size());
  for (std::size_t i = 0; i < paper_.staff_boxes.size(); ++i) {
    const double x = kLeft + label_width + cell * static_cast<double>(i);
    canvas_.line(x, y_, x, y_ + tall, kHairline);
    canvas_.text(words(paper_.staff_boxes[i], kSmall, cell - mm(2)), x + mm(1.2), y_ + mm(0.8), 0.25);
  }
  canvas_.frame({kLeft, y_, kWidth, tall}, kHairline);
  y_ += tall;
}

void FormPage::draw() {
  start_page();
  head();
  legend();
  for (const FormSection& one : paper_.sections) section(one);
  fee();
  signature();
  staff();
  end_page();
}

}  // namespace haisai::paper
