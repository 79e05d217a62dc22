#include "kiosk/handoff/desk_key.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>

#include "kiosk/base/random.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::handoff {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

constexpr std::size_t kFileLimit = 4096;
constexpr const char* kPublicWord = "haisai-desk-1";
constexpr const char* kKeyWord = "haisai-desk-key-1";
// What a key file may ask of this machine.
constexpr std::uint64_t kPassesMost = 20;
constexpr std::uint64_t kMemoryMost = 1ULL << 30;
constexpr std::size_t kBoxBytes = crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES;

base::Error unusable(const fs::path& file, const char* why) {
  return {ErrorCode::key_unusable, file.string() + ": " + why};
}

base::Error no_key(const fs::path& file) { return {ErrorCode::handoff_no_desk_key, file.string() + ": no such key"}; }

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

// A key file as it stands on disk.
struct KeyFile {
  KeyCost cost;
  base::Bytes salt;
  base::Bytes nonce;
  base::Bytes box;
};

std::string text_of(const KeyFile& file) {
  std::ostringstream text;
  text << kKeyWord << "\nargon2id " << file.cost.passes << " " << file.cost.memory_bytes << "\nsalt "
       << base::to_hex(file.salt) << "\nnonce " << base::to_hex(file.nonce) << "\nbox " << base::to_hex(file.box) << "\n";
  return text.str();
}

std::optional<KeyFile> read_key_file(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string kind, algorithm, salt_word, salt, nonce_word, nonce, box_word, box;
  KeyFile file;
  words >> kind >> algorithm >> file.cost.passes >> file.cost.memory_bytes >> salt_word >> salt >> nonce_word >> nonce >>
      box_word >> box;
  file.salt = base::from_hex(salt);
  file.nonce = base::from_hex(nonce);
  file.box = base::from_hex(box);
  const bool sound = words && kind == kKeyWord && algorithm == "argon2id" && salt_word == "salt" && nonce_word == "nonce" &&
                     box_word == "box" && file.salt.size() == crypto_pwhash_SALTBYTES &&
                     file.nonce.size() == crypto_secretbox_NONCEBYTES && file.box.size() == kBoxBytes &&
                     file.cost.passes >= 1 && file.cost.passes <= kPassesMost &&
                     file.cost.memory_bytes >= crypto_pwhash_MEMLIMIT_MIN && file.cost.memory_bytes <= kMemoryMost;
  return sound ? std::optional(file) : std::nullopt;
}

using WrapKey = std::array<base::Byte, crypto_secretbox_KEYBYTES>;

bool wrap_key(WrapKey& key, base::ByteView passphrase, const KeyFile& file) {
  return crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
                       file.salt.data(), file.cost.passes, static_cast<std::size_t>(file.cost.memory_bytes),
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

base::Result<KeyFile> protect(base::ByteView secret, base::ByteView passphrase, KeyCost cost) {
  KeyFile file{cost, base::Bytes(crypto_pwhash_SALTBYTES), base::Bytes(crypto_secretbox_NONCEBYTES), base::Bytes(kBoxBytes)};
  base::fill_random(file.salt);
  base::fill_random(file.nonce);
  WrapKey key{};
  if (!wrap_key(key, passphrase, file)) return base::Error{ErrorCode::key_unusable, "not enough memory to protect the key"};
  crypto_secretbox_easy(file.box.data(), secret.data(), secret.size(), file.nonce.data(), key.data());
  base::wipe(key.data(), key.size());
  return file;
}

base::Result<KeyFile> load(const fs::path& file) {
  if (!is_there(file)) return no_key(file);
  const auto bytes = reservations::read_small_file(file, kFileLimit);
  if (!bytes) return unusable(file, "unreadable");
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return unusable(file, "others can read it; chmod 600 it, or make a new one if they may have");
  }
  auto read = read_key_file(base::as_text(*bytes));
  if (!read) return unusable(file, "not a desk key");
  return std::move(*read);
}

}  // namespace

base::Result<DeskPublicKey> DeskPublicKey::load(const fs::path& file) {
  if (!is_there(file)) return no_key(file);
  const auto bytes = reservations::read_small_file(file, kFileLimit);
  if (!bytes) return unusable(file, "unreadable");
  std::istringstream words{std::string(base::as_text(*bytes))};
  std::string kind, hex;
  words >> kind >> hex;
  const base::Bytes raw = base::from_hex(hex);
  Bytes key{};
  if (kind != kPublicWord || raw.size() != key.size()) return unusable(file, "not a desk's public key");
  std::copy(raw.begin(), raw.end(), key.begin());
  return DeskPublicKey(key);
}

int DeskPublicKey::id() const {
  std::array<base::Byte, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_.data(), bytes_.size(), nullptr, 0);
  return hash[0] << 8 | hash[1];
}

base::Result<DeskKey> DeskKey::from_secret(base::ByteView secret) {
  DeskPublicKey::Bytes open{};
  if (crypto_scalarmult_base(open.data(), secret.data()) != 0) {
    return base::Error{ErrorCode::key_unusable, "not a desk key"};
  }
  DeskKey key{DeskPublicKey(open)};
  for (const base::Byte byte : secret) {
    const bool fits = key.secret_.push_back(byte);
    HAISAI_ASSERT(fits);
  }
  return key;
}

base::Result<DeskKey> DeskKey::make(const fs::path& folder, base::ByteView passphrase, KeyCost cost) {
  if (sodium_init() < 0) return base::Error{ErrorCode::key_unusable, "libsodium cannot start"};
  if (passphrase.size() < kPassphraseBytesMin || passphrase.size() > kPassphraseBytesMax) {
    return base::Error{ErrorCode::key_unusable, "the passphrase has 8 to 64 bytes"};
  }
  if (const auto ready = reservations::make_private_folder(folder); !ready) return ready.error();
  if (is_there(folder / kDeskPublicFile)) return unusable(folder / kDeskPublicFile, "there is a key already");
  std::array<base::Byte, crypto_box_SECRETKEYBYTES> secret{};
  DeskPublicKey::Bytes open{};
  crypto_box_keypair(open.data(), secret.data());
  const auto file = protect(secret, passphrase, cost);
  auto key = from_secret(secret);
  base::wipe(secret.data(), secret.size());
  if (!file) return file.error();
  if (!key) return key;
  const auto made = reservations::create_file_once(folder / kDeskKeyFile, base::as_bytes(text_of(*file)));
  if (!made) return made.error();
  if (!*made) return unusable(folder / kDeskKeyFile, "there is a key already");
  const std::string line = std::string(kPublicWord) + " " + base::to_hex(open) + "\n";
  const auto listed = reservations::replace_file(folder / kDeskPublicFile, base::as_bytes(line), 0644);
  if (!listed) return listed.error();
  return key;
}

base::Result<DeskKey> DeskKey::open(const fs::path& file, base::ByteView passphrase) {
  if (sodium_init() < 0) return base::Error{ErrorCode::key_unusable, "libsodium cannot start"};
  const auto read = load(file);
  if (!read) return read.error();
  WrapKey wrap{};
  if (!wrap_key(wrap, passphrase, *read)) return unusable(file, "not enough memory to open it");
  std::array<base::Byte, crypto_box_SECRETKEYBYTES> secret{};
  const bool right =
      crypto_secretbox_open_easy(secret.data(), read->box.data(), read->box.size(), read->nonce.data(), wrap.data()) == 0;
  base::wipe(wrap.data(), wrap.size());
  if (!right) return base::Error{ErrorCode::handoff_passphrase_wrong, file.string() + ": the passphrase does not open it"};
  auto key = from_secret(secret);
  base::wipe(secret.data(), secret.size());
  return key;
}

std::optional<base::Bytes> DeskKey::unseal(base::ByteView box) const {
  if (box.size() < crypto_box_SEALBYTES) return std::nullopt;
  base::Bytes plain(box.size() - crypto_box_SEALBYTES);
  const bool opened = crypto_box_seal_open(plain.data(), box.data(), box.size(), public_key_.bytes().data(),
                                           secret_.view().data()) == 0;
  if (!opened) return std::nullopt;
  return plain;
}

}  // namespace haisai::handoff
