#include "typist.h"

#include <gtest/gtest.h>

#include <array>
#include <toml++/toml.h>

#include "kiosk/base/utf8.h"
#include "kiosk/flow/places.h"
#include "kiosk/flow/rows.h"
#include "kiosk/japanese/era.h"
#include "kiosk/japanese/kana.h"
#include "kiosk/japanese/name_key.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::test {
namespace {

using flow::Intent;
using flow::IntentKind;
using flow::PageId;
using model::Field;
using model::FieldType;

constexpr flow::SessionId kSession = 1;
constexpr int kMostPages = 200;
constexpr const char* kShop = "おきなわせいさくしょ";
constexpr const char* kChildReading = "そら";
constexpr const char* kChild = "空";
constexpr const char* kChildInLatin = " SORA";
constexpr const char* kChildBirth = "2019-05-05";
constexpr std::array<const char*, 4> kTelephone{"090", "12", "345", "678"};   // a key for its start, then digits

struct Reading {
  const char* card;
  const char* reading;
  const char* building = "";   // of what stands behind the lot number, up to a number of its own
};
constexpr std::array kReadings{
    Reading{"android_phone", "うえはら りく"},   Reading{"certificate_soon", "あがりえ なな"},
    Reading{"child", "たまき ひなた"},           Reading{"expired", "しまぶくろ せいじ"},
    Reading{"face_code", "きゃん とし"},         Reading{"hanako", "なは はなこ", "なはそう"},
    Reading{"iphone", "ひが みさき"},            Reading{"ivs", "つじべ かずら"},
    Reading{"juki_card", "なかんだかり つる"},   Reading{"last-try", "おおしろ はじめ"},
    Reading{"latin", "なはしま まりあ あれくさんどら こんすたんしあ ふぇるなんです で おりべいら あーる", "がじゅまるはいつ"},
    Reading{"licence", "やら あさお"},           Reading{"locked", "みやぎ へいこ"},
    Reading{"long-address", "ひが たろう",
            "なはしえいしゅりひがしだんちだいさんききょうどうじゅうたくきたとうえれべーたーひがしがわかんりくみあいきつけ "
            "しゅれいのもんをのぞむおかのうえのあかがわらやねとでいごなみきのあるおおきななかにわにめんしたにかいだてべっかんのおく "
            "ななさんごうしつ"},
    Reading{"mononym", "てじゃ"},
    Reading{"pinless", "あらかき かお"},         Reading{"residence_card", "しゅれすた すにた", "めぞんひがわ"},
    Reading{"specified_residence", "ぐえん てぃ ほあ", "こーぽあじゃ"}, Reading{"yoshio", "たかはし よしお"}};

class Typist {
 public:
  Typist(std::shared_ptr<const flow::World> world, const Person& person)
      : person_(person), state_(flow::start(std::move(world), base::WallTime(base::Milliseconds(1'795'309'200'000)))) {}

  Presses presses;
  flow::State& state() { return state_; }
  void send(const flow::Event& event) { state_ = flow::update(std::move(state_), event).next; }
  void go(IntentKind kind, const std::string& arg = {}, int number = 0) {
    ++presses.all;
    send(Intent{kind, arg, number});
  }
  void key(IntentKind kind, const std::string& arg = {}, int number = 0) {
    ++presses.keys;
    go(kind, arg, number);
  }
  void read_card();
  void answer(const Field& field);
  bool read_second_card(const Field& field);

 private:
  void kana(const std::string& text);
  void latin(const std::string& text);
  void digits(const std::string& text) { for (const char c : text) key(IntentKind::put, std::string(1, c)); }
  void in_kanji(const std::string& reading, const std::string& written);
  void lot(const std::string& characters);
  void address();
  void rest_of_address(const std::string& rest);
  void date(const Field& field);
  void birth(const std::string& iso);
  void pin();
  void choose(const Field& field);
  void by_keys(const Field& field);
  bool is_filled(const Field& field);

  const Person& person_;
  flow::State state_;
};

bool is_latin(const std::string& text) { return base::decode_utf8(text)->front() < 0x100 || base::decode_utf8(text)->front() >= 0xFF21; }

// As it is typed, behind the family name that stands there where one is known.
std::string child_name(const std::string& parent) {
  const std::string family = japanese::family_name(parent);
  if (!family.empty()) return family + kChild;
  return is_latin(parent) ? parent.substr(0, parent.find(' ')) + kChildInLatin : parent;
}

// A key for each; those with ゛ ゜ or small have a second one where they have no key of their own.
void Typist::kana(const std::string& text) {
  const std::u32string characters = *base::decode_utf8(text);
  for (const char32_t c : characters) {
    const std::u32string own = U"ゃゅょっゔ";
    IntentKind mark = IntentKind::none;
    char32_t plain = c;
    for (char32_t base = 0x3041; base <= 0x3096 && own.find(c) == std::u32string::npos; ++base) {
      if (japanese::with_dakuten(base) == c && base < c) plain = base, mark = IntentKind::dakuten;
      if (japanese::with_handakuten(base) == c && base < c) plain = base, mark = IntentKind::handakuten;
      if (japanese::with_small(base) == c && base > c) plain = base, mark = IntentKind::small_kana;
    }
    key(IntentKind::put, base::encode_utf8(std::u32string(1, plain)));
    if (mark != IntentKind::none) key(mark);
  }
}

void Typist::latin(const std::string& text) {
  key(IntentKind::keyboard, "latin");
  const std::u32string characters = *base::decode_utf8(text);
  for (const char32_t c : characters) key(IntentKind::put, base::encode_utf8(std::u32string(1, c)));
}

// The first candidate is the right one: nobody needs fewer keys.
void Typist::in_kanji(const std::string& reading, const std::string& written) {
  kana(reading);
  key(IntentKind::open_aid, "kanji");
  model::KanjiAnswer found;
  found.whole.emplace_back(std::string(written));
  send(flow::KanjiFound{kSession, state_.visit->aid.asked, found});
  key(IntentKind::pick, {}, 0);
}

// Numbers and 番 号 on the keys for places.
void Typist::lot(const std::string& characters) {
  std::u32string text = *base::decode_utf8(characters);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string one = base::encode_utf8(text.substr(i, 1));
    const bool word = text.substr(i, 2) == U"番地" || text.substr(i, 2) == U"丁目";
    if (word) one = base::encode_utf8(text.substr(i, 2)), ++i;
    key(IntentKind::put, japanese::to_ascii_width(one));
  }
}

// The lot, then the building: its name as kana that become kanji, its number on the keys for places again.
void Typist::rest_of_address(const std::string& rest) {
  const std::u32string text = *base::decode_utf8(rest);
  const std::size_t space = text.find_first_of(U" 　");
  if (space == std::u32string::npos) return lot(rest);
  std::size_t number = text.find_last_not_of(U"０１２３４５６７８９0123456789") + 1;
  lot(base::encode_utf8(text.substr(0, space)));
  key(IntentKind::keyboard, "kana");
  key(IntentKind::put, " ");
  in_kanji(person_.building, base::encode_utf8(text.substr(space + 1, number - space - 1)));
  if (number == text.size()) return;
  key(IntentKind::keyboard, "place");
  lot(base::encode_utf8(text.substr(number)));
}

void Typist::address() {
  const model::Site& site = state_.world->site;
  const std::string& all = person_.four.address.reveal();
  const std::string in_city = all.substr(site.address.size());
  std::size_t best = site.towns.size();
  for (std::size_t i = 0; i < site.towns.size(); ++i) {
    const bool longer = best == site.towns.size() || site.towns[i].name.size() > site.towns[best].name.size();
    if (in_city.starts_with(site.towns[i].name) && longer) best = i;
  }
  ASSERT_LT(best, site.towns.size()) << all;
  const model::Town& town = site.towns[best];
  key(IntentKind::open_aid, "place");
  if (state_.visit->aid.face == flow::AidFace::place) key(IntentKind::pick, "city");
  key(IntentKind::pick, town.group.empty() ? std::to_string(*japanese::kana_row(town.kana)) : town.group);
  key(IntentKind::pick, {}, static_cast<int>(best));
  std::string rest = in_city.substr(town.name.size());
  if (town.chome > 0) {
    const std::size_t at = rest.find(site.chome_word);
    const int chome = std::stoi(japanese::to_ascii_width(rest.substr(0, at)));
    const bool listed = chome <= town.chome;   // some made-up people live where nobody does: their 丁目 is typed
    key(IntentKind::pick, {}, listed ? chome : 1);
    if (!listed) key(IntentKind::erase_all);
    rest = listed ? rest.substr(at + site.chome_word.size()) : in_city;
  }
  rest_of_address(rest);
}

void Typist::birth(const std::string& iso) {
  const auto day = base::parse_iso_date(iso);
  const auto era = japanese::era_of(*day);
  if (state_.visit->entry.era != era->era) key(IntentKind::era, std::string(era->era));
  digits(std::to_string(era->year));
  key(IntentKind::part, {}, 1);
  digits(std::to_string(static_cast<unsigned>(day->month())));
  key(IntentKind::part, {}, 2);
  digits(std::to_string(static_cast<unsigned>(day->day())));
}

void Typist::date(const Field& field) {
  if (field.key == "v.birth") return birth(person_.four.birth_date.reveal());
  if (!field.recent && field.copy_from.empty()) return birth(kChildBirth);
  const base::Date today = base::civil_time(state_.now).date;
  const base::Date day{std::chrono::sys_days(today) - std::chrono::days(person_.days_ago)};
  key(IntentKind::open_aid, "days");
  for (auto month = today.year() / today.month(); month > day.year() / day.month(); month -= std::chrono::months(1)) key(IntentKind::more, {}, -1);
  key(IntentKind::pick, base::iso_date(day));
}

void Typist::choose(const Field& field) {
  std::string code = field.type == FieldType::check ? "no" : "";
  for (const model::Choice& choice : field.choices) {
    if (code.empty() && !choice.goes_to_staff) code = choice.code;
  }
  if (field.card_item == "sex") code = person_.four.sex.reveal();
  key(IntentKind::choose, code);
}

void Typist::by_keys(const Field& field) {
  const std::string& name_on_card = person_.four.name.reveal();
  const bool own = field.key == "v.name";
  switch (field.type) {
    case FieldType::name:
      if (!own && !state_.visit->entry.text.empty()) return in_kanji(kChildReading, kChild);   // the family name stands there
      if (!is_latin(name_on_card)) return in_kanji(person_.reading, name_on_card);
      return latin(own ? name_on_card : child_name(name_on_card));
    case FieldType::kana:
      return kana(person_.reading);
    case FieldType::address:
      return address();
    case FieldType::date:
      return date(field);
    case FieldType::telephone:
      key(IntentKind::put, kTelephone[0]);
      for (std::size_t i = 1; i < kTelephone.size(); ++i) digits(kTelephone[i]);
      return;
    case FieldType::digits:
      return digits(std::string(static_cast<std::size_t>(field.max > 0 ? std::min(field.max, 10) : 10), '1'));
    case FieldType::text:
      return kana(kShop);
    default:
      return choose(field);
  }
}

bool Typist::is_filled(const Field& field) {
  const flow::Entry& entry = state_.visit->entry;
  if (field.type == FieldType::date) return !entry.date_parts[2].empty();
  return !entry.text.empty() && field.family_of.empty();
}

void Typist::answer(const Field& field) {
  if (field.type == FieldType::rows && state_.visit->row_at.row < 0) return go(IntentKind::next);
  if (model::is_required(field, state_.visit->draft) && !is_filled(field)) by_keys(field);
  go(IntentKind::next);
}

void Typist::read_card() {
  send(flow::CardWaiting{kSession});
  go(IntentKind::next);
  send(flow::CardChecking{kSession});
  send(flow::CardReady{kSession, 3});
  pin();
  send(flow::CardRead{kSession, person_.four, 4, 200, 40});
  go(IntentKind::next);
}

void Typist::pin() {
  for (int digit = 1; digit <= 4; ++digit) {
    ++presses.keys, ++presses.all;
    send(flow::PinKeyed{digit});
  }
  go(IntentKind::pin_submit);
}

// The card of a child whom the form asks about; a newborn, whose day was asked already, has none yet.
bool Typist::read_second_card(const Field& field) {
  const auto form = state_.world->procedure(state_.visit->procedure);
  const Field* people = form->find(state_.visit->question);
  if (field.card_item != "name" || people == nullptr || people->columns.empty()) return false;
  for (const Field& column : people->columns) {
    if (!column.copy_from.empty()) return false;
  }
  key(IntentKind::use_second_card);
  send(flow::CardRemoved{kSession});
  send(flow::CardGone{kSession});
  send(flow::CardWaiting{kSession});
  send(flow::CardChecking{kSession});
  send(flow::CardReady{kSession, 3});
  pin();
  model::BasicFour child = person_.four;
  child.name = base::PersonalText(child_name(child.name.reveal()));
  child.birth_date = base::PersonalText(kChildBirth);
  child.sex = {};   // nobody is asked for it
  send(flow::CardRead{kSession, child, 4, 200, 40});
  return true;
}

}  // namespace

std::vector<Person> demo_people(const std::filesystem::path& assets) {
  std::vector<Person> people;
  for (const Reading& each : kReadings) {
    const toml::table card = toml::parse_file((assets / "cards" / (std::string(each.card) + ".toml")).string());
    const auto text = [&](const char* key) { return base::PersonalText(card[key].value_or(std::string())); };
    people.push_back({{text("name"), text("address"), text("birth_date"), text("sex")}, each.reading, each.building,
                      static_cast<int>(people.size() * 5 % 45 + 1)});
  }
  return people;
}

Presses fill_in(const std::shared_ptr<const flow::World>& world, const std::string& form, const Person& person, bool with_card) {
  Typist typist(world, person);
  typist.send(Intent{IntentKind::open_procedures, {}});
  typist.send(Intent{IntentKind::choose_procedure, form});
  if (with_card) typist.read_card();
  if (!with_card) typist.go(IntentKind::by_hand);
  flow::State& state = typist.state();
  for (int page = 0; page < kMostPages && state.page == PageId::question; ++page) {
    const auto field = flow::asked_field(state);
    if (!field) break;
    if (!with_card || !typist.read_second_card(*field)) typist.answer(*field);
    EXPECT_EQ(state.visit ? state.visit->reject : "", "") << form << " " << field->key << " " << (state.visit ? state.visit->entry.text.reveal() : "");
  }
  typist.go(IntentKind::next);
  EXPECT_EQ(state.page, PageId::finish) << form << (with_card ? " card " : " by hand ") << person.reading << " stays at "
                                        << flow::name_of(state.page) << " " << (state.visit ? state.visit->question : "");
  typist.presses.forms = state.visit ? state.visit->submissions : std::vector<model::Submission>{};
  return typist.presses;
}

}  // namespace haisai::test
