// The form of one visit: answers with their provenance, the rules that say which fields apply, and
// the submission, which only a complete draft can become.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/personal.h"
#include "kiosk/base/result.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/procedure.h"

namespace haisai::model {

// second_card: of somebody else than the one whose card came first, the person the field is about.
enum class Source { card, visit, rule, typed, second_card };
std::string_view name_of(Source source);  // "card", …

// A value as text: choice → code · multi → codes joined by ',' · check → "yes"/"no" · count → digits ·
// date → "YYYY-MM-DD" (unknown parts 00) · telephone and digits → digits only · rows → a JSON array of objects ·
// account → a JSON object of its parts · the rest as typed or read.
struct Answer {
  base::PersonalText value;
  Source source = Source::typed;
};

struct FormDraft {
  std::string procedure;  // id
  std::map<std::string, Answer> answers;

  const Answer* find(const std::string& key) const;
};

// Whether the condition holds for what is answered so far.
bool holds(const Condition& condition, const FormDraft& draft);

bool all_hold(const std::vector<Condition>& conditions, const FormDraft& draft);

// Whether the field's conditions hold for what is answered so far.
bool applies(const Field& field, const FormDraft& draft);

// Whether any answer came from a card (then fields marked `by_hand` are optional and not asked).
bool has_card(const FormDraft& draft);

// Whether the field must be answered in this draft: required, and not only for those without a card.
bool is_required(const Field& field, const FormDraft& draft);

// Fills card items, then rule defaults, wherever the draft has no answer yet and the field applies; copies
// follow the answer they copy until somebody puts them right.
// Sex codes other than 1 and 2 leave the field unanswered (my-number-card §3.2). Calling it again after
// an answer fills the defaults of fields that have come to apply; it never changes an answer but a copy.
void prefill(const Procedure& procedure, const BasicFour* card, FormDraft& draft);

// Keys of the questions for a person: applicable, not answered by card or rule, in order. Answered
// questions stay in the list (so that back can return to them).
std::vector<std::string> questions(const Procedure& procedure, const FormDraft& draft);

// Drops answers whose field no longer applies (after a change on review).
void drop_stale(const Procedure& procedure, FormDraft& draft);

// The last day a date field takes: today, or a year from it for a planned day.
base::Date latest_day(const Field& field, base::Date today);

// Rule id of the first thing wrong with a value ("required", "kana", "date", "future", "telephone",
// "range", "choice", "too_long", "postcode", "text", "digits", "far"), or empty. `today` is YYYY-MM-DD. Pure; the words are
// the text keys `reject.<rule>`. The value is expected as Answer describes it (japanese::canonical makes it
// so); a date with 00 parts is refused here, because only a card may say that a part is unknown.
// "far": a planned day more than a year away. "text": not UTF-8, or characters that cannot be printed. Hiragana passes as kana; submit() keeps katakana.
std::string reject_rule(const Field& field, std::string_view value, std::string_view today);

// A complete form. If you hold one, every required field that applies is answered and valid.
struct Submission {
  std::string procedure;
  int form_version = 1;
  std::map<std::string, Answer> answers;
  int fee_yen = -1;  // -1: the counter says
};

struct Reject {
  std::string key;   // field
  std::string rule;  // as reject_rule(), or "staff": the answer chosen needs staff
};

// Everything that keeps the draft from becoming a submission, in order of asking; empty when nothing does.
// Values from a card are taken as they are (rule N1): a card is never refused for an odd name or date.
std::vector<Reject> rejects(const Procedure& procedure, const FormDraft& draft, std::string_view today);

// form.invalid with the offending key in `detail` when something is missing or wrong. Defaults by rule
// that the draft lacks are filled in; answers to questions that do not apply are left out.
base::Result<Submission> submit(const Procedure& procedure, const FormDraft& draft, std::string_view today);

}  // namespace haisai::model
