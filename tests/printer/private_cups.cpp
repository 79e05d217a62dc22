#include "private_cups.h"

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace haisai::printer {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* kBin = "/usr/lib/cups";

// The printer. It takes a job in its hands, says what is wrong with itself, and lays what it prints in a tray.
constexpr const char* kBackEnd = R"SH(#!/bin/sh
# Without arguments CUPS asks what printers there are.
[ $# -eq 0 ] && { echo 'direct lab "Lab" "Lab"'; exit 0; }
lab='LAB'
: > "$lab/begun"
while :; do
  case "$(cat "$lab/order")" in
    empty) echo 'STATE: +media-empty-error' >&2; sleep 0.2;;
    jam) echo 'STATE: +media-jam-error' >&2; sleep 0.2;;
    hold) sleep 0.2;;
    fail) exit 1;;
    *) echo 'STATE: -media-empty-error,media-jam-error' >&2; break;;
  esac
done
cat ${6:+"$6"} > "$lab/tray/part" && mv "$lab/tray/part" "$lab/tray/$(printf %06d "$1").pdf"
)SH";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::trunc) << text; }

// As root, cupsd lets its helpers run as somebody else; otherwise all is ours.
std::string helper_user() { return geteuid() == 0 ? "lp" : getpwuid(geteuid())->pw_name; }
std::string helper_group() { return geteuid() == 0 ? "lp" : getgrgid(getegid())->gr_name; }

constexpr const char* kCupsd = R"(LogLevel info
Listen ROOT/sock
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
PreserveJobHistory 5
ErrorPolicy abort-job
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)";

constexpr const char* kFiles = R"(ServerRoot ROOT/etc
RequestRoot ROOT/spool
TempDir ROOT/spool/tmp
CacheDir ROOT/cache
StateDir ROOT/run
ServerBin ROOT/bin
DataDir /usr/share/cups
ErrorLog ROOT/error_log
AccessLog ROOT/access_log
PageLog ROOT/page_log
User USER
Group GROUP
SystemGroup SYSTEM
)";

}  // namespace

PrivateCups::PrivateCups() {
  std::string pattern = (fs::temp_directory_path() / "hc-XXXXXX").string();   // a socket's path is short
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder");
  root_ = pattern;
  chmod(root_.c_str(), 0755);
  write_configuration();
  order("ok");
  start();
  command("lpadmin", "-p forms -v lab:/tray -E -o printer-error-policy=abort-job -m raw");
}

PrivateCups::~PrivateCups() {
  stop();
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void PrivateCups::write_configuration() const {
  for (const char* folder : {"etc", "spool", "spool/tmp", "cache", "run", "bin", "bin/backend", "lab", "lab/tray"}) {
    fs::create_directories(root_ / folder);
  }
  for (const char* folder : {"lab", "lab/tray"}) chmod((root_ / folder).c_str(), 0777);
  for (const char* folder : {"filter", "daemon", "cgi-bin", "monitor", "notifier"}) {
    fs::create_directory_symlink(fs::path(kBin) / folder, root_ / "bin" / folder);
  }
  write(root_ / "bin/backend/lab", replaced(kBackEnd, "LAB", (root_ / "lab").string()));
  chmod((root_ / "bin/backend/lab").c_str(), 0755);
  const std::string root = root_.string();
  write(root_ / "etc/cupsd.conf", replaced(kCupsd, "ROOT", root));
  std::string files = replaced(kFiles, "ROOT", root);
  files = replaced(replaced(files, "USER", helper_user()), "GROUP", helper_group());
  write(root_ / "etc/cups-files.conf", replaced(files, "SYSTEM", geteuid() == 0 ? "root" : helper_group()));
}

void PrivateCups::start() {
  process_ = fork();
  if (process_ == 0) {
    const std::string conf = (root_ / "etc/cupsd.conf").string(), files = (root_ / "etc/cups-files.conf").string();
    execl("/usr/sbin/cupsd", "cupsd", "-f", "-c", conf.c_str(), "-s", files.c_str(), nullptr);
    _exit(127);
  }
  for (int i = 0; i < 100; ++i) {
    if (CupsConnection::open(queue())) return;
    std::this_thread::sleep_for(100ms);
  }
  std::ifstream log(root_ / "error_log");
  throw std::runtime_error("cupsd did not start: " + std::string(std::istreambuf_iterator<char>(log), {}));
}

void PrivateCups::stop() {
  if (process_ <= 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
  process_ = 0;
}

void PrivateCups::order(const std::string& what) const {
  std::error_code ignored;
  fs::remove(root_ / "lab/begun", ignored);
  write(root_ / "lab/order.new", what);
  fs::rename(root_ / "lab/order.new", root_ / "lab/order");
}

void PrivateCups::command(const std::string& program, const std::string& arguments) const {
  const std::string line = "CUPS_SERVER=" + (root_ / "sock").string() + " " + program + " " + arguments + " >/dev/null 2>&1";
  if (std::system(line.c_str()) != 0) throw std::runtime_error(program + " " + arguments + " failed");
}

std::vector<base::Bytes> PrivateCups::printed() const {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(root_ / "lab/tray")) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<base::Bytes> sheets;
  for (const fs::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    sheets.emplace_back(text.begin(), text.end());
  }
  return sheets;
}

std::vector<std::string> PrivateCups::spool() const {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(root_ / "spool")) {
    if (entry.is_regular_file()) files.push_back(entry.path().filename().string());
  }
  return files;
}

bool PrivateCups::begins_to_print() const {
  for (int i = 0; i < 100; ++i) {
    if (fs::exists(root_ / "lab/begun")) return true;
    std::this_thread::sleep_for(100ms);
  }
  return false;
}

}  // namespace haisai::printer
