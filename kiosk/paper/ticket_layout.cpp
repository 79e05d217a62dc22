#include "kiosk/paper/ticket_layout.h"

#include <algorithm>
#include <cmath>

#include "kiosk/paper/ticket_canvas.h"

namespace haisai::paper {
namespace {

constexpr int kLargestModule = 8;
constexpr int kSmallestModule = 4;
constexpr int kQuietModules = 4;
// A digit's ink is 0.81 em high in BIZ UDPGothic (kiosk-accessibility §1).
constexpr float kInkPerEm = 0.81F;
constexpr float kMostNumberMm = 15;

class Ticket {
 public:
  Ticket(text::Engine& engine, const TicketPaper& paper, const PaperProfile& profile)
      : paper_(paper), profile_(profile), canvas_(engine, profile.width_dots, paper.lang) {
    const int margin = dots(3);
    full_ = {margin, profile.width_dots - 2 * margin};
    text_em_ = pt(14);
    small_em_ = pt(11.5F);
  }

  model::Bitmap draw() {
    mark();
    head();
    waiting();
    symbol();
    foot();
    return canvas_.take();
  }

 private:
  int dots(float mm) const {
    return static_cast<int>(std::lround(mm * static_cast<float>(profile_.dpi) / 25.4F));
  }
  float pt(float points) const { return std::round(points * static_cast<float>(profile_.dpi) / 72); }

  void line(std::string_view markup, float em, bool bold, float space_below_mm) {
    if (markup.empty()) return;
    canvas_.move(canvas_.text(markup, em, bold, full_) + dots(space_below_mm));
  }

  // A line in the resident's language, small, below the Japanese one.
  void other(std::string_view markup, bool bold, float space_below_mm) {
    if (markup.empty()) return;
    canvas_.speak(paper_.other.lang);
    line(markup, small_em_, bold, space_below_mm);
    canvas_.speak(paper_.lang);
  }

  void rule() {
    canvas_.rule(full_, std::max(1, dots(0.25F)));
    canvas_.move(dots(0.25F));
  }

  void mark() {
    if (paper_.mark.empty()) return;
    const int top = canvas_.pen();
    canvas_.move(dots(1));
    canvas_.move(canvas_.text(paper_.mark, text_em_, true, full_) + dots(1));
    canvas_.invert_from(top);
  }

  void head() {
    canvas_.move(dots(2));
    line(paper_.city, small_em_, false, 1.5F);
    rule();
    canvas_.move(dots(3));
    line(paper_.service, pt(16), true, 0);
    other(paper_.other.service, false, 0);
    const float most = static_cast<float>(dots(kMostNumberMm)) / kInkPerEm;
    const Column whole{dots(1), profile_.width_dots - 2 * dots(1)};
    // The line box of a large number is mostly air: take some of it back.
    canvas_.move(-dots(1));
    canvas_.move(canvas_.text(paper_.number, canvas_.fit(paper_.number, most, true, whole), true, whole) -
                 dots(1));
    other(paper_.other.number, false, 1);
    const bool alone = paper_.other.place.empty();
    line(paper_.place, pt(18), true, alone ? 3 : 0);
    other(paper_.other.place, true, 3);
  }

  // What stands below what: one or two columns of a label over a value.
  void waiting() {
    const bool ahead = !paper_.ahead.empty();
    const bool time = !paper_.time.empty();
    if (!ahead && !time) return;
    rule();
    canvas_.move(dots(2.5F));
    const int third = full_.width * 3 / 10;
    const Column left = time ? Column{full_.x, third} : full_;
    const Column right = ahead ? Column{full_.x + third, full_.width - third} : full_;
    const int label = std::max(ahead ? canvas_.text(paper_.ahead_label, small_em_, false, left) : 0,
                               time ? canvas_.text(paper_.time_label, small_em_, false, right) : 0);
    canvas_.move(label);
    // One size for both, so that they stand on one line; below the text's own size they wrap instead.
    const float em = std::max(text_em_, std::min(canvas_.fit(paper_.ahead, pt(22), true, left),
                                                 canvas_.fit(paper_.time, pt(22), true, right)));
    const int value = std::max(ahead ? canvas_.text(paper_.ahead, em, true, left) : 0,
                               time ? canvas_.text(paper_.time, em, true, right) : 0);
    canvas_.move(value);
    other(paper_.other.ahead, true, 0);
    canvas_.move(dots(2.5F));
    rule();
  }

  void symbol() {
    if (paper_.qr.size == 0) return;
    const int module = qr_module_dots(paper_.qr, profile_);
    canvas_.move(kQuietModules * module);
    canvas_.qr(paper_.qr, module);
    canvas_.move((paper_.qr.size + kQuietModules) * module);
  }

  void foot() {
    line(paper_.code_label, small_em_, false, 0);
    other(paper_.other.code_label, false, 0);
    line(paper_.code, canvas_.fit(paper_.code, pt(20), true, full_), true, 2);
    rule();
    canvas_.move(dots(2.5F));
    line(paper_.note, text_em_, true, 1);
    other(paper_.other.note, false, 1);
    line(paper_.bring, text_em_, false, 1);
    line(paper_.phone, text_em_, false, 1);
    canvas_.move(dots(1));
    rule();
    canvas_.move(dots(1.5F));
    line(paper_.issued, small_em_, false, 0);
    line(paper_.number, text_em_, true, 3);
  }

  const TicketPaper& paper_;
  const PaperProfile& profile_;
  TicketCanvas canvas_;
  Column full_;
  float text_em_ = 0;
  float small_em_ = 0;
};

}  // namespace

int qr_module_dots(const model::QrMatrix& qr, const PaperProfile& profile) {
  const int modules = qr.size + 2 * kQuietModules;
  return std::clamp(profile.width_dots / modules, kSmallestModule, kLargestModule);
}

model::Bitmap draw_ticket(text::Engine& engine, const TicketPaper& paper, const PaperProfile& profile) {
  return Ticket(engine, paper, profile).draw();
}

}  // namespace haisai::paper
