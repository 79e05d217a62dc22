// What happens on the faces of Aid. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// Whether the intent was meant for the help with entering (and was dealt with).
bool on_aid(Step& step, const model::Field& field, const Intent& intent);

// Ends the help; what was typed stays.
void close_aid(Visit& visit);
// Whether it holds anything personal.
bool holds(const Aid& aid);

void on_stroke(Step& step, const StrokeDrawn& drawn);
void on_kanji(Step& step, const KanjiFound& found);
void on_characters(Step& step, const CharactersRead& read);
void on_aid_failed(Step& step, const AidFailed& failed);

// The faces, one file each.
void open_kanji(Step& step, const model::Field& field);
void on_kanji_face(Step& step, const Intent& intent);
void on_writing_face(Step& step, const model::Field& field, const Intent& intent);
void on_place_face(Step& step, const Intent& intent);
void on_days_face(Step& step, const model::Field& field, const Intent& intent);
// Another face of the same help, from its first screen.
void turn_to(State& state, AidFace face);
// The number of a new question to the worker.
int next_question(Aid& aid);

}  // namespace haisai::flow
