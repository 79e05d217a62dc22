#include "kiosk/base/secret_buffer.h"

#include <sys/mman.h>
#include <unistd.h>

#include <utility>

#include "kiosk/base/assert.h"

namespace haisai::base {
namespace {

std::size_t page_size() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

Byte* new_page() {
  void* page = mmap(nullptr, page_size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  HAISAI_ASSERT(page != MAP_FAILED);
  // Both may be refused in a container; the buffer is still wiped. `haisai check` reports it.
  (void)mlock(page, page_size());
  (void)madvise(page, page_size(), MADV_DONTDUMP);
  return static_cast<Byte*>(page);
}

}  // namespace

SecretBuffer::SecretBuffer() : page_(new_page()) {}

SecretBuffer::~SecretBuffer() {
  if (page_ == nullptr) return;
  clear();
  munmap(page_, page_size());
}

SecretBuffer::SecretBuffer(SecretBuffer&& other) noexcept
    : page_(std::exchange(other.page_, nullptr)), size_(std::exchange(other.size_, 0)) {}

SecretBuffer& SecretBuffer::operator=(SecretBuffer&& other) noexcept {
  std::swap(page_, other.page_);
  std::swap(size_, other.size_);
  other.clear();
  return *this;
}

bool SecretBuffer::push_back(Byte byte) {
  if (page_ == nullptr) page_ = new_page();
  if (size_ == kCapacityBytes) return false;
  page_[size_++] = byte;
  return true;
}

void SecretBuffer::pop_back() {
  if (size_ == 0) return;
  wipe(&page_[--size_], 1);
}

void SecretBuffer::clear() {
  if (page_ != nullptr) wipe(page_, kCapacityBytes);
  size_ = 0;
}

ByteView SecretBuffer::view() const { return {page_, size_}; }

}  // namespace haisai::base
