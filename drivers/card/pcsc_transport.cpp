#include "drivers/card/pcsc_transport.h"

#include <array>

#include "drivers/card/apdu.h"
#include "drivers/card/pcsc_codes.h"
#include "drivers/card/pcsc_context.h"

namespace haisai::card {
namespace {

constexpr DWORD kProtocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

}  // namespace

struct PcscTransport::Connection {
  PcscContext context;
  SCARDHANDLE card = 0;
  DWORD protocol = 0;
  bool connected = false;

  ~Connection() {
    if (!connected) return;
    SCardEndTransaction(card, SCARD_LEAVE_CARD);
    SCardDisconnect(card, SCARD_UNPOWER_CARD);
  }

  LONG open(const std::string& reader, bool cold) {
    if (!context.ok()) return context.code();
    LONG code =
        SCardConnect(context.get(), reader.c_str(), SCARD_SHARE_EXCLUSIVE, kProtocols, &card, &protocol);
    if (code != SCARD_S_SUCCESS) return code;
    connected = true;
    if (cold) code = SCardReconnect(card, SCARD_SHARE_EXCLUSIVE, kProtocols, SCARD_UNPOWER_CARD, &protocol);
    if (code != SCARD_S_SUCCESS) return code;
    return SCardBeginTransaction(card);
  }
};

PcscTransport::PcscTransport(std::string reader) : watch_(std::move(reader)) {}

PcscTransport::~PcscTransport() { power_down(); }

Presence PcscTransport::presence() {
  std::string ignored;
  return watch_.now(ignored);
}

std::string PcscTransport::reader_with_card() {
  std::string reader;
  (void)watch_.now(reader);
  return reader;
}

base::Result<void> PcscTransport::connect(bool cold) {
  std::string reader;
  const Presence now = watch_.now(reader);
  if (now.kind == Presence::Kind::two_cards) return base::Error{base::ErrorCode::card_two, "cards on two readers"};
  if (reader.empty()) return base::Error{base::ErrorCode::card_no_card, "no reader holds a card"};
  connection_ = std::make_unique<Connection>();
  const LONG code = connection_->open(reader, cold);
  if (code == SCARD_S_SUCCESS) return {};
  connection_.reset();
  return pcsc_error(code);
}

base::Result<base::Bytes> PcscTransport::transmit(base::ByteView command) {
  if (!connection_) return base::Error{base::ErrorCode::card_removed, "not connected"};
  std::array<base::Byte, kMaxResponseBytes + 254> buffer{};  // §2.3: allocate at least 512
  auto size = static_cast<DWORD>(buffer.size());
  const SCARD_IO_REQUEST* pci = connection_->protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
  const LONG code = SCardTransmit(connection_->card, pci, command.data(), static_cast<DWORD>(command.size()),
                                  nullptr, buffer.data(), &size);
  if (code != SCARD_S_SUCCESS) {
    base::wipe(buffer.data(), buffer.size());
    return pcsc_error(code);
  }
  // Some drivers call an exchange that the card did not live to answer a success without bytes.
  if (size < 2) return base::Error{base::ErrorCode::card_removed, "answer torn off"};
  base::Bytes answer(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
  base::wipe(buffer.data(), buffer.size());
  return answer;
}

void PcscTransport::power_down() { connection_.reset(); }

}  // namespace haisai::card
