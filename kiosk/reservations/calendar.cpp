#include "kiosk/reservations/calendar.h"

#include <cstdio>

#include "kiosk/base/assert.h"
#include "kiosk/base/bytes.h"
#include "kiosk/reservations/numbers.h"

namespace haisai::reservations {
namespace {

constexpr std::size_t kLineBytes = 75;  // RFC 5545 §3.1, without the line end

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Content lines longer than 75 bytes go on in the next after a space; never within a character.
std::string folded(const std::string& line) {
  std::string out;
  std::size_t in_line = 0;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i + 1;
    while (end < line.size() && continues_character(line[end])) ++end;
    if (in_line + (end - i) > kLineBytes) {
      out += "\r\n ";
      in_line = 1;
    }
    out += line.substr(i, end - i);
    in_line += end - i;
    i = end;
  }
  return out + "\r\n";
}

// §3.3.11: backslash, comma, semicolon and line ends are escaped; other control characters have no place in a text.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out;
}

std::string civil_text(base::WallTime time) {
  const base::CivilTime civil = base::civil_time(time);
  char text[32];
  std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02d", static_cast<int>(civil.date.year()),
                static_cast<unsigned>(civil.date.month()), static_cast<unsigned>(civil.date.day()),
                civil.minute_of_day / 60 % 24, civil.minute_of_day % 60, civil.second);
  return text;
}

std::string utc_text(base::WallTime time) {
  constexpr std::chrono::hours kJapan{9};
  return civil_text(time - kJapan) + "Z";
}

const char* status_of(const StoredTicket& ticket) {
  if (ticket.state == TicketState::held) return "TENTATIVE";
  return ticket.state == TicketState::cancelled || ticket.state == TicketState::voided ? "CANCELLED" : "CONFIRMED";
}

// Japan has had no summer time since 1952: one rule says it all.
constexpr const char* kZone[] = {"BEGIN:VTIMEZONE",        "TZID:Asia/Tokyo",   "BEGIN:STANDARD", "DTSTART:19510909T010000",
                                 "TZOFFSETFROM:+0900",     "TZOFFSETTO:+0900", "TZNAME:JST",     "END:STANDARD",
                                 "END:VTIMEZONE"};

}  // namespace

std::string calendar_text(const StoredTicket& ticket, const std::string& title, const std::string& place,
                          base::WallTime now) {
  HAISAI_ASSERT(ticket.slot);
  std::string text;
  const auto add = [&text](const std::string& line) { text += folded(line); };
  const bool cancelled = std::string_view(status_of(ticket)) == "CANCELLED";
  for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Haisai//Tickets//JA"}) add(line);
  add(std::string("METHOD:") + (cancelled ? "CANCEL" : "PUBLISH"));
  for (const char* line : kZone) add(line);
  add("BEGIN:VEVENT");
  add("UID:" + base::to_hex(ticket.id) + "-" + std::to_string(ticket.branch) + "@tickets.haisai");
  add("DTSTAMP:" + utc_text(now));
  add("SEQUENCE:" + std::to_string(ticket.sequence));
  add(std::string("STATUS:") + status_of(ticket));
  add("DTSTART;TZID=Asia/Tokyo:" + civil_text(*ticket.slot));
  add("DURATION:PT" + std::to_string(ticket.slot_minutes) + "M");
  add("SUMMARY:" + escaped(title) + " " + number_text(ticket.prefix, ticket.number));
  if (!place.empty()) add("LOCATION:" + escaped(place));
  add("END:VEVENT");
  add("END:VCALENDAR");
  return text;
}

}  // namespace haisai::reservations
