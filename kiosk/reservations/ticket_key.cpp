#include "kiosk/reservations/ticket_key.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "kiosk/base/random.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::reservations {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kSeedBytes = crypto_sign_SEEDBYTES;
constexpr std::size_t kPublicFileLimit = 1 << 20;
static_assert(crypto_sign_SECRETKEYBYTES <= base::SecretBuffer::kCapacityBytes);
static_assert(crypto_sign_BYTES == kSignatureBytes);

base::Error unusable(const fs::path& file, const char* why) {
  return {base::ErrorCode::key_unusable, file.string() + ": " + why};
}

std::string line_of(const PublicKey& key) {
  return std::to_string(key_id_of(key)) + " " + base::to_hex(key) + "\n";
}

bool others_can_read(const fs::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

}  // namespace

int key_id_of(const PublicKey& key) {
  std::array<base::Byte, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
  return hash[0] == 0 ? 1 : hash[0];
}

base::Result<TicketKey> TicketKey::from_seed(base::Bytes seed) {
  if (sodium_init() < 0) return base::Error{base::ErrorCode::key_unusable, "libsodium cannot start"};
  HAISAI_ASSERT(seed.size() == kSeedBytes);
  TicketKey key;
  std::array<base::Byte, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(key.public_key_.data(), secret.data(), seed.data());
  for (const base::Byte byte : secret) {
    const bool fits = key.secret_.push_back(byte);
    HAISAI_ASSERT(fits);
  }
  base::wipe(secret.data(), secret.size());
  base::wipe(seed);
  key.id_ = key_id_of(key.public_key_);
  return key;
}

base::Result<TicketKey> TicketKey::load(const fs::path& folder) {
  const fs::path file = folder / kKeyFile;
  auto seed = read_small_file(file, kSeedBytes);
  if (!seed || seed->size() != kSeedBytes) return unusable(file, "not a ticket key");
  if (others_can_read(file)) {
    base::wipe(*seed);
    return unusable(file, "others can read it; chmod 600 it, or make a new one if they may have");
  }
  return from_seed(std::move(*seed));
}

base::Result<TicketKey> TicketKey::load_or_make(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder / kKeyFile, ignored)) {
    auto made = make(folder);
    if (made || made.error().code != base::ErrorCode::key_unusable) return made;  // else: somebody was faster
  }
  auto key = load(folder);
  if (!key) return key;
  if (const auto listed = key->list_public_key(folder); !listed) return listed.error();
  return key;
}

base::Result<TicketKey> TicketKey::make(const fs::path& folder) {
  if (const auto ready = make_private_folder(folder); !ready) return ready.error();
  base::Bytes seed(kSeedBytes);
  base::fill_random(seed);
  const auto made = create_file_once(folder / kKeyFile, seed);
  base::Result<TicketKey> key = from_seed(seed);
  base::wipe(seed);
  if (!made) return made.error();
  if (!*made) return unusable(folder / kKeyFile, "there is a key already");
  if (!key) return key;
  if (const auto listed = key->list_public_key(folder); !listed) return listed.error();
  return key;
}

// Keys of other terminals in the list stay.
base::Result<void> TicketKey::list_public_key(const fs::path& folder) const {
  const fs::path file = folder / kPublicKeyFile;
  std::error_code ignored;
  std::string list;
  if (fs::exists(file, ignored)) {
    const auto bytes = read_small_file(file, kPublicFileLimit);
    if (!bytes) return unusable(file, "unreadable");
    list = base::as_text(*bytes);
  }
  const std::string line = line_of(public_key_);
  if (list.find(line) != std::string::npos) return {};
  if (!list.empty() && list.back() != '\n') list.push_back('\n');
  return replace_file(file, base::as_bytes(list + line), 0644);
}

Signature TicketKey::sign(base::ByteView message) const {
  Signature signature{};
  HAISAI_ASSERT(secret_.size() == crypto_sign_SECRETKEYBYTES);
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.view().data());
  return signature;
}

base::Result<PublicKeys> PublicKeys::load(const fs::path& file) {
  if (sodium_init() < 0) return base::Error{base::ErrorCode::key_unusable, "libsodium cannot start"};
  const auto bytes = read_small_file(file, kPublicFileLimit);
  if (!bytes) return unusable(file, "no list of public keys");
  PublicKeys keys;
  std::istringstream lines{std::string(base::as_text(*bytes))};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    int id = 0;
    std::string hex;
    words >> id >> hex;
    const base::Bytes raw = base::from_hex(hex);
    PublicKey key{};
    if (raw.size() != key.size()) return unusable(file, "a line is not '<key id> <64 hex digits>'");
    std::copy(raw.begin(), raw.end(), key.begin());
    if (key_id_of(key) != id) return unusable(file, "a key does not have the id its line says");
    keys.add(key);
  }
  return keys;
}

void PublicKeys::add(const PublicKey& key) { keys_.emplace(key_id_of(key), key); }

bool PublicKeys::verify(int key_id, base::ByteView message, base::ByteView signature) const {
  if (signature.size() != kSignatureBytes) return false;
  const auto [first, last] = keys_.equal_range(key_id);
  return std::any_of(first, last, [&](const auto& entry) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), entry.second.data()) == 0;
  });
}

}  // namespace haisai::reservations
