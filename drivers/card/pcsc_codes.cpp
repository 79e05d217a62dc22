#include "drivers/card/pcsc_codes.h"

#include <winscard.h>

namespace haisai::card {
namespace {

using base::ErrorCode;

struct Row {
  long code;
  PcscMeaning meaning;
};

constexpr Row kTable[] = {
    {SCARD_E_NO_SERVICE, {ErrorCode::card_service_down, PcscAct::rebuild}},
    // Client and daemon speak different versions: an upgrade half done. A later context may meet the new daemon.
    {SCARD_E_SERVICE_STOPPED, {ErrorCode::card_service_down, PcscAct::rebuild}},
    {SCARD_W_SECURITY_VIOLATION, {ErrorCode::card_refused, PcscAct::tell_staff}},
    {SCARD_E_INVALID_HANDLE, {ErrorCode::card_service_down, PcscAct::rebuild}},
    {SCARD_F_COMM_ERROR, {ErrorCode::card_removed, PcscAct::rebuild}},
    {SCARD_F_INTERNAL_ERROR, {ErrorCode::card_service_down, PcscAct::rebuild}},
    {SCARD_E_NO_MEMORY, {ErrorCode::card_service_down, PcscAct::rebuild}},
    {SCARD_E_TIMEOUT, {ErrorCode::card_unreadable, PcscAct::end_visit}},
    {SCARD_E_CANCELLED, {ErrorCode::card_unreadable, PcscAct::end_visit}},
    {SCARD_E_NO_READERS_AVAILABLE, {ErrorCode::card_no_reader, PcscAct::wait_reader}},
    {SCARD_E_READER_UNAVAILABLE, {ErrorCode::card_no_reader, PcscAct::wait_reader}},
    {SCARD_E_UNKNOWN_READER, {ErrorCode::card_no_reader, PcscAct::wait_reader}},
    {SCARD_E_NO_SMARTCARD, {ErrorCode::card_no_card, PcscAct::end_visit}},
    {SCARD_W_REMOVED_CARD, {ErrorCode::card_removed, PcscAct::end_visit}},
    {SCARD_W_RESET_CARD, {ErrorCode::card_removed, PcscAct::end_visit}},
    {SCARD_E_NOT_TRANSACTED, {ErrorCode::card_removed, PcscAct::end_visit}},
    {SCARD_E_SHARING_VIOLATION, {ErrorCode::card_busy, PcscAct::end_visit}},
    {SCARD_W_UNRESPONSIVE_CARD, {ErrorCode::card_mute, PcscAct::end_visit}},
    {SCARD_W_UNPOWERED_CARD, {ErrorCode::card_mute, PcscAct::end_visit}},
    {SCARD_W_UNSUPPORTED_CARD, {ErrorCode::card_not_mynumber, PcscAct::end_visit}},
    {SCARD_E_PROTO_MISMATCH, {ErrorCode::card_not_mynumber, PcscAct::end_visit}},
    {SCARD_E_INSUFFICIENT_BUFFER, {ErrorCode::card_unreadable, PcscAct::end_visit}},
};

// winscard.h's codes are 32-bit numbers that LONG (64 bits here) may carry with or without sign.
std::uint32_t number_of(long code) { return static_cast<std::uint32_t>(code); }

}  // namespace

PcscMeaning meaning_of(long code) {
  for (const Row& row : kTable) {
    if (number_of(row.code) == number_of(code)) return row.meaning;
  }
  return {ErrorCode::card_unreadable, PcscAct::rebuild};
}

base::Error pcsc_error(long code) { return {meaning_of(code).code, pcsc_stringify_error(code)}; }

}  // namespace haisai::card
