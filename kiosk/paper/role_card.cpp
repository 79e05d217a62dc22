#include "kiosk/paper/role_card.h"

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {
namespace {

constexpr double kMargin = mm(16);
constexpr double kWidth = kPageWidth - 2 * kMargin;
constexpr double kPad = mm(5);
constexpr double kMark = mm(5);       // tick or cross
constexpr double kMarkRoom = mm(9);
constexpr double kLineGap = mm(1.8);
constexpr TextLook kTitle{26, true, false, 1.2F};
constexpr TextLook kLead{14, true, false, 1.4F};
constexpr TextLook kHeading{16, true, false, 1.2F};
constexpr TextLook kLine{13, false, false, 1.35F};  // rule Q2 aims at 14 pt, floor 10
constexpr TextLook kSmall{10.5F, false, false, 1.3F};

// Ruby is for the screen; a copy of the page's text is the text.
std::string without_ruby(const std::string& markup) { return model::escape_markup(model::plain_of(markup)); }

class Page {
 public:
  Page(PdfCanvas& canvas) : canvas_(canvas) {}

  double y() const { return y_; }
  void words(const std::string& markup, const TextLook& look, double gap) {
    const text::Paragraph paragraph = wrap_text(canvas_.engine(), without_ruby(markup), look, kWidth, "ja");
    canvas_.text(paragraph, kMargin, y_);
    y_ += static_cast<double>(paragraph.height) + gap;
  }
  void list(const RoleList& list);
  void write_on(const std::string& label);

 private:
  void mark(double x, double y, bool never);

  PdfCanvas& canvas_;
  double y_ = kMargin;
};

void Page::mark(double x, double y, bool never) {
  if (!never) return canvas_.tick_box({x, y, kMark, kMark}, true);
  canvas_.line(x, y, x + kMark, y + kMark, mm(0.9));
  canvas_.line(x, y + kMark, x + kMark, y, mm(0.9));
}

void Page::list(const RoleList& list) {
  const double top = y_;
  const text::Paragraph heading = wrap_text(canvas_.engine(), without_ruby(list.heading), kHeading, kWidth - 2 * kPad, "ja");
  const double bar = static_cast<double>(heading.height) + mm(3);
  canvas_.fill({kMargin, top, kWidth, bar}, list.never ? 0 : 0.88);
  canvas_.text(heading, kMargin + kPad, top + mm(1.5), list.never ? 1 : 0);
  y_ = top + bar + mm(3.2);
  for (const std::string& line : list.lines) {
    const text::Paragraph paragraph =
        wrap_text(canvas_.engine(), without_ruby(line), kLine, kWidth - 2 * kPad - kMarkRoom, "ja");
    mark(kMargin + kPad, y_ + mm(0.6), list.never);
    canvas_.text(paragraph, kMargin + kPad + kMarkRoom, y_);
    y_ += static_cast<double>(paragraph.height) + kLineGap;
  }
  y_ += mm(1.6);
  canvas_.frame({kMargin, top, kWidth, y_ - top}, list.never ? mm(0.9) : mm(0.4));
  y_ += mm(5);
}

void Page::write_on(const std::string& label) {
  const text::Paragraph paragraph = wrap_text(canvas_.engine(), without_ruby(label), kSmall, mm(40), "ja");
  canvas_.text(paragraph, kMargin, y_ + mm(4));
  canvas_.line(kMargin + mm(28), y_ + mm(9), kMargin + kWidth, y_ + mm(9), mm(0.3), 0.4);
  y_ += mm(11);
}

}  // namespace

base::Result<base::Bytes> role_card_pdf(text::Engine& engine, const RoleCard& card) {
  PdfCanvas canvas(engine, model::plain_of(card.title));
  Page page(canvas);
  page.words(card.title, kTitle, mm(1));
  page.words(card.subtitle, kSmall, mm(3));
  page.words(card.lead, kLead, mm(4));
  for (const RoleList& list : card.lists) page.list(list);
  page.words(card.why, kSmall, mm(2));
  page.write_on(card.name);
  page.write_on(card.place);
  page.words(card.footer, kSmall, 0);
  if (page.y() > kPageHeight - kMargin / 2) {
    return base::Error{base::ErrorCode::form_not_made, "the role card's words need more than one page"};
  }
  return canvas.finish();
}

}  // namespace haisai::paper
