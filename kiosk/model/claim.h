// What residents are told of a matter before they queue, each with where it comes from (decision 0016), and how that is
// said on a day: as it is, marked, or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/catalogue.h"
#include "kiosk/model/fact.h"

namespace haisai::model {

struct Procedure;

enum class ClaimKind { next, deadline, online, store, post };

// A sentence a resident may rely on.
struct Claim {
  ClaimKind kind = ClaimKind::deadline;
  std::string words;   // text key; where there is no such text nothing is said
  std::string link;    // id of a link of the site; empty: none
  Fact fact;
  bool wholly = true;  // false: for a part of it somebody must come
};
// Online, at a store or by post.
bool needs_no_visit(const Claim& claim);

// What one copy costs in yen, by the kind of it from the least to the most; both 0: free.
struct Cost {
  int least = 0;
  int most = 0;
};

// What is to be done first and until when, then what needs no visit, in the order to be said; what cannot be done is none.
std::vector<Claim> claims_of(const Procedure& procedure);
// None: the counter says, for all of it or for a part.
std::optional<Cost> cost_of(const Procedure& procedure);

// Of all these that still hold none is confirmed, and there are some. `today` is YYYY-MM-DD.
bool none_confirmed(const std::vector<Fact>& facts, std::string_view today);

// Holds only as far and as long as both do.
Fact both(const Fact& one, const Fact& other);

// Sentences that stand together, as `today` (YYYY-MM-DD) lets them be said: one whose fact has ended is left out and the
// text `fact.ask_staff` stands once in the place of all such; `fact.unconfirmed` stands once below where none of them is
// confirmed, and the text `fact.mark` beside each that is not where some are; neither where the page says it of all it tells.
class Told {
 public:
  // texts outlives this.
  Told(const Catalogue& texts, std::string today, bool page_says_it = false)
      : texts_(texts), today_(std::move(today)), page_says_it_(page_says_it) {}

  Told& add(std::string words, const Fact& fact);   // words: markup
  bool holds(const Fact& fact) const { return trust(fact, today_) != Trust::expired; }
  std::vector<std::string> said() const;            // a line each
  std::vector<std::string> notes() const;           // below them: of all that are said, and of what is not
  std::string words() const;                        // both, a line each; empty: nothing was added

 private:
  struct Line {
    std::string words;
    Trust trust;
  };
  bool none_sure() const;

  const Catalogue& texts_;
  std::string today_;
  bool page_says_it_;
  std::vector<Line> lines_;
  bool ended_ = false;
};

}  // namespace haisai::model
