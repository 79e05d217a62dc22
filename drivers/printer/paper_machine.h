// A receipt printer made of rules, with everything that can go wrong: it reads ESC/POS and leaves papers. It stands
// behind `haisai simprinter` (a line by TCP or pty) and behind the tests (a line with its own clock).
#pragma once

#include <deque>
#include <vector>

#include "drivers/printer/machine_faults.h"
#include "drivers/printer/printer_profile.h"
#include "kiosk/model/bitmap.h"

namespace haisai::printer {

// One cut paper. text: lines of characters that were no commands: what a printer that lost its place prints.
struct Paper {
  model::Bitmap picture;
  int text = 0;
};

// Not thread-safe.
class PaperMachine {
 public:
  explicit PaperMachine(PrinterProfile profile, MachineFaults faults = {})
      : profile_(std::move(profile)), faults_(faults) {}

  void receive(base::ByteView bytes, Milliseconds now);
  // Answers that are due; they leave the machine.
  base::Bytes answers(Milliseconds now);
  Milliseconds next_answer() const;  // when the next one is due; max(): none
  bool link_dropped() const { return link_dropped_; }
  void join_link() { link_dropped_ = false; }  // somebody connects again

  void set_paper(bool there, Milliseconds now);
  void set_cover(bool open, Milliseconds now);
  void set_near_end(bool near_end) { near_end_ = near_end; }
  void set_offline(bool offline) { switched_off_ = offline; }
  void set_mute(bool mute) { mute_ = mute; }
  void set_faults(const MachineFaults& faults) { faults_ = faults; }

  // Papers that were cut off, oldest first, and what hangs out of the machine.
  std::vector<Paper> take_papers();
  const Paper& hanging() const { return hanging_; }
  std::size_t received() const { return received_; }

 private:
  bool online() const { return paper_ && !cover_open_ && !stuck_ && !switched_off_; }
  bool live_command(base::Byte byte, Milliseconds now);
  void answer_live(base::Byte question, Milliseconds now);
  void carry_out(Milliseconds now);
  std::size_t carry_out_one(Milliseconds now);
  std::size_t raster();
  std::size_t escape();
  std::size_t group(Milliseconds now);
  void fail_when_due(Milliseconds now);
  void feed(int rows);
  void cut();
  void answer(std::initializer_list<base::Byte> bytes, Milliseconds now);
  void changed(Milliseconds now);

  struct Due {
    Milliseconds at;
    base::Byte byte;
  };

  PrinterProfile profile_;
  MachineFaults faults_;
  std::size_t received_ = 0;
  std::size_t answered_ = 0;
  std::size_t done_ = 0;  // bytes carried out or dropped
  std::deque<base::Byte> queue_;
  base::Bytes last_;      // the last three bytes received, for the commands that are obeyed at once
  std::deque<Due> due_;
  bool paper_ = true;
  bool cover_open_ = false;
  bool stuck_ = false;
  bool switched_off_ = false;
  bool near_end_ = false;
  bool mute_ = false;
  bool link_dropped_ = false;
  bool reports_ = false;
  Paper hanging_;
  std::vector<Paper> papers_;
};

}  // namespace haisai::printer
