// Files a back office takes in: one application, or many of one form, as JSON, CSV and PDF.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"
#include "kiosk/handoff/application.h"

namespace haisai::app {

struct ExportFiles {
  std::string json;     // one application a line
  std::string csv;      // machine view
  std::string excel;    // Excel view
  std::string rows;     // members of a household, machine view
  std::string excel_rows;
  std::string cp932;    // machine view in code page 932
  std::string pdf;      // of one application
};

void add_export_options(CLI::App& command, ExportFiles& files);

// The words of a form; form_unknown when there is none of that id.
base::Result<handoff::FormWords> form_words(const content::Content& content, const std::string& procedure);

// Writes what is named. All applications are of one form (usage_wrong otherwise).
base::Result<void> write_exports(const Globals& globals, const content::Content& content, const ExportFiles& files,
                                 const std::vector<handoff::Application>& applications);

}  // namespace haisai::app
