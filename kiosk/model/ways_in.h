// The way in: what residents come for (matters), what happened in their lives (situations) and what to tell them, as
// loaded from assets/situations. Words are text keys: `theme.<id>`, `matter.<id>.title|about`, `take.<paper>`,
// `situation.<id>.title|helper`, `situation.<id>.ask.<question>`, `tell.<notice>`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/bid.h"
#include "kiosk/model/claim.h"
#include "kiosk/model/qr_matrix.h"
#include "kiosk/model/taken_at.h"

namespace haisai::model {

// An address outside this terminal, one of the links of the site (allow-list).
struct WayLink {
  std::string id;
  std::string address;
  QrMatrix matrix;      // of the address; made by the program after loading
};

// One thing to be done at the city hall; with a form of the same id the terminal fills it in.
struct Matter {
  std::string id;
  std::string theme;
  std::string service;                  // whose queue; empty: no counter of this city hall
  std::vector<std::string> papers;      // what to bring, in the order to be shown
  Fact fact;                            // where `papers` come from, and how far they hold
  TakenAt counter;                      // the same of `service`, and which offices take it
  std::optional<Cost> cost;             // none: the counter says
  Fact cost_fact;
  std::vector<Claim> claims;            // deadline and what needs no visit, in the order to be said
  bool bids = false;                    // its guide lists the calls for bids that are open
  std::vector<std::string> search;      // hiragana it is found by, besides the reading of its title
  // For people protected from somebody of their household (支援措置): staff take over the form, always or where
  // `protected_key` has one of these codes.
  bool protected_to_staff = false;
  std::string protected_key;
  std::vector<std::string> protected_codes;
};

// A yes/no answer that must have been given.
struct Said {
  std::string question;
  bool yes = true;
  bool operator==(const Said&) const = default;
};

struct SituationQuestion {
  std::string id;
  std::vector<Said> when;               // all must hold; else it is not asked
};

struct SituationItem {
  std::string matter;
  std::vector<Said> when;
  std::map<std::string, std::string> says;   // field key → code: known from the situation, so not asked again
};

struct Situation {
  std::string id;
  std::vector<SituationQuestion> questions;
  std::vector<SituationItem> items;     // in the order of the counters
};

struct Notice {
  std::string id;
  std::string situation;
  std::vector<Said> when;
  std::string until;                    // YYYY-MM-DD, the last day it is told; empty: always
};

struct WaysIn {
  std::vector<std::string> themes;      // in the order of the page
  std::vector<Matter> matters;          // in the order of their theme
  std::vector<Situation> situations;    // in the order of the page
  std::vector<Notice> notices;          // the most important first
  std::vector<WayLink> links;
  std::vector<std::string> cards;       // ids of papers that are cards, in the order to be shown
  std::string own_card;                 // the one of them a My Number card stands for
  std::vector<Bid> bids;                // as in the table; open_bids() says which are told

  const Matter* matter(std::string_view id) const;
  const Situation* situation(std::string_view id) const;
  const WayLink* link(std::string_view id) const;
};

using SaidAnswers = std::map<std::string, bool>;   // question id → yes

bool holds(const std::vector<Said>& when, const SaidAnswers& answers);

// The questions these answers lead to, in order. An answer to a question that is not asked counts for nothing.
std::vector<std::string> questions_of(const Situation& situation, const SaidAnswers& answers);

// What is to be done, in order, once all are answered; each matter once.
std::vector<const SituationItem*> items_of(const Situation& situation, const SaidAnswers& answers);

// Papers of these matters without duplicates, in order of first need.
std::vector<std::string> papers_of(const std::vector<const Matter*>& matters);
// Where it comes from that this paper is needed: the surest of the matters that need it. `today` is YYYY-MM-DD.
Fact fact_of_paper(const std::vector<const Matter*>& matters, std::string_view paper, std::string_view today);

// Of these papers those that are cards, in the order of the table; and the rest in theirs.
std::vector<std::string> cards_among(const WaysIn& ways, const std::vector<std::string>& papers);
std::vector<std::string> without_cards(const WaysIn& ways, std::vector<std::string> papers);

// Queues to go to, in order, each once; their number is the fewest visits.
std::vector<std::string> services_of(const std::vector<const Matter*>& matters);
// Which offices take all of what is done there (empty: wherever the queue is, or no office all of it), as sure as the least sure of it.
TakenAt taken_of(const std::vector<const Matter*>& matters, std::string_view service);

// At most five, from these answers alone; none after its end. `today` is YYYY-MM-DD.
constexpr std::size_t kMostNotices = 5;
std::vector<std::string> notices_of(const WaysIn& ways, const std::string& situation, const SaidAnswers& answers,
                                    std::string_view today);

}  // namespace haisai::model
