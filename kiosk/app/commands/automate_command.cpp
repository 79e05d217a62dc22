// haisai automate SOCKET: sends the requests on standard input to a running kiosk, prints its replies, and stops at
// the first that is not ok.
#include <cstdio>
#include <iostream>

#include "kiosk/app/automation_client.h"
#include "kiosk/app/command.h"

namespace haisai::app {
namespace {

constexpr int kPatienceMs = 20'000;

int automate(const Globals& globals, const std::string& socket) {
  auto client = AutomationClient::connect(socket, kPatienceMs);
  if (!client) return fail(globals, client.error());
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    const auto request = nlohmann::json::parse(line, nullptr, false);
    if (request.is_discarded()) return fail(globals, {base::ErrorCode::automation_refused, "not JSON: " + line});
    const auto reply = (*client)->ask(request);
    if (!reply) return fail(globals, reply.error());
    std::printf("%s\n%s\n", line.c_str(), reply->dump().c_str());
    if (!reply->value("ok", false)) {
      return fail(globals, {base::ErrorCode::automation_refused, line + " -> " + reply->value("error", "")});
    }
  }
  return kDone;
}

}  // namespace

void add_automate_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("automate", "send automation requests (JSON lines on standard input)");
  auto socket = std::make_shared<std::string>();
  command->add_option("socket", *socket, "the kiosk's automation socket")->required();
  command->callback([&globals, socket] { globals.exit_code = automate(globals, *socket); });
}

}  // namespace haisai::app
