// What the form commands share. Of this folder alone.
#pragma once

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"

namespace haisai::app {

void add_form_fill_command(CLI::App& form, Globals& globals);
void add_form_paper_commands(CLI::App& form, Globals& globals);   // paper, checklist

base::Result<content::Content> load_content(const Globals& globals);
// Null when there is none of that id.
const model::Procedure* find_form(const content::Content& content, const std::string& id);
int unknown_form(const Globals& globals, const std::string& id);

}  // namespace haisai::app
