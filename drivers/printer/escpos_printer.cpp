#include "drivers/printer/escpos_printer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace haisai::printer {
namespace {

constexpr Milliseconds kWritePatience{3000};   // a band; at 9600 baud a serial line needs it
constexpr Milliseconds kAlone{60};             // after a completion mark nothing else may come for so long
constexpr Milliseconds kQuiet{150};            // the line is empty
constexpr Milliseconds kLongestNoise{3000};
constexpr Milliseconds kLatestAnswer{5000};    // an answer later than this is never expected any more
constexpr int kMarkTries = 3;
constexpr double kMmPerInch = 25.4;

bool prints(Status status) { return status == Status::ok || status == Status::near_end; }

}  // namespace

EscposPrinter::EscposPrinter(LinkOpener open, PrinterProfile profile)
    : open_(std::move(open)), profile_(std::move(profile)) {}

bool EscposPrinter::open() {
  if (link_ && !link_->broken()) return true;
  close();
  auto opened = open_();
  if (!opened) return false;
  link_ = std::move(opened).value();
  return true;
}

void EscposPrinter::close() {
  link_.reset();
  stream_.reset();
  unsettled_ = true;
}

// Sorts what comes within the patience; returns after the first bytes.
void EscposPrinter::receive(Milliseconds patience) {
  std::array<base::Byte, 256> bytes{};
  const std::size_t count = link_->read(bytes, patience);
  for (std::size_t i = 0; i < count; ++i) {
    const auto answer = stream_.take(bytes[i]);
    if (!answer) continue;
    if (const auto* one = std::get_if<LiveAnswer>(&*answer)) live_answer_ = one->bits;
    if (std::holds_alternative<QueueAnswer>(*answer)) ++queue_answers_;
    const auto* status = std::get_if<AutoStatus>(&*answer);
    if (status != nullptr && !prints(status_of(*status))) fault_reported_ = true;
  }
}

bool EscposPrinter::send(const base::Bytes& bytes) { return link_->write(bytes, kWritePatience) == bytes.size(); }

void EscposPrinter::wait_for_quiet(Milliseconds quiet, Milliseconds longest) {
  const Milliseconds end = link_->now() + longest;
  while (link_->now() < end && !link_->broken()) {
    std::array<base::Byte, 256> dropped{};
    if (link_->read(dropped, quiet) == 0) break;
  }
  stream_.reset();
  queue_answers_ = 0;
  live_answer_.reset();
}

std::optional<base::Byte> EscposPrinter::live(LiveQuestion question) {
  live_answer_.reset();
  if (!send(ask_live(question))) return std::nullopt;
  const Milliseconds end = link_->now() + Milliseconds(profile_.answer_ms);
  while (!live_answer_ && link_->now() < end && !link_->broken()) receive(end - link_->now());
  return live_answer_;
}

Status EscposPrinter::ask_status() {
  const auto printer = live(LiveQuestion::printer);
  const auto offline = printer ? live(LiveQuestion::offline) : std::nullopt;
  const auto paper = offline ? live(LiveQuestion::paper) : std::nullopt;
  if (paper) return status_of_live(*printer, *offline, *paper);
  unsettled_ = true;  // a late answer must not be taken for the next one's
  return link_->broken() ? Status::offline : Status::mute;
}

Status EscposPrinter::status() {
  if (!open()) return Status::offline;
  wait_for_quiet(Milliseconds(0), kLongestNoise);
  const Status status = ask_status();
  if (link_->broken()) close();
  return status;
}

// The completion mark, alone: an automatic status without its first byte looks like several of them.
EscposPrinter::Mark EscposPrinter::wait_for_mark(Milliseconds patience) {
  const Milliseconds end = link_->now() + patience;
  while (queue_answers_ == 0 && link_->now() < end && !link_->broken() && !fault_reported_) receive(end - link_->now());
  if (queue_answers_ == 0 || fault_reported_) return Mark::missing;
  const Milliseconds alone = link_->now() + kAlone;
  while (link_->now() < alone && !link_->broken()) receive(alone - link_->now());
  const int came = std::exchange(queue_answers_, 0);
  return came == 1 ? Mark::came : Mark::several;
}

bool EscposPrinter::handshake(Milliseconds patience) {
  for (int tries = 0; tries < kMarkTries; ++tries) {
    queue_answers_ = 0;
    asked_at_ = link_->now();
    if (!send(ask_queue())) return false;
    const Mark mark = wait_for_mark(patience);
    if (mark != Mark::several) return mark == Mark::came;
  }
  return false;
}

// Drops what may still lie in the printer from before, and waits until no answer can come late any more.
Status EscposPrinter::settle() {
  const Milliseconds late = asked_at_.count() > 0 ? asked_at_ + kLatestAnswer - link_->now() : kQuiet;
  (void)send(drop_buffers());
  wait_for_quiet(kQuiet, kLongestNoise);
  const Status status = ask_status();
  // A raster command that was broken off swallows questions until it is pushed out; paper is not the matter then.
  if (!prints(status) && status != Status::mute) return status;
  // What hangs out of the printer since then is cut off: it must not stand on the next person's paper.
  if (!send(push_out(profile_)) || (half_out_ && !send(feed_and_cut(profile_)))) return link_->broken() ? Status::offline : Status::mute;
  wait_for_quiet(std::max(kQuiet, late), kLongestNoise + kLatestAnswer);
  return Status::ok;
}

// Online, empty and answering.
Status EscposPrinter::make_ready() {
  if (!open()) return Status::offline;
  fault_reported_ = false;
  const bool unsettled = std::exchange(unsettled_, false);
  Status status = Status::ok;
  if (unsettled) {
    status = settle();
  } else {
    wait_for_quiet(Milliseconds(0), kLongestNoise);
  }
  if (status == Status::ok) status = ask_status();
  if (prints(status) && !handshake(Milliseconds(profile_.answer_ms) * 2)) {
    status = link_->broken() ? Status::offline : Status::mute;
  }
  unsettled_ = unsettled_ || !prints(status);
  return status;
}

// Between bands the printer is asked whether it still prints; the first piece that is not taken ends it.
bool EscposPrinter::send_bands(const std::vector<base::Bytes>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!send(pieces[i])) return false;
    receive(Milliseconds(0));
    if (fault_reported_) return false;
    if (i + 1 == pieces.size()) continue;
    const auto printer = live(LiveQuestion::printer);
    if (!printer || !prints(status_of_live(*printer, 0, 0))) return false;
  }
  return true;
}

base::Result<void> EscposPrinter::give_up(const char* why) {
  unsettled_ = true;
  if (!link_->broken()) {
    asked_at_ = link_->now();
    (void)send(drop_buffers());
  }
  if (link_->broken()) close();
  return base::Error{base::ErrorCode::printer_uncertain, why};
}

base::Result<void> EscposPrinter::print(const model::Bitmap& ticket, const std::string& job_name) {
  if (!is_sound_job_name(job_name)) return base::Error{base::ErrorCode::printer_failed, "job name"};
  const auto pieces = encode_ticket(ticket, profile_);
  if (!pieces) return pieces.error();
  Status ready = make_ready();
  if (ready == Status::offline && link_ && link_->broken()) ready = make_ready();  // the line was closed meanwhile
  if (const auto can = can_print(ready); !can) {
    if (link_ && link_->broken()) close();
    return can;
  }
  half_out_ = true;
  printed_mm_ += static_cast<int>((ticket.height + profile_.feed_dots) * kMmPerInch / profile_.dpi);
  if (!send_bands(*pieces)) return give_up("the printer stopped in the middle of the ticket");
  queue_answers_ = 0;
  if (!handshake(Milliseconds(profile_.print_ms))) return give_up("no completion mark");
  half_out_ = false;
  if (!prints(ask_status())) return give_up("a fault right after the ticket");
  return {};
}

}  // namespace haisai::printer
