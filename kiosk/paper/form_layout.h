// An application form as words in their places: what the A4 page shows, before anything is drawn.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/personal.h"
#include "kiosk/model/form_style.h"
#include "kiosk/model/qr_matrix.h"

namespace haisai::paper {

// A box to tick in a row, ticked or not.
struct FormChoice {
  std::string text;  // markup
  bool chosen = false;
  std::string beside{};   // the same in the resident's language; markup
};

// A cell of a table.
struct FormCell {
  base::PersonalText value;     // plain text; of a head: its label
  base::PersonalText reading;   // small above the value
  bool name_shapes = false;
  double share = 1;             // of the table's width; the same in all its rows
  std::string beside{};         // of a head: in the resident's language; markup
};

enum class RowKind {
  answer,
  band,         // a label across the page, the name of the table below
  table_head,   // cells with the names of the columns; said again on a new page
  table_row,
};

// One answer. With `choices` the row shows boxes, and `value` (if any) behind them.
struct FormRow {
  RowKind kind = RowKind::answer;
  std::string label;         // markup
  std::string beside;        // the label in the resident's language; markup
  base::PersonalText value;  // plain text; empty: a blank to fill in by hand
  bool prefilled = false;    // taken from the card: marked with a disc, as `legend` explains (rule Q4)
  bool name_shapes = false;  // a name or an address: whole in IPAmj Mincho, names larger
  bool large = false;        // the value in the size of a name
  bool half = false;         // half the width; two such rows in a row share a line
  std::vector<FormChoice> choices;
  std::vector<FormCell> cells;   // of a table
};

struct FormSection {
  std::string heading;  // markup; empty: none
  std::vector<FormRow> rows;
  std::string beside{};   // in the resident's language
};

// Labels are markup (ruby is not printed). An empty one is left out with its box.
struct FormPaper {
  std::string lang = "ja";
  std::string beside_lang;    // of all words called `beside`; empty: there are none
  model::FormStyle style;
  std::string title;          // also the PDF's title: nothing personal
  std::string title_beside;
  std::string addressee;      // （宛先）
  std::string date;           // date of the application
  std::string receipt_label;  // what `receipt` is
  std::string receipt;        // ticket number or receipt id
  std::string legend_beside;
  std::string legend;         // what the disc beside a value means
  std::string check_mark;     // beside a value with a character no font has, or in another shape (rule N4)
  std::vector<FormSection> sections;
  std::string fee;              // one line, right aligned
  std::string signature_label;  // 自署欄, always left empty
  std::string signature_beside;
  std::string signature_note;
  std::string signature_note_beside;
  std::string staff_label;  // 職員記入欄
  std::vector<std::string> staff_boxes;
  std::string footer;
  std::string page;    // "{page}／{pages}", at the foot of every page where there are several; markup
  std::string mark;    // practice: white on black at the top of every page
  model::QrMatrix qr;  // top right; size 0: none
  std::string sealed_heading;            // of the sheet a desk's scanner reads
  std::string sealed_note;
  std::vector<model::QrMatrix> sealed;   // its symbols, at most four; empty: no such sheet
};

}  // namespace haisai::paper
