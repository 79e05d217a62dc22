#include "kiosk/app/sample_states.h"

#include <algorithm>

#include "drivers/qr/qr.h"
#include "kiosk/app/sample_walk.h"
#include "kiosk/flow/places.h"
#include "kiosk/flow/update.h"

namespace haisai::app {
namespace {

using flow::Intent;
using flow::IntentKind;

constexpr flow::SessionId kSession = kSampleSession;

// The words of the made-up person are data, not Japanese in code: UTF-8 escapes of
// "那覇　花子" and "沖縄県那覇市泉崎１丁目１番１号".
model::BasicFour sample_person() {
  model::BasicFour four;
  four.name = base::PersonalText("\xe9\x82\xa3\xe8\xa6\x87\xe3\x80\x80\xe8\x8a\xb1\xe5\xad\x90");
  four.address = base::PersonalText(
      "\xe6\xb2\x96\xe7\xb8\x84\xe7\x9c\x8c\xe9\x82\xa3\xe8\xa6\x87\xe5\xb8\x82\xe6\xb3\x89\xe5\xb4\x8e"
      "\xef\xbc\x91\xe4\xb8\x81\xe7\x9b\xae\xef\xbc\x91\xe7\x95\xaa\xef\xbc\x91\xe5\x8f\xb7");
  four.birth_date = base::PersonalText("1950-06-23");
  four.sex = base::PersonalText("2");
  return four;
}

void keep_way_to_the_card(Walk& walk, std::vector<SampleState>& samples) {
  walk.on(flow::WaitingChanged{{{"jumin", 6}}}).keep(samples, "welcome");
  walk.on(intent(IntentKind::open_procedures)).keep(samples, "procedure");
  walk.on(intent(IntentKind::choose_procedure, "juminhyo")).keep(samples, "purpose");
  walk.on(flow::CardWaiting{kSession}).on(intent(IntentKind::use_card)).keep(samples, "place_card");
  walk.on(flow::CardChecking{kSession}).on(flow::CardReady{kSession, 3}).on(flow::PinKeyed{2}).keep(samples, "pin");
  walk.on(flow::PinKeyed{4}).on(intent(IntentKind::pin_submit)).keep(samples, "reading");
}

void keep_way_to_the_paper(Walk& walk, std::vector<SampleState>& samples, const model::Ticket& ticket) {
  walk.on(flow::CardRead{kSession, sample_person(), 5, 300, 40}).keep(samples, "card_check");
  Walk closer = walk;
  closer.on(intent(IntentKind::open_settings)).keep(samples, "settings_visit");
  closer.on(intent(IntentKind::enlarge)).keep(samples, "enlarged");
  closer.state().screen = 1;
  closer.keep(samples, "enlarged_address");
  walk.on(intent(IntentKind::next)).on(intent(IntentKind::choose, "setai_all")).keep(samples, "question");
  walk.on(intent(IntentKind::next)).type("0988670").keep(samples, "question_telephone");
  walk.on(intent(IntentKind::call_staff)).keep(samples, "help");
  Walk(walk).on(flow::StaffComing{kSession}).keep(samples, "help_coming");
  walk.on(intent(IntentKind::staff_not_needed)).type("111").on(intent(IntentKind::next)).keep(samples, "review");
  Walk veiled = walk;
  veiled.wait(base::Milliseconds(40'000)).keep(samples, "review_veiled");
  veiled.wait(base::Milliseconds(100'000)).keep(samples, "idle");
  walk.on(intent(IntentKind::next)).keep(samples, "finish");
  keep_branch(walk, samples);
  Walk paperless = walk;
  paperless.on(intent(IntentKind::print_and_number))
      .on(flow::TicketRefused{kSession, base::ErrorCode::printer_paper_end})
      .keep(samples, "problem_no_paper");
  walk.on(intent(IntentKind::print_and_number)).on(flow::TicketIssued{kSession, ticket}).keep(samples, "take_card");
  walk.on(flow::CardRemoved{kSession});
  Walk unlucky = walk;
  unlucky.on(flow::FormPrinted{kSession, 1})
      .on(flow::TicketPrintFailed{kSession, base::ErrorCode::printer_paper_end})
      .keep(samples, "ticket_no_paper");
  walk.on(flow::FormPrinted{kSession, 1}).on(flow::TicketPrinted{kSession}).keep(samples, "ticket");
  keep_survey(walk.on(intent(IntentKind::end)), samples);
  walk.on(intent(IntentKind::end)).keep(samples, "erased");
}

// Text of the made-up person, as UTF-8 escapes.
constexpr const char* kHiga = "\xe3\x81\xb2\xe3\x81\x8c";                              // a family name in kana
constexpr const char* kHanako = "\xe3\x81\xaf\xe3\x81\xaa\xe3\x81\x93";                // a given name in kana
constexpr const char* kHigaKanji[] = {"\xe6\xaf\x94\xe5\x98\x89", "\xe6\x9d\xb1"};
constexpr const char* kHanakoKanji[] = {"\xe8\x8a\xb1\xe5\xad\x90", "\xe8\x8f\xaf\xe5\xad\x90", "\xe8\x8a\xb1\xe6\x9d\xa5",
                                        "\xe8\x8f\xaf\xe6\x9d\xa5"};

// As the typing worker would answer.
model::KanjiAnswer sample_kanji() {
  model::KanjiAnswer answer;
  answer.parts = {{base::PersonalText(std::string(kHiga)), {}}, {base::PersonalText(std::string(kHanako)), {}}};
  for (const char* family : kHigaKanji) {
    answer.parts[0].candidates.emplace_back(std::string(family));
    for (const char* given : kHanakoKanji) answer.whole.emplace_back(std::string(family) + given);
  }
  for (const char* given : kHanakoKanji) answer.parts[1].candidates.emplace_back(std::string(given));
  return answer;
}

// What the strokes below may be: mountain, out, misfortune, valley.
std::vector<base::PersonalText> sample_characters() {
  std::vector<base::PersonalText> characters;
  for (const char* character : {"\xe5\xb1\xb1", "\xe5\x87\xba", "\xe5\x87\xb6", "\xe5\xb3\xaa", "\xe5\xb2\xab",
                                "\xe5\x8f\x89", "\xe5\xb9\xbd", "\xe7\x94\x98"}) {
    characters.emplace_back(std::string(character));
  }
  return characters;
}

// Strokes of the character for a mountain, and what they may be.
model::Strokes sample_strokes() {
  return {{{.5F, .15F}, {.5F, .45F}, {.5F, .78F}},
          {{.24F, .4F}, {.24F, .6F}, {.25F, .79F}, {.5F, .79F}, {.76F, .79F}},
          {{.77F, .4F}, {.77F, .6F}, {.76F, .82F}}};
}

void keep_kanji(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::put, std::string(kHiga) + kHanako)).on(intent(IntentKind::open_aid, "kanji"));
  walk.on(flow::KanjiFound{kSession, walk.state().visit->aid.asked, sample_kanji()}).keep(samples, "question_kanji");
  walk.on(intent(IntentKind::by_parts)).keep(samples, "question_kanji_part");
  walk.on(intent(IntentKind::back)).on(intent(IntentKind::back)).on(intent(IntentKind::open_aid, "write"));
  Walk unable = walk;
  for (const model::Stroke& stroke : sample_strokes()) walk.on(flow::StrokeDrawn{stroke});
  for (int answer = 0; answer < 2; ++answer) {
    walk.on(flow::CharactersRead{kSession, walk.state().visit->aid.asked, sample_characters()});
  }
  walk.keep(samples, "question_write");
  unable.on(flow::StrokeDrawn{sample_strokes().front()})
      .on(flow::AidFailed{kSession, unable.state().visit->aid.asked})
      .keep(samples, "question_write_unable");
}

void keep_places(const Walk& start, std::vector<SampleState>& samples) {
  const auto pick = [](std::string arg, int number = 0) { return intent(IntentKind::pick, std::move(arg), number); };
  Walk walk = start;
  walk.on(intent(IntentKind::open_aid, "place")).keep(samples, "question_place");
  Walk outside = walk;
  outside.on(pick("outside")).keep(samples, "question_region").on(pick("", 4)).keep(samples, "question_prefecture");
  Walk(walk).on(pick("postcode")).type("9008").on(intent(IntentKind::next)).keep(samples, "question_postcode_lookup");
  walk.on(pick("city")).keep(samples, "question_row");
  Walk(walk).on(pick("shuri")).keep(samples, "question_town_group");
  walk.on(pick("0")).keep(samples, "question_town");
  const std::vector<int> towns = flow::towns_in(walk.state().world->site, "0");
  for (const int town : towns) {
    if (walk.state().world->site.towns[static_cast<std::size_t>(town)].chome < 4) continue;
    walk.on(pick("", town)).keep(samples, "question_chome").on(pick("", 1)).keep(samples, "question_place_digits");
    return;
  }
}

// The faces of `question` a resident without a card sees: a kana keyboard, a date, an address.
void keep_hand_input(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_procedures)).on(intent(IntentKind::choose_procedure, "juminhyo"));
  walk.on(intent(IntentKind::by_hand));
  for (const std::string& key : flow::question_keys(walk.state())) {
    const model::Field* field = walk.state().world->procedure("juminhyo")->find(key);
    if (field == nullptr || !walk.state().visit) continue;
    walk.state().visit->question = key;
    walk.state().visit->entry = {};
    std::string name = "question_" + std::string(model::name_of(field->type));
    const bool known = std::any_of(samples.begin(), samples.end(), [&](const SampleState& one) { return one.name == name; });
    if (known) name += "_" + key;  // two fields of one type; the key tells them apart
    walk.keep(samples, std::move(name));
    if (field->type == model::FieldType::name) keep_kanji(walk, samples);
    if (field->type == model::FieldType::address) keep_places(walk, samples);
  }
}

// The questions of other forms that 住民票 has not: a day picked from a month, a person with a family name, an account.
void keep_other_questions(const Walk& start, std::vector<SampleState>& samples) {
  const auto at = [&](const char* form, const char* key) {
    Walk walk = start;
    walk.on(intent(IntentKind::open_procedures)).on(intent(IntentKind::choose_procedure, form)).on(intent(IntentKind::by_hand));
    if (walk.state().visit) walk.state().visit->question = key;
    if (walk.state().visit) walk.state().visit->entry = {};
    return walk;
  };
  at("jidoteate", "c.day").keep(samples, "question_recent").on(intent(IntentKind::open_aid, "days")).keep(samples, "question_days");
  at("kodomo_iryo", "c.kids").on(intent(IntentKind::add_row)).keep(samples, "question_person");
}

// Where the city allows the face code and the last try.
std::shared_ptr<const flow::World> allowing(const flow::World& world) {
  auto made = std::make_shared<flow::World>(world);
  made->settings.allow_face_code = true;
  made->settings.allow_last_try = true;
  return made;
}

Walk at_the_card(const std::shared_ptr<const flow::World>& world, base::WallTime now) {
  Walk walk(world, now);
  walk.on(intent(IntentKind::open_procedures)).on(intent(IntentKind::choose_procedure, "juminhyo"));
  return walk.on(flow::CardWaiting{kSession}).on(intent(IntentKind::use_card)).on(flow::CardChecking{kSession});
}

// What a card that is of no use here leads to, one sample each.
void keep_card_troubles(const Walk& placed, std::vector<SampleState>& samples) {
  using base::ErrorCode;
  const auto keep = [&](ErrorCode code, const std::string& name, model::OtherCard other = {}) {
    Walk(placed).on(flow::CardFailed{kSession, code, -1, other}).keep(samples, "problem_" + name);
  };
  for (const model::OtherCard other : model::kOtherCards) {
    keep(ErrorCode::card_not_mynumber, "other_" + std::string(model::name_of(other)), other);
  }
  keep(ErrorCode::card_mute, "mute");
  keep(ErrorCode::card_two, "two");
  keep(ErrorCode::card_unreadable, "unreadable");
  keep(ErrorCode::card_unknown_outcome, "unknown_outcome");
  keep(ErrorCode::card_pin_locked, "pin_locked");
  keep(ErrorCode::card_pin_unset, "pin_unset");
}

void keep_face_code(Walk placed, std::vector<SampleState>& samples) {
  using base::ErrorCode;
  using model::CardSecret;
  Walk locked = placed;
  locked.on(flow::CardFailed{kSession, ErrorCode::card_pin_locked, 0}).keep(samples, "problem_pin_locked_face_code");
  placed.on(flow::CardReady{kSession, 3}).keep(samples, "pin_face_code");
  placed.on(intent(IntentKind::use_face_code)).keep(samples, "face_code_asking");
  Walk last = placed;
  last.on(flow::CardReady{kSession, 1, CardSecret::face_code}).keep(samples, "problem_face_code_last_try");
  placed.on(flow::CardReady{kSession, 10, CardSecret::face_code}).on(flow::PinKeyed{8}).keep(samples, "face_code");
  placed.on(flow::PinKeyed{14}).on(intent(IntentKind::pin_submit));
  Walk wrong = placed;
  wrong.on(flow::CardFailed{kSession, ErrorCode::card_pin_wrong, 4, {}, CardSecret::face_code})
      .keep(samples, "face_code_wrong");
  placed.on(flow::CardFailed{kSession, ErrorCode::card_pin_locked, 0, {}, CardSecret::face_code})
      .keep(samples, "problem_face_code_locked");
}

void keep_secrets(const std::shared_ptr<const flow::World>& world, base::WallTime now,
                  std::vector<SampleState>& samples) {
  const Walk placed = at_the_card(world, now);
  keep_card_troubles(placed, samples);
  Walk(placed).on(flow::CardReady{kSession, 3}).on(intent(IntentKind::shuffle_keys)).keep(samples, "pin_shuffled");
  const Walk allowed = at_the_card(allowing(*world), now);
  keep_face_code(allowed, samples);
  Walk last = allowed;
  last.on(flow::CardReady{kSession, 1}).keep(samples, "problem_last_try");
  last.on(intent(IntentKind::retry)).keep(samples, "last_try");
  last.on(intent(IntentKind::agree)).keep(samples, "pin_last_try");
}

// The card that was read has ended, or something on it ends soon.
void keep_card_dates(const Walk& read, base::WallTime now, std::vector<SampleState>& samples) {
  const std::chrono::sys_days today = base::civil_time(now).date;
  const auto in_days = [&](int days) { return base::Date(today + std::chrono::days(days)); };
  const auto keep = [&](std::optional<base::Date> card, std::optional<base::Date> certificate, const char* name) {
    Walk(read).on(flow::CardDated{kSession, {card, certificate}}).keep(samples, name);
  };
  keep(in_days(-40), in_days(-40), "card_check_card_ended");
  keep(in_days(900), in_days(-3), "card_check_certificate_ended");
  keep(in_days(60), std::nullopt, "card_check_card_soon");
  keep(in_days(900), in_days(20), "card_check_certificate_soon");
}

// Names that are hard to show: a character beyond the BMP, a variant by its selector, 61 letters, one letter.
constexpr std::pair<const char*, const char*> kHardNames[] = {
    {"rare", "\xe9\xab\x99\xe6\xa9\x8b\xe3\x80\x80\xf0\xa0\xae\xb7\xe7\x94\xb7"},
    {"variant", "\xe8\xbe\xbb\xf3\xa0\x84\x80\xe3\x80\x80\xe8\x8a\xb1"},
    {"long", "MARIA DE LOS ANGELES GUADALUPE FERNANDEZ DE LA VEGA Y MONTOYA"},
    {"short", "O"}};

void keep_names(const Walk& reading, std::vector<SampleState>& samples) {
  for (const auto& [kind, name] : kHardNames) {
    model::BasicFour person = sample_person();
    person.name = base::PersonalText(std::string(name));
    Walk walk = reading;
    walk.on(flow::CardRead{kSession, person, 5, 300, 40}).keep(samples, std::string("card_check_name_") + kind);
    walk.on(intent(IntentKind::open_settings)).on(intent(IntentKind::enlarge)).keep(samples, std::string("enlarged_name_") + kind);
  }
}

// Every step of every lesson: as it comes, and where something can be touched, after that.
void keep_lessons(Walk walk, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_learn)).keep(samples, "learn");
  for (const model::Lesson& lesson : walk.state().world->lessons) {
    walk.on(intent(IntentKind::open_lesson, lesson.id));
    for (const model::LessonStep& step : lesson.steps) {
      const std::string name = "lesson_" + lesson.id + "_" + step.id;
      walk.keep(samples, name);
      if (!step.choices.empty()) {
        Walk(walk).on(intent(IntentKind::next)).keep(samples, name + "_hint");
        walk.on(intent(IntentKind::choose, step.choices.front())).keep(samples, name + "_touched");
      }
      walk.on(intent(IntentKind::next));
    }
  }
}

// The practice twin of the visit, as far as its pages differ from those of a real one.
void keep_practice(Walk walk, std::vector<SampleState>& samples) {
  if (!walk.state().world->practice) return;
  walk.on(intent(IntentKind::open_learn)).on(intent(IntentKind::open_practice)).keep(samples, "practice_purpose");
  walk.on(intent(IntentKind::use_card)).keep(samples, "practice_place_card");
  walk.on(intent(IntentKind::lay_card)).keep(samples, "practice_pin");
  Walk(walk).on(intent(IntentKind::pin_submit)).keep(samples, "practice_pin_short");
  Walk(walk).on(intent(IntentKind::pin_digit, {}, 0)).keep(samples, "practice_pin_other");
  for (const char digit : walk.state().world->practice->number) walk.on(intent(IntentKind::pin_digit, {}, digit - '0'));
  walk.on(intent(IntentKind::pin_submit)).wait(base::Milliseconds(2000)).keep(samples, "practice_card_check");
  for (int page = 0; page < 12 && walk.state().page != flow::PageId::review; ++page) {
    const model::Field* field = walk.state().world->procedure(walk.state().visit->procedure)->find(walk.state().visit->question);
    if (field != nullptr && !field->choices.empty()) walk.on(intent(IntentKind::choose, field->choices.front().code));
    if (field != nullptr && field->type == model::FieldType::telephone) walk.type("0988670111");
    walk.on(intent(IntentKind::next));
  }
  walk.keep(samples, "practice_review").on(intent(IntentKind::next)).keep(samples, "practice_finish");
  walk.on(intent(IntentKind::print_and_number)).keep(samples, "practice_take_card");
  walk.on(intent(IntentKind::lift_card)).keep(samples, "practice_ticket");
}

// The same with lessons alone, as at an event.
std::shared_ptr<const flow::World> booth_of(const flow::World& world) {
  auto made = std::make_shared<flow::World>(world);
  made->booth = made->simulated = true;
  return made;
}

}  // namespace

model::Ticket sample_ticket(base::WallTime now) {
  model::Ticket ticket;
  ticket.number = "A-041";
  ticket.service = "jumin";
  ticket.code = "413820756";
  ticket.ahead = 6;
  ticket.issued_at = now;
  ticket.qr = "NK1:" + std::string(120, '0');
  if (auto matrix = qr::encode(ticket.qr)) ticket.matrix = std::move(matrix).value();
  return ticket;
}

std::vector<SampleState> sample_states(const std::shared_ptr<const flow::World>& world, base::WallTime now,
                                       const model::Ticket& ticket) {
  std::vector<SampleState> samples;
  const Walk start(world, now);
  Walk walk = start;
  keep_way_to_the_card(walk, samples);
  Walk wrong = walk;
  wrong.on(flow::CardFailed{kSession, base::ErrorCode::card_pin_wrong, 2}).keep(samples, "pin_wrong");
  wrong.on(flow::PinKeyed{4})
      .on(intent(IntentKind::pin_submit))
      .on(flow::CardFailed{kSession, base::ErrorCode::card_pin_wrong, 1})
      .keep(samples, "problem");
  Walk read = walk;
  keep_card_dates(read.on(flow::CardRead{kSession, sample_person(), 5, 300, 40}), now, samples);
  keep_names(walk, samples);
  keep_secrets(world, now, samples);
  keep_way_to_the_paper(walk, samples, ticket);
  keep_hand_input(start, samples);
  keep_other_questions(start, samples);
  Walk(start).on(intent(IntentKind::open_services)).keep(samples, "services");
  keep_turns(world, now, ticket, samples);
  keep_ways(start, samples);
  keep_branch(*world, now, samples);
  keep_lessons(start, samples);
  keep_practice(start, samples);
  Walk booth(booth_of(*world), now);
  booth.keep(samples, "learn_booth").on(intent(IntentKind::open_lesson, "l0")).keep(samples, "lesson_booth");
  Walk(start).on(intent(IntentKind::open_settings)).keep(samples, "settings");
  Walk(start).on(intent(IntentKind::open_settings)).on(intent(IntentKind::hold_on)).keep(samples, "hold");
  Walk spoken = start;
  spoken.on(intent(IntentKind::open_sound)).keep(samples, "sound");
  spoken.on(intent(IntentKind::back)).on(intent(IntentKind::open_procedures)).keep(samples, "procedure_spoken");
  Walk(start).on(intent(IntentKind::open_languages)).keep(samples, "languages");
  return samples;
}

}  // namespace haisai::app
