// The key pair of a desk: terminals seal to `desk.pub`, a desk opens with `desk.key`, which a passphrase protects
// (Argon2id, then libsodium's secretbox; security-privacy-reliability §6). Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::handoff {

inline constexpr const char* kDeskPublicFile = "desk.pub";   // "haisai-desk-1 <64 hex digits>"; for every terminal
inline constexpr const char* kDeskKeyFile = "desk.key";      // 0600; for the desks
inline constexpr std::size_t kPassphraseBytesMin = 8;
inline constexpr std::size_t kPassphraseBytesMax = base::SecretBuffer::kCapacityBytes;

// What guessing a passphrase costs. Kept in the file, so that it can grow.
struct KeyCost {
  std::uint64_t passes = 3;
  std::uint64_t memory_bytes = 256ULL << 20;   // about 0.7 s
};

// What forms are sealed to.
class DeskPublicKey {
 public:
  using Bytes = std::array<base::Byte, 32>;

  explicit DeskPublicKey(const Bytes& bytes) : bytes_(bytes) {}
  // handoff.no_desk_key: there is no such file; key_unusable: it is something else.
  static base::Result<DeskPublicKey> load(const std::filesystem::path& file);

  const Bytes& bytes() const { return bytes_; }
  // Tells a desk that a form was meant for another one, before it tries. 0..65535.
  int id() const;

 private:
  Bytes bytes_;
};

class DeskKey {
 public:
  // A new pair in `folder`, made if absent. key_unusable: there is a desk.key or desk.pub already, or the
  // passphrase has fewer than 8 or more than 64 bytes; file_unwritable, store_no_space.
  static base::Result<DeskKey> make(const std::filesystem::path& folder, base::ByteView passphrase,
                                    KeyCost cost = {});
  // handoff.passphrase_wrong; handoff.no_desk_key: there is no such file; key_unusable: damaged, or readable by
  // others.
  static base::Result<DeskKey> open(const std::filesystem::path& file, base::ByteView passphrase);

  const DeskPublicKey& public_key() const { return public_key_; }
  // What was sealed to this key; nothing when it was sealed to another or is damaged.
  std::optional<base::Bytes> unseal(base::ByteView box) const;

 private:
  explicit DeskKey(DeskPublicKey public_key) : public_key_(public_key) {}
  static base::Result<DeskKey> from_secret(base::ByteView secret);

  base::SecretBuffer secret_;   // 32 bytes
  DeskPublicKey public_key_;
};

}  // namespace haisai::handoff
