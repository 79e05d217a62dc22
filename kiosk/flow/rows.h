// A field of rows: people asked one after the other, a column a page, and the card of one of them. Inside kiosk/flow;
// pages use asked_field() and people_of().
#pragma once

#include <optional>
#include <vector>

#include "kiosk/flow/update.h"

namespace haisai::flow {

inline constexpr int kMostPeople = 8;  // where the field names no other number

// What the question page asks for: the visit's question, or one column of one person. The key of a column leads to its
// words: "<field>.column.<column>". Nothing where the form has no such field.
std::optional<model::Field> asked_field(const State& state);
// The people of a field so far.
const std::vector<Row>& people_of(const State& state, const std::string& key);
int most_people(const model::Field& field);

// A list that needs somebody begins with its first person instead of an empty list; `back` leads before it again.
bool begins_with_person(const model::Field& field);
void open_first(Step& step, const model::Field& field, model::UsageCode left);
// An account is one row without a list: its parts are asked one after the other.
void open_account(Step& step, const model::Field& field, model::UsageCode left);
// Every intent of a question of rows, or of an account.
void on_people(Step& step, const model::Field& field, const Intent& intent);

// The card of the person asked about was read, or is given up: back to its questions.
void second_card_read(Step& step, const model::BasicFour& four);
void leave_second_card(Step& step);

}  // namespace haisai::flow
