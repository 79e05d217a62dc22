// Help with entering on a question page: kanji for a reading, a character written with the finger, a place picked
// from lists. What it holds is personal and goes with the visit, and with the question.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/kanji.h"

namespace haisai::flow {

// What the question page shows instead of its keys. Names are those of IntentKind::open_aid.
enum class AidFace {
  none,
  kanji,       // candidates for what was typed
  write,       // the writing square
  place,       // in the city, outside, by postcode
  row,         // あ か さ た な …: where a town's name begins
  town,
  chome,
  region,
  prefecture,
  postcode,    // digits into Aid::digits
  days,        // the days of a month, for a date of late or soon
};

struct Aid {
  AidFace face = AidFace::none;
  int asked = 0;           // number of the last question to the worker; answers to others are dropped
  bool working = false;    // it has not been answered
  bool again = false;      // more was written since: ask once more when the answer is here
  bool failed = false;     // no dictionary, no model: the keys still work
  int first = 0;           // candidate shown first
  model::KanjiAnswer kanji;
  int part = -1;           // kanji: the part being chosen; -1: the whole at once
  std::vector<base::PersonalText> chosen;      // kanji, by parts: one a part, the reading until it is chosen
  model::Strokes strokes;                      // write: one character so far
  std::vector<base::PersonalText> characters;  // write: what it may be
  base::PersonalText digits;                   // postcode
  std::string row;         // id of a row or a group of towns
  int town = -1;           // index in Site::towns
  int region = -1;
  int month = 0;           // days: months from the present one
};

}  // namespace haisai::flow
