// Broken content: each fault has its own message, at its file and line.
#include <gtest/gtest.h>

#include <algorithm>

#include "asset_copy.h"

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
constexpr const char* kBlocks = "procedures/blocks.toml";
constexpr const char* kNaha = "sites/naha.toml";
constexpr const char* kFees = "sites/naha/fees.toml";
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
    {"field_type", kJuminhyo, "type = \"count\"", "type = \"cuont\"",
     "no type 'cuont'; did you mean 'count'?"},
    {"field_twice", kJuminhyo, "key = \"j.head\"", "key = \"j.copies\"", "field 'j.copies' is there twice"},
    {"choice_twice", kJuminhyo, "{ code = \"some\" },", "{ code = \"self\" },",
     "choice 'self' is there twice"},
    {"choice_code", kJuminhyo, "{ code = \"some\" },", "{ code = \"So me\" },", "'So me' is no code"},
    {"default", kJuminhyo, "default = \"1\"", "default = \"0\"",
     "the default '0' is not a value of 'j.copies' (range)"},
    {"condition_field", kJuminhyo, "{ key = \"j.purpose\", is", "{ key = \"j.purpse\", is",
     "'j.purpose_text' depends on 'j.purpse', which is no field here; did you mean 'j.purpose'?", "", -5},
    {"condition_choice", kJuminhyo, "is = [\"other\"]", "is = [\"othr\"]",
     "being 'othr', which is none of its choices; did you mean 'other'?", "", -5},
    {"copies", kJuminhyo, "copies = \"j.copies\"", "copies = \"j.kind\"",
     "'j.kind' must be a field of type 'count'"},
    {"fee_word", kJuminhyo, "fee = \"per_copy\"", "fee = \"copy\"",
     "'fee' must be \"per_copy\" or \"counter\""},
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
    {"fee_missing", kFees, "[juminhyo]", "[koseki]", "no fee for 'juminhyo'", kJuminhyo, kAnyLine},
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
     "nothing uses the text 'procedure.juminhyo.j.copies.qestion'", "", 0, true},
    {"orphan_block", kTexts, "[block.v.contact]", "[block.v.kontact]\nlabel = \"連絡\"\n[block.v.contact]",
     "no block has the field", "", 1, true},
    {"plain_word", kTexts, "label = \"出す先\"", "label = \"該当する先\"", "says 該当; rule §8", "", 0, true},
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
  EXPECT_EQ(assets.load().has_value(), planted.warning) << "faults stop the terminal, warnings do not";
}

INSTANTIATE_TEST_SUITE_P(Planted, Faults, testing::ValuesIn(kPlanted),
                         [](const auto& each) { return std::string(each.param.name); });

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
  assets.write("texts/en.toml", "[site.naha]\nname = \"Naha City Hall\"\n");
  const auto content = assets.load();
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(content->catalogues.at("en").get("site.naha.name"), "Naha City Hall");
  EXPECT_EQ(content->catalogues.at("en").get("era.showa"), "昭和");
  ASSERT_EQ(content->faults.size(), 1U);
  EXPECT_TRUE(content->faults[0].warning);
}

TEST(Content, a_new_procedure_is_files_only) {
  const AssetCopy assets;
  assets.write("procedures/inu.toml",
               "id = \"inu\"\nform_version = 1\nservice = \"jumin\"\nminutes = 2\nfee = \"counter\"\n"
               "[[field]]\nuse = \"contact\"\n");
  EXPECT_NE(all_of(assets.check()).find("inu.toml:1: no text 'procedure.inu.title' in ja"),
            std::string::npos);
  assets.write("texts/ja.inu.toml",
               "[procedure.inu]\ntitle = \"犬の登録\"\ndescription = \"犬を 登録します。\"\n"
               "[procedure.inu.paper]\ntitle = \"犬の登録申請書\"\n");
  const auto content = assets.load();
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(content->procedures.size(), 2U);
  EXPECT_EQ(content->catalogues.at("ja").get("procedure.inu.v.tel.label"), "昼の電話")
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
