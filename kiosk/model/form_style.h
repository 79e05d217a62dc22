// How an A4 form looks: the measures of its layout file (assets/papers/*.toml, kind = "form"). Lengths are millimetres,
// sizes of letters points. The values here are those of a form when no file says otherwise.
#pragma once

namespace haisai::model {

struct FormStyle {
  // The page: where the blocks stand.
  double margin_left = 18, margin_right = 18, margin_top = 15, margin_bottom = 20;
  double block_gap = 5.5;   // between blocks
  // Letters.
  double title = 21, heading = 12, body = 11, small = 9, beside = 7.5;   // beside: the resident's language
  double label = 10, choice = 11, value = 12.5, address = 13, name = 18, reading = 8, cell = 11;
  // Rows.
  double row_height = 10, name_row_height = 14, label_width = 34, right_label_width = 22;
  double choice_height = 6.8, tick = 3.2, table_row_height = 11;
  // Boxes left for people to write in.
  double signature_height = 15, signature_label_width = 34, staff_height = 15, staff_label_width = 9;
  // Symbols: the width of one module, and the widest the one at the top may be.
  double symbol_module = 0.5, symbol_most = 36, sealed_module = 0.6, sealed_cell = 76;
};

}  // namespace haisai::model
