#include "tests/flow/made_up_world.h"

#include <set>
#include <string>

namespace haisai::model {

// Stands for the registry of kiosk/usage, which the flow does not see.
class ContentIds {
 public:
  static ContentId make(std::string_view text) {
    static std::set<std::string, std::less<>> known;
    return ContentId(*known.emplace(text).first);
  }
};

}  // namespace haisai::model

namespace haisai::flow {
namespace {

using model::Field;
using model::FieldType;
using model::Prefill;

Field field(std::string key, FieldType type, bool required) {
  Field made;
  made.key = std::move(key);
  made.type = type;
  made.required = required;
  return made;
}

Field from_card(std::string key, FieldType type, std::string item) {
  Field made = field(std::move(key), type, true);
  made.prefill = Prefill::card;
  made.card_item = std::move(item);
  return made;
}

model::Procedure copy_of_register() {
  Field kana = field("v.kana", FieldType::kana, true);
  kana.by_hand = true;
  Field sex = from_card("v.sex", FieldType::choice, "sex");
  sex.required = false;
  sex.choices = {{"1"}, {"2"}, {"9"}};
  Field kind = field("j.kind", FieldType::choice, true);
  kind.choices = {{"all"}, {"part"}, {"third", true}};
  Field who = field("j.who", FieldType::multi, true);
  who.choices = {{"self"}, {"spouse"}, {"child"}};
  who.when = {{"j.kind", {"part"}, false}};
  Field copies = field("j.copies", FieldType::count, true);
  copies.prefill = Prefill::rule;
  copies.default_value = "1";
  copies.min = 1;
  copies.max = 10;
  Field note = field("j.note", FieldType::text, false);
  note.max = 5;
  model::Procedure made;
  made.id = "juminhyo";
  made.service = "jumin";
  made.fields = {from_card("v.name", FieldType::name, "name"),
                 kana,
                 from_card("v.birth", FieldType::date, "birth_date"),
                 sex,
                 from_card("v.address", FieldType::address, "address"),
                 field("v.tel", FieldType::telephone, true),
                 kind,
                 who,
                 copies,
                 note};
  return made;
}

// One step of each kind.
model::Lesson touching() {
  using model::Exercise;
  model::Lesson made;
  made.id = "l0";
  made.steps = {{"tap", Exercise::tap, {std::string(model::kTapTarget)}, ""},
                {"choose", Exercise::choose, {"sea", "hill"}, ""},
                {"letter", Exercise::kana, {"あ", "い", "う"}, "う"},
                {"help", Exercise::read, {}, ""}};
  return made;
}

// A move: asks about family, and about children where there is family.
model::WaysIn ways_in() {
  model::WaysIn ways;
  ways.themes = {"papers"};
  const auto add = [&](const char* id, const char* service, std::vector<std::string> papers) {
    model::Matter matter;
    matter.id = id;
    matter.theme = "papers";
    matter.service = service;
    matter.papers = std::move(papers);
    matter.search = {std::string("き") + (ways.matters.empty() ? "" : "て")};
    ways.matters.push_back(matter);
  };
  add("juminhyo", "jumin", {"card", "seal"});
  add("inkan", "jumin", {"seal", "photo"});
  add("school", "tax", {"card"});
  add("library", "", {});
  ways.matters[0].protected_key = "j.kind";
  ways.matters[0].protected_codes = {"all"};
  ways.matters[1].protected_to_staff = true;
  model::Situation moved;
  moved.id = "moved";
  moved.questions = {{"family", {}}, {"children", {{"family", true}}}};
  moved.items = {{"juminhyo", {}, {{"j.kind", "all"}}},
                 {"inkan", {{"family", true}}, {}},
                 {"school", {{"children", true}}, {}},
                 {"juminhyo", {{"children", true}}, {}}};
  ways.situations = {moved};
  ways.notices = {{"early", "moved", {}, "2026-11-21"}, {"now", "moved", {}, ""}};
  return ways;
}

}  // namespace

model::KanjiAnswer kanji_answer() {
  const auto texts = [](std::initializer_list<const char*> all) {
    std::vector<base::PersonalText> made;
    for (const char* text : all) made.emplace_back(std::string(text));
    return made;
  };
  model::KanjiAnswer answer;
  answer.whole = texts({"比嘉花子", "東花子", "比嘉華子"});
  answer.parts = {{base::PersonalText("ひが"), texts({"比嘉", "東", "ひが"})},
                  {base::PersonalText("　"), texts({"　"})},
                  {base::PersonalText("はなこ"), texts({"花子", "華子", "はなこ"})}};
  return answer;
}

model::BasicFour made_up_person() {
  return {base::PersonalText(kName), base::PersonalText(kAddress), base::PersonalText(kBirthDate),
          base::PersonalText("1")};
}

World made_up_world() {
  World world;
  world.procedures = {copy_of_register(), copy_of_register()};
  world.procedures[0].prints = {"memo"};
  world.procedures[1].id = "inkan";
  world.lessons = {touching()};
  world.ways = ways_in();
  world.practice = model::Practice{"juminhyo", made_up_person(), "3719", "A-000"};
  model::Service jumin;
  jumin.id = "jumin";
  model::Service tax;
  tax.id = "tax";
  world.site.services = {jumin, tax};
  model::Office here;
  here.id = "honcho";
  here.services = {"jumin", "tax"};
  model::Office other = here;
  other.id = "oroku";
  world.site.offices = {other, here};
  world.site.schedule.emplace_back().service = "jumin";
  world.site.address = "沖縄県那覇市";
  world.site.chome_word = "丁目";
  world.site.towns = {{"泉崎", "いずみざき", "9000021", 2, false, ""},
                      {"旭町", "あさひまち", "9000029", 0, true, ""},
                      {"小禄", "おろく", "9010152", 5, true, ""},
                      {"首里金城町", "しゅりきんじょうちょう", "9030815", 4, false, "shuri"}};
  world.site.prefectures = {{"沖縄県", "おきなわけん", 0}, {"東京都", "とうきょうと", 4}};
  world.languages = {"ja", "en"};
  world.content_id = [](std::string_view text) { return model::ContentIds::make(text); };
  for (std::size_t i = 0; i < world.key_seed.size(); ++i) world.key_seed[i] = static_cast<base::Byte>(i + 1);
  return world;
}

base::WallTime ten_o_clock() { return *base::parse_iso_time("2026-11-22T10:00:30"); }

}  // namespace haisai::flow
