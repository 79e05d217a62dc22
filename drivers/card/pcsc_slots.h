// What kind of slot a PC/SC reader is, told by its name: pcscd gives each slot of a device a reader of its own.
#pragma once

#include <string_view>

namespace haisai::card {

enum class SlotKind {
  contactless,
  contact,
  sam,    // a module that stays inside the device (ACR1251, ACR1252): never a resident's card
  other,  // the name does not say
};

// reader: a name as pcscd gives it, "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00".
// "… Contactless + SAM Reader" names a device, not its SAM slot: only a name that ends in SAM is one.
SlotKind slot_kind(std::string_view reader);

// "contactless", "contact", "sam", "other".
std::string_view name_of(SlotKind kind);

}  // namespace haisai::card
