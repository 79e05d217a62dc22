// haisai form open | export: a sealed form at the desk, and the files made of it.
#include <iostream>
#include <memory>

#include "kiosk/app/command.h"
#include "kiosk/app/form_exports.h"
#include "kiosk/app/passphrase.h"
#include "kiosk/content/content.h"
#include "kiosk/handoff/acknowledged.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/handoff/symbols.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::app {
namespace {

using nlohmann::json;

constexpr std::size_t kScannedMost = 64 * 1024;
constexpr std::size_t kApplicationsMost = 64 << 20;

struct OpenOptions {
  std::string key;
  std::string terminals;
  std::string passphrase_file;
  bool accept = false;
  std::vector<std::string> applications;
  ExportFiles files;
};

// One scanned text a line, in any order.
base::Result<base::Bytes> scanned_form() {
  handoff::Collector collector;
  std::size_t read = 0;
  for (std::string line; std::getline(std::cin, line);) {
    read += line.size() + 1;
    if (read > kScannedMost) return base::Error{base::ErrorCode::handoff_too_large, "more text than four symbols hold"};
    if (line.empty() || line == "\r") continue;
    if (const auto taken = collector.take(line); !taken) return taken.error();
  }
  if (collector.whole()) return collector.sealed();
  std::string missing;
  for (const int part : collector.missing()) missing += " " + std::to_string(part) + "/" + std::to_string(collector.of());
  return base::Error{base::ErrorCode::handoff_part_missing, missing.empty() ? "nothing was scanned" : "missing:" + missing};
}

base::Result<reservations::PublicKeys> terminals_of(const Globals& globals, const OpenOptions& options) {
  if (!options.terminals.empty()) return reservations::PublicKeys::load(options.terminals);
  auto known = reservations::PublicKeys::load(globals.data_folder() / "keys" / reservations::kPublicKeyFile);
  return known ? std::move(known).value() : reservations::PublicKeys();   // then nobody's signature is known
}

std::string lines_of(const handoff::Opened& opened, const handoff::FormWords& words) {
  const handoff::Receipt& receipt = opened.application.receipt;
  std::string text = receipt.id + " " + receipt.check + "\n" +
                     (opened.signed_by_terminal ? "signed by one of the city's terminals" : "NOT signed by a known terminal");
  return text + "\n" + handoff::to_json(opened.application, words);
}

int open_form(const Globals& globals, const OpenOptions& options) {
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  const auto sealed = scanned_form();
  if (!sealed) return fail(globals, sealed.error());
  const auto secret = passphrase(options.passphrase_file);
  if (!secret) return fail(globals, secret.error());
  const auto key = handoff::DeskKey::open(options.key, secret->view());
  if (!key) return fail(globals, key.error());
  const auto terminals = terminals_of(globals, options);
  if (!terminals) return fail(globals, terminals.error());
  const base::WallTime now = command_time(globals);
  const auto opened = handoff::open(*sealed, *key, *terminals, content->procedures, now);
  if (!opened) return fail(globals, opened.error());
  handoff::Acknowledged acknowledged(globals.data_folder() / handoff::kAcknowledgedFile);
  if (acknowledged.holds(opened->fingerprint)) {
    return fail(globals, {base::ErrorCode::handoff_replayed, opened->application.receipt.id + " was taken already"});
  }
  if (const auto written = write_exports(globals, *content, options.files, {opened->application}); !written) {
    return fail(globals, written.error());
  }
  const auto words = form_words(*content, opened->application.submission.procedure);
  if (!words) return fail(globals, words.error());
  if (options.accept) {
    const auto kept = acknowledged.keep(opened->fingerprint, opened->application.receipt.expires_at, now);
    if (!kept) return fail(globals, kept.error());
  }
  return answer(globals,
                {{"signed", opened->signed_by_terminal},
                 {"accepted", options.accept},
                 {"application", json::parse(handoff::to_json(opened->application, *words))}},
                lines_of(*opened, *words));
}

int export_forms(const Globals& globals, const OpenOptions& options) {
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  std::vector<handoff::Application> applications;
  for (const std::string& file : options.applications) {
    auto bytes = reservations::read_small_file(file, kApplicationsMost);
    if (!bytes) return fail(globals, bytes.error());
    std::istringstream lines{std::string(base::as_text(*bytes))};
    for (std::string line; std::getline(lines, line);) {
      auto application = handoff::from_json(line, content->procedures);
      if (!application) return fail(globals, {application.error().code, file + ": " + application.error().detail});
      applications.push_back(std::move(application).value());
    }
  }
  if (applications.empty()) return fail(globals, {base::ErrorCode::usage_wrong, "no application in these files"});
  const auto written = write_exports(globals, *content, options.files, applications);
  if (!written) return fail(globals, written.error());
  return answer(globals, {{"applications", applications.size()}}, std::to_string(applications.size()) + " applications");
}

}  // namespace

void add_form_open_commands(CLI::App& form, Globals& globals) {
  const auto options = std::make_shared<OpenOptions>();
  CLI::App* open = form.add_subcommand("open", "Open a sealed form at the desk; its scanned texts come on standard input");
  add_globals(*open, globals);
  add_json(*open, globals);
  add_at(*open, globals);
  open->add_option("--key", options->key, "the desk's key file")->required();
  open->add_option("--terminals", options->terminals, "public keys of the city's terminals (default DATA/keys/ticket.pub)");
  open->add_flag("--accept", options->accept, "take the form in: it is refused when it comes again");
  add_passphrase(*open, options->passphrase_file);
  add_export_options(*open, options->files);
  open->add_option("--pdf", options->files.pdf, "write the form as a PDF file");
  open->callback([&globals, options] { globals.exit_code = open_form(globals, *options); });

  CLI::App* exported = form.add_subcommand("export", "Applications (JSON, one a line) as CSV and PDF");
  add_globals(*exported, globals);
  add_json(*exported, globals);
  exported->add_option("FILES", options->applications, "files of `form open --application`")->required();
  add_export_options(*exported, options->files);
  exported->add_option("--pdf", options->files.pdf, "write the form as a PDF file");
  exported->callback([&globals, options] { globals.exit_code = export_forms(globals, *options); });
}

}  // namespace haisai::app
