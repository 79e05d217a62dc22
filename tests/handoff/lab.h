// A terminal, a desk and the real content; forms filled in every field, short or as long as they may be.
#pragma once

#include <gtest/gtest.h>

#include "../reservations/temp_folder.h"
#include "kiosk/content/content.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/desk_key.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/handoff/symbols.h"

namespace haisai::handoff {

enum class Size { shortest, longest };

class Lab {
 public:
  Lab();

  const content::Content& content() const { return content_; }
  FormWords words(const model::Procedure& procedure) const;
  const DeskKey& desk() const { return *desk_; }
  const reservations::TicketKey& terminal() const { return *terminal_; }
  const reservations::PublicKeys& terminals() const { return terminals_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  base::WallTime now() const { return base::wall_time(base::Date(std::chrono::year(2026) / 11 / 20), 600); }

  Application application(const model::Procedure& procedure, Size size) const;
  base::Bytes sealed(const Application& application) const;
  // Sealed, split, and gathered from the symbols in reverse order.
  base::Result<Opened> handed_over(const Application& application) const;
  base::Result<Opened> opened(base::ByteView sealed, std::chrono::minutes later = {}) const;

 private:
  test::TempFolder folder_;
  content::Content content_;
  std::optional<DeskKey> desk_;
  std::optional<reservations::TicketKey> terminal_;
  reservations::PublicKeys terminals_;
};

// Every answer with where it came from, for comparing.
std::map<std::string, std::string> said(const model::Submission& submission);

}  // namespace haisai::handoff
