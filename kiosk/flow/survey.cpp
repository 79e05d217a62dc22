#include "kiosk/flow/survey.h"

#include <algorithm>
#include <array>

#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::UsageCode;
using model::UsageKind;

constexpr SurveyQuestion kQuestions[] = {
#define X(id) SurveyQuestion::id,
    HAISAI_SURVEY(X)
#undef X
};

constexpr std::array<std::string_view, 5> kFaces{"1", "2", "3", "4", "5"};
constexpr std::array<std::string_view, 5> kTrouble{"words", "small", "card_use", "long_way", "other"};
constexpr std::array<std::string_view, 5> kGiveUp{"long_way", "errand", "other_day", "online", "other"};
constexpr std::array<std::string_view, 8> kNoCard{"fear", "trouble_to_get", "no_use", "not_known",
                                                  "lost", "applying",       "pin_unknown", "other"};
constexpr std::array<std::string_view, 6> kInPerson{"talk", "no_device", "unsure", "papers_to_show", "fast", "other"};
constexpr std::array<std::string_view, 4> kAges{"under_40", "from_40", "from_65", "from_75"};
constexpr std::array<std::string_view, 6> kChoices{"choice_1", "choice_2", "choice_3", "choice_4", "choice_5", "choice_6"};

constexpr std::pair<std::string_view, UsageCode> kCodes[] = {
#define X(id) {#id, UsageCode::id},
    HAISAI_USAGE_CODES(X)
#undef X
};

UsageCode code_of(std::string_view name) {
  for (const auto& [known, code] : kCodes) {
    if (known == name) return code;
  }
  return UsageCode::none;
}

UsageKind kind_of(SurveyQuestion question) {
  switch (question) {
    case SurveyQuestion::trouble:
      return UsageKind::trouble;
    case SurveyQuestion::reason_giveup:
      return UsageKind::reason_giveup;
    case SurveyQuestion::reason_nocard:
      return UsageKind::reason_nocard;
    case SurveyQuestion::reason_inperson:
      return UsageKind::reason_inperson;
    case SurveyQuestion::pilot:
      return UsageKind::pilot;
    default:
      return UsageKind::sat;
  }
}

bool concerns(const State& state, SurveyQuestion question) {
  const Visit& visit = *state.visit;
  const bool gave_up = visit.turn.done == TurnDone::cancelled;
  const bool answered = visit.satisfaction > 0 || gave_up;
  switch (question) {
    case SurveyQuestion::none:
      return false;
    case SurveyQuestion::sat:
      return !gave_up;
    case SurveyQuestion::trouble:
      return visit.satisfaction >= 1 && visit.satisfaction <= 3;
    case SurveyQuestion::reason_giveup:
      return gave_up;
    case SurveyQuestion::reason_nocard:
      return answered && visit.by_hand;
    case SurveyQuestion::reason_inperson:
      return answered && !visit.by_hand && visit.ticket;
    case SurveyQuestion::age:
      return answered;
    case SurveyQuestion::pilot:
      return answered && pilot_of(state) != nullptr;
  }
  return false;
}

// What a question is about in the log: the form, else the queue; the reasons that are about no form: nothing; a pilot's: its id.
std::string_view subject_of(const State& state, SurveyQuestion question) {
  const Visit& visit = *state.visit;
  switch (question) {
    case SurveyQuestion::sat:
    case SurveyQuestion::trouble:
    case SurveyQuestion::reason_inperson:
      return visit.procedure.empty() ? visit.service : visit.procedure;
    case SurveyQuestion::pilot:
      return pilot_of(state)->id;
    default:
      return {};
  }
}

// The next question after the present one that concerns this visit; the end when none is left.
void go_on(Step& step, model::Outcome outcome) {
  State& s = step.next;
  Visit& visit = *s.visit;
  for (const SurveyQuestion question : kQuestions) {
    if (question <= visit.survey || !concerns(s, question)) continue;
    visit.survey = question;
    const bool of_pilot = question == SurveyQuestion::pilot;
    count(s, UsageKind::asked, of_pilot ? subject_of(s, question) : name_of(question), UsageCode::none);
    return show(step, PageId::survey);
  }
  end_visit(step, outcome);
}

void keep(State& s, std::string_view code) {
  Visit& visit = *s.visit;
  const SurveyQuestion question = visit.survey;
  if (question == SurveyQuestion::age) {
    const auto band = std::find(kAges.begin(), kAges.end(), code) - kAges.begin();
    visit.age = static_cast<model::AgeBand>(band + 1);
  } else if (question == SurveyQuestion::sat) {
    visit.satisfaction = code[0] - '0';
    count(s, UsageKind::sat, subject_of(s, question), UsageCode::ease, visit.satisfaction);
  } else {
    count(s, kind_of(question), subject_of(s, question), code_of(code));
  }
}

// Not answered: whoever skips the first wants to go.
void skip(Step& step) {
  State& s = step.next;
  const SurveyQuestion question = s.visit->survey;
  if (question != SurveyQuestion::age && question != SurveyQuestion::sat) {
    count(s, kind_of(question), question == SurveyQuestion::pilot ? subject_of(s, question) : std::string_view(), UsageCode::skip);
  }
  if (question == SurveyQuestion::sat) return end_visit(step, s.visit->outcome);
  go_on(step, s.visit->outcome);
}

}  // namespace

std::string_view name_of(SurveyQuestion question) {
  switch (question) {
#define X(id)              \
  case SurveyQuestion::id: \
    return #id;
    HAISAI_SURVEY(X)
#undef X
  }
  return "";
}

const model::Pilot* pilot_of(const State& state) {
  if (!state.visit) return nullptr;
  const auto today = std::chrono::sys_days{base::civil_time(state.now).date};
  for (const model::Pilot& pilot : state.world->pilots) {
    const bool now = std::chrono::sys_days{pilot.from} <= today && today <= std::chrono::sys_days{pilot.to};
    if (now && (pilot.procedure.empty() || pilot.procedure == state.visit->procedure)) return &pilot;
  }
  return nullptr;
}

std::span<const std::string_view> survey_codes(const State& state, SurveyQuestion question) {
  switch (question) {
    case SurveyQuestion::none:
      return {};
    case SurveyQuestion::sat:
      return kFaces;
    case SurveyQuestion::trouble:
      return kTrouble;
    case SurveyQuestion::reason_giveup:
      return kGiveUp;
    case SurveyQuestion::reason_nocard:
      return kNoCard;
    case SurveyQuestion::reason_inperson:
      return kInPerson;
    case SurveyQuestion::age:
      return kAges;
    case SurveyQuestion::pilot:
      if (const model::Pilot* pilot = pilot_of(state)) return std::span(kChoices).first(std::min(kChoices.size(), static_cast<std::size_t>(pilot->choices)));
  }
  return {};
}

void ask_how_it_was(Step& step, model::Outcome outcome) {
  const Visit& visit = *step.next.visit;
  const bool asks = step.next.world->settings.survey && !step.next.world->booth && !visit.practice;
  if (!asks || visit.over || holds_personal(visit)) return end_visit(step, outcome);
  go_on(step, outcome);
}

void on_survey(Step& step, const Intent& intent) {
  State& s = step.next;
  const auto codes = survey_codes(s, s.visit->survey);
  if (intent.kind == IntentKind::answer) {
    if (intent.arg == "skip") return skip(step);
    if (std::find(codes.begin(), codes.end(), intent.arg) == codes.end()) return;
    keep(s, intent.arg);
    return go_on(step, s.visit->outcome);
  }
  if (intent.kind == IntentKind::end || intent.kind == IntentKind::next) end_visit(step, s.visit->outcome);
}

}  // namespace haisai::flow
