// An attacker who holds the table and every table of fewer dimensions, all as published, solves them. The attacker counts modulo a prime, so
// that it shares nothing with the audit it attacks but the mathematics.
#include "kiosk/usage/suppression.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace haisai::usage {
namespace {

constexpr std::int64_t kPrime = 1'000'003;

std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (; exponent > 0; exponent /= 2, base = base * base % kPrime) {
    if (exponent % 2 == 1) result = result * base % kPrime;
  }
  return result;
}

class Attacker {
 public:
  explicit Attacker(const std::vector<PublishedCell>& cells) : cells_(cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].hidden) unknown_.push_back(i);
    }
    learn_totals();
  }

  // How many hidden cells of 1 to 9 are determined: by elimination, or because only one value from zero up fits.
  int determined() {
    narrow();
    eliminate();
    int found = 0;
    for (std::size_t u = 0; u < unknown_.size(); ++u) {
      const std::int64_t truth = cells_[unknown_[u]].count;
      if (truth < 1 || truth > 9) continue;
      bool alone = low_[u] == high_[u];
      for (const auto& row : rows_) {
        int used = 0;
        for (std::size_t k = 0; k < unknown_.size(); ++k) used += row[k] != 0 ? 1 : 0;
        alone = alone || (used == 1 && row[u] != 0);
      }
      found += alone ? 1 : 0;
    }
    return found;
  }

 private:
  void learn_totals() {
    // The published tables with fewer dimensions tell the totals they do not hide.
    const std::size_t dims = cells_.front().place.size();
    for (unsigned mask = 0; mask < (1U << dims) - 1; ++mask) {
      std::map<std::vector<std::string>, std::vector<std::size_t>> sums;
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        std::vector<std::string> key;
        for (std::size_t d = 0; d < dims; ++d) {
          if ((mask >> d & 1U) != 0) key.push_back(cells_[i].place[d]);
        }
        sums[key].push_back(i);
      }
      learn_from(sums);
    }
  }

  void learn_from(const std::map<std::vector<std::string>, std::vector<std::size_t>>& sums) {
    std::vector<PublishedCell> table;
    for (const auto& [key, members] : sums) {
      table.push_back({key, 0, false});
      for (const std::size_t i : members) table.back().count += cells_[i].count;
    }
    suppress(table);
    for (const PublishedCell& total : table) {
      if (!total.hidden) add_row(sums.at(total.place));
    }
  }

  void add_row(const std::vector<std::size_t>& members) {
    std::vector<std::int64_t> row(unknown_.size(), 0);
    std::int64_t rest = 0;
    bool any = false;
    for (std::size_t u = 0; u < unknown_.size(); ++u) {
      if (std::find(members.begin(), members.end(), unknown_[u]) == members.end()) continue;
      row[u] = 1;
      rest += cells_[unknown_[u]].count;
      any = true;
    }
    if (!any) return;
    rows_.push_back(row);
    rests_.push_back(rest);
  }

  void narrow() {
    low_.assign(unknown_.size(), 0);
    high_.assign(unknown_.size(), INT32_MAX);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t r = 0; r < rests_.size(); ++r) {
        for (std::size_t u = 0; u < unknown_.size(); ++u) {
          if (rows_[r][u] == 0) continue;
          std::int64_t others_low = 0;
          std::int64_t others_high = 0;
          for (std::size_t k = 0; k < unknown_.size(); ++k) {
            if (k == u || rows_[r][k] == 0) continue;
            others_low += low_[k];
            others_high += high_[k];
          }
          const std::int64_t high = std::min(high_[u], rests_[r] - others_low);
          const std::int64_t low = std::max(low_[u], rests_[r] - others_high);
          changed = changed || high != high_[u] || low != low_[u];
          high_[u] = high;
          low_[u] = low;
        }
      }
    }
  }

  void eliminate() {
    std::size_t rank = 0;
    for (std::size_t u = 0; u < unknown_.size() && rank < rows_.size(); ++u) {
      std::size_t pivot = rank;
      while (pivot < rows_.size() && rows_[pivot][u] == 0) ++pivot;
      if (pivot == rows_.size()) continue;
      std::swap(rows_[rank], rows_[pivot]);
      const std::int64_t inverse = power(rows_[rank][u], kPrime - 2);
      for (auto& factor : rows_[rank]) factor = factor * inverse % kPrime;
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        const std::int64_t factor = rows_[r][u];
        if (r == rank || factor == 0) continue;
        for (std::size_t k = 0; k < unknown_.size(); ++k) {
          rows_[r][k] = ((rows_[r][k] - factor * rows_[rank][k]) % kPrime + kPrime) % kPrime;
        }
      }
      ++rank;
    }
  }

  const std::vector<PublishedCell>& cells_;
  std::vector<std::size_t> unknown_;
  std::vector<std::vector<std::int64_t>> rows_;
  std::vector<std::int64_t> rests_;
  std::vector<std::int64_t> low_;
  std::vector<std::int64_t> high_;
};

// A month of counts: mostly small, some zeros, some large; one to three dimensions.
std::vector<PublishedCell> random_month(std::mt19937& random) {
  std::vector<std::size_t> sizes(1 + random() % 3);
  for (std::size_t& size : sizes) size = 2 + random() % 4;
  std::vector<PublishedCell> cells = {{{}, 0, false}};
  for (const std::size_t size : sizes) {
    std::vector<PublishedCell> longer;
    for (const PublishedCell& cell : cells) {
      for (std::size_t i = 0; i < size; ++i) {
        longer.push_back(cell);
        longer.back().place.push_back(std::to_string(i));
      }
    }
    cells = std::move(longer);
  }
  for (PublishedCell& cell : cells) {
    const unsigned kind = random() % 10;
    cell.count = kind < 2 ? 0 : kind < 5 ? 1 + random() % 9 : 10 + random() % 90;
  }
  return cells;
}

TEST(Suppression, AnAttackerDeterminesNoSmallCellOfAThousandTables) {
  std::mt19937 random(20261120);
  int published = 0;
  for (int table = 0; table < 1'000; ++table) {
    std::vector<PublishedCell> cells = random_month(random);
    suppress(cells);
    for (const PublishedCell& cell : cells) {
      EXPECT_TRUE(cell.hidden || cell.count == 0 || cell.count >= kLeastPublished);
      published += cell.hidden ? 0 : 1;
    }
    std::string shown;
    for (const PublishedCell& cell : cells) {
      for (const auto& p : cell.place) shown += p + ",";
      shown += "=" + std::to_string(cell.count) + (cell.hidden ? "x " : " ");
    }
    EXPECT_EQ(Attacker(cells).determined(), 0) << "table " << table << ": " << shown;
  }
  EXPECT_GT(published, 5'000);  // and something is left to publish
}

TEST(Suppression, HidingSmallCellsAloneFails) {
  std::mt19937 random(20261120);
  int broken = 0;
  for (int table = 0; table < 1'000; ++table) {
    std::vector<PublishedCell> cells = random_month(random);
    for (PublishedCell& cell : cells) cell.hidden = cell.count > 0 && cell.count < kLeastPublished;
    broken += Attacker(cells).determined() > 0 ? 1 : 0;
  }
  EXPECT_GT(broken, 300);
}

TEST(Suppression, HidesNothingWhereNothingIsSmall) {
  std::vector<PublishedCell> cells = {{{"a"}, 10, false}, {{"b"}, 0, false}, {{"c"}, 99, false}};
  suppress(cells);
  for (const PublishedCell& cell : cells) EXPECT_FALSE(cell.hidden);
}

TEST(Suppression, OneSmallCellTakesANeighbourWithIt) {
  std::vector<PublishedCell> cells = {{{"a"}, 3, false}, {{"b"}, 12, false}, {{"c"}, 99, false}};
  suppress(cells);
  EXPECT_TRUE(cells[0].hidden);
  EXPECT_TRUE(cells[1].hidden);
  EXPECT_FALSE(cells[2].hidden);
}

TEST(Suppression, IsTheSameInWhateverOrder) {
  std::mt19937 random(5);
  std::vector<PublishedCell> cells = random_month(random);
  std::vector<PublishedCell> turned(cells.rbegin(), cells.rend());
  suppress(cells);
  suppress(turned);
  for (std::size_t i = 0; i < cells.size(); ++i) EXPECT_EQ(cells[i].hidden, turned[i].hidden);
}

}  // namespace
}  // namespace haisai::usage
