// CSV read back by a strict reader: the machine view is exact, the Excel view runs nothing and keeps zeros.
#include "kiosk/handoff/csv.h"

#include "kiosk/handoff/acknowledged.h"
#include "kiosk/handoff/cp932.h"
#include "lab.h"
#include "../app/strict_csv.h"

namespace haisai::handoff {
namespace {

using Table = std::vector<std::vector<std::string>>;

// Adds a failure and gives nothing at the first fault.
Table read_strictly(std::string_view text) {
  EXPECT_EQ(text.substr(0, 3), "\xEF\xBB\xBF");
  const auto rows = test::StrictCsv(text.substr(3)).rows();
  EXPECT_TRUE(rows) << text;
  return rows.value_or(Table());
}

TEST(Csv, EveryFormGivesTheSameValuesBackInTheOrderOfItsFile) {
  Lab lab;
  for (const model::Procedure& procedure : lab.content().procedures) {
    const Application application = lab.application(procedure, Size::longest);
    const Table table = read_strictly(applications_csv({application, application}, lab.words(procedure), CsvView::machine));
    ASSERT_EQ(table.size(), 4U);
    EXPECT_EQ(table[2], table[3]);
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < table[0].size(); ++i) cells[table[0][i]] = table[2][i];
    EXPECT_EQ(cells["receipt_id"], application.receipt.id);
    for (const model::Field& field : procedure.fields) {
      if (!field.columns.empty()) continue;   // tests/app/every_form_test looks at people and accounts
      const std::string& value = application.submission.answers.at(field.key).value.reveal();
      const bool twice = cells.contains(field.key + "_code") || cells.contains(field.key + "_iso");
      const std::string key = !twice ? field.key : field.type == model::FieldType::date ? field.key + "_iso" : field.key + "_code";
      EXPECT_EQ(cells[key], value) << procedure.id << " " << key;
    }
  }
}

TEST(Csv, AnUnansweredFormHasTheSameColumns) {
  Lab lab;
  const model::Procedure& form = lab.content().procedures.front();
  const Table full = read_strictly(applications_csv({lab.application(form, Size::longest)}, lab.words(form), CsvView::machine));
  const Table bare = read_strictly(applications_csv({lab.application(form, Size::shortest)}, lab.words(form), CsvView::excel));
  EXPECT_EQ(full[0], bare[0]);
  EXPECT_EQ(full[1], bare[1]);
}

TEST(Csv, DatesAreThereInBothCalendarsAndChoicesInWords) {
  Lab lab;
  const model::Procedure& form = lab.content().procedures.front();
  const std::string csv = applications_csv({lab.application(form, Size::shortest)}, lab.words(form), CsvView::machine);
  EXPECT_NE(csv.find("1957-04-01,昭和32年4月1日"), std::string::npos);
}

TEST(Csv, RowsOfAHouseholdAreJoinedByTheReceipt) {
  Lab lab;
  for (const model::Procedure& procedure : lab.content().procedures) {
    const Application application = lab.application(procedure, Size::longest);
    const std::string csv = rows_csv({application}, lab.words(procedure), CsvView::machine);
    const bool has_rows = std::any_of(procedure.fields.begin(), procedure.fields.end(),
                                      [](const auto& field) { return field.type == model::FieldType::rows; });
    EXPECT_EQ(csv.empty(), !has_rows) << procedure.id;
    EXPECT_EQ(csv.find("\r\n" + application.receipt.id + ",") != std::string::npos, has_rows) << procedure.id;
  }
}

TEST(Csv, TheMachineViewIsExact) {
  for (const char* value : {"=1+1", "0001", "𠮷", "'x", "098-867-0111"}) {
    EXPECT_EQ(csv_cell(value, CsvView::machine), value);
  }
  EXPECT_EQ(csv_cell("a,b", CsvView::machine), "\"a,b\"");
  EXPECT_EQ(csv_cell("say \"hai\"", CsvView::machine), "\"say \"\"hai\"\"\"");
  EXPECT_EQ(csv_cell("two\nlines", CsvView::machine), "\"two\nlines\"");
}

TEST(Csv, TheExcelViewKeepsZerosAndRunsNothing) {
  const auto cell = [](const char* value) { return csv_cell(value, CsvView::excel); };
  EXPECT_EQ(cell("0988670111"), "\"=\"\"0988670111\"\"\"");
  EXPECT_EQ(cell("123456789012"), "\"=\"\"123456789012\"\"\"");   // else shown as 1.23E+11
  EXPECT_EQ(cell("1-1"), "\"=\"\"1-1\"\"\"");                     // else a day in January
  EXPECT_EQ(cell("0"), "0");
  EXPECT_EQ(cell("300"), "300");
  EXPECT_EQ(cell("1957-04-01"), "1957-04-01");
  for (const char* formula : {"=1+1", "+1+1", "-1+1", "@SUM(A1)"}) EXPECT_EQ(cell(formula), "'" + std::string(formula));
  EXPECT_EQ(cell("\tx"), "'\tx");
  EXPECT_EQ(cell("\rx"), "\"'\rx\"");
  EXPECT_EQ(cell("𠮷野"), "𠮷野");
  EXPECT_EQ(cell(""), "");
}

TEST(Cp932, FitsWhatItCanAndNamesWhatItCannot) {
  const Cp932 made = as_cp932("\xEF\xBB\xBF髙﨑　𠮷男,1\r\n𠮷");
  EXPECT_EQ(made.bytes, "\xFB\xFC\xFA\xB1\x81\x40\x81\xAC\x92\x6A,1\r\n\x81\xAC");
  EXPECT_EQ(made.missing, std::vector<char32_t>{U'𠮷'});
  EXPECT_TRUE(as_cp932("\xFF").bytes.empty());
}

TEST(Acknowledged, WhatWasTakenIsKnownUntilItNoLongerMatters) {
  test::TempFolder folder;
  const auto file = folder.path() / "desk" / "acknowledged";
  const base::WallTime now = base::wall_time(base::Date(std::chrono::year(2026) / 11 / 20), 600);
  const std::string one(32, 'a'), two(32, 'b');
  {
    Acknowledged desk(file);
    EXPECT_FALSE(desk.holds(one));
    ASSERT_TRUE(desk.keep(one, now + kValidFor, now));
  }
  Acknowledged again(file);
  EXPECT_TRUE(again.holds(one));
  ASSERT_TRUE(again.keep(two, now + kValidFor * 4, now + kValidFor * 3));
  EXPECT_FALSE(Acknowledged(file).holds(one)) << "it has expired long ago";
  EXPECT_TRUE(Acknowledged(file).holds(two));
}

}  // namespace
}  // namespace haisai::handoff
