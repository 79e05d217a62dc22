// assets/sites/<site>/links.toml: the only addresses on the web a terminal shows. A city without it shows none.
#include <algorithm>

#include "kiosk/content/facts.h"

namespace haisai::content {
namespace {

constexpr std::string_view kScheme = "https://";

// The host of an address that begins with https://; empty when it does not.
std::string host_of(const std::string& url) {
  if (!url.starts_with(kScheme)) return {};
  const std::string rest = url.substr(kScheme.size());
  return rest.substr(0, rest.find_first_of("/?#:"));
}

bool is_plain(const std::string& url) {
  return std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\\'; });
}

model::Link read_link(Work& work, Reader& reader, const std::vector<std::string>& hosts, const model::Fact& facts) {
  model::Link link;
  link.id = reader.text("id", Need::required);
  link.url = reader.text("url", Need::required);
  link.fact = read_fact(work, reader, facts);
  if (!link.id.empty() && !is_id(link.id)) reader.fault("id", "'" + link.id + "' is no id: use a-z 0-9 . _ -");
  if (work.content.site.link(link.id) != nullptr) reader.fault("id", "link '" + link.id + "' is there twice");
  const std::string host = host_of(link.url);
  if (!link.url.empty() && (host.empty() || !is_plain(link.url))) {
    reader.fault("url", "'" + link.url + "' must begin with https:// and hold no spaces");
  } else if (!link.url.empty() && std::find(hosts.begin(), hosts.end(), host) == hosts.end()) {
    reader.fault("url", "'" + host + "' is none of the hosts in 'hosts'" + suggestion(host, hosts));
  }
  work.places["link/" + link.id] = {reader.file(), reader.line()};
  reader.finish();
  return link;
}

}  // namespace

void read_links(Work& work) {
  std::error_code ignored;
  const auto path = work.assets / "sites" / work.content.settings.site / "links.toml";
  if (!std::filesystem::exists(path, ignored)) return;
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  const std::vector<std::string> hosts = top.texts("hosts", Need::required);
  const model::Fact facts = read_fact(work, top, {});
  for (Reader& reader : top.tables("link")) {
    model::Link link = read_link(work, reader, hosts, facts);
    work.content.site.links.push_back(std::move(link));
  }
  top.finish();
}

}  // namespace haisai::content
