#include "drivers/printer/paper_machine.h"

#include <algorithm>
#include <utility>

namespace haisai::printer {
namespace {

constexpr base::Byte kEsc = 0x1B;
constexpr base::Byte kGs = 0x1D;
constexpr base::Byte kDle = 0x10;
constexpr int kTextRows = 24;
constexpr std::size_t kMore = 0;  // the command is not whole yet

base::Byte with(base::Byte bits, bool set, int mask) { return static_cast<base::Byte>(set ? bits | mask : bits); }

}  // namespace

void PaperMachine::receive(base::ByteView bytes, Milliseconds now) {
  for (const base::Byte byte : bytes) {
    if (link_dropped_ || switched_off_) return;
    const std::size_t at = received_++;
    if (at >= faults_.drop_link_at) {
      link_dropped_ = true;
      faults_.drop_link_at = kNever;
      due_.clear();
      return;
    }
    if (at >= faults_.lose_at && at - faults_.lose_at < faults_.lose_count) {
      ++done_;
      continue;
    }
    if (at >= faults_.mute_from) mute_ = true;
    queue_.push_back(byte);
    last_.push_back(byte);
    if (last_.size() > 3) last_.erase(last_.begin());
    if (live_command(byte, now)) last_.clear();
    carry_out(now);
  }
}

// DLE EOT and DLE ENQ are obeyed the moment they arrive, even inside a picture (as real printers do).
bool PaperMachine::live_command(base::Byte byte, Milliseconds now) {
  if (last_.size() < 3 || last_[0] != kDle) return false;
  if (last_[1] == 0x04 && byte >= 1 && byte <= 4) {
    answer_live(byte, now);
    return true;
  }
  if (last_[1] == 0x05 && byte == 2 && !online()) {
    done_ += queue_.size();
    queue_.clear();
    stuck_ = false;
    return true;
  }
  return false;
}

void PaperMachine::answer_live(base::Byte question, Milliseconds now) {
  base::Byte bits = 0x12;
  if (question == 1) bits = with(bits, !online(), 0x08);
  if (question == 2) bits = with(with(with(bits, cover_open_, 0x04), !paper_, 0x20), stuck_, 0x40);
  if (question == 3) bits = with(bits, stuck_, 0x08);
  if (question == 4) bits = with(with(bits, near_end_ || !paper_, 0x0C), !paper_, 0x60);
  answer({bits}, now);
}

void PaperMachine::answer(std::initializer_list<base::Byte> bytes, Milliseconds now) {
  if (mute_) return;
  for (int turn = 0; turn < (faults_.twice ? 2 : 1); ++turn) {
    for (const base::Byte byte : bytes) {
      const std::size_t at = answered_++;
      if (at >= faults_.lose_answer_at && at - faults_.lose_answer_at < faults_.lose_answer_count) continue;
      due_.push_back({now + faults_.late, byte});
    }
  }
}

base::Bytes PaperMachine::answers(Milliseconds now) {
  base::Bytes bytes;
  while (!due_.empty() && due_.front().at <= now) {
    bytes.push_back(due_.front().byte);
    due_.pop_front();
  }
  return bytes;
}

Milliseconds PaperMachine::next_answer() const { return due_.empty() ? Milliseconds::max() : due_.front().at; }

void PaperMachine::changed(Milliseconds now) {
  if (!reports_) return;
  const base::Byte first = with(with(0x10, !online(), 0x08), cover_open_, 0x20);
  const base::Byte paper = with(with(0, near_end_, 0x03), !paper_, 0x0C);
  answer({first, with(0, stuck_, 0x08), paper, 0}, now);
}

void PaperMachine::set_paper(bool there, Milliseconds now) {
  paper_ = there;
  changed(now);
  carry_out(now);
}

void PaperMachine::set_cover(bool open, Milliseconds now) {
  cover_open_ = open;
  changed(now);
  carry_out(now);
}

void PaperMachine::fail_when_due(Milliseconds now) {
  const auto due = [this](std::size_t& at) {
    if (done_ < at) return false;
    at = kNever;
    return true;
  };
  bool now_wrong = false;
  if (due(faults_.paper_end_at)) now_wrong = true, paper_ = false;
  if (due(faults_.cover_open_at)) now_wrong = true, cover_open_ = true;
  if (due(faults_.cutter_stuck_at)) now_wrong = true, stuck_ = true;
  if (now_wrong) changed(now);
}

void PaperMachine::carry_out(Milliseconds now) {
  while (online() && !queue_.empty()) {
    const std::size_t used = carry_out_one(now);
    if (used == kMore) return;
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(used));
    done_ += used;
    fail_when_due(now);
  }
}

// How many bytes the command at the front took; kMore while it is not whole.
std::size_t PaperMachine::carry_out_one(Milliseconds now) {
  const base::Byte front = queue_.front();
  if (front == kEsc) return escape();
  if (front == kGs) return group(now);
  if (front == kDle) return queue_.size() < 3 ? kMore : 3;
  if (front >= 0x20) {
    ++hanging_.text;
  } else if (front == '\n' && hanging_.text > 0) {
    feed(kTextRows);
  }
  return 1;
}

std::size_t PaperMachine::escape() {
  if (queue_.size() < 2) return kMore;
  if (queue_[1] == '@') return 2;
  if (queue_[1] != 'J' && queue_[1] != 'd') return 2;
  if (queue_.size() < 3) return kMore;
  feed(queue_[1] == 'J' ? queue_[2] : queue_[2] * kTextRows);
  return 3;
}

std::size_t PaperMachine::group(Milliseconds now) {
  if (queue_.size() < 2) return kMore;
  if (queue_[1] == 'v') return raster();
  if (queue_[1] != 'V' && queue_[1] != 'r' && queue_[1] != 'a') return 2;
  if (queue_.size() < 3) return kMore;
  if (queue_[1] == 'r') answer({with(with(0, near_end_, 0x03), !paper_, 0x0C)}, now);
  if (queue_[1] == 'a') reports_ = queue_[2] != 0;
  if (queue_[1] != 'V') return 3;
  const bool feeds = queue_[2] == 65 || queue_[2] == 66;
  if (feeds && queue_.size() < 4) return kMore;
  cut();
  return feeds ? 4 : 3;
}

std::size_t PaperMachine::raster() {
  if (queue_.size() < 8) return kMore;
  const std::size_t row_bytes = queue_[4] + std::size_t{256} * queue_[5];
  const std::size_t rows = queue_[6] + std::size_t{256} * queue_[7];
  const std::size_t whole = 8 + row_bytes * rows;
  if (queue_.size() < whole) return kMore;
  const int top = hanging_.picture.height;
  feed(static_cast<int>(rows));
  const auto width = static_cast<std::size_t>(profile_.width_dots);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t x = 0; x < std::min(width, row_bytes * 8); ++x) {
      const base::Byte byte = queue_[8 + row * row_bytes + x / 8];
      hanging_.picture.ink[(static_cast<std::size_t>(top) + row) * width + x] = (byte >> (7 - x % 8)) & 1;
    }
  }
  return whole;
}

void PaperMachine::feed(int rows) {
  hanging_.picture.width = profile_.width_dots;
  hanging_.picture.height += rows;
  hanging_.picture.ink.resize(static_cast<std::size_t>(hanging_.picture.height) *
                              static_cast<std::size_t>(profile_.width_dots));
}

void PaperMachine::cut() {
  papers_.push_back(std::move(hanging_));
  hanging_ = {};
}

std::vector<Paper> PaperMachine::take_papers() { return std::exchange(papers_, {}); }

}  // namespace haisai::printer
