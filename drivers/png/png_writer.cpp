#include "drivers/png/png_writer.h"

#include <zlib.h>

#include <string_view>

namespace haisai::png {
namespace {

constexpr base::Byte kSignature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

void put_u32(base::Bytes& file, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) file.push_back(static_cast<base::Byte>(value >> shift));
}

void put_chunk(base::Bytes& file, std::string_view type, base::ByteView data) {
  put_u32(file, static_cast<std::uint32_t>(data.size()));
  const std::size_t begin = file.size();
  file.insert(file.end(), type.begin(), type.end());
  file.insert(file.end(), data.begin(), data.end());
  put_u32(file, static_cast<std::uint32_t>(crc32_z(0, file.data() + begin, file.size() - begin)));
}

// Filtered rows are mostly runs of zeros: run lengths alone are as small here and several times faster.
base::Result<base::Bytes> deflate_rows(base::ByteView rows) {
  z_stream stream{};
  if (deflateInit2(&stream, 1, Z_DEFLATED, MAX_WBITS, 9, Z_RLE) != Z_OK) {
    return base::Error{base::ErrorCode::file_unwritable, "zlib does not start"};
  }
  base::Bytes packed(deflateBound(&stream, static_cast<uLong>(rows.size())));
  stream.next_in = const_cast<base::Byte*>(rows.data());
  stream.avail_in = static_cast<uInt>(rows.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  const int outcome = deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) return base::Error{base::ErrorCode::file_unwritable, "zlib does not finish"};
  return packed;
}

}  // namespace

base::Result<base::Bytes> write(const Header& header, base::ByteView rows) {
  auto packed = deflate_rows(rows);
  if (!packed) return packed.error();
  base::Bytes file(std::begin(kSignature), std::end(kSignature));
  file.reserve(packed->size() + 64);
  base::Bytes head;
  put_u32(head, static_cast<std::uint32_t>(header.width));
  put_u32(head, static_cast<std::uint32_t>(header.height));
  head.push_back(static_cast<base::Byte>(header.bit_depth));
  head.push_back(static_cast<base::Byte>(header.colour));
  head.insert(head.end(), {0, 0, 0});  // deflate, adaptive filters, not interlaced
  put_chunk(file, "IHDR", head);
  put_chunk(file, "IDAT", *packed);
  put_chunk(file, "IEND", {});
  return file;
}

}  // namespace haisai::png
