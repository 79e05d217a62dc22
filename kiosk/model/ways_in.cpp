#include "kiosk/model/ways_in.h"

#include <algorithm>

namespace haisai::model {
namespace {

template <class T>
const T* with_id(const std::vector<T>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (!one.empty() && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

// The answers to questions that are asked.
SaidAnswers asked_only(const Situation& situation, const SaidAnswers& answers) {
  SaidAnswers kept;
  for (const SituationQuestion& question : situation.questions) {
    const auto answer = answers.find(question.id);
    if (answer != answers.end() && holds(question.when, kept)) kept.insert(*answer);
  }
  return kept;
}

}  // namespace

const Matter* WaysIn::matter(std::string_view id) const { return with_id(matters, id); }
const Situation* WaysIn::situation(std::string_view id) const { return with_id(situations, id); }
const WayLink* WaysIn::link(std::string_view id) const { return with_id(links, id); }

bool holds(const std::vector<Said>& when, const SaidAnswers& answers) {
  return std::all_of(when.begin(), when.end(), [&](const Said& said) {
    const auto answer = answers.find(said.question);
    return answer != answers.end() && answer->second == said.yes;
  });
}

std::vector<std::string> questions_of(const Situation& situation, const SaidAnswers& answers) {
  const SaidAnswers kept = asked_only(situation, answers);
  std::vector<std::string> asked;
  for (const SituationQuestion& question : situation.questions) {
    if (holds(question.when, kept)) asked.push_back(question.id);
  }
  return asked;
}

std::vector<const SituationItem*> items_of(const Situation& situation, const SaidAnswers& answers) {
  const SaidAnswers kept = asked_only(situation, answers);
  std::vector<const SituationItem*> items;
  for (const SituationItem& item : situation.items) {
    const bool there = std::any_of(items.begin(), items.end(),
                                   [&](const SituationItem* other) { return other->matter == item.matter; });
    if (!there && holds(item.when, kept)) items.push_back(&item);
  }
  return items;
}

std::vector<std::string> papers_of(const std::vector<const Matter*>& matters) {
  std::vector<std::string> papers;
  for (const Matter* matter : matters) {
    for (const std::string& paper : matter->papers) add_once(papers, paper);
  }
  return papers;
}

Fact fact_of_paper(const std::vector<const Matter*>& matters, std::string_view paper, std::string_view today) {
  const Fact* surest = nullptr;
  for (const Matter* matter : matters) {
    if (std::find(matter->papers.begin(), matter->papers.end(), paper) == matter->papers.end()) continue;
    if (surest == nullptr || trust(matter->fact, today) < trust(*surest, today)) surest = &matter->fact;
  }
  return surest == nullptr ? Fact{} : *surest;
}

std::vector<std::string> cards_among(const WaysIn& ways, const std::vector<std::string>& papers) {
  std::vector<std::string> cards;
  std::copy_if(ways.cards.begin(), ways.cards.end(), std::back_inserter(cards), [&](const std::string& card) {
    return std::find(papers.begin(), papers.end(), card) != papers.end();
  });
  return cards;
}

std::vector<std::string> without_cards(const WaysIn& ways, std::vector<std::string> papers) {
  std::erase_if(papers, [&](const std::string& id) { return std::find(ways.cards.begin(), ways.cards.end(), id) != ways.cards.end(); });
  return papers;
}

std::vector<std::string> services_of(const std::vector<const Matter*>& matters) {
  std::vector<std::string> services;
  for (const Matter* matter : matters) add_once(services, matter->service);
  return services;
}

TakenAt taken_of(const std::vector<const Matter*>& matters, std::string_view service) {
  std::optional<Fact> fact;
  std::vector<std::vector<std::string>> offices;
  for (const Matter* matter : matters) {
    if (matter->service != service) continue;
    fact = fact ? both(*fact, matter->counter.fact) : matter->counter.fact;
    offices.push_back(matter->counter.offices);
  }
  return {in_all(offices), fact.value_or(Fact{})};
}

std::vector<std::string> notices_of(const WaysIn& ways, const std::string& situation, const SaidAnswers& answers,
                                    std::string_view today) {
  std::vector<std::string> told;
  for (const Notice& notice : ways.notices) {
    const bool over = !notice.until.empty() && notice.until < today;
    if (over || notice.situation != situation || told.size() == kMostNotices) continue;
    if (holds(notice.when, answers)) told.push_back(notice.id);
  }
  return told;
}

}  // namespace haisai::model
