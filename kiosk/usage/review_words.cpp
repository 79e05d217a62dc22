#include "kiosk/usage/review_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace haisai::usage {

Rows::Rows(const Answers& answers, std::string_view question) {
  const auto found = answers.find(question);
  if (found != answers.end()) table_ = &found->second;
}

double Rows::number(std::size_t row, const std::string& column) const {
  const int at = table_ == nullptr ? -1 : table_->column(column);
  return at < 0 ? 0 : real(table_->rows[row][static_cast<std::size_t>(at)]);
}

std::string Rows::text(std::size_t row, const std::string& column) const {
  const int at = table_ == nullptr ? -1 : table_->column(column);
  return at < 0 ? std::string() : text_of(table_->rows[row][static_cast<std::size_t>(at)]);
}

double Rows::sum(const std::string& column) const {
  double sum = 0;
  for (std::size_t row = 0; row < size(); ++row) sum += number(row, column);
  return sum;
}

std::map<std::string, double> Rows::sum_by(const std::string& by, const std::string& column) const {
  std::map<std::string, double> sums;
  for (std::size_t row = 0; row < size(); ++row) sums[text(row, by)] += number(row, column);
  return sums;
}

std::string counted(double number, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  std::string shown = text;
  const std::size_t point = shown.find('.');
  const std::size_t first = shown[0] == '-' ? 1 : 0;
  for (std::size_t at = point == std::string::npos ? shown.size() : point; at > first + 3;) shown.insert(at -= 3, ",");
  return shown;
}

double share_of(double part, double whole) { return whole <= 0 ? 0 : 100 * part / whole; }

std::string Words::operator()(std::string_view key, const Values& values) const {
  return texts_.format("staff.review." + std::string(key), values);
}

bool Words::has(std::string_view key) const { return texts_.has("staff.review." + std::string(key)); }

std::string Words::named(const std::string& key, const std::string& id) const {
  return model::escape_markup(texts_.has(key) ? model::plain_of(texts_.get(key)) : id);
}

std::string Words::name(std::string_view list, const std::string& id) const {
  return named("staff.review." + std::string(list) + "." + id, id);
}

std::string Words::procedure(const std::string& id) const {
  return id.empty() ? (*this)("no_procedure") : named("procedure." + id + ".title", id);
}
std::string Words::service(const std::string& id) const { return named("service." + id + ".name", id); }
std::string Words::site(const std::string& id) const { return named("site." + id + ".name", id); }
std::string Words::language(const std::string& tag) const { return name("lang", tag); }

std::string Words::basis(double visits) const { return (*this)(visits < 10 ? "basis_few" : "basis", {{"n", counted(visits)}}); }

std::string Words::basis(double visits, double asked, double answered) const {
  return basis(visits) + (*this)("rate", {{"asked", counted(asked)}, {"n", counted(answered)}, {"percent", counted(share_of(answered, asked))}});
}

std::string most_said(const std::map<std::string, double>& counts) {
  std::string most;
  for (const auto& [id, count] : counts) {
    if (id == "nothing" || id == "skip" || id == "other" || count <= 0) continue;
    if (most.empty() || count > counts.at(most)) most = id;
  }
  return most;
}

std::vector<Bar> bars_of(const std::map<std::string, double>& counts, std::size_t most, const Words& words, std::string_view list) {
  std::vector<Bar> bars;
  const std::string first = most_said(counts);
  for (const auto& [id, count] : counts) {
    if (count > 0) bars.push_back({words.name(list, id), count, words("times", {{"n", counted(count)}}), {}, id == first});
  }
  std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.value > b.value; });
  if (bars.size() > most) bars.resize(most);
  return bars;
}

}  // namespace haisai::usage
