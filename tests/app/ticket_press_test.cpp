// Each wish for paper is entered before its first byte, sent at most once, and marked where an earlier one may be out.
#include "kiosk/app/ticket_press.h"

#include <gtest/gtest.h>

#include <vector>

namespace haisai::app {
namespace {

using base::ErrorCode;
using model::PrintState;

class Clock final : public base::Clock {
 public:
  base::WallTime now() const override { return base::WallTime(base::Milliseconds(1)); }
};

// Fails as it is told, once for each job; no answer left: prints.
class Printer final : public printer::TicketPrinter {
 public:
  base::Result<void> print(const model::Bitmap&, const std::string& job) override {
    jobs.push_back(job);
    if (answers.empty()) return {};
    const ErrorCode code = answers.front();
    answers.erase(answers.begin());
    return base::Error{code, "as told"};
  }
  printer::Status status() override { return printer::Status::ok; }
  std::vector<std::string> jobs;
  std::vector<ErrorCode> answers;
};

class Ledger final : public PrintLedger {
 public:
  base::Result<int> recover(base::WallTime) override { return 0; }
  base::Result<model::PrintJob> begin(const std::string& code, base::WallTime) override {
    if (broken) return base::Error{ErrorCode::store_unavailable, "as told"};
    model::PrintJob job;
    job.id = static_cast<long>(lines.size()) + 1;
    job.attempt = static_cast<int>(lines.size()) + 1 + elsewhere;
    job.state = PrintState::sending;
    lines.push_back(code + " sending");
    return job;
  }
  base::Result<void> end(const model::PrintJob& job, PrintState state, const std::string& answer, base::WallTime) override {
    lines.at(static_cast<std::size_t>(job.id) - 1) += " " + std::string(name_of(state)) + " " + answer;
    return {};
  }
  std::vector<std::string> lines;
  int elsewhere = 0;   // papers another run has entered
  bool broken = false;
};

class Press : public testing::Test {
 protected:
  base::Result<void> print(bool again = false, int reprints = 0, const std::string& code = "413820756") {
    model::Ticket ticket;
    ticket.number = "A-041";
    ticket.code = code;
    ticket.reprints = reprints;
    return press_.print(ticket, again, [this](int copy) {
      copies_.push_back(copy);
      return base::Result<model::Bitmap>(model::Bitmap{8, 1, std::vector<std::uint8_t>(8)});
    });
  }

  Printer printer_;
  Ledger ledger_;
  Clock clock_;
  TicketPress press_{printer_, &ledger_, clock_};
  std::vector<int> copies_;   // the counts papers were drawn with
};

TEST_F(Press, APaperIsEnteredAndConfirmed) {
  EXPECT_TRUE(print());
  EXPECT_EQ(ledger_.lines, std::vector<std::string>{"413820756 sending confirmed "});
  EXPECT_EQ(copies_, std::vector<int>{1});
}

TEST_F(Press, WhatIsUncertainIsNotSentAgainAndTheNextIsMarked) {
  printer_.answers = {ErrorCode::printer_uncertain};
  const auto first = print();
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().code, ErrorCode::printer_uncertain);
  EXPECT_EQ(printer_.jobs.size(), 1U);
  EXPECT_TRUE(print());
  EXPECT_EQ(copies_, (std::vector<int>{1, 2})) << "the first may be out";
  EXPECT_EQ(ledger_.lines[0], "413820756 sending uncertain uncertain");
}

TEST_F(Press, WhatFailedLeftNothingBehindAndTheNextIsTheFirst) {
  printer_.answers = {ErrorCode::printer_paper_end};
  EXPECT_FALSE(print());
  EXPECT_TRUE(print());
  EXPECT_EQ(copies_, (std::vector<int>{1, 1}));
  EXPECT_EQ(ledger_.lines[0], "413820756 sending failed paper_end");
}

TEST_F(Press, AReprintKeepsTheNumberAndCounts) {
  EXPECT_TRUE(print());
  EXPECT_TRUE(print(true, 1));
  EXPECT_TRUE(print(true, 2));
  EXPECT_EQ(copies_, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(printer_.jobs, std::vector<std::string>(3, "A-041"));
}

TEST_F(Press, AReprintOfAnotherRunsTicketCountsThatToo) {
  ledger_.elsewhere = 2;
  EXPECT_TRUE(print(true, 1));
  EXPECT_EQ(copies_, std::vector<int>{3});
}

TEST_F(Press, WithoutAnEntryNotAByteIsSent) {
  ledger_.broken = true;
  const auto refused = print();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::store_unavailable);
  EXPECT_TRUE(printer_.jobs.empty());
}

TEST_F(Press, AnotherTicketBeginsAnew) {
  EXPECT_TRUE(print());
  EXPECT_TRUE(print(false, 0, "536781689"));
  EXPECT_EQ(copies_, (std::vector<int>{1, 1}));
}

TEST_F(Press, WithoutALedgerPapersAreCountedAllTheSame) {
  TicketPress alone(printer_, nullptr, clock_);
  model::Ticket ticket;
  ticket.number = "A-041";
  std::vector<int> copies;
  for (int i = 0; i < 2; ++i) {
    EXPECT_TRUE(alone.print(ticket, false, [&](int copy) {
      copies.push_back(copy);
      return base::Result<model::Bitmap>(model::Bitmap{});
    }));
  }
  EXPECT_EQ(copies, (std::vector<int>{1, 2}));
}

}  // namespace
}  // namespace haisai::app
