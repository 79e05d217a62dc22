// The parts a page is made of. A widget says what it is and what it wants when pressed; how it looks
// and where it goes is the layout's and the theme's business. No ImGui, no pixels here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/intent.h"
#include "kiosk/model/kanji.h"
#include "kiosk/model/qr_matrix.h"

namespace haisai::ui {

// Roles as in the automation protocol (design §5).
enum class Role { button, key, field, choice, text, heading, image, qr, status, progress, dialog };

// How a widget looks; each has its measures and colours in the theme.
enum class Look {
  greeting,     // はいさい・はいたい
  question,     // the page's one thought
  body,
  helper,       // smaller, second ink
  label,        // left column of a row
  value,        // an answer or what the card said
  number,       // the ticket's number
  enlarged,     // one value alone, as large as it fits
  notice,       // in a soft panel
  alert,        // in a panel with alert edge, icon and words
  done,         // check mark and words
  primary,      // the one forward button: solid
  secondary,    // outlined button
  staff,        // 職員をよぶ: solid, upper right
  tool,         // outlined header button
  card,         // a large first choice with icon, title, helper
  option,       // a choice with a dot (single) or a box (multi)
  key,          // a key of a keypad or keyboard
  fix,          // なおす
  picture,
  qr,
  pin_box,      // one of the four places of a PIN
  entry_box,    // what is being typed
  writing,      // the square a finger writes in (decision 0012)
  panel,        // a box around the widgets that follow, up to its end
};

enum class Icon { none, form, ticket, talk, learn, sound, letters, globe, person, check, alert, clock, printer, card,
                  arrow_left, arrow_right, erase,
                  calendar, helping, face_1, face_2, face_3, face_4, face_5 };   // faces: from sad to glad
// other_*: what lies on the reader instead of a My Number card. card_numbers: where the 14 digits stand on its face.
enum class Picture { none, place_card, take_card, take_paper, reading, staff_coming, veil, hand_cover, other_card,
                     other_licence, other_residence, other_juki, other_android, other_iphone, card_mute, card_two,
                     card_unread, card_ended, card_numbers,
                     // lessons: gestures of a finger; a toy phone and its photos
                     lesson_tap, lesson_hold, lesson_swipe, lesson_scroll, lesson_phone, lesson_phone_more,
                     lesson_phone_less, lesson_photos, lesson_copied, lesson_lost, lesson_returned, lesson_gone };

struct Widget {
  std::string id;        // "pin.key.1": unique on the page, stable across languages
  Role role = Role::text;
  Look look = Look::body;
  std::string text;      // markup with ruby
  std::string helper;    // a second, smaller line; markup
  std::string spoken;    // reading; empty: derived from text and helper
  std::string value;     // field: what is in it (plain)
  std::optional<flow::Intent> intent;
  bool enabled = true;   // false: pressing it explains what is missing (rule P13): it still has an intent
  bool selected = false;
  bool primary = false;
  bool personal = false; // shows a resident's value
  bool name_shapes = false;
  bool multi = false;    // option: box instead of dot
  bool spare = false;    // words that help but are not needed: left out where a low panel has no room for them
  int span = 1;          // keys: how many columns it takes (a space bar, the key that ends typing)
  Icon icon = Icon::none;
  Picture picture = Picture::none;
  model::QrMatrix qr;    // Look::qr
  model::Strokes strokes;  // Look::writing: what is written, personal
};

}  // namespace haisai::ui
