// The form of one visit: answers with their provenance, the rules that say which fields apply, and
// the submission, which only a complete draft can become.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/personal.h"
#include "kiosk/base/result.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/procedure.h"

namespace haisai::model {

enum class Source { card, visit, rule, typed };
std::string_view name_of(Source source);  // "card", …

// A value as text: choice → code · multi → codes joined by ',' · check → "yes"/"no" · count → digits ·
// date → "YYYY-MM-DD" (unknown parts 00) · telephone → digits only · rows → a JSON array of objects ·
// the rest as typed or read.
struct Answer {
  base::PersonalText value;
  Source source = Source::typed;
};

struct FormDraft {
  std::string procedure;  // id
  std::map<std::string, Answer> answers;

  const Answer* find(const std::string& key) const;
};

// Whether the field's conditions hold for what is answered so far.
bool applies(const Field& field, const FormDraft& draft);

// Fills card items, then rule defaults, wherever the draft has no answer yet.
// Sex codes other than 1 and 2 leave the field unanswered (my-number-card §3.2).
void prefill(const Procedure& procedure, const BasicFour* card, FormDraft& draft);

// Keys of the questions for a person: applicable, not answered by card or rule, in order. Answered
// questions stay in the list (so that back can return to them).
std::vector<std::string> questions(const Procedure& procedure, const FormDraft& draft);

// Drops answers whose field no longer applies (after a change on review).
void drop_stale(const Procedure& procedure, FormDraft& draft);

// Rule id of the first thing wrong with a value ("required", "kana", "date", "future", "telephone",
// "range", "choice", "too_long", "postcode"), or empty. `today` is YYYY-MM-DD. Pure; the words are the
// text keys `reject.<rule>`.
std::string reject_rule(const Field& field, std::string_view value, std::string_view today);

// A complete form. If you hold one, every required field that applies is answered and valid.
struct Submission {
  std::string procedure;
  int form_version = 1;
  std::map<std::string, Answer> answers;
  int fee_yen = -1;  // -1: the counter says
};

// form.invalid with the offending key in `detail` when something is missing or wrong.
base::Result<Submission> submit(const Procedure& procedure, const FormDraft& draft, std::string_view today);

}  // namespace haisai::model
