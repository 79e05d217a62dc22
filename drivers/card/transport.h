// A place where a card can lie, real or simulated: presence without connecting, one exclusive
// connection, APDUs, power. One thread uses a transport; none of its calls is ever repeated by it.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::card {

struct Presence {
  enum class Kind : std::uint8_t {
    service_down,  // pcscd does not answer
    no_reader,
    empty,
    card,
    two_cards,  // on two readers at once: nobody knows whose is meant, so none is read
    refused,    // polkit does not let this user in
  };
  static constexpr Kind kLastKind = Kind::refused;
  Kind kind = Kind::no_reader;
  // Changes whenever a card comes or goes, so that a card swapped unseen is noticed.
  std::uint32_t generation = 0;
  bool operator==(const Presence&) const = default;
};

class Transport {
 public:
  Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  virtual ~Transport() = default;

  // What is known now; never blocks, never touches the card.
  virtual Presence presence() = 0;
  // Readable when presence() may say something new; presence() drains it.
  virtual int presence_fd() const = 0;

  // Takes the card exclusively and powers it. cold: power it down first, so that nothing an earlier
  // program proved to it still holds. Errors: card_no_card, card_busy, card_mute, card_unreadable,
  // card_two, card_refused, card_service_down, card_no_reader.
  virtual base::Result<void> connect(bool cold) = 0;
  // One exchange; the answer ends with the status word. Never retried. After an error the
  // connection is of no further use. Errors: card_removed, card_unreadable, card_service_down.
  virtual base::Result<base::Bytes> transmit(base::ByteView command) = 0;
  // Takes power from the card (it forgets a verified PIN) and lets it go. No effect when not connected.
  virtual void power_down() = 0;
};

}  // namespace haisai::card
