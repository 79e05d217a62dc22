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

namespace {

base::Result<model::QrMatrix> encode_from(std::string_view text, int min_version, QRecLevel least) {
  const bool sound =
      !text.empty() && text.size() <= kMostCharacters && text.find('\0') == std::string_view::npos;
  if (!sound || min_version < 1 || min_version > QRSPEC_VERSION_MAX) {
    return base::Error{base::ErrorCode::form_not_made, "text does not suit a QR symbol"};
  }
  const std::string copy(text);
  Code code = encode_at(copy, min_version, least);
  if (code == nullptr) return base::Error{base::ErrorCode::form_not_made, "text too long for a QR symbol"};
  for (const QRecLevel level : {QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
    Code strong = level > least ? encode_at(copy, code->version, level) : nullptr;
    if (strong != nullptr && strong->version == code->version) code = std::move(strong);
  }
  return matrix_of(*code);
}

}  // namespace

base::Result<model::QrMatrix> encode(std::string_view text, int min_version) {
  return encode_from(text, min_version, QR_ECLEVEL_Q);
}

base::Result<model::QrMatrix> encode_dense(std::string_view text) { return encode_from(text, 1, QR_ECLEVEL_M); }

}  // namespace haisai::qr
