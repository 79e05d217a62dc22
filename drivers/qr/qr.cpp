#include "drivers/qr/qr.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace haisai::qr {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

// libqrencode picks the modes of the segments itself; null when the text does not fit version 40.
Code encode_at(const std::string& text, int version, QRecLevel level) {
  return Code(QRcode_encodeString(text.c_str(), version, level, QR_MODE_8, 1));
}

model::QrMatrix matrix_of(const QRcode& code) {
  model::QrMatrix matrix;
  matrix.size = code.width;
  const auto modules = static_cast<std::size_t>(code.width) * static_cast<std::size_t>(code.width);
  matrix.dark.resize(modules);
  for (std::size_t i = 0; i < modules; ++i) matrix.dark[i] = (code.data[i] & 1) != 0;  // bit 0: dark
  return matrix;
}

}  // namespace

base::Result<model::QrMatrix> encode(std::string_view text, int min_version) {
  const bool sound =
      !text.empty() && text.size() <= kMostCharacters && text.find('\0') == std::string_view::npos;
  if (!sound || min_version < 1 || min_version > QRSPEC_VERSION_MAX) {
    return base::Error{base::ErrorCode::form_not_made, "text does not suit a QR symbol"};
  }
  const std::string copy(text);
  const Code medium = encode_at(copy, min_version, QR_ECLEVEL_Q);
  if (medium == nullptr) return base::Error{base::ErrorCode::form_not_made, "text too long for a QR symbol"};
  const Code strong = encode_at(copy, medium->version, QR_ECLEVEL_H);
  const bool as_small = strong != nullptr && strong->version == medium->version;
  return matrix_of(as_small ? *strong : *medium);
}

}  // namespace haisai::qr
