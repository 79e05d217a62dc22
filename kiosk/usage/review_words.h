// How the pages of the review read answers and say numbers and names. Only inside kiosk/usage.
#pragma once

#include <map>
#include <string>

#include "kiosk/usage/review.h"

namespace haisai::usage {

using Values = std::map<std::string, std::string, std::less<>>;

// The rows of one answer; one that is missing has none.
class Rows {
 public:
  Rows(const Answers& answers, std::string_view question);
  std::size_t size() const { return table_ == nullptr ? 0 : table_->rows.size(); }
  double number(std::size_t row, const std::string& column) const;   // 0 where there is none
  std::string text(std::size_t row, const std::string& column) const;
  double sum(const std::string& column) const;
  // Sum of `column` by the words of another.
  std::map<std::string, double> sum_by(const std::string& by, const std::string& column) const;

 private:
  const Table* table_ = nullptr;
};

// "1,204"; 0 digits after the point unless told otherwise.
std::string counted(double number, int digits = 0);
double share_of(double part, double whole);   // 0..100; 0 of nothing

class Words {
 public:
  explicit Words(const model::Catalogue& texts) : texts_(texts) {}
  // The text staff.review.<key>.
  std::string operator()(std::string_view key, const Values& values = {}) const;
  // What a code, id or step is called: staff.review.<list>.<id>, else <id>.
  std::string name(std::string_view list, const std::string& id) const;
  std::string procedure(const std::string& id) const;
  std::string service(const std::string& id) const;
  std::string site(const std::string& id) const;
  std::string language(const std::string& tag) const;
  std::string basis(double visits) const;                                    // n
  std::string basis(double visits, double asked, double answered) const;     // n and the response rate
  bool has(std::string_view key) const;

 private:
  std::string named(const std::string& key, const std::string& id) const;
  const model::Catalogue& texts_;
};

// The id with the largest count that is an answer: neither "nothing was the matter" nor "other" nor "no answer".
std::string most_said(const std::map<std::string, double>& counts);
// Bars of a count by id, the longest first, at most `most`; strong is the one that is most_said.
std::vector<Bar> bars_of(const std::map<std::string, double>& counts, std::size_t most, const Words& words, std::string_view list);

// The pages: one function each.
ReviewPage today_page(const Answers& answers, const Words& words);
ReviewPage waiting_page(const Answers& answers, const Words& words);
ReviewPage funnel_page(const Answers& answers, const Words& words);
ReviewPage card_page(const Answers& answers, const Words& words);
ReviewPage languages_page(const Answers& answers, const Words& words);
ReviewPage satisfaction_page(const Answers& answers, const Words& words);
ReviewPage papers_page(const Answers& answers, const Words& words);
ReviewPage faults_page(const Answers& answers, const Words& words);

}  // namespace haisai::usage
