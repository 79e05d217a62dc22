#include "kiosk/reservations/ticket_desk.h"

#include <gtest/gtest.h>

#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/ticket_qr.h"
#include "hall_fixture.h"
#include "kiosk/reservations/print_journal.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;

model::Site naha() {
  model::Site site;
  site.services = {{"jumin", "A", 1, "c1", ""}, {"zei", "B", 2, "c2", ""}};
  site.offices = {{"honcho", 1, {"jumin"}}};
  return site;
}

class TicketDeskTest : public HallFixture {
 protected:
  base::Result<model::Ticket> issue(const model::Site& site, const model::TicketRequest& request, base::WallTime now,
                                    int kiosk = 3) {
    site_ = site;
    Hall hall = make_hall();
    hall.kiosk = kiosk;
    return TicketDesk(hall).issue(request, now);
  }
  ErrorCode refusal(const model::Site& site, const model::TicketRequest& request, base::WallTime now, int kiosk = 3) {
    const auto ticket = issue(site, request, now, kiosk);
    Hall hall = make_hall();
    EXPECT_TRUE(TicketDesk(hall).waiting(now)->empty());
    return ticket ? ErrorCode::usage_wrong : ticket.error().code;
  }

  model::TicketRequest request_{"jumin", "honcho", base::random_id(), {}};
  base::WallTime open_ = at("2026-11-20T10:00");
};

TEST_F(TicketDeskTest, GivesANumberWhoseQrSaysTheSame) {
  const auto ticket = issue(naha(), request_, open_);
  ASSERT_TRUE(ticket);
  EXPECT_EQ(ticket->number, "A-001");
  EXPECT_EQ(ticket->service, "jumin");
  const auto claim = verify_qr(ticket->qr, *PublicKeys::load(temp_.path() / "keys" / kPublicKeyFile));
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->number, 1);
  EXPECT_EQ(claim->branch, 1);
  EXPECT_EQ(claim->service_group, 1);
  EXPECT_EQ(claim->kiosk, 3);
  EXPECT_EQ(claim->minute_of_day, 600);
  EXPECT_EQ(base::iso_date(claim->date), "2026-11-20");
}

TEST_F(TicketDeskTest, AnUnknownServiceNamesTheKnownOnes) {
  for (const char* service : {"", "nothing", "zei", "A"}) {  // zei exists, but not at this office
    const auto ticket = issue(naha(), {service, "honcho", base::random_id(), {}}, open_);
    ASSERT_FALSE(ticket);
    EXPECT_EQ(ticket.error().code, ErrorCode::ticket_unknown_service);
    EXPECT_NE(ticket.error().detail.find("jumin"), std::string::npos);
  }
}

TEST_F(TicketDeskTest, SaysWhenItOpensWhenClosed) {
  const auto ticket = issue(naha(), request_, at("2026-11-21T10:00"));
  ASSERT_FALSE(ticket);
  EXPECT_EQ(ticket.error().code, ErrorCode::ticket_closed);
  EXPECT_NE(ticket.error().detail.find("2026-11-23T08:30"), std::string::npos);  // no holidays in this test
}

TEST_F(TicketDeskTest, ATimeThatIsNotInTheTimetableIsNotPromised) {
  request_.slot = at("2026-11-20T14:00");
  EXPECT_EQ(refusal(naha(), request_, open_), ErrorCode::slot_unknown);
}

TEST_F(TicketDeskTest, WithoutAKeyNothingIsIssued) {
  Hall hall{naha(), "honcho", 3, nullptr, std::nullopt, store_, false};
  EXPECT_EQ(error_of(TicketDesk(hall).issue(request_, open_)), "key.unusable");
}

TEST_F(TicketDeskTest, APaperComesWithTheNumberWhereTheHallPrints) {
  const auto ticket = issue(naha(), request_, open_);
  Hall hall = make_hall();
  const auto job = PrintJournal(hall).first(ticket->code, open_);
  ASSERT_TRUE(job);
  EXPECT_EQ(job->number, ticket->number);
  EXPECT_EQ(job->state, model::PrintState::pending);
  EXPECT_FALSE(ticket->wait->range);  // no evidence yet
  EXPECT_EQ(ticket->wait->ahead, 0);
}

TEST_F(TicketDeskTest, TheAidSetsTheClassAndIsKeptForStaff) {
  request_.aid = model::TicketAid::hearing;
  request_.lang = "vi";
  const auto ticket = issue(naha(), request_, open_);
  const StoredTicket stored = row(ticket->code);
  EXPECT_EQ(stored.aid, model::TicketAid::hearing);
  EXPECT_EQ(stored.priority, model::Priority::assisted);
  EXPECT_EQ(stored.lang, "vi");
}

TEST_F(TicketDeskTest, TheScannedPaperIsFoundLikeItsCode) {
  const auto ticket = issue(naha(), request_, open_);
  Hall hall = make_hall();
  EXPECT_EQ(TicketDesk(hall).find(ticket->qr, open_)->ticket.code, ticket->code);
  EXPECT_EQ(error_of(TicketDesk(hall).find("NK1:NONSENSE", open_)), "ticket.malformed");
}

TEST_F(TicketDeskTest, WhatDoesNotFitAClaimIsRefusedBeforeANumberIsGiven) {
  EXPECT_EQ(refusal(naha(), request_, open_, 0), ErrorCode::content_invalid);
  EXPECT_EQ(refusal(naha(), request_, open_, 256), ErrorCode::content_invalid);
  model::Site site = naha();
  site.offices[0].branch = 0;
  EXPECT_EQ(refusal(site, request_, open_), ErrorCode::content_invalid);
  site = naha();
  site.services[0].group = 300;
  EXPECT_EQ(refusal(site, request_, open_), ErrorCode::content_invalid);
  EXPECT_EQ(refusal(naha(), request_, at("2015-11-20T10:00")), ErrorCode::content_invalid);
}

TEST_F(TicketDeskTest, FindsAndCancelsByTheCodeAsTyped) {
  site_ = naha();
  Hall hall = make_hall();
  TicketDesk desk(hall);
  const auto ticket = desk.issue(request_, open_);
  ASSERT_TRUE(ticket);
  const auto found = desk.find(show_ticket_code(ticket->code), open_);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->ticket.qr, ticket->qr);
  const auto cancelled = desk.cancel(ticket->code, open_);
  ASSERT_TRUE(cancelled);
  EXPECT_EQ(cancelled->state, TicketState::cancelled);
  const auto mistyped = desk.cancel("123", open_);
  ASSERT_FALSE(mistyped);
  EXPECT_EQ(mistyped.error().code, ErrorCode::ticket_code_mistyped);
}

TEST(TicketStates, HaveNamesThatReadBack) {
  for (int i = 0; i <= static_cast<int>(TicketState::voided); ++i) {
    const auto state = static_cast<TicketState>(i);
    EXPECT_EQ(ticket_state_from(name_of(state)), state);
  }
  EXPECT_FALSE(ticket_state_from("lost"));
  EXPECT_TRUE(is_live(TicketState::checked_in));
  EXPECT_FALSE(is_live(TicketState::served));
}

}  // namespace
}  // namespace haisai::reservations
