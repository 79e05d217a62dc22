// Every form in its shortest, longest and worst way: the PDF, the JSON and the CSV say the same, and all of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "../reservations/temp_folder.h"
#include "form_cases.h"
#include "haisai_places.h"
#include "kiosk/content/content.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/japanese/date_text.h"
#include "kiosk/japanese/numbers.h"
#include "run_program.h"
#include "strict_csv.h"

namespace haisai::test {
namespace {

using model::Field;
using model::FieldType;
using nlohmann::json;

constexpr const char* kToday = "2026-11-20";

const content::Content& shipped() {
  static const content::Content content = [] {
    const std::filesystem::path assets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";
    return content::load(assets, assets / "settings.toml").value();
  }();
  return content;
}
const model::Catalogue& ja() { return shipped().catalogues.at("ja"); }

std::vector<std::string> form_ids() {
  std::vector<std::string> ids;
  for (const model::Procedure& each : shipped().procedures) {
    if (each.kind == model::ProcedureKind::form) ids.push_back(each.id);
  }
  return ids;
}

const model::Procedure& form_of(const std::string& id) {
  return *std::find_if(shipped().procedures.begin(), shipped().procedures.end(),
                       [&](const auto& each) { return each.id == id; });
}

std::string without_spaces(const std::string& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\u3000") == 0) {
      i += 2;
    } else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\f') {
      kept += text[i];
    }
  }
  return kept;
}

// How one value stands on paper.
std::string on_paper(const Field& field, const std::string& prefix, const std::string& value) {
  switch (field.type) {
    case FieldType::date:
      return japanese::era_date_text(ja(), value);
    case FieldType::telephone:
      return japanese::telephone_text(value);
    case FieldType::postcode:
      return japanese::postcode_text(value);
    case FieldType::choice:
    case FieldType::check: {
      const std::string key = prefix + "choice." + value;
      if (field.card_item == "sex") return model::plain_of(ja().get(value == "9" ? "value.sex.none" : "value.sex." + value));
      return ja().has(key) ? model::plain_of(ja().get(key)) : model::plain_of(ja().get("value.check." + value));
    }
    default:
      return value;
  }
}

struct Filled {
  json submission;
  std::string pdf;      // its text, without spaces
  std::string csv;
  std::string rows;
  std::string json_file;
};

class EveryForm : public testing::TestWithParam<std::tuple<std::string, Way>> {
 protected:
  const model::Procedure& form() const { return form_of(std::get<0>(GetParam())); }
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  Filled filled(const std::string& more = "") const {
    write_file(path("answers.json"), answers_of(form(), std::get<1>(GetParam()), kToday).dump());
    const Ran ran = haisai("form fill " + form().id + " --json --at " + kToday + "T10:00:00 --data " + path("data") + " --answers " +
                           path("answers.json") + " --pdf " + path("form.pdf") + " --application " + path("form.json") + " --csv " +
                           path("form.csv") + " --rows " + path("rows.csv") + more);
    EXPECT_EQ(ran.code, 0) << ran.output;
    keep_paper(path("form.pdf"), form().id + "-" + std::to_string(static_cast<int>(std::get<1>(GetParam()))) + ".pdf");
    return {json::parse(ran.output, nullptr, false), without_spaces(run("pdftotext -raw -enc UTF-8 " + path("form.pdf") + " -").output),
            file_text(path("form.csv")), file_text(path("rows.csv")), path("form.json")};
  }
  // What was answered, by key.
  static std::map<std::string, std::string> values_of(const json& submission) {
    std::map<std::string, std::string> values;
    for (const auto& [key, answer] : submission["answers"].items()) values[key] = answer["value"].get<std::string>();
    return values;
  }

  TempFolder folder_;
};

void expect_on_paper(const Filled& filled, const Field& field, const std::string& prefix, const std::string& value) {
  EXPECT_NE(filled.pdf.find(without_spaces(on_paper(field, prefix, value))), std::string::npos)
      << field.key << " = " << value << " is not on the paper:\n" << filled.pdf;
}

TEST_P(EveryForm, ThePaperSaysEverythingWhole) {
  const Filled all = filled();
  ASSERT_TRUE(all.submission.is_object());
  for (const auto& [key, value] : values_of(all.submission)) {
    const Field& field = *form().find(key);
    const std::string prefix = "procedure." + form().id + "." + key + ".";
    if (field.columns.empty()) {
      for (const std::string& one : field.type == FieldType::multi ? split(value, ',') : std::vector<std::string>{value}) {
        Field of_one = field;
        if (field.type == FieldType::multi) of_one.type = FieldType::choice;
        expect_on_paper(all, of_one, prefix, one);
      }
      continue;
    }
    json entries = json::parse(value);
    if (entries.is_object()) entries = json::array({entries});
    for (const json& entry : entries) {
      for (const Field& column : field.columns) {
        if (entry.contains(column.key))
          expect_on_paper(all, column, prefix + "column." + column.key + ".", entry[column.key].get<std::string>());
      }
    }
  }
}

TEST_P(EveryForm, TheJsonIsOfTheSchemaAndSaysTheSame) {
  const Filled all = filled();
  const Ran check = run(std::string("/usr/bin/python3 -c 'import json,jsonschema,sys; jsonschema.Draft7Validator(json.load(open(sys.argv[1])))"
                                    ".validate(json.load(open(sys.argv[2])))' ") +
                        HAISAI_SOURCE_DIR + "/assets/schemas/application.schema.json " + all.json_file + " 2>&1");
  EXPECT_EQ(check.code, 0) << check.output;
  const auto read = handoff::from_json(file_text(all.json_file), shipped().procedures);
  ASSERT_TRUE(read) << read.error().detail;
  const auto wanted = values_of(all.submission);
  EXPECT_EQ(read->submission.answers.size(), wanted.size());
  for (const auto& [key, value] : wanted) {
    ASSERT_TRUE(read->submission.answers.contains(key)) << key;
    const std::string& got = read->submission.answers.at(key).value.reveal();
    if (form().find(key)->columns.empty()) {
      EXPECT_EQ(got, value) << key;
    } else {
      EXPECT_EQ(json::parse(got), json::parse(value)) << key;
    }
  }
}

std::map<std::string, std::string> by_key(const CsvRow& keys, const CsvRow& cells) {
  std::map<std::string, std::string> all;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_TRUE(all.emplace(keys[i], cells[i]).second) << keys[i] << " is there twice";
  }
  return all;
}

std::string cell_of(const std::map<std::string, std::string>& cells, const std::string& key) {
  for (const char* end : {"", "_iso", "_code"}) {
    if (const auto found = cells.find(key + end); found != cells.end()) return found->second;
  }
  return "(no column)";
}

TEST_P(EveryForm, TheCsvSaysTheSame) {
  const Filled all = filled();
  ASSERT_EQ(all.csv.substr(0, 3), "\xEF\xBB\xBF");
  const auto rows = StrictCsv(std::string_view(all.csv).substr(3)).rows();
  ASSERT_TRUE(rows && rows->size() == 3) << all.csv;
  const auto cells = by_key((*rows)[0], (*rows)[2]);
  for (const auto& [key, value] : values_of(all.submission)) {
    const Field& field = *form().find(key);
    if (field.columns.empty()) {
      EXPECT_EQ(cell_of(cells, key), value) << key;
    } else if (field.type == FieldType::account) {
      const json account = json::parse(value);   // bound: items() holds no copy
      for (const auto& [part, said] : account.items()) EXPECT_EQ(cell_of(cells, key + "." + part), said.get<std::string>()) << part;
    } else {
      const auto people = StrictCsv(std::string_view(all.rows).substr(3)).rows();
      const json entries = json::parse(value);
      ASSERT_TRUE(people && people->size() >= entries.size() + 2) << all.rows;
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto line = by_key((*people)[0], (*people)[2 + i]);
        for (const auto& [column, said] : entries[i].items()) EXPECT_EQ(cell_of(line, column), said.get<std::string>()) << column;
      }
    }
  }
}

class WorstForm : public EveryForm {};

TEST_P(WorstForm, InLargePrintAndBesideAnotherLanguageNothingIsLost) {
  for (const char* more : {" --layout form-large", " --lang ne", " --lang en --layout form-large"}) {
    const Filled all = filled(more);
    for (const auto& [key, value] : values_of(all.submission)) {
      const Field& field = *form().find(key);
      if (field.type == FieldType::name || field.type == FieldType::address || field.type == FieldType::text)
        expect_on_paper(all, field, "", value);
    }
    EXPECT_EQ(run("qpdf --check " + path("form.pdf")).code, 0);
  }
}

std::string case_name(const testing::TestParamInfo<std::tuple<std::string, Way>>& info) {
  static const char* const kWays[] = {"Shortest", "Longest", "Worst"};
  return std::get<0>(info.param) + kWays[static_cast<int>(std::get<1>(info.param))];
}

INSTANTIATE_TEST_SUITE_P(Forms, EveryForm, testing::Combine(testing::ValuesIn(form_ids()), testing::Values(Way::shortest, Way::longest, Way::worst)),
                         case_name);

INSTANTIATE_TEST_SUITE_P(Forms, WorstForm, testing::Combine(testing::ValuesIn(form_ids()), testing::Values(Way::worst)), case_name);

TEST(Forms, ThereAreTwelve) { EXPECT_EQ(form_ids().size(), 12U); }

}  // namespace
}  // namespace haisai::test
