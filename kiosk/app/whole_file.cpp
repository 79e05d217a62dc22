#include "kiosk/app/whole_file.h"

#include <fstream>

namespace haisai::app {

base::Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return base::Error{base::ErrorCode::file_unwritable, "cannot write " + file.string()};
  return {};
}

}  // namespace haisai::app
