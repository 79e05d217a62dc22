// Small files that many processes may want to make at once: written whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::reservations {

// Makes the folder and what is missing above it, all 0700 (as the XDG directories want). One that exists is left as it is.
// file_unwritable when it cannot be.
base::Result<void> make_private_folder(const std::filesystem::path& folder);

// The bytes of a file of at most `limit` bytes. file_unreadable (also when larger).
base::Result<base::Bytes> read_small_file(const std::filesystem::path& file, std::size_t limit);

// Writes a new file (0600) durably. True: this call made it; false: somebody else had, and theirs was
// left untouched. Of any number of racing processes exactly one is told true. file_unwritable.
base::Result<bool> create_file_once(const std::filesystem::path& file, base::ByteView content);

// Puts `content` in the place of the file in one step, durably. mode: permission bits of the new file.
base::Result<void> replace_file(const std::filesystem::path& file, base::ByteView content, unsigned mode);

}  // namespace haisai::reservations
