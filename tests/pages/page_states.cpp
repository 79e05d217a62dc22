#include "page_states.h"

#include <toml++/toml.h>

#include <filesystem>

#include "haisai_places.h"
#include "screens/pages/pages.h"

namespace haisai::pages::test {
namespace {

using flow::CardStatus;
using flow::PageId;
using flow::PrintStatus;
using model::FieldType;
using model::Prefill;

using Texts = std::map<std::string, std::string, std::less<>>;

void flatten(const toml::table& table, const std::string& prefix, Texts& texts) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
    if (const toml::table* inner = node.as_table()) {
      flatten(*inner, name, texts);
    } else if (const auto* text = node.as_string()) {
      texts[name] = text->get();
    }
  }
}

Texts sample_words() {
  Texts texts{{"procedure.sample.title", "{住民票|じゅうみんひょう}の写し"},
              {"procedure.sample.deadline", "14日の うちに 届けてください。"},
              {"procedure.sample.next", "先に 写真を とってください。"},
              {"procedure.sample.online", "家の スマホで できることが あります。"},
              {"procedure.sample.store", "コンビニで とれることが あります。"},
              {"procedure.sample.post", "郵便で できることが あります。"},
              {"procedure.sample.j.who.choice.self", "わたしだけ"},
              {"procedure.sample.j.who.choice.all", "家族みんな"},
              {"procedure.sample.j.who.choice_helper.all", "全員がのります"},
              {"procedure.sample.v.sex.choice.1", "男"},
              {"procedure.sample.v.sex.choice.2", "女"},
              {"procedure.sample.j.copies.value", "{n}通"},
              {"procedure.sample.v.tel.helper", "昼に 出られる 番号です。"}};
  for (const auto& [key, label] : Texts{{"v.name", "名前"},
                                        {"v.kana", "フリガナ"},
                                        {"v.addr", "住所"},
                                        {"v.birth", "生まれた日"},
                                        {"v.sex", "性別"},
                                        {"v.tel", "昼の{電話|でんわ}"},
                                        {"v.post", "郵便番号"},
                                        {"j.who", "だれの"},
                                        {"j.also", "のせるもの"},
                                        {"j.copies", "通数"},
                                        {"j.head", "世帯主"},
                                        {"j.note", "使いみち"},
                                        {"j.rows", "家族"}}) {
    texts["procedure.sample." + key + ".label"] = label;
    texts["procedure.sample." + key + ".question"] = label + "を 教えてください";
  }
  texts["procedure.sample.c.kids.label"] = "子ども";
  texts["procedure.sample.c.kids.column.c.name.label"] = "名前";
  texts["procedure.sample.j.also.choice.a"] = "本籍";
  texts["procedure.sample.j.also.choice.b"] = "続柄";
  return texts;
}

Texts load_words() {
  Texts texts = sample_words();
  texts["language.ja"] = "日本語";  // the loader puts these in, from the head of each catalogue
  texts["language.en"] = "English";
  const std::filesystem::path folder = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets/texts";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    if (!name.starts_with("ja.") || file.path().extension() != ".toml") continue;
    flatten(toml::parse_file(file.path().string()), "", texts);
  }
  return texts;
}

model::Field field(const std::string& key, FieldType type, Prefill prefill, const std::string& from,
                   std::vector<model::Choice> choices = {}) {
  model::Field made;
  made.key = key;
  made.type = type;
  made.required = true;
  made.prefill = prefill;
  if (prefill == Prefill::card) made.card_item = from;
  if (prefill == Prefill::rule) made.default_value = from;
  made.choices = std::move(choices);
  return made;
}

model::Procedure sample() {
  model::Procedure procedure;
  procedure.id = "sample";
  procedure.service = "jumin";
  procedure.fee.yen_per_copy = 300;
  procedure.prints = {"memo-vaccine"};
  procedure.fee.fact.checked_on = "2026-11-01";
  procedure.fee.copies_key = "j.copies";
  procedure.fields = {field("v.name", FieldType::name, Prefill::card, "name"),
                      field("v.kana", FieldType::kana, Prefill::none, ""),
                      field("v.addr", FieldType::address, Prefill::card, "address"),
                      field("v.birth", FieldType::date, Prefill::card, "birth_date"),
                      field("v.sex", FieldType::choice, Prefill::card, "sex", {{"1"}, {"2"}}),
                      field("v.tel", FieldType::telephone, Prefill::none, ""),
                      field("v.post", FieldType::postcode, Prefill::none, ""),
                      field("j.who", FieldType::choice, Prefill::none, "", {{"self"}, {"all"}}),
                      field("j.also", FieldType::multi, Prefill::none, "", {{"a"}, {"b"}}),
                      field("j.copies", FieldType::count, Prefill::rule, "1"),
                      field("j.head", FieldType::check, Prefill::rule, "no"),
                      field("j.note", FieldType::text, Prefill::none, ""),
                      field("j.rows", FieldType::rows, Prefill::none, "")};
  procedure.fields[11].required = false;
  procedure.fields[12].on_review = false;
  return procedure;
}

base::PersonalText personal(const std::string& text) { return base::PersonalText(text); }

void answer_all(flow::Visit& visit) {
  const auto put = [&](const std::string& key, const std::string& value, model::Source source) {
    visit.draft.answers[key] = {personal(value), source};
  };
  put("v.name", kName, model::Source::card);
  put("v.addr", kAddress, model::Source::card);
  put("v.birth", kBirth, model::Source::card);
  put("v.sex", "1", model::Source::card);
  put("v.kana", "タカハシ　ヨシオ", model::Source::typed);
  put("v.tel", kTelephone, model::Source::typed);
  put("j.who", "all", model::Source::typed);
  put("j.also", "a,b", model::Source::typed);
  put("j.copies", "2", model::Source::rule);
  put("j.head", "no", model::Source::rule);
}

model::Ticket a_ticket() {
  model::Ticket ticket;
  ticket.number = "A-041";
  ticket.service = "jumin";
  ticket.office = "honcho";
  ticket.code = "413820756";
  ticket.ahead = 6;
  ticket.matrix.size = 21;
  ticket.matrix.dark.assign(21 * 21, true);
  return ticket;
}

void add_problems(std::vector<Named>& states) {
  for (base::ErrorCode code : base::kErrorCodes) {
    flow::State state = on_page(PageId::problem);
    state.problem = code;
    states.push_back({"problem " + std::string(base::name_of(code)), state});
    state.visit->procedure.clear();
    states.push_back({"problem without form " + std::string(base::name_of(code)), state});
  }
}

void add_aids(std::vector<Named>& states);

void add_questions(std::vector<Named>& states) {
  add_aids(states);
  for (const model::Field& each : sample().fields) {
    states.push_back({"asking " + each.key, asking(each.key)});
    flow::State again = asking(each.key);
    again.visit->from_review = true;
    again.visit->reject = "required";
    states.push_back({"refused " + each.key, again});
  }
  for (const std::string keyboard : {"kana", "latin", "digits"}) {
    flow::State typing = by_hand(asking("v.addr"));
    typing.visit->entry.keyboard = keyboard;
    typing.visit->entry.text = personal(kAddress);
    states.push_back({"typing on " + keyboard, typing});
  }
}

model::KanjiAnswer some_kanji() {
  model::KanjiAnswer answer;
  for (int i = 0; i < 8; ++i) answer.whole.push_back(personal("比嘉" + std::to_string(i)));
  answer.parts = {{personal("ひが"), {personal("比嘉"), personal("東"), personal("ひが")}},
                  {personal("はなこ"), {personal("花子"), personal("はなこ")}}};
  return answer;
}

void add_aids(std::vector<Named>& states) {
  for (const flow::AidFace face :
       {flow::AidFace::kanji, flow::AidFace::write, flow::AidFace::place, flow::AidFace::row, flow::AidFace::town,
        flow::AidFace::chome, flow::AidFace::region, flow::AidFace::prefecture, flow::AidFace::postcode}) {
    const std::string name = "help with entering " + std::to_string(static_cast<int>(face));
    flow::State state = with_aid(face);
    states.push_back({name, state});
    state.veiled = true;
    states.push_back({name + " veiled", state});
    state.veiled = false;
    state.visit->aid.failed = true;
    state.visit->reject = "postcode_unknown";
    states.push_back({name + " failed", state});
    state.visit->aid.working = true;
    states.push_back({name + " working", state});
  }
}

void add_cards_and_pins(std::vector<Named>& states) {
  for (CardStatus card : {CardStatus::off, CardStatus::starting, CardStatus::no_reader,
                          CardStatus::service_down, CardStatus::waiting, CardStatus::checking,
                          CardStatus::ready, CardStatus::refused, CardStatus::read, CardStatus::removed}) {
    flow::State state = on_page(PageId::place_card);
    state.visit->card = card;
    states.push_back({"place_card " + std::to_string(static_cast<int>(card)), state});
    state.page = PageId::erased;
    states.push_back({"erased " + std::to_string(static_cast<int>(card)), state});
  }
  for (int digits = 0; digits <= 4; ++digits) {
    flow::State state = on_page(PageId::pin);
    state.visit->pin_digits = digits;
    states.push_back({"pin " + std::to_string(digits), state});
    state.visit->tries_left = 2;
    state.visit->pin_error = base::ErrorCode::card_pin_wrong;
    states.push_back({"pin wrong " + std::to_string(digits), state});
  }
}

flow::World allowing_all() {
  flow::World made = world();
  made.settings.allow_last_try = made.settings.allow_face_code = true;
  return made;
}

void add_face_code(std::vector<Named>& states) {
  flow::State state = with(allowing_all(), on_page(PageId::face_code));
  for (int digits = 0; digits <= 14; ++digits) {
    state.visit->pin_digits = digits;
    states.push_back({"face code " + std::to_string(digits), state});
    states.back().state.visit->pin_error = base::ErrorCode::card_pin_wrong;
  }
  state.visit->card = CardStatus::checking;
  state.visit->tries_left = -1;
  states.push_back({"face code asking", state});
  states.push_back({"pin with face code", with(allowing_all(), on_page(PageId::pin))});
  states.back().state.visit->pad_shuffles = 1;
  for (base::ErrorCode code : base::kErrorCodes) {
    for (const auto secret : {model::CardSecret::pin, model::CardSecret::face_code}) {
      flow::State problem = with(allowing_all(), on_page(PageId::problem));
      problem.problem = code;
      problem.visit->secret = secret;
      states.push_back({"allowed problem " + std::string(base::name_of(code)), problem});
    }
  }
}

void add_other_cards_and_dates(std::vector<Named>& states) {
  for (const model::OtherCard other : model::kOtherCards) {
    flow::State state = on_page(PageId::problem);
    state.problem = base::ErrorCode::card_not_mynumber;
    state.visit->other_card = other;
    states.push_back({"other card " + std::string(model::name_of(other)), state});
  }
  using namespace std::chrono_literals;
  const base::Date past = 2026y / 1 / 31;
  const base::Date soon = 2026y / 12 / 24;
  const base::Date far = 2031y / 1 / 1;
  for (const std::optional<base::Date>& card : {std::optional(past), std::optional(soon), std::optional(far)}) {
    for (const std::optional<base::Date>& certificate : {std::optional(past), std::optional(soon), std::optional(far)}) {
      flow::State state = on_page(PageId::card_check);
      state.visit->card_dates = model::CardDates{card, certificate};
      states.push_back({"card dates", state});
    }
  }
}

void add_lessons(std::vector<Named>& states) {
  const model::Lesson lesson = world().lessons.front();
  for (int step = 0; step < 4; ++step) {
    states.push_back({"lesson step " + std::to_string(step), in_lesson(step)});
    states.push_back({"lesson hint " + std::to_string(step), in_lesson(step)});
    states.back().state.lesson->hint = true;
    for (const std::string& code : lesson.steps[static_cast<std::size_t>(step)].choices) {
      states.push_back({"lesson touched " + code, in_lesson(step, code)});
    }
  }
  flow::World booth = world();
  booth.booth = true;
  flow::State home = at_welcome();
  home.page = PageId::learn;
  states.push_back({"booth", with(booth, home)});
}

void add_tickets(std::vector<Named>& states) {
  const PrintStatus all[] = {PrintStatus::none, PrintStatus::waiting, PrintStatus::printing,
                             PrintStatus::done, PrintStatus::failed};
  for (PrintStatus ticket : all) {
    for (PrintStatus form : all) {
      flow::State state = on_page(PageId::ticket);
      state.visit->ticket_print = ticket;
      state.visit->form_print = form;
      state.visit->print_error = base::ErrorCode::printer_paper_end;
      state.visit->erased = form == PrintStatus::done;
      state.visit->reject = "printing";
      state.visit->card_unknown = true;
      states.push_back({"ticket", state});
      state.visit->ticket.reset();
      states.push_back({"ticket without number", state});
      state.page = PageId::erased;
      state.visit->over = true;
      states.push_back({"erased", state});
    }
  }
}

}  // namespace

const model::Catalogue& words() {
  static const model::Catalogue catalogue("ja", load_words());
  return catalogue;
}

model::WaysIn ways_in() {
  model::WaysIn ways;
  ways.themes = {"papers"};
  model::Matter matter;
  matter.id = "juminhyo";
  matter.theme = "papers";
  matter.service = "jumin";
  matter.papers = {"id_card"};
  matter.fact = matter.counter.fact = matter.cost_fact = {"2026-11-01", "", "a page", false};
  matter.cost = model::Cost{};
  matter.claims = {{model::ClaimKind::store, "guide.store", "", matter.fact}, {model::ClaimKind::post, "guide.post", "", matter.fact}};
  ways.matters = {matter};
  model::Situation moved;
  moved.id = "moved_in";
  moved.questions = {{"family", {}}};
  moved.items = {{"juminhyo", {}, {}}};
  ways.situations = {moved};
  ways.notices = {{"fourteen_days", "moved_in", {}, ""}};
  return ways;
}

flow::World world() {
  flow::World made;
  made.site.id = "naha";
  made.site.closed_dates = {"06-23", "12-29", "12-30", "12-31", "01-02", "01-03"};
  model::Office office;
  office.id = "honcho";
  office.services = {"jumin"};
  made.site.offices = {office};
  model::Service service;
  service.id = "jumin";
  service.counter = "jumin";
  made.site.services = {service};
  made.procedures = {sample()};
  made.ways = ways_in();
  using model::Exercise;
  model::Lesson touching;
  touching.id = "l0";
  touching.minutes = 3;
  touching.steps = {{"tap", Exercise::tap, {std::string(model::kTapTarget)}, ""},
                    {"choose", Exercise::choose, {"sea", "hill"}, ""},
                    {"letter", Exercise::kana, {"あ", "い", "う"}, "う"},
                    {"help", Exercise::read, {}, ""}};
  made.lessons = {touching};
  return made;
}

flow::State with(flow::World made, flow::State state) {
  state.world = std::make_shared<const flow::World>(std::move(made));
  return state;
}

flow::State at_welcome() {
  flow::State state;
  state.now = *base::parse_iso_time("2026-11-20T10:00");
  state.page_since = state.touched_at = state.now;
  state.waiting = {{"jumin", 6}};
  return with(world(), state);
}

flow::State closed(flow::State state) {
  state.now = *base::parse_iso_time("2026-11-22T10:00");
  return state;
}

flow::State on_page(PageId page) {
  flow::State state = at_welcome();
  state.page = page;
  if (page == PageId::help || page == PageId::idle || page == PageId::settings || page == PageId::sound ||
      page == PageId::languages || page == PageId::hold || page == PageId::enlarged) {
    state.under = PageId::review;
  }
  state.visit.emplace();
  flow::Visit& visit = *state.visit;
  visit.id = 1;
  visit.procedure = visit.draft.procedure = "sample";
  visit.card = CardStatus::read;
  visit.tries_left = 3;
  visit.four = model::BasicFour{personal(kName), personal(kAddress), personal(kBirth), personal("1")};
  answer_all(visit);
  visit.question = "j.who";
  visit.service = "jumin";
  visit.ticket = a_ticket();
  if (page == PageId::face_code) {
    visit.card = CardStatus::ready;
    visit.secret = model::CardSecret::face_code;
    visit.tries_left = 10;
  }
  visit.way = {"papers", "moved_in", {}, "family", "juminhyo", PageId::theme, PageId::bundle, PageId::guide};
  if (page == PageId::lesson) state.lesson = flow::LessonAt{"l0", 0, ""};
  if (page == PageId::last_try) visit.tries_left = 1;
  return state;
}

flow::State in_lesson(int step, const std::string& touched) {
  flow::State state = at_welcome();
  state.page = PageId::lesson;
  state.lesson = flow::LessonAt{"l0", step, touched};
  return state;
}

flow::State asking(const std::string& key) {
  flow::State state = on_page(PageId::question);
  state.visit->question = key;
  return state;
}

flow::State with_aid(flow::AidFace face) {
  flow::World made = world();
  made.site.address = "沖縄県那覇市";
  made.site.towns = {{"泉崎", "いずみざき", "9000021", 2, true, ""},
                     {"旭町", "あさひまち", "9000029", 0, true, ""},
                     {"首里金城町", "しゅりきんじょうちょう", "9030815", 4, false, "shuri"}};
  made.site.prefectures = {{"沖縄県", "おきなわけん", 0}};
  flow::State state = with(std::move(made), asking("v.addr"));
  flow::Aid& aid = state.visit->aid;
  state.visit->entry.text = personal("ひがはなこ");
  aid.face = face;
  aid.row = "0";
  aid.town = 0;
  aid.region = 0;
  aid.kanji = some_kanji();
  aid.strokes = {{{.1F, .5F}, {.9F, .5F}}};
  aid.characters = some_kanji().whole;
  aid.digits = personal("900");
  return state;
}

flow::State by_hand(flow::State state) {
  state.visit->by_hand = true;
  state.visit->card = CardStatus::off;
  state.visit->four.reset();
  std::erase_if(state.visit->draft.answers,
                [](const auto& item) { return item.second.source == model::Source::card; });
  return state;
}

std::vector<Named> representative_states() {
  std::vector<Named> states{{"welcome", at_welcome()}, {"welcome closed", closed(at_welcome())}};
#define X(id) states.push_back({"page " #id, on_page(PageId::id)});
  HAISAI_PAGES(X)
#undef X
  add_problems(states);
  add_questions(states);
  add_cards_and_pins(states);
  add_face_code(states);
  add_other_cards_and_dates(states);
  add_lessons(states);
  add_tickets(states);
  const std::size_t count = states.size();
  for (std::size_t i = 0; i < count; ++i) {
    states.push_back({states[i].name + ", closed", closed(states[i].state)});
    states.push_back({states[i].name + ", veiled", states[i].state});
    states.back().state.veiled = true;
    flow::World bare = world();
    bare.form_printer = bare.ticket_printer = false;
    bare.simulated = true;
    bare.settings.allow_last_try = true;
    states.push_back({states[i].name + ", no printers", with(bare, states[i].state)});
    states.push_back({states[i].name + ", working", states[i].state});
    if (states.back().state.visit) states.back().state.visit->working = true;
  }
  return states;
}

ui::View view(const flow::State& state) { return view_of(state, words()); }

}  // namespace haisai::pages::test
