// The applications of cards that this terminal may select, each by its whole identifier: a shorter one
// may select another application (JICSAP allows selection by the front of a name).
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"

namespace haisai::card {

enum class Application : std::uint8_t {
  none,       // nothing selected, or a selection was refused
  text,       // 券面事項入力補助AP: the four items
  jpki,       // 公的個人認証AP: which kind of token, and when the certificate ends
  common,     // 共通カードAP: when the card ends
  licence,    // DF1 of a 運転免許証: only whether it is there
  residence,  // DF1 of a 在留カード or 特別永住者証明書: only whether it is there
};
inline constexpr Application kApplications[] = {Application::text,    Application::jpki,
                                                Application::common,  Application::licence,
                                                Application::residence};

// Its identifier (AID, ISO/IEC 7816-4 8.2.1.2); empty for none. Valid for ever.
base::ByteView identifier_of(Application application);

}  // namespace haisai::card
