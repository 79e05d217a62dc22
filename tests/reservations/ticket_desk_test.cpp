#include "kiosk/reservations/ticket_desk.h"

#include <gtest/gtest.h>

#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/ticket_qr.h"
#include "temp_folder.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;

// Keeps tickets in memory; the rules of the desk are what is tested here.
class MemoryTickets final : public TicketStore {
 public:
  base::Result<StoredTicket> issue(const model::TicketRequest& request, const model::Service& service,
                                   const model::Office& office, int kiosk, base::WallTime now) override {
    ++issued;
    StoredTicket ticket;
    ticket.office = office.id;
    ticket.service = request.service;
    ticket.prefix = service.prefix;
    ticket.number = issued;
    ticket.branch = office.branch;
    ticket.service_group = service.group;
    ticket.date = base::civil_time(now).date;
    ticket.code = random_ticket_code();
    ticket.kiosk = kiosk;
    ticket.issued_at = now;
    return tickets[ticket.code] = ticket;
  }
  base::Result<StoredTicket> find(const std::string& code, base::WallTime) override {
    if (!tickets.contains(code)) return base::Error{ErrorCode::ticket_unknown, code};
    return tickets[code];
  }
  base::Result<StoredTicket> cancel(const std::string& code, base::WallTime now) override {
    if (tickets.contains(code)) tickets[code].state = TicketState::cancelled;
    return find(code, now);
  }
  base::Result<std::map<std::string, int>> waiting(int, base::WallTime) override {
    return std::map<std::string, int>();
  }
  int issued = 0;
  std::map<std::string, StoredTicket> tickets;
};

model::Site naha() {
  model::Site site;
  site.services = {{"jumin", "A", 1, "c1", ""}, {"zei", "B", 2, "c2", ""}};
  site.offices = {{"honcho", 1, {"jumin"}}};
  return site;
}

class TicketDeskTest : public ::testing::Test {
 protected:
  TicketDesk desk(model::Site site, int kiosk = 3) {
    return TicketDesk(std::move(site), kiosk, nullptr, *TicketKey::load_or_make(temp_.path() / "keys"), store_);
  }
  ErrorCode refusal(const model::Site& site, const model::TicketRequest& request, base::WallTime now, int kiosk = 3) {
    const auto ticket = desk(site, kiosk).issue(request, now);
    EXPECT_EQ(store_.issued, 0);
    return ticket ? ErrorCode::usage_wrong : ticket.error().code;
  }

  test::TempFolder temp_;
  MemoryTickets store_;
  model::TicketRequest request_{"jumin", "honcho", base::random_id(), {}};
  base::WallTime open_ = *base::parse_iso_time("2026-11-20T10:00");
};

TEST_F(TicketDeskTest, GivesANumberWhoseQrSaysTheSame) {
  const auto ticket = desk(naha()).issue(request_, open_);
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
    const auto ticket = desk(naha()).issue({service, "honcho", base::random_id(), {}}, open_);
    ASSERT_FALSE(ticket);
    EXPECT_EQ(ticket.error().code, ErrorCode::ticket_unknown_service);
    EXPECT_NE(ticket.error().detail.find("jumin"), std::string::npos);
  }
  EXPECT_EQ(store_.issued, 0);
}

TEST_F(TicketDeskTest, SaysWhenItOpensWhenClosed) {
  const auto ticket = desk(naha()).issue(request_, *base::parse_iso_time("2026-11-21T10:00"));
  ASSERT_FALSE(ticket);
  EXPECT_EQ(ticket.error().code, ErrorCode::ticket_closed);
  EXPECT_NE(ticket.error().detail.find("2026-11-23T08:30"), std::string::npos);  // no holidays in this test
}

TEST_F(TicketDeskTest, PromisesNoSlot) {
  request_.slot = open_;
  EXPECT_EQ(refusal(naha(), request_, open_), ErrorCode::not_yet);
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
  EXPECT_EQ(refusal(naha(), request_, *base::parse_iso_time("2015-11-20T10:00")), ErrorCode::content_invalid);
}

TEST_F(TicketDeskTest, FindsAndCancelsByTheCodeAsTyped) {
  TicketDesk at = desk(naha());
  const auto ticket = at.issue(request_, open_);
  ASSERT_TRUE(ticket);
  const auto found = at.find(show_ticket_code(ticket->code), open_);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->ticket.qr, ticket->qr);
  const auto cancelled = at.cancel(ticket->code, open_);
  ASSERT_TRUE(cancelled);
  EXPECT_EQ(cancelled->state, TicketState::cancelled);
  const auto mistyped = at.cancel("123", open_);
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
