#include "kiosk/store/sqlite_tickets.h"

#include <sys/stat.h>

#include "kiosk/reservations/damm.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

using base::ErrorCode;
using reservations::TicketState;

class SqliteTicketsTest : public TicketsFixture {
 protected:
  SqliteTickets store_{data_};
};

TEST_F(SqliteTicketsTest, NumbersCountUpByPrefix) {
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 1);
  EXPECT_EQ(issue(store_, koseki_, morning_)->number, 2);  // the same prefix: never two A-001
  EXPECT_EQ(issue(store_, zei_, morning_)->number, 1);
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 3);
}

TEST_F(SqliteTicketsTest, AnotherBranchHasItsOwnNumbers) {
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 1);
  office_ = "shuri";
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 1);
}

TEST_F(SqliteTicketsTest, NumbersStartAnewAtMidnightInJapan) {
  EXPECT_EQ(issue(store_, jumin_, at("2026-11-20T14:59:59Z"))->number, 1);
  const auto next_day = issue(store_, jumin_, at("2026-11-20T15:00:00Z"));
  EXPECT_EQ(next_day->number, 1);
  EXPECT_EQ(base::iso_date(next_day->date), "2026-11-21");
  EXPECT_EQ(issue(store_, jumin_, at("2026-11-20T16:00:00Z"))->number, 2);
}

TEST_F(SqliteTicketsTest, AskingAgainWithTheSameKeyGivesTheSameTicket) {
  const auto request = request_for("jumin");
  const auto first = ask(store_, request, morning_);
  SqliteTickets restarted(data_);
  const auto again = ask(restarted, request, at("2026-11-21T09:00"));
  ASSERT_TRUE(first && again);
  EXPECT_EQ(again->number, first->number);
  EXPECT_EQ(again->code, first->code);
  EXPECT_EQ(again->qr, first->qr);
  EXPECT_EQ(again->issued_at, first->issued_at);
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 2);
}

TEST_F(SqliteTicketsTest, ATicketIsFoundByItsCode) {
  const auto ticket = issue(store_, jumin_, morning_);
  ASSERT_TRUE(ticket && reservations::parse_ticket_code(ticket->code));
  SqliteTickets other(data_);
  const auto found = row(other, ticket->code, morning_);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->service, "jumin");
  EXPECT_EQ(found->office, "honcho");
  EXPECT_EQ(found->number, 1);
  EXPECT_EQ(found->prefix, "A");
  EXPECT_EQ(found->service_group, 1);
  EXPECT_EQ(found->kiosk, 1);
  EXPECT_EQ(found->id, ticket->id);
  EXPECT_EQ(found->state, TicketState::checked_in);
  EXPECT_EQ(row(store_, "000000000", morning_).error().code, ErrorCode::ticket_unknown);
}

TEST_F(SqliteTicketsTest, WaitingCountsTodaysPeopleByService) {
  EXPECT_EQ(issue(store_, jumin_, at("2026-11-19T10:00"))->ahead, 0);
  EXPECT_EQ(issue(store_, jumin_, morning_)->ahead, 0);  // yesterday's are gone
  const auto second = issue(store_, jumin_, morning_);
  EXPECT_EQ(second->ahead, 1);
  EXPECT_EQ(issue(store_, zei_, morning_)->ahead, 0);
  using Waiting = std::map<std::string, int>;
  EXPECT_EQ(*waiting(store_, morning_), (Waiting{{"jumin", 2}, {"zei", 1}}));
  ASSERT_TRUE(cancel(store_, second->code, morning_));
  EXPECT_EQ(waiting(store_, morning_)->at("jumin"), 1);
  meddle(file_, "UPDATE ticket SET state = 'called' WHERE service = 'zei'");
  EXPECT_FALSE(waiting(store_, morning_)->contains("zei"));
}

TEST_F(SqliteTicketsTest, ATicketIsCancelledOnce) {
  const auto ticket = issue(store_, jumin_, morning_);
  EXPECT_EQ(cancel(store_, ticket->code, morning_)->state, TicketState::cancelled);
  EXPECT_EQ(row(store_, ticket->code, morning_)->state, TicketState::cancelled);
  EXPECT_EQ(cancel(store_, ticket->code, morning_).error().code, ErrorCode::ticket_over);
  EXPECT_EQ(cancel(store_, "000000000", morning_).error().code, ErrorCode::ticket_unknown);
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 2);  // its number is never used again that day
}

TEST_F(SqliteTicketsTest, YesterdaysTicketHasExpired) {
  const auto ticket = issue(store_, jumin_, morning_);
  EXPECT_EQ(row(store_, ticket->code, at("2026-11-20T23:59"))->state, TicketState::checked_in);
  EXPECT_EQ(row(store_, ticket->code, at("2026-11-21T00:00"))->state, TicketState::expired);
  EXPECT_EQ(cancel(store_, ticket->code, at("2026-11-21T09:00")).error().code, ErrorCode::ticket_over);
}

TEST_F(SqliteTicketsTest, EveryChangeIsNoted) {
  const auto ticket = issue(store_, jumin_, morning_);
  ASSERT_TRUE(cancel(store_, ticket->code, at("2026-11-20T10:05")));
  auto database = Database::open(file_);
  auto rows = database->prepare("SELECT seq, from_state, to_state, at FROM ticket_event ORDER BY seq");
  ASSERT_TRUE(rows);
  std::string all;
  while (*rows->step()) all += rows->text(0) + ":" + rows->text(1) + ">" + rows->text(2) + " ";
  EXPECT_EQ(all, "1:>issued 2:issued>checked_in 3:checked_in>cancelled ");
}

TEST_F(SqliteTicketsTest, AfterTheLastNumberNoneIsGiven) {
  ASSERT_TRUE(issue(store_, jumin_, morning_));
  meddle(file_, "UPDATE counter SET last = 9998");
  EXPECT_EQ(issue(store_, jumin_, morning_)->number, 9999);
  EXPECT_EQ(issue(store_, jumin_, morning_).error().code, ErrorCode::ticket_used_up);
  EXPECT_EQ(issue(store_, jumin_, at("2026-11-21T10:00"))->number, 1);
}

TEST_F(SqliteTicketsTest, OnlyTheOwnerCanReadTheFiles) {
  ASSERT_TRUE(issue(store_, jumin_, morning_));
  struct stat status {};
  ASSERT_EQ(::stat(data_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_)) {
    if (entry.is_directory()) continue;
    ASSERT_EQ(::stat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u) << entry.path();
    ++files;
  }
  EXPECT_EQ(files, 4);  // database, its journal, the lock, the journal of tickets
}

// The last line of defence, should the counter ever be wrong.
TEST_F(SqliteTicketsTest, TheSchemaRefusesANumberTwice) {
  ASSERT_TRUE(issue(store_, jumin_, morning_));
  meddle(file_, "UPDATE counter SET last = 0");
  EXPECT_FALSE(issue(store_, jumin_, morning_));
  auto database = Database::open(file_);
  auto rows = database->prepare("SELECT count(*) FROM ticket");
  ASSERT_TRUE(*rows->step());
  EXPECT_EQ(rows->integer(0), 1);
}

}  // namespace
}  // namespace haisai::store
