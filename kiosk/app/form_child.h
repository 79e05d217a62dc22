// The form's PDF, made in a short-lived child process (decision 0007): what Cairo and FreeType remember of a
// name ends with it.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/model/form.h"

namespace haisai::app {

struct FormJob {
  model::Submission submission;
  std::string ticket_number;   // empty: none
  base::WallTime at{};
  std::string lang = "ja";     // printed beside the Japanese
  bool practice = false;       // marked れんしゅう
  std::vector<std::string> sealed;   // texts of the symbols of its sealed form; empty: none
  std::string layout = "form";       // layout file of assets/papers, without .toml
};

// The process must ignore SIGPIPE (main() does). Runs `program form-worker --assets … --config …`; waits at most 10 s. form_not_made when the child fails.
base::Result<base::Bytes> make_form_pdf(const std::string& program, const std::string& assets,
                                        const std::string& config, const FormJob& job);

// What the child reads and writes; used by the form-worker command. form_invalid when malformed.
std::string to_wire(const FormJob& job);
base::Result<FormJob> from_wire(std::string_view wire);

}  // namespace haisai::app
