#include "kiosk/paper/slip_pdf.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/pdf_canvas.h"
#include "kiosk/paper/stacked_text.h"

namespace haisai::paper {
namespace {

using model::SlipKind;

constexpr double kHairline = mm(0.3);
constexpr double kBesideGrey = 0.3;
constexpr double kSymbolModule = mm(0.75);
constexpr double kLabelWidth = mm(42);

std::string plain(const std::string& markup) { return model::escape_markup(model::plain_of(markup)); }

class SlipPage {
 public:
  SlipPage(PdfCanvas& canvas, const SlipPaper& paper) : canvas_(canvas), paper_(paper), style_(paper.style) {
    left_ = mm(style_.margin_left);
    across_ = kPageWidth - left_ - mm(style_.margin_right);
  }
  void draw() {
    start();
    title(paper_.title, paper_.title_beside);
    for (const SlipItem& item : paper_.items) draw(item);
    end();
  }

 private:
  StackedText words(const std::string& markup, const std::string& beside, TextLook look, double width);
  void start();
  void end();
  void require(double height);
  void title(const std::string& markup, const std::string& beside);
  void draw(const SlipItem& item);
  void heading(const SlipItem& item);
  void marked(const SlipItem& item);
  void fill(const SlipItem& item);
  void symbol(const SlipItem& item);
  void space(const SlipItem& item);
  TextLook look(double size, bool bold = false) const { return {static_cast<float>(size), bold, false, 1.35F}; }

  PdfCanvas& canvas_;
  const SlipPaper& paper_;
  const model::FormStyle& style_;
  double left_ = 0, across_ = 0, y_ = 0;
  int step_ = 0;
};

StackedText SlipPage::words(const std::string& markup, const std::string& beside, TextLook look, double width) {
  StackedText text;
  text.upper = wrap_text(canvas_.engine(), plain(markup), look, width, paper_.lang);
  if (!beside.empty())
    text.lower = wrap_text(canvas_.engine(), plain(beside), {static_cast<float>(style_.small) + 0.5F}, width, paper_.beside_lang);
  return text;
}

void SlipPage::start() {
  y_ = mm(style_.margin_top);
  if (paper_.mark.empty()) return;
  const StackedText mark = words(paper_.mark, "", look(style_.heading, true), across_);
  canvas_.fill({left_, mm(5), across_, mark.height()}, 0);
  canvas_.text(mark.upper, left_ + mm(2), mm(5), 1);
}

void SlipPage::end() {
  const StackedText footer = words(paper_.footer, "", look(style_.small), across_);
  canvas_.text(footer.upper, left_, kPageHeight - mm(10) - footer.height(), kBesideGrey);
}

void SlipPage::require(double height) {
  if (y_ + height <= kPageHeight - mm(style_.margin_bottom)) return;
  end();
  canvas_.next_page();
  start();
}

void SlipPage::title(const std::string& markup, const std::string& beside) {
  const StackedText text = words(markup, beside, look(style_.title, true), across_);
  paper::draw(canvas_, text, left_, y_, kBesideGrey);
  y_ += text.height() + mm(2);
  canvas_.line(left_, y_, left_ + across_, y_, mm(0.7));
  y_ += mm(5);
}

void SlipPage::heading(const SlipItem& item) {
  const StackedText text = words(item.words, item.beside, look(style_.heading + 1, true), across_ - mm(4));
  require(text.height() + mm(24));   // never the last thing on a page
  y_ += mm(2);
  canvas_.fill({left_, y_ + mm(0.5), mm(1.6), text.height() - mm(1)}, 0.15);
  paper::draw(canvas_, text, left_ + mm(4), y_, kBesideGrey);
  y_ += text.height() + mm(2.5);
  step_ = 0;
}

// A box to tick or a number, with its words beside it.
void SlipPage::marked(const SlipItem& item) {
  const double tick = mm(style_.tick + 1), room = tick + mm(4);
  const StackedText text = words(item.words, item.beside, look(style_.body + 1.5), across_ - room - mm(4));
  require(text.height() + mm(2.5));
  if (item.kind == SlipKind::tick) {
    canvas_.tick_box({left_ + mm(2), y_ + mm(1), tick, tick}, item.ticked);
  } else {
    const StackedText number = words(std::to_string(++step_), "", look(style_.body + 2, true), room);
    canvas_.text(number.upper, left_ + mm(3), y_);
  }
  paper::draw(canvas_, text, left_ + mm(2) + room, y_, kBesideGrey);
  y_ += std::max(text.height(), tick) + mm(2.5);
}

// A label with a line to write on, or with what is known already.
void SlipPage::fill(const SlipItem& item) {
  const double right = left_ + across_, at = left_ + kLabelWidth;
  const StackedText label = words(item.words, item.beside, look(style_.label + 1), kLabelWidth - mm(3));
  TextLook value_look = look(item.name_shapes ? style_.address + 2 : style_.value);
  value_look.mincho = item.name_shapes;
  text::Paragraph value;
  if (!item.value.empty()) value = fit_text(canvas_.engine(), model::escape_markup(item.value.reveal()), value_look, right - at - mm(2), "ja");
  const double tall = std::max({mm(style_.row_height) + mm(1), label.height() + mm(2), static_cast<double>(value.height) + mm(2)});
  require(tall);
  paper::draw(canvas_, label, left_, y_ + tall - label.height() - mm(1.2), kBesideGrey);
  canvas_.text(value, at + mm(1.5), y_ + tall - static_cast<double>(value.height) - mm(0.8));
  canvas_.line(at, y_ + tall, right, y_ + tall, kHairline);
  y_ += tall + mm(1);
}

void SlipPage::symbol(const SlipItem& item) {
  const double side = kSymbolModule * item.symbol.size;
  const StackedText text = words(item.words, item.beside, look(style_.body), across_ - side - mm(14));
  const double tall = std::max(side + mm(6), text.height());
  require(tall);
  canvas_.qr(item.symbol, {left_ + mm(4), y_ + mm(2), side, side});
  paper::draw(canvas_, text, left_ + side + mm(14), y_ + (tall - text.height()) / 2, kBesideGrey);
  y_ += tall + mm(2);
}

void SlipPage::space(const SlipItem& item) {
  const StackedText label = words(item.words, item.beside, look(style_.small), across_ - mm(4));
  const double tall = std::max(mm(item.height), label.height() + mm(3));
  require(tall);
  canvas_.frame({left_, y_, across_, tall}, kHairline);
  paper::draw(canvas_, label, left_ + mm(2), y_ + mm(1), kBesideGrey);
  y_ += tall + mm(4);
}

void SlipPage::draw(const SlipItem& item) {
  switch (item.kind) {
    case SlipKind::heading:
      return heading(item);
    case SlipKind::tick:
    case SlipKind::step:
      return marked(item);
    case SlipKind::fill:
    case SlipKind::value:
      return fill(item);
    case SlipKind::symbol:
      return symbol(item);
    case SlipKind::space:
      return space(item);
    case SlipKind::page:
      end();
      canvas_.next_page();
      start();
      return title(item.words, item.beside);
    case SlipKind::words:
      break;
  }
  const StackedText text = words(item.words, item.beside, look(style_.body), across_);
  require(text.height());
  paper::draw(canvas_, text, left_, y_, kBesideGrey);
  y_ += text.height() + mm(2.5);
}

}  // namespace

base::Result<base::Bytes> slip_pdf(text::Engine& engine, const SlipPaper& paper) {
  PdfCanvas canvas(engine, model::plain_of(paper.title));
  SlipPage(canvas, paper).draw();
  return canvas.finish();
}

}  // namespace haisai::paper
