// Where PIN digits live: fixed capacity, locked into memory and left out of dumps where the system
// allows it, wiped when moved from and when it ends. Never a std::string, never copied.
#pragma once

#include <cstddef>

#include "kiosk/base/bytes.h"

namespace haisai::base {

class SecretBuffer {
 public:
  static constexpr std::size_t kCapacityBytes = 64;

  SecretBuffer();
  ~SecretBuffer();
  SecretBuffer(SecretBuffer&& other) noexcept;
  SecretBuffer& operator=(SecretBuffer&& other) noexcept;
  SecretBuffer(const SecretBuffer&) = delete;
  SecretBuffer& operator=(const SecretBuffer&) = delete;

  // False when full; the buffer is then unchanged.
  bool push_back(Byte byte);
  void pop_back();  // no effect when empty
  void clear();     // wipes

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Valid until the next change of this buffer.
  ByteView view() const;

 private:
  Byte* page_ = nullptr;  // one locked page; null only after being moved from
  std::size_t size_ = 0;
};

}  // namespace haisai::base
