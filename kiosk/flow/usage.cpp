#include "kiosk/flow/usage.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/visit.h"
#include "kiosk/model/fault_code.h"

namespace haisai::flow {
namespace {

using model::UsageCode;
using model::UsageKind;

constexpr std::size_t kMostEvents = 500;
// Steps stop earlier, so that what a visit came to is counted however long somebody walked to and fro.
constexpr std::size_t kMostStepEvents = 460;

constexpr std::array<std::pair<std::string_view, UsageCode>, 18> kRejectCodes{{
    {"required", UsageCode::required},
    {"kana", UsageCode::kana},
    {"date", UsageCode::date},
    {"date_year", UsageCode::date_year},
    {"date_month", UsageCode::date_month},
    {"date_day", UsageCode::date_day},
    {"future", UsageCode::future},
    {"telephone", UsageCode::telephone},
    {"range", UsageCode::range},
    {"choice", UsageCode::choice},
    {"too_long", UsageCode::too_long},
    {"postcode", UsageCode::postcode},
    {"postcode_unknown", UsageCode::postcode_unknown},
    {"text", UsageCode::text},
    {"digits", UsageCode::digits},
    {"far", UsageCode::far},
    {"staff", UsageCode::staff},
    {"pin_short", UsageCode::pin_short},
}};

model::ContentId id_of(const World& world, std::string_view text) {
  return world.content_id && !text.empty() ? world.content_id(text) : model::ContentId{};
}

// How the matter can be done without coming; none: this says nothing of that.
std::optional<UsageCode> avoided_by(model::ClaimKind kind) {
  switch (kind) {
    case model::ClaimKind::online:
      return UsageCode::home;
    case model::ClaimKind::store:
      return UsageCode::store;
    case model::ClaimKind::post:
      return UsageCode::post;
    default:
      return std::nullopt;
  }
}

UsageCode card_code(base::ErrorCode code) {
  using base::ErrorCode;
  switch (code) {
    case ErrorCode::card_pin_wrong:
    case ErrorCode::card_pin_format:
      return UsageCode::wrong_pin;
    case ErrorCode::card_pin_locked:
      return UsageCode::locked;
    case ErrorCode::card_pin_last_try:
      return UsageCode::refused;
    case ErrorCode::card_removed:
      return UsageCode::removed;
    case ErrorCode::card_no_card:
      return UsageCode::no_card;
    case ErrorCode::card_not_mynumber:
    case ErrorCode::card_pin_unset:
    case ErrorCode::card_unreadable:
    case ErrorCode::card_mute:
    case ErrorCode::card_two:
      return UsageCode::unsupported;
    default:
      return UsageCode::reader_down;
  }
}

std::uint32_t aids_of(const model::Preferences& preferences) {
  std::uint32_t aids = 0;
  if (preferences.text > model::TextSize::large) aids |= model::kAidLarge;
  if (preferences.theme != model::Theme::standard) aids |= model::kAidContrast;
  if (preferences.layout == model::Layout::low) aids |= model::kAidLowReach;
  if (preferences.sound) aids |= model::kAidAudio;
  if (preferences.lang == "ja-easy") aids |= model::kAidFurigana;
  return aids;
}

void append(State& state, std::size_t most, UsageKind kind, std::string_view ref, UsageCode code, std::int64_t n) {
  if (!state.visit || state.visit->over || state.visit->practice || state.visit->events.size() >= most) return;
  Visit& visit = *state.visit;
  visit.events.push_back({kind, id_of(*state.world, ref), code, n, state.now - visit.began});
}

// A rehearsal counts as a lesson and nothing else: no steps, no ticket, no form.
model::UsageSession as_lesson(model::UsageSession usage, model::ContentId lesson) {
  usage.mode = model::Mode::booth;
  if (usage.outcome != model::Outcome::timeout) usage.outcome = model::Outcome::info;
  usage.events = {{UsageKind::pick, lesson, UsageCode::menu, 0, {}}};
  return usage;
}

void count_fields_of(State& state, const model::Submission& submission) {
  const Visit& visit = *state.visit;
  const model::Procedure* procedure = state.world->procedure(submission.procedure);
  if (procedure == nullptr) return;
  std::int64_t prefilled = 0;
  std::int64_t typed = 0;
  std::int64_t fixed = 0;
  for (const auto& [key, answer] : submission.answers) {
    const model::Field* field = procedure->find(key);
    const bool came_filled = field != nullptr && (field->prefill == model::Prefill::rule ||
                                                  (field->prefill == model::Prefill::card && visit.four));
    if (answer.source != model::Source::typed) {
      ++prefilled;
    } else if (came_filled) {
      ++fixed;
    } else {
      ++typed;
    }
  }
  count(state, UsageKind::field, submission.procedure, UsageCode::total, prefilled + typed + fixed);
  count(state, UsageKind::field, submission.procedure, UsageCode::prefilled, prefilled);
  count(state, UsageKind::field, submission.procedure, UsageCode::typed, typed);
  count(state, UsageKind::field, submission.procedure, UsageCode::fixed_by_user, fixed);
}

}  // namespace

void count(State& state, UsageKind kind, std::string_view ref, UsageCode code, std::int64_t n) {
  append(state, kMostEvents, kind, ref, code, n);
}

void count_step(State& state, UsageCode left) {
  if (!state.visit || state.visit->over) return;
  Visit& visit = *state.visit;
  const PageId page = base_page(state);
  const std::string step = page == PageId::question ? visit.question : std::string(name_of(page));
  if (step == visit.step) return;
  if (!visit.step.empty()) append(state, kMostStepEvents, UsageKind::step, visit.step, left, 0);
  visit.step = step;
  append(state, kMostStepEvents, UsageKind::step, step, UsageCode::enter, 0);
}

void count_reject(State& state, std::string_view key, std::string_view rule) {
  UsageCode code = UsageCode::none;
  for (const auto& [known, its_code] : kRejectCodes) {
    if (known == rule) code = its_code;
  }
  append(state, kMostStepEvents, UsageKind::reject, key, code, 0);
}

void count_card(State& state, base::ErrorCode code) {
  if (state.visit) count(state, UsageKind::card, state.visit->procedure, card_code(code));
}

void count_fault(State& state, base::ErrorCode code) { count(state, UsageKind::fault, {}, model::fault_code(code)); }

void count_fields(State& state) {
  if (!state.visit) return;
  for (const model::Submission& submission : state.visit->submissions) count_fields_of(state, submission);
}

void count_notices(State& state) {
  const WayIn& way = state.visit->way;
  for (const std::string& id : model::notices_of(state.world->ways, way.situation, way.answers, today_of(state))) {
    const model::ContentId notice = id_of(*state.world, id);
    const auto& events = state.visit->events;
    const bool told = std::any_of(events.begin(), events.end(), [&](const auto& event) { return event.kind == UsageKind::notice && event.ref == notice; });
    if (!told) count(state, UsageKind::notice, id, UsageCode::shown);
  }
}

void count_avoided(State& state, model::Outcome outcome) {
  const Visit& visit = *state.visit;
  const model::Matter* matter = state.world->ways.matter(visit.way.matter);
  if (outcome != model::Outcome::info || visit.outcome != model::Outcome::stopped || visit.staff_called || visit.protect || matter == nullptr) return;
  for (const model::Claim& claim : matter->claims) {   // the first that was told: online, store, post
    const auto code = avoided_by(claim.kind);
    if (code && claim.wholly && model::trust(claim.fact, today_of(state)) != model::Trust::expired)
      return count(state, UsageKind::avoid, matter->id, *code);
  }
}

model::UsageSession session_here(const State& state, base::WallTime began) {
  const World& world = *state.world;
  model::UsageSession usage;
  usage.began = began;
  usage.site = id_of(world, world.settings.office);
  usage.device = id_of(world, world.settings.device);
  usage.lang = id_of(world, state.preferences.lang);
  usage.aids = aids_of(state.preferences);
  usage.text = state.preferences.text;
  usage.duration = state.now - began;
  return usage;
}

model::UsageSession usage_of(const State& state, const LessonAt& lesson) {
  model::UsageSession usage = session_here(state, lesson.began);
  usage.mode = model::Mode::booth;
  usage.outcome = lesson.finished ? model::Outcome::info : model::Outcome::stopped;
  const model::ContentId id = id_of(*state.world, lesson.id);
  const auto add = [&](UsageCode code, int n) { usage.events.push_back({UsageKind::lesson, id, code, n, usage.duration}); };
  usage.events.push_back({UsageKind::lesson, id, UsageCode::start, 0, {}});
  if (lesson.done > 0) add(UsageCode::task_ok, lesson.done);
  if (lesson.retries > 0) add(UsageCode::task_retry, lesson.retries);
  add(lesson.finished ? UsageCode::finished : UsageCode::quit, lesson.step + 1);
  return usage;
}

model::UsageSession usage_of(const State& state) {
  const Visit& visit = *state.visit;
  const World& world = *state.world;
  model::UsageSession usage = session_here(state, visit.began);
  usage.outcome = visit.outcome;
  usage.age = visit.age;
  if (visit.practice) return as_lesson(std::move(usage), id_of(world, name_of(PageId::lesson)));
  usage.events = visit.events;
  if (!visit.step.empty() && usage.events.size() < kMostEvents) {
    usage.events.push_back(
        {UsageKind::step, id_of(world, visit.step), UsageCode::leave, 0, usage.duration});
  }
  return usage;
}

}  // namespace haisai::flow
