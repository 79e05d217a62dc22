#include "kiosk/content/minutes.h"

namespace haisai::content {
namespace {

// -1 when it is no time.
int minute_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return -1;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (text[i] < '0' || text[i] > '9') return -1;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

}  // namespace

int read_minute(Reader& reader, std::string_view key, Need need, int otherwise) {
  const std::string text = reader.text(key, need);
  if (text.empty()) return otherwise;
  const int minute = minute_of(text);
  if (minute < 0) reader.fault(key, "'" + text + "' is not a time like 08:30");
  return minute < 0 ? otherwise : minute;
}

}  // namespace haisai::content
