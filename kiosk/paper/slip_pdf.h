// An A4 sheet to take along: headings, sentences, boxes to tick, lines to write on, codes to scan, from top to bottom
// (contact wishes, the way to a doctor's certificate, what to do at home).
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/personal.h"
#include "kiosk/base/result.h"
#include "kiosk/model/form_style.h"
#include "kiosk/model/qr_matrix.h"
#include "kiosk/model/slip_layout.h"
#include "screens/text/engine.h"

namespace haisai::paper {

struct SlipItem {
  model::SlipKind kind = model::SlipKind::words;
  std::string words;              // markup (ruby is not printed)
  std::string beside;             // in the other language, smaller
  base::PersonalText value{};     // plain text
  bool name_shapes = false;
  bool ticked = false;
  double height = 0;              // mm, of a space
  model::QrMatrix symbol{};
};

struct SlipPaper {
  std::string lang = "ja";
  std::string beside_lang;    // of all `beside`; empty: there are none
  model::FormStyle style;
  std::string title;          // also the PDF's title: nothing personal
  std::string title_beside;
  std::string mark;           // practice
  std::vector<SlipItem> items;
  std::string footer;
};

// As many A4 pages as it takes; nothing is cut. form.not_made when Cairo fails.
base::Result<base::Bytes> slip_pdf(text::Engine& engine, const SlipPaper& paper);

}  // namespace haisai::paper
