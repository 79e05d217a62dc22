// What the paper thread does: forms as PDF made in a child, sheets to take along, and both to the printer of the forms, which
// may take a minute. A thread of its own: a number never waits for somebody's paper.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/desk_work.h"
#include "kiosk/paper/slip_pdf.h"

namespace haisai::app {

// Paper thread only, from the first call on.
class PaperWork final : public DeskDuty {
 public:
  explicit PaperWork(DeskTools tools);
  // PrintForm and PrintSheet; nothing else comes here.
  void carry_out(const flow::Effect& effect) override;

 private:
  void print_form(const flow::PrintForm& job);
  void print_sheet(const flow::PrintSheet& job);
  base::Result<base::Bytes> draw(const paper::SlipPaper& sheet);
  base::Result<void> send(const base::Result<base::Bytes>& pdf, const std::string& name);
  std::vector<std::string> sealed(const flow::PrintForm& job);

  DeskTools tools_;
  std::shared_ptr<UsageBook> book_;
  std::unique_ptr<text::Engine> engine_;   // for sheets
};

}  // namespace haisai::app
