// The terminal's Ed25519 key (libsodium) and the public keys a ticket is checked with.
#pragma once

#include <array>
#include <filesystem>
#include <map>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::reservations {

inline constexpr std::size_t kSignatureBytes = 64;
using Signature = std::array<base::Byte, kSignatureBytes>;
using PublicKey = std::array<base::Byte, 32>;

inline constexpr const char* kKeyFile = "ticket.key";         // 32-byte seed, 0600
inline constexpr const char* kPublicKeyFile = "ticket.pub";   // one line a key: "<key id> <64 hex digits>"

// First byte of the BLAKE2b hash of the key; 0 is written as 1. 1..255.
int key_id_of(const PublicKey& key);

// Signs what this terminal issues. Movable; the secret lives in locked memory and is wiped.
class TicketKey {
 public:
  // The key in `folder`, made there (folder 0700, file 0600) on first use together with the line in
  // ticket.pub: processes that race agree on one. key_unusable: damaged, or readable by others;
  // file_unwritable, store_no_space: it could not be made.
  static base::Result<TicketKey> load_or_make(const std::filesystem::path& folder);
  // A new key in `folder`; key_unusable when there is one already.
  static base::Result<TicketKey> make(const std::filesystem::path& folder);

  int id() const { return id_; }
  const PublicKey& public_key() const { return public_key_; }
  Signature sign(base::ByteView message) const;

 private:
  TicketKey() = default;
  static base::Result<TicketKey> from_seed(base::Bytes seed);
  static base::Result<TicketKey> load(const std::filesystem::path& folder);
  base::Result<void> list_public_key(const std::filesystem::path& folder) const;

  base::SecretBuffer secret_;  // 64 bytes: seed and public key, libsodium's form
  PublicKey public_key_{};
  int id_ = 0;
};

// What a verifier holds. Several keys may share an id (it is one byte); all of them are tried.
class PublicKeys {
 public:
  // From a ticket.pub; lines that start with '#' are remarks. key_unusable: unreadable or malformed line.
  static base::Result<PublicKeys> load(const std::filesystem::path& file);

  void add(const PublicKey& key);
  bool knows(int key_id) const { return keys_.contains(key_id); }
  bool verify(int key_id, base::ByteView message, base::ByteView signature) const;
  std::size_t size() const { return keys_.size(); }

 private:
  std::multimap<int, PublicKey> keys_;
};

}  // namespace haisai::reservations
