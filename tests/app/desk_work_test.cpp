// The desk thread: what it does when it starts, before a number or a booking is given, and between two visits.
#include "kiosk/app/desk_work.h"

#include <gtest/gtest.h>

#include "../reservations/temp_folder.h"
#include "haisai_places.h"
#include "kiosk/app/checklist.h"
#include "kiosk/app/paper_work.h"
#include "kiosk/app/store_ledger.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/base/random.h"
#include "kiosk/reservations/booking.h"

namespace haisai::app {
namespace {

using base::ErrorCode;

class FixedClock final : public base::Clock {
 public:
  base::WallTime now() const override { return time; }
  base::WallTime time = *base::parse_iso_time("2026-11-20T10:00");
};

class StuckPrinter final : public printer::TicketPrinter {
 public:
  base::Result<void> print(const model::Bitmap&, const std::string&) override { return {}; }
  printer::Status status() override { return state; }
  printer::Status state = printer::Status::ok;
};

class PaperTray final : public printer::FormPrinter {
 public:
  base::Result<void> print(base::ByteView pdf, const std::string& job_name) override {
    if (const auto ready = printer::can_print(state); !ready) return ready;
    jobs.push_back(job_name + (pdf.empty() ? " empty" : ""));
    return {};
  }
  printer::Status status() override { return state; }
  printer::Status state = printer::Status::ok;
  std::vector<std::string> jobs;
};

class DeskWorkTest : public ::testing::Test {
 protected:
  static const content::Content& content() {
    static const auto loaded = content::load(std::string(HAISAI_SOURCE_DIR) + "/assets", std::string(HAISAI_SOURCE_DIR) + "/assets/settings.toml");
    return *loaded;
  }
  DeskTools tools(PrintLedger* ledger = nullptr) {
    DeskTools made;
    made.content = &content();
    made.clock = &clock_;
    made.data = temp_.path() / "data";
    made.assets = std::string(HAISAI_SOURCE_DIR) + "/assets";
    made.config = made.assets + "/settings.toml";
    made.ticket_printer = &printer_;
    made.form_printer = &tray_;
    made.print_ledger = ledger;
    made.events = &events_;
    return made;
  }
  // The first event of its kind since the last call.
  template <class E>
  std::optional<E> told() {
    std::optional<E> found;
    while (auto event = events_.take()) {
      if (const auto* one = std::get_if<E>(&*event); one != nullptr && !found) found = *one;
    }
    return found;
  }
  model::TicketRequest request() { return {"jumin", content().settings.office, base::random_id(), {}}; }
  base::RandomId held_place() {
    store::SqliteTickets tickets(temp_.path() / "data");
    auto hall = issuing_hall(content(), temp_.path() / "data" / "keys", tickets);
    reservations::Booking booking(*hall);
    const auto free = booking.next_free({hall->office, "jumin", base::civil_time(clock_.time).date, 7}, 1, clock_.time);
    slot_ = free->front().start;
    const auto hold = booking.hold({hall->office, "jumin", slot_, base::random_id(), "", false}, clock_.time);
    EXPECT_TRUE(hold) << hold.error().detail;
    return hold->id;
  }
  std::size_t copies() const {
    std::error_code none;
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(temp_.path() / "data" / "backup", none)) count += entry.path().extension() == ".db";
    return count;
  }

  test::TempFolder temp_;
  FixedClock clock_;
  StuckPrinter printer_;
  PaperTray tray_;
  base::Mailbox<flow::Event> events_{64};
  base::WallTime slot_{};
};

TEST_F(DeskWorkTest, NoPlaceIsGivenForGoodWhileItsPaperWouldNotCome) {
  const base::RandomId hold = held_place();
  DeskWork work(tools());
  printer_.state = printer::Status::paper_end;
  work.carry_out(flow::BookSlot{{}, hold, request()});
  const auto refused = told<flow::TicketRefused>();
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, ErrorCode::printer_paper_end);
  work.carry_out(flow::BookSlot{{}, hold, request(), true});
  const auto issued = told<flow::TicketIssued>();
  ASSERT_TRUE(issued) << "the screen is enough";
  EXPECT_EQ(issued->ticket.slot, slot_);
  clock_.time += std::chrono::minutes{1};
  const base::RandomId later = held_place();
  work.carry_out(flow::MoveBooking{{}, issued->ticket.code, later});
  ASSERT_TRUE(told<flow::TicketRefused>());
  printer_.state = printer::Status::ok;
  work.carry_out(flow::MoveBooking{{}, issued->ticket.code, later});
  const auto moved = told<flow::TicketIssued>();
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->ticket.code, issued->ticket.code);
}

TEST_F(DeskWorkTest, APaperThatWasBeingSentWhenTheTerminalEndedIsUncertainAfterwards) {
  StoreLedger ledger(content(), temp_.path() / "data");
  std::string code;
  {
    DeskWork work(tools(&ledger));
    work.carry_out(flow::IssueTicket{{}, request()});
    const auto issued = told<flow::TicketIssued>();
    ASSERT_TRUE(issued);
    code = issued->ticket.code;
    ASSERT_TRUE(ledger.begin(code, clock_.time)) << "and then the power goes";
  }
  const DeskWork again(tools(&ledger));
  store::SqliteTickets tickets(temp_.path() / "data");
  reservations::Hall hall = hall_of(content(), tickets);
  EXPECT_EQ(reservations::PrintJournal(hall).first(code, clock_.time)->state, model::PrintState::uncertain);
}

TEST_F(DeskWorkTest, TheReservationsAreCopiedOnceAnHourBetweenTwoVisits) {
  DeskWork work(tools());
  work.carry_out(flow::IssueTicket{{}, request()});
  EXPECT_EQ(copies(), 0U) << "nobody waits for a copy";
  work.carry_out(flow::RecordSession{});
  EXPECT_EQ(copies(), 1U);
  clock_.time += std::chrono::minutes{59};
  work.carry_out(flow::RecordSession{});
  EXPECT_EQ(copies(), 1U);
  clock_.time += std::chrono::minutes{1};
  work.carry_out(flow::RecordSession{});
  EXPECT_EQ(copies(), 2U);
}

TEST_F(DeskWorkTest, SheetsToTakeAlongComeOutOfTheFormPrinterAndTheirPagesAreTold) {
  PaperWork work(tools());
  work.carry_out(flow::PrintSheet{{}, "packet-doctor", "", {}, "ja"});
  const auto packet = told<flow::SheetPrinted>();
  ASSERT_TRUE(packet);
  EXPECT_EQ(packet->pages, 3);
  work.carry_out(flow::PrintSheet{{}, "", "moved_in", {{"family", false}}, "en"});
  ASSERT_TRUE(told<flow::SheetPrinted>());
  EXPECT_EQ(tray_.jobs, (std::vector<std::string>{"packet-doctor", "checklist"}));
}

// 支援措置: what is not said on the page is not on the paper either.
TEST_F(DeskWorkTest, TheListForHomeOfSomebodyProtectedHasNoAddressToScan) {
  const model::Situation* situation = content().ways.situation("moved_in");
  ASSERT_NE(situation, nullptr);
  model::SaidAnswers said;
  for (const model::SituationQuestion& question : situation->questions) said[question.id] = true;
  const auto symbols = [&](bool protect) {
    const paper::SlipPaper list = checklist(content(), *situation, said, content().catalogues.at("ja"), "2026-11-20", protect);
    return std::count_if(list.items.begin(), list.items.end(), [](const auto& item) { return item.kind == model::SlipKind::symbol; });
  };
  EXPECT_GT(symbols(false), 0);
  EXPECT_EQ(symbols(true), 0);
}

TEST_F(DeskWorkTest, ASheetThatCannotComeOutSaysWhy) {
  PaperWork work(tools());
  tray_.state = printer::Status::paper_end;
  work.carry_out(flow::PrintSheet{{}, "memo-vaccine", "", {}, "ja"});
  const auto failed = told<flow::SheetFailed>();
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, ErrorCode::printer_paper_end);
  tray_.state = printer::Status::ok;
  for (const char* paper : {"labels-yobo-12", "no-such-paper", "../settings"}) {
    work.carry_out(flow::PrintSheet{{}, paper, "", {}, "ja"});
    EXPECT_TRUE(told<flow::SheetFailed>()) << paper;
  }
  EXPECT_TRUE(tray_.jobs.empty());
}

}  // namespace
}  // namespace haisai::app
