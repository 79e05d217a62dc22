// Broken content: each fault has its own message, at its file and line.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "asset_copy.h"
#include "kiosk/content/fault_words.h"

namespace haisai::content::test {
namespace {

struct Planted {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  const char* message;       // part of what must be said
  const char* said_in = "";  // file the fault is reported in, when another one
  int below = 0;             // lines below (or above) the change, when the fault is not on its line
  bool warning = false;
};

void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.name; }

constexpr const char* kJuminhyo = "procedures/juminhyo.toml";
constexpr const char* kLesson = "lessons/l0.toml";
constexpr const char* kBlocks = "procedures/blocks.toml";
constexpr const char* kNaha = "sites/naha.toml";
constexpr const char* kFees = "sites/naha/fees.toml";
constexpr const char* kTowns = "sites/naha/towns.toml";
constexpr const char* kTexts = "texts/ja.procedures.toml";
constexpr const char* kErrors = "texts/ja.errors.toml";
constexpr const char* kSettings = "settings.toml";
constexpr const char* kStandard = "themes/standard.toml";
constexpr int kAnyLine = 1000;

const Planted kPlanted[] = {
    {"toml", kJuminhyo, "minutes = 3", "minutes = ", "not TOML"},
    {"unknown_key", kJuminhyo, "minutes = 3", "minuts = 3", "unknown key 'minuts'; did you mean 'minutes'?"},
    {"missing_key", kJuminhyo, "service = \"jumin\"", "", "'service' is missing", "", kAnyLine},
    {"wrong_type", kJuminhyo, "minutes = 3", "minutes = \"3\"",
     "'minutes' must be a whole number from 1 to 120"},
    {"file_name", kJuminhyo, "id = \"juminhyo\"", "id = \"jumin\"",
     "'jumin' must be the name of the file, 'juminhyo'"},
    {"unknown_service", kJuminhyo, "service = \"jumin\"", "service = \"jumn\"",
     "no service 'jumn'; did you mean 'jumin'?"},
    {"unknown_block", kJuminhyo, "use = \"agent\"", "use = \"agnet\"",
     "no block 'agnet'; did you mean 'agent'?"},
    {"leave_out", kJuminhyo, "[\"v.sex\"]", "[\"v.six\"]", "block 'visitor' has no field 'v.six'"},
    {"field_type", kBlocks, "type = \"count\"", "type = \"cuont\"",
     "no type 'cuont'; did you mean 'count'?"},
    {"field_twice", kJuminhyo, "key = \"j.head\"", "key = \"j.kind\"", "field 'j.kind' is there twice"},
    {"choice_twice", kJuminhyo, "{ code = \"some\" },", "{ code = \"self\" },",
     "choice 'self' is there twice"},
    {"choice_code", kJuminhyo, "{ code = \"some\" },", "{ code = \"So me\" },", "'So me' is no code"},
    {"default", kBlocks, "default = \"1\"", "default = \"0\"",
     "the default '0' is not a value of 'j.copies' (range)"},
    {"condition_field", kJuminhyo, "{ key = \"j.purpose\", is", "{ key = \"j.purpse\", is",
     "'j.purpose_text' depends on 'j.purpse', which is no field here; did you mean 'j.purpose'?", "", -5},
    {"condition_choice", kJuminhyo, "is = [\"other\"]", "is = [\"othr\"]",
     "being 'othr', which is none of its choices; did you mean 'other'?", "", -5},
    {"copies", kJuminhyo, "copies = \"j.copies\"", "copies = \"j.kind\"",
     "'j.kind' must be a field of type 'count'"},
    {"fee_word", kJuminhyo, "fee = \"per_copy\"", "fee = \"copy\"",
     "'copy' is none of counter, per_copy, free"},
    {"facts_missing", kJuminhyo, "[facts]", "[fact]", "[facts] is missing", "", kAnyLine},
    {"fact_date", kJuminhyo, "checked_on = \"2026-11-01\"", "checked_on = \"1 Nov\"", "'1 Nov' is no date"},
    {"way_word", kJuminhyo, "can = \"no\"", "can = \"maybe\"", "'maybe' is none of no, partly, yes"},
    {"way_missing", kJuminhyo, "[post]", "[pots]", "[post] is missing", "", kAnyLine},
    {"way_link", "procedures/zeisho.toml", "link = \"naha_nozei\"", "link = \"naha_nozeii\"", "no link 'naha_nozeii'"},
    {"link_host", "sites/naha/links.toml", "url = \"https://myna.go.jp/\"", "url = \"https://mina.go.jp/\"",
     "'mina.go.jp' is none of the hosts in 'hosts'; did you mean 'myna.go.jp'?"},
    {"link_plain", "sites/naha/links.toml", "url = \"https://myna.go.jp/\"", "url = \"http://myna.go.jp/\"",
     "must begin with https://"},
    {"paper_text", kJuminhyo, "{ id = \"id_card\" }", "{ id = \"id_cart\" }", "no text 'bring.id_cart.name' in ja"},
    {"prints_unknown", "procedures/yobo.toml", "prints = [\"memo-vaccine\"]", "prints = [\"memo-vacine\"]",
     "no paper 'memo-vacine'; did you mean 'memo-vaccine'?"},
    {"prints_no_slip", "procedures/yobo.toml", "prints = [\"memo-vaccine\"]", "prints = [\"labels-yobo-12\"]",
     "paper 'labels-yobo-12' must be of kind 'slip'"},
    {"cannot_sign", kJuminhyo, "cannot_sign = \"written_for\"", "cannot_sign = \"never\"", "'never' must be written_for or staff"},
    {"stop_key", "procedures/inkan.toml", "key = \"v.birth\"", "key = \"v.name\"", "'v.name' must be a field of type 'date'"},
    {"copy_type", "procedures/kokuho.toml", "copy = \"v.name\"", "copy = \"v.addr\"", "'n.head' copies 'v.addr'", "", kAnyLine},
    {"fee_code", kFees, "joseki = 750", "josekii = 750", "being 'josekii', which is none of its choices", "", kAnyLine},
    {"deadline_from", "procedures/kokuho.toml", "from = \"n.day\"", "from = \"n.act\"", "'n.act' must be a field of type 'date'"},
    {"staff_flag", kJuminhyo, "staff = true", "staff = \"yes\"", "'staff' must be true or false"},
    {"many_choices", kJuminhyo, "{ code = \"old\" },", "{ code = \"old\" }, { code = \"older\" },",
     "no text 'procedure.juminhyo.j.kind.choice.older' in ja", "", -9},
    {"card_item", kBlocks, "card = \"birth_date\"", "card = \"birthdate\"",
     "no item 'birthdate' on a card; did you mean 'birth_date'?"},
    {"never_asked", kBlocks, "type = \"telephone\"\nrequired = true",
     "type = \"telephone\"\nask = false\nrequired = true",
     "'v.tel' is required but never asked and has no default", "", -2},
    {"no_columns", kBlocks, "type = \"rows\"", "type = \"text\"", "only a field of type 'rows' has columns",
     "", 4},
    {"fee_missing", kFees, "[juminhyo]", "[jumin_hyo]", "no fee for 'juminhyo'", kJuminhyo, kAnyLine},
    {"fee_date", kFees, "checked_on = \"2026-11-01\"", "checked_on = \"2026-11-31\"",
     "'2026-11-31' is no date"},
    {"fee_range", kFees, "yen_per_copy = 300", "yen_per_copy = -300", "from 0 to 100000"},
    {"closed_date", kNaha, "\"06-23\"]", "\"06-31\"]", "'06-31' is no date like 06-23"},
    {"open_time", kNaha, "open = \"08:30\"", "open = \"8:30\"", "'8:30' is not a time like 08:30"},
    {"hours", kNaha, "close = \"17:15\"", "close = \"07:15\"", "'close' must be later than 'open'"},
    {"prefix", kNaha, "prefix = \"B\"", "prefix = \"A\"", "prefix 'A' is also that of 'jumin'"},
    {"branch", kNaha, "branch = 2", "branch = 1", "branch 1 is also that of 'honcho'"},
    {"office_service", kNaha, "\"fukushi\", \"kosodate\"]", "\"fukusi\", \"kosodate\"]",
     "no service 'fukusi'; did you mean 'fukushi'?"},
    {"town_twice", kTowns, "name = \"曙\"", "name = \"旭町\"", "town '旭町' is there twice", "", kAnyLine},
    {"town_postcode", kTowns, "\"9000002\"", "\"900-0002\"", "'900-0002' is no postcode"},
    {"town_group", kTowns, "group = \"shuri\"", "group = \"siuri\"", "no text 'place.group.siuri' in ja", "", kAnyLine},
    {"prefecture_region", "sites/prefectures.toml", "region = 5", "region = 6", "'region' must be a whole number from 0 to 5"},
    {"city_code", kNaha, "\"472018\"", "\"47201\"", "'city_code' must be six digits"},
    {"settings_office", kSettings, "office = \"honcho\"", "office = \"honchoo\"", "no office 'honchoo'"},
    {"settings_range", kSettings, "ticket_page = 30", "ticket_page = 10",
     "'ticket_page' must be a whole number from 30 to 300"},
    {"settings_unknown", kSettings, "kiosk_number = 1", "kiosknumber = 1",
     "unknown key 'kiosknumber'; did you mean 'kiosk_number'?"},
    {"settings_pixels", kSettings, "width_mm = 296.0", "width_mm = 396.0", "the pixels are not square"},
    {"theme_colour", kStandard, "ink = \"#1f1d1a\"", "ink = \"1f1d1a\"", "'1f1d1a' is no colour"},
    {"theme_contrast", kStandard, "second_ink = \"#3d3a35\"", "second_ink = \"#7d7a75\"",
     "rule C1 wants 10.0 to 21.0"},
    {"theme_edge", kStandard, "edge = \"#6f8796\"", "edge = \"#c0c8d0\"", "rule C6 wants 3.0"},
    {"theme_missing", "themes/low-glare.toml",
     "hairline =", "hairlines =", "unknown key 'hairlines'; did you mean 'hairline'?"},
    {"text_missing", kTexts, "choice.setai_all = \"家族みんな\"", "",
     "no text 'procedure.juminhyo.j.kind.choice.setai_all' in ja", kJuminhyo, kAnyLine},
    {"text_twice", kErrors, "[reject]", "[date]\nyear = \"年\"\n[reject]", "'date.year' is also in", kTexts,
     kAnyLine},
    {"ruby_open", kTexts, "{続柄|つづきがら}を のせ", "{続柄|つづきがらを のせ",
     "has a '{' that is not closed"},
    {"ruby_reading", kTexts, "{住民票|じゅうみんひょう}・", "{住民票|住民}・", "the reading must be kana"},
    {"error_text", kErrors, "resident = \"この手続きは", "residnt = \"この手続きは",
     "no text 'error.form.unknown.resident' in ja", "", kAnyLine},
    {"log_level", kErrors, "log = \"info\"", "log = \"note\"", "'note' is no log level"},
    {"service_name", kTexts, "[service.zei]", "[service.zeii]", "no text 'service.zei.name' in ja", kNaha,
     kAnyLine},
    {"orphan", kTexts, "question = \"何通", "qestion = \"何まい\"\nquestion = \"何通",
     "nothing uses the text 'block.j.copies.qestion'", "", 0, true},
    {"orphan_block", kTexts, "[block.v.contact]", "[block.v.kontact]\nlabel = \"連絡\"\n[block.v.contact]",
     "no block has the field", "", 1, true},
    {"lesson_toml", kLesson, "order = 1", "order = ", "not TOML"},
    {"lesson_name", kLesson, "id = \"l0\"", "id = \"l9\"", "'l9' must be the name of the file, 'l0'"},
    {"lesson_order", "lessons/l2.toml", "order = 2", "order = 1", "'order' is also that of 'l0'"},
    {"lesson_exercise", kLesson, "exercise = \"choose\"", "exercise = \"chose\"",
     "no exercise 'chose'; did you mean 'choose'?"},
    {"lesson_choices", kLesson, "[\"sea\", \"hill\"]", "[\"sea\"]", "'choices' must be a list of 2 to 3, not 1"},
    {"lesson_choice_twice", kLesson, "[\"sea\", \"hill\"]", "[\"sea\", \"sea\"]", "'sea' is there twice"},
    {"lesson_choice_words", kLesson, "[\"sea\", \"hill\"]", "[\"sea\", \"town\"]",
     "no text 'lesson.l0.choose.choice.town' in ja", "", -3},
    {"lesson_key", kLesson, "[\"あ\", \"い\"", "[\"ああ\", \"い\"", "'ああ' must be one character"},
    {"lesson_wanted", kLesson, "wanted = \"う\"", "wanted = \"ん\"", "'ん' is none of 'keys'"},
    {"lesson_step_twice", kLesson, "id = \"choose\"", "id = \"tap\"", "step 'tap' is there twice"},
    {"lesson_unknown", kLesson, "exercise = \"read\"", "exercise = \"read\"\nchoices = [\"a\", \"b\"]",
     "unknown key 'choices'", "", 1},
    {"lesson_orphan", "texts/ja.lessons.toml", "after.hill =", "after.hil = \"山です。\"\nafter.hill =",
     "nothing uses the text 'lesson.l0.choose.after.hil'", "", 0, true},
    {"plain_word", kTexts, "label = \"出す先\"", "label = \"該当する先\"", "says 該当; better: あてはまる (rule §8)", "", 0, true},
};

class Faults : public testing::TestWithParam<Planted> {};

TEST_P(Faults, are_named_at_their_place) {
  const Planted& planted = GetParam();
  const AssetCopy assets;
  const int line = assets.replace(planted.file, planted.from, planted.to);
  const std::vector<Fault> faults = assets.check();
  const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& fault) {
    return fault.message.find(planted.message) != std::string::npos;
  });
  ASSERT_NE(found, faults.end()) << all_of(faults);
  const std::string where = *planted.said_in == '\0' ? planted.file : planted.said_in;
  EXPECT_EQ(found->file, assets.path(where).string());
  if (planted.below != kAnyLine) {
    EXPECT_EQ(found->line, line + planted.below) << all_of(faults);
  }
  EXPECT_EQ(found->warning, planted.warning);
  EXPECT_NE(FaultWords::load(source_assets()).japanese(found->message), "") << "in Japanese too: " << found->message;
  EXPECT_EQ(assets.load().has_value(), planted.warning) << "faults stop the terminal, warnings do not";
}

INSTANTIATE_TEST_SUITE_P(Planted, Faults, testing::ValuesIn(kPlanted),
                         [](const auto& each) { return std::string(each.param.name); });

// The kiosk does not hold them; the typing worker reads them when it is asked.
TEST(Names, are_checked_and_loaded_apart) {
  const AssetCopy assets;
  const auto names = load_names(assets.path(""), assets.path("settings.toml"));
  ASSERT_TRUE(names);
  const auto higa = std::find_if(names->begin(), names->end(), [](const auto& name) { return name.reading == "ひが"; });
  ASSERT_NE(higa, names->end());
  EXPECT_EQ(higa->written.front(), "比嘉");
  const int line = assets.replace("sites/naha/names.toml", "\"ひが\" = [", "\"ひが\" = 1 # [");
  const auto faults = assets.check();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].line, line);
  EXPECT_TRUE(assets.load()) << "the kiosk runs without";
  EXPECT_FALSE(load_names(assets.path(""), assets.path("settings.toml")));
}

TEST(Towns, of_the_city_are_there_once_with_their_postcode) {
  const AssetCopy assets;
  const auto content = assets.load();
  ASSERT_TRUE(content);
  std::set<std::string> postcodes;
  for (const model::Town& town : content->site.towns) postcodes.insert(town.postcode);
  EXPECT_EQ(content->site.towns.size(), 78U);
  EXPECT_EQ(postcodes.size(), 78U);
  EXPECT_EQ(content->site.prefectures.size(), 47U);
}

TEST(Lessons, come_in_their_order_with_a_box_to_touch_for_tap) {
  const AssetCopy assets;
  const auto content = assets.load();
  ASSERT_TRUE(content);
  ASSERT_EQ(content->lessons.size(), 3U);
  EXPECT_EQ(content->lessons[0].id, "l0");
  EXPECT_EQ(content->lessons[2].id, "l3");
  EXPECT_TRUE(content->lessons[0].steps[0].takes(model::kTapTarget));
  const auto& steps = content->lessons[0].steps;
  const auto letter = std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.id == "letter"; });
  ASSERT_NE(letter, steps.end());
  EXPECT_EQ(letter->wanted, "う");
}

TEST(Lessons, a_city_may_have_none_but_no_empty_one) {
  const AssetCopy assets;
  assets.write("lessons/l0.toml", "id = \"l0\"\norder = 1\nminutes = 3\n");
  EXPECT_NE(all_of(assets.check()).find("l0.toml:1: a lesson has at least one [[step]]"), std::string::npos);
  std::filesystem::remove_all(assets.path("lessons"));
  const auto content = assets.load();
  ASSERT_TRUE(content);
  EXPECT_TRUE(content->lessons.empty());
}

TEST(Content, a_missing_folder_is_said_to_be_missing) {
  const auto content = load("/nonexistent/assets", "/nonexistent/settings.toml");
  ASSERT_FALSE(content);
  EXPECT_EQ(content.error().code, base::ErrorCode::content_missing);
}

TEST(Content, a_broken_settings_file_is_told_from_broken_content) {
  const AssetCopy assets;
  assets.replace("settings.toml", "idle = 120", "idle = 1");
  const auto content = assets.load();
  ASSERT_FALSE(content);
  EXPECT_EQ(content.error().code, base::ErrorCode::settings_invalid);
  EXPECT_NE(content.error().detail.find("settings.toml:19: 'idle'"), std::string::npos)
      << content.error().detail;
}

TEST(Content, missing_files_and_odd_bytes_are_faults) {
  const AssetCopy assets;
  std::filesystem::remove(assets.path("themes/low-glare.toml"));
  assets.write("texts/ja.extra.toml", "a = \"\xff\xfe\"\n");
  const std::string faults = all_of(assets.check());
  EXPECT_NE(faults.find("low-glare.toml:1: cannot be read"), std::string::npos) << faults;
  EXPECT_NE(faults.find("ja.extra.toml:1: not TOML"), std::string::npos) << faults;
}

TEST(Content, another_language_may_lack_words_and_shows_those_of_ja) {
  const AssetCopy assets;
  for (const char* file : {"texts/en.procedures.toml", "texts/en.errors.toml"}) std::filesystem::remove(assets.path(file));
  assets.write("texts/en.toml",
               "[catalogue]\nname = \"English\"\ntag = \"en\"\nhuman_check = \"none\"\nchecked_by = \"\"\n"
               "[site.naha]\nname = \"Naha City Hall\"\n");
  const auto content = assets.load();
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(content->catalogues.at("en").get("site.naha.name"), "Naha City Hall");
  EXPECT_EQ(content->catalogues.at("en").get("era.showa"), "昭和");
  EXPECT_NE(all_of(assets.check()).find("'era.showa' is not translated yet: en"), std::string::npos);
}

TEST(Content, a_new_procedure_is_files_only) {
  const AssetCopy assets;
  const std::size_t before = assets.load()->procedures.size();
  assets.write("procedures/hato.toml",
               "id = \"hato\"\nform_version = 1\nservice = \"jumin\"\nminutes = 2\nfee = \"counter\"\n"
               "owner = \"shimin\"\ncannot_sign = \"staff\"\n"
               "[facts]\nchecked_on = \"2026-11-01\"\nsource = \"a page\"\n[papers]\nneeded = []\n"
               "[online]\ncan = \"no\"\n[store]\ncan = \"no\"\n[post]\ncan = \"no\"\n"
               "[[field]]\nuse = \"contact\"\n");
  EXPECT_NE(all_of(assets.check()).find("hato.toml:1: no text 'procedure.hato.title' in ja"),
            std::string::npos);
  assets.write("texts/ja.hato.toml",
               "[procedure.hato]\ntitle = \"はとの登録\"\ndescription = \"はとを 登録します。\"\npurpose = \"登録します。\"\n"
               "[procedure.hato.paper]\ntitle = \"はとの登録申請書\"\n");
  const auto content = assets.load();
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(content->procedures.size(), before + 1);
  EXPECT_EQ(content->catalogues.at("ja").get("procedure.hato.v.tel.label"), "昼の電話")
      << "words of the block";
}

TEST(Content, the_version_changes_with_any_file) {
  const AssetCopy assets;
  const std::string before = assets.load()->version;
  EXPECT_EQ(assets.load()->version, before);
  assets.replace("texts/ja.procedures.toml", "家族みんな", "かぞくみんな");
  EXPECT_NE(assets.load()->version, before);
}

}  // namespace
}  // namespace haisai::content::test
