#include "kiosk/usage/suppression.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace haisai::usage {
namespace {

constexpr double kNothing = 1e-9;
constexpr double kMost = 1e9;  // no count is greater

// Cells whose sum is known: indexes into the block.
using Line = std::vector<std::size_t>;

bool is_small(std::int64_t count) { return count > 0 && count < kLeastPublished; }

// The cells that share their places in the dimensions of `mask`, by those places.
std::map<std::vector<std::string>, Line> groups_of(const std::vector<PublishedCell>& cells, unsigned mask) {
  std::map<std::vector<std::string>, Line> groups;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<std::string> place;
    for (std::size_t d = 0; d < cells[i].place.size(); ++d) {
      if ((mask >> d & 1U) != 0) place.push_back(cells[i].place[d]);
    }
    groups[place].push_back(i);
  }
  return groups;
}

// Totals that are told: those of each table with fewer dimensions, where that table does not hide them itself.
std::vector<Line> lines_of(const std::vector<PublishedCell>& cells) {
  std::vector<Line> lines;
  const std::size_t dims = cells.front().place.size();
  for (unsigned mask = 0; mask + 1 < (1U << dims); ++mask) {
    const auto groups = groups_of(cells, mask);
    std::vector<PublishedCell> totals;
    for (const auto& [place, line] : groups) {
      totals.push_back({place, 0, false});
      for (const std::size_t i : line) totals.back().count += cells[i].count;
    }
    suppress(totals);
    for (const PublishedCell& total : totals) {
      if (!total.hidden) lines.push_back(groups.at(total.place));
    }
  }
  return lines;
}

// What is left of a line when the published cells are taken away.
struct Equation {
  std::vector<double> factors;  // one a hidden cell
  double sum = 0;
};

class Audit {
 public:
  Audit(const std::vector<PublishedCell>& cells, const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].hidden) hidden_.push_back(i);
    }
    for (const Line& line : lines) add_equation(cells, line);
  }

  // The first small hidden cell whose value follows, as an index into the block.
  std::optional<std::size_t> first_known(const std::vector<PublishedCell>& cells) {
    bound();
    eliminate();
    for (std::size_t h = 0; h < hidden_.size(); ++h) {
      const bool follows = high_[h] - low_[h] < 1 || is_alone(h);
      if (is_small(cells[hidden_[h]].count) && follows) return hidden_[h];
    }
    return std::nullopt;
  }

 private:
  void add_equation(const std::vector<PublishedCell>& cells, const Line& line) {
    Equation equation{std::vector<double>(hidden_.size(), 0.0), 0};
    bool any = false;
    for (const std::size_t i : line) {
      if (!cells[i].hidden) continue;
      const auto h = std::lower_bound(hidden_.begin(), hidden_.end(), i) - hidden_.begin();
      equation.factors[static_cast<std::size_t>(h)] = 1;
      equation.sum += static_cast<double>(cells[i].count);
      any = true;
    }
    if (any) equations_.push_back(std::move(equation));
  }

  // Least and greatest value of each hidden cell: none is below zero, none above what its lines leave over.
  void bound() {
    low_.assign(hidden_.size(), 0);
    high_.assign(hidden_.size(), kMost);
    for (bool changed = true; changed;) {
      changed = false;
      for (const Equation& equation : equations_) changed = tighten(equation) || changed;
    }
  }

  bool tighten(const Equation& equation) {
    double lows = 0;
    double highs = 0;
    for (std::size_t h = 0; h < hidden_.size(); ++h) {
      lows += equation.factors[h] * low_[h];
      highs += equation.factors[h] * high_[h];
    }
    bool changed = false;
    for (std::size_t h = 0; h < hidden_.size(); ++h) {
      if (equation.factors[h] == 0) continue;
      const double most = equation.sum - (lows - low_[h]);
      const double least = equation.sum - (highs - high_[h]);
      if (most < high_[h] - 0.5) changed = true;
      if (least > low_[h] + 0.5) changed = true;
      const double old_low = low_[h];
      const double old_high = high_[h];
      high_[h] = std::min(high_[h], most);
      low_[h] = std::max(low_[h], least);
      lows += low_[h] - old_low;
      highs += high_[h] - old_high;
    }
    return changed;
  }

  // Gauss and Jordan: afterwards a cell that stands alone in an equation follows from the totals.
  void eliminate() {
    std::size_t rank = 0;
    for (std::size_t h = 0; h < hidden_.size() && rank < equations_.size(); ++h) {
      std::size_t pivot = rank;
      while (pivot < equations_.size() && std::abs(equations_[pivot].factors[h]) < kNothing) ++pivot;
      if (pivot == equations_.size()) continue;
      std::swap(equations_[rank], equations_[pivot]);
      clear_column(rank, h);
      ++rank;
    }
  }

  void clear_column(std::size_t rank, std::size_t h) {
    Equation& base = equations_[rank];
    const double lead = base.factors[h];
    for (double& factor : base.factors) factor /= lead;
    for (std::size_t row = 0; row < equations_.size(); ++row) {
      const double factor = equations_[row].factors[h];
      if (row == rank || std::abs(factor) < kNothing) continue;
      for (std::size_t k = 0; k < hidden_.size(); ++k) equations_[row].factors[k] -= factor * base.factors[k];
    }
  }

  bool is_alone(std::size_t h) const {
    return std::any_of(equations_.begin(), equations_.end(), [&](const Equation& equation) {
      if (std::abs(equation.factors[h]) < kNothing) return false;
      const auto used = std::count_if(equation.factors.begin(), equation.factors.end(),
                                      [](double factor) { return std::abs(factor) >= kNothing; });
      return used == 1;
    });
  }

  std::vector<std::size_t> hidden_;
  std::vector<Equation> equations_;
  std::vector<double> low_;
  std::vector<double> high_;
};

// The smallest published cell of the line, one that is not zero if there is one; nothing when all are hidden.
std::optional<std::size_t> cheapest(const std::vector<PublishedCell>& cells, const Line& line) {
  std::optional<std::size_t> best;
  const auto cost = [&](std::size_t i) { return cells[i].count == 0 ? INT64_MAX : cells[i].count; };
  for (const std::size_t i : line) {
    if (!cells[i].hidden && (!best || cost(i) < cost(*best))) best = i;
  }
  return best;
}

// A line with hidden cells hides at least two, and ten people among them.
bool thicken(std::vector<PublishedCell>& cells, const std::vector<Line>& lines) {
  bool changed = false;
  for (const Line& line : lines) {
    std::int64_t sum = 0;
    std::size_t count = 0;
    for (const std::size_t i : line) {
      sum += cells[i].hidden ? cells[i].count : 0;
      count += cells[i].hidden ? 1 : 0;
    }
    if (count == 0 || (count > 1 && sum >= kLeastPublished)) continue;
    if (const auto more = cheapest(cells, line)) {
      cells[*more].hidden = true;
      changed = true;
    }
  }
  return changed;
}

// Hides one more beside a cell that can be worked out: in one of its lines, else anywhere in the block.
bool hide_beside(std::vector<PublishedCell>& cells, const std::vector<Line>& lines, std::size_t known) {
  std::optional<std::size_t> more;
  for (const Line& line : lines) {
    if (std::find(line.begin(), line.end(), known) == line.end()) continue;
    if (const auto found = cheapest(cells, line); found && (!more || cells[*found].count < cells[*more].count)) more = found;
  }
  if (!more) {
    Line all(cells.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    more = cheapest(cells, all);
  }
  if (!more) return false;
  cells[*more].hidden = true;
  return true;
}

}  // namespace

void suppress(std::vector<PublishedCell>& cells) {
  std::sort(cells.begin(), cells.end(), [](const PublishedCell& a, const PublishedCell& b) { return a.place < b.place; });
  bool any = false;
  for (PublishedCell& cell : cells) {
    cell.hidden = is_small(cell.count);
    any = any || cell.hidden;
  }
  if (!any) return;
  const std::vector<Line> lines = lines_of(cells);
  while (true) {
    while (thicken(cells, lines)) {}
    const auto known = Audit(cells, lines).first_known(cells);
    if (!known || !hide_beside(cells, lines, *known)) return;
  }
}

}  // namespace haisai::usage
