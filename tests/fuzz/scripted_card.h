// A card and its reader made of bytes: each reply is one byte of kind, one of length, the data and, for some
// kinds, two bytes of status word. After the last reply it is given again and again.
#pragma once

#include "drivers/card/application.h"
#include "drivers/card/transport.h"

namespace haisai::fuzz {

class ScriptedCard final : public card::Transport {
 public:
  // Ends the program at a command that may not be sent, at one PIN too many, at the CardChannel::kMaxApdus-th.
  ScriptedCard(base::ByteView script, bool allow_last_try) : rest_(script), allow_last_try_(allow_last_try) {}

  card::Presence presence() override { return presence_; }
  int presence_fd() const override { return -1; }
  base::Result<void> connect(bool) override;
  base::Result<base::Bytes> transmit(base::ByteView command) override;
  void power_down() override { connected_ = false; }

  void lift() { presence_ = {card::Presence::Kind::empty, presence_.generation + 1}; }
  int pins() const { return pins_; }
  bool opened() const { return opened_; }  // a VERIFY was answered 9000

 private:
  base::Byte take();
  base::Result<base::Bytes> reply();
  void judge(base::ByteView command);

  base::ByteView rest_;
  base::ByteView last_;  // where the last reply began
  bool allow_last_try_;
  card::Presence presence_{card::Presence::Kind::card, 1};
  bool connected_ = false;
  card::Application current_ = card::Application::none;
  card::Application selecting_ = card::Application::none;  // asked for, not answered with 9000 yet
  bool face_code_ = false;               // the last VERIFY was about the face code
  bool one_left_[2] = {false, false};    // the card said so last: of the PIN, of the face code
  bool opened_ = false;
  base::Byte asked_ = 0;  // instruction that carried data and is being answered
  int pins_ = 0;
  int apdus_ = 0;
};

}  // namespace haisai::fuzz
