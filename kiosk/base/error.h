// Errors that are expected to happen: each code has words for the resident, an act for staff and a
// log level in assets/texts (a test walks this list and fails when one is missing).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace haisai::base {

// code, dotted name (design §4), code for staff: at most 6 characters, shown small on the page (rule E8).
#define HAISAI_ERROR_CODES(X)                           \
  X(card_no_reader, "card.no_reader", "C01")            \
  X(card_no_card, "card.no_card", "C02")                \
  X(card_not_mynumber, "card.not_mynumber", "C03")      \
  X(card_pin_format, "card.pin_format", "C04")          \
  X(card_pin_wrong, "card.pin_wrong", "C05")            \
  X(card_pin_last_try, "card.pin_last_try", "C06")      \
  X(card_pin_locked, "card.pin_locked", "C07")          \
  X(card_pin_unset, "card.pin_unset", "C08")            \
  X(card_removed, "card.removed", "C09")                \
  X(card_unreadable, "card.unreadable", "C10")          \
  X(card_service_down, "card.service_down", "C11")      \
  X(card_busy, "card.busy", "C12")                      \
  X(card_unknown_outcome, "card.unknown_outcome", "C13") \
  X(card_worker_lost, "card.worker_lost", "C14")        \
  X(card_mute, "card.mute", "C15")                      \
  X(card_two, "card.two", "C16")                        \
  X(card_refused, "card.refused", "C17")                \
  X(printer_paper_end, "printer.paper_end", "P01")      \
  X(printer_cover_open, "printer.cover_open", "P02")    \
  X(printer_offline, "printer.offline", "P03")          \
  X(printer_mute, "printer.mute", "P04")                \
  X(printer_failed, "printer.failed", "P05")            \
  X(printer_uncertain, "printer.uncertain", "P06")      \
  X(form_not_made, "form.not_made", "F01")              \
  X(form_invalid, "form.invalid", "F02")                \
  X(form_unknown, "form.unknown", "F03")                \
  X(ticket_unknown_service, "ticket.unknown_service", "T01") \
  X(ticket_bad_signature, "ticket.bad_signature", "T02") \
  X(ticket_malformed, "ticket.malformed", "T03")        \
  X(ticket_unknown_key, "ticket.unknown_key", "T04")    \
  X(ticket_unknown, "ticket.unknown", "T05")            \
  X(ticket_used_up, "ticket.used_up", "T06")            \
  X(ticket_closed, "ticket.closed", "T07")              \
  X(ticket_code_mistyped, "ticket.code_mistyped", "T08") \
  X(ticket_over, "ticket.over", "T09")                  \
  X(ticket_closed_day, "ticket.closed_day", "T10")      \
  X(ticket_closed_today, "ticket.closed_today", "T11")  \
  X(ticket_last_call, "ticket.last_call", "T12")        \
  X(ticket_booking_only, "ticket.booking_only", "T13")  \
  X(ticket_early, "ticket.early", "T14")                \
  X(ticket_other_day, "ticket.other_day", "T15")        \
  X(ticket_other_office, "ticket.other_office", "T16")  \
  X(slot_unknown, "slot.unknown", "B01")                \
  X(slot_off, "slot.off", "B02")                        \
  X(slot_too_soon, "slot.too_soon", "B03")              \
  X(slot_too_far, "slot.too_far", "B04")                \
  X(slot_cut_off, "slot.cut_off", "B05")                \
  X(slot_full, "slot.full", "B06")                      \
  X(slot_part_full, "slot.part_full", "B07")            \
  X(slot_overlap, "slot.overlap", "B08")                \
  X(slot_per_visit, "slot.per_visit", "B09")            \
  X(slot_per_kiosk, "slot.per_kiosk", "B10")            \
  X(slot_hold_gone, "slot.hold_gone", "B11")            \
  X(queue_transition, "queue.transition", "Q01")        \
  X(queue_empty, "queue.empty", "Q02")                  \
  X(queue_unknown_counter, "queue.unknown_counter", "Q03") \
  X(queue_counter_busy, "queue.counter_busy", "Q04")    \
  X(queue_import_invalid, "queue.import_invalid", "Q05") \
  X(help_unknown, "help.unknown", "Q06")                \
  X(print_job_unknown, "print.job_unknown", "Q07")      \
  X(print_job_state, "print.job_state", "Q08")          \
  X(store_unavailable, "store.unavailable", "D01")      \
  X(store_corrupt, "store.corrupt", "D02")              \
  X(store_newer, "store.newer", "D03")                  \
  X(store_no_space, "store.no_space", "D04")            \
  X(content_missing, "content.missing", "A01")          \
  X(content_invalid, "content.invalid", "A02")          \
  X(settings_invalid, "settings.invalid", "A03")        \
  X(fonts_missing, "fonts.missing", "A04")              \
  X(glyph_missing, "glyph.missing", "A05")              \
  X(file_unreadable, "file.unreadable", "A06")          \
  X(file_unwritable, "file.unwritable", "A07")          \
  X(key_unusable, "key.unusable", "K01")                \
  X(staff_code_weak, "staff.code_weak", "K02")          \
  X(display_unavailable, "display.unavailable", "S01")  \
  X(automation_refused, "automation.refused", "S02")    \
  X(speech_no_voice, "speech.no_voice", "V01")          \
  X(speech_failed, "speech.failed", "V02")              \
  X(typing_unavailable, "typing.unavailable", "W01")    \
  X(handoff_no_desk_key, "handoff.no_desk_key", "H01")  \
  X(handoff_passphrase_wrong, "handoff.passphrase_wrong", "H02") \
  X(handoff_foreign, "handoff.foreign", "H03")          \
  X(handoff_part_missing, "handoff.part_missing", "H04") \
  X(handoff_wrong_key, "handoff.wrong_key", "H05")      \
  X(handoff_damaged, "handoff.damaged", "H06")          \
  X(handoff_expired, "handoff.expired", "H07")          \
  X(handoff_replayed, "handoff.replayed", "H08")        \
  X(handoff_too_large, "handoff.too_large", "H09")      \
  X(handoff_newer, "handoff.newer", "H10")              \
  X(handoff_invalid, "handoff.invalid", "H11")          \
  X(pre_entry_unusable, "pre_entry.unusable", "H12")    \
  X(not_yet, "not_yet", "N01")                          \
  X(usage_wrong, "usage.wrong", "N02")

enum class ErrorCode : std::uint16_t {
#define X(id, name, staff) id,
  HAISAI_ERROR_CODES(X)
#undef X
};

inline constexpr ErrorCode kErrorCodes[] = {
#define X(id, name, staff) ErrorCode::id,
    HAISAI_ERROR_CODES(X)
#undef X
};

// "card.pin_wrong" for ErrorCode::card_pin_wrong: the name used in JSON, logs and assets/texts.
std::string_view name_of(ErrorCode code);
// "C05": what staff read on the page.
std::string_view staff_code_of(ErrorCode code);

struct Error {
  ErrorCode code{};
  // For staff and logs; never anything personal.
  std::string detail;
  // Only with card_pin_wrong and card_pin_last_try: tries that remain, else -1.
  int tries_left = -1;
};

}  // namespace haisai::base
