// A made-up resident whose every item is unlike anything the program says by itself, in every form in which a
// copy could lie in memory or in a file.
#pragma once

#include <array>
#include <filesystem>
#include <string>

#include "needles.h"
#include "screens/text/engine.h"

namespace haisai::trace {

// Long enough that a copy outlives the first 32 bytes of a freed block, which the allocator itself writes over.
inline constexpr const char* kName = "雅歌鳥　秘密之介麻呂左衛門尉";
inline constexpr const char* kAddress = "沖縄県那覇市識別町９丁目８７番６号";
inline constexpr const char* kBirthDate = "1937-08-23";
inline constexpr const char* kPin = "7391";
inline constexpr const char* kWrongPin = "8264";
inline constexpr const char* kTelephone = "0988123457";
// Typed key by key where there is no card: name and reading, and the address.
inline constexpr std::array kTypedName = {"ぬ", "ら", "り", "へ", "ろ", "み", "そ", "む", "り", "ぬ", "ら", "せ", "よ", "も"};
inline constexpr std::array kTypedAddress = {"ゆ", "め", "み", "む", "ら", "さ", "き", "そ", "よ", "け", "ぬ", "れ", "る", "わ"};

// The card's toml file in `folder`; returns its path.
std::filesystem::path write_card(const std::filesystem::path& folder);

// All of the above: UTF-8, UTF-16, UTF-32, Shift_JIS, rows of characters and of the glyphs each face of the text
// engine draws them with, the dates as digits and in words, the PIN in the command that carries it to the card
// and in the packet that carries it to the worker.
Needles all_needles();
// The digits of both PINs alone: for memory that held none before.
Needles pin_digits();

}  // namespace haisai::trace
