// 手続き: what a form asks and what residents must know of it, as loaded from assets/procedures. Words for
// residents are text keys: `procedure.<id>.title|description|purpose|next|deadline|online|store|post|hours`,
// `procedure.<id>.<field key>.question|label|helper`, `procedure.<id>.<field key>.choice.<code>` and
// `….choice_helper.<code>`; `bring.<paper id>.name|helper`, `owner.<section>`, `cannot_sign.<rule>`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/fact.h"
#include "kiosk/model/taken_at.h"
#include "kiosk/model/field.h"

namespace haisai::model {

struct FormDraft;

// What a procedure is here: a form that is filled in, or what to know before going to the counter.
enum class ProcedureKind { form, guide };
std::string_view name_of(ProcedureKind kind);  // "form", "guide"

// What happens when the person cannot write the name (services §2, issue rule per form).
enum class CannotSign {
  written_for,  // someone else writes it for them (代筆), or the printed name stands (記名)
  staff,        // staff hear the person out first
};
std::string_view name_of(CannotSign rule);  // "written_for", "staff"

// A paper to bring; its name is the text `bring.<id>.name`. Shared ids let bundles merge lists.
struct Paper {
  std::string id;
  std::vector<Condition> when;  // on the fields of the form; all must hold
};
struct Papers {
  std::vector<Paper> needed;  // in the order to be shown
  Fact fact;
};

struct Fee {
  std::optional<int> yen_per_copy;       // none: the counter says. 0: free
  std::string by_key;                    // choice field whose code decides; empty: yen_per_copy
  std::map<std::string, int> yen_by_code;
  std::string copies_key;                // count field the fee is multiplied by; empty: 1
  Fact fact;
};

// Last day to report: `days` after what happened, the day itself not counted (japanese::deadline).
struct Deadline {
  int days = 0;
  std::string from;  // date field with the day it happened; empty: the text alone says so
  Fact fact;
};

// Whether it can be done without coming to a counter.
enum class Possible { no, partly, yes };
std::string_view name_of(Possible possible);  // "no", "partly", "yes"
struct Way {
  Possible possible = Possible::no;
  std::string link;  // id of a link of the site (allow-list); empty: none
  Fact fact;
};

// The form stops and staff take over when a person is too young or too old for it.
struct Stop {
  std::string key;     // date field with the day of birth
  int below = 0;       // years: younger ones stop; 0: nobody
  int from = 0;        // years: this age and older stop; 0: nobody
  bool attain = true;  // counted as the law does (the day before the birthday); false: on the birthday
  std::vector<Condition> when;  // all must hold
};

struct Procedure {
  std::string id;  // "juminhyo"
  ProcedureKind kind = ProcedureKind::form;
  int form_version = 1;
  std::string service;      // whose queue the ticket is for (site file); empty: no queue of this city
  int minutes = 3;          // about how long the visit at the terminal takes
  std::string owner;        // section that answers for it and uses what is asked
  int purpose_version = 1;  // of the sentence `procedure.<id>.purpose`
  CannotSign cannot_sign = CannotSign::staff;
  Fact fact;                // of the sentence `procedure.<id>.next`
  Fee fee;
  Papers papers;
  std::optional<Deadline> deadline;
  TakenAt counter;
  Way online, store, post;
  std::vector<std::string> prints;   // slips of assets/papers its guide prints when asked: text key `take_home.<name>`
  std::vector<Stop> stops;
  std::vector<Field> fields;  // blocks expanded, in order of asking; a guide has none

  const Field* find(const std::string& key) const;
};

// Ids of the papers that apply to what is answered so far, in order.
std::vector<std::string> papers_of(const Procedure& procedure, const FormDraft& draft);

// Yen for this draft; -1: the counter says (unknown, undecided, or the fact has expired on `today`).
int fee_yen(const Procedure& procedure, const FormDraft& draft, std::string_view today);

// Key of the field with the birth date of somebody this form is not for; empty: nobody stops.
std::string stopped_by(const Procedure& procedure, const FormDraft& draft, std::string_view today);

}  // namespace haisai::model
