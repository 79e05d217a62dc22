#include "strict_reader.h"

#include <algorithm>

namespace haisai::printer {
namespace {

class Reading {
 public:
  Reading(base::ByteView bytes, const PrinterProfile& profile) : bytes_(bytes), profile_(profile) {}

  ReadTicket read() {
    while (at_ < bytes_.size() && ticket_.error.empty()) command();
    if (ticket_.error.empty() && profile_.cutter && ticket_.cuts != 1) fail("no single cut");
    return ticket_;
  }

 private:
  void fail(const std::string& why) { ticket_.error = why + " at byte " + std::to_string(at_); }
  int byte(std::size_t from_here) const { return at_ + from_here < bytes_.size() ? bytes_[at_ + from_here] : -1; }

  void command() {
    const int first = byte(0);
    const int second = byte(1);
    if (ticket_.cuts > 0 && !(first == 0x1D && second == 'r')) return fail("something behind the cut");
    if (first == 0x1B && second == '@') return skip(2);
    if (first == 0x1B && second == 'J' && byte(2) >= 0) return feed(byte(2));
    if (first == 0x1B && second == 'd' && byte(2) >= 0) return feed(byte(2) * 24);
    if (first == 0x1D && second == 'r' && (byte(2) == 1 || byte(2) == 2)) return skip(3);
    if (first == 0x1D && second == 'V' && byte(2) == 66 && byte(3) >= 0) return cut();
    if (first == 0x1D && second == 'v' && byte(2) == '0' && byte(3) == 0) return band();
    fail("unknown command");
  }

  void skip(std::size_t count) { at_ += count; }
  void feed(int dots) {
    ticket_.feed_dots += dots;
    skip(3);
  }
  void cut() {
    ++ticket_.cuts;
    skip(4);
  }

  void band() {
    if (byte(7) < 0) return fail("half a band's head");
    const int row_bytes = byte(4) + 256 * byte(5);
    const int rows = byte(6) + 256 * byte(7);
    if (row_bytes * 8 > profile_.width_dots || row_bytes == 0) return fail("band wider than the paper");
    if (rows == 0) return fail("band without rows");
    if (bytes_.size() - at_ - 8 < static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows)) return fail("fewer bytes than declared");
    if (ticket_.bands > 0 && row_bytes * 8 != ticket_.picture.width) return fail("bands of several widths");
    ticket_.feed_dots = 0;
    ticket_.picture.width = row_bytes * 8;
    ticket_.picture.height += rows;
    for (std::size_t i = 0; i < static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows); ++i) {
      for (int bit = 7; bit >= 0; --bit) ticket_.picture.ink.push_back((bytes_[at_ + 8 + i] >> bit) & 1);
    }
    ++ticket_.bands;
    ticket_.tallest_band = std::max(ticket_.tallest_band, rows);
    skip(8 + static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows));
  }

  base::ByteView bytes_;
  const PrinterProfile& profile_;
  std::size_t at_ = 0;
  ReadTicket ticket_;
};

}  // namespace

ReadTicket read_strictly(base::ByteView bytes, const PrinterProfile& profile) { return Reading(bytes, profile).read(); }

}  // namespace haisai::printer
