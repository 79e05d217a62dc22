// An address by picking: the city's towns by the row of their name or by postcode, other prefectures by region.
#include <algorithm>
#include <optional>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/places.h"
#include "kiosk/japanese/kana.h"

namespace haisai::flow {
namespace {

constexpr std::size_t kPostcodeDigits = 7;

template <class T>
const T* at(const std::vector<T>& all, int index) {
  return index >= 0 && index < static_cast<int>(all.size()) ? &all[static_cast<std::size_t>(index)] : nullptr;
}

// The beginning of the address is there; the rest is typed, digits first.
void take(Visit& visit, std::string address) {
  visit.entry.text = base::PersonalText(std::move(address));
  visit.entry.keyboard = "place";
  close_aid(visit);
}

void pick_chome(State& state, int number) {
  const model::Site& site = state.world->site;
  const model::Town* town = at(site.towns, state.visit->aid.town);
  if (town == nullptr || number < 0 || number > town->chome || (number == 0 && !town->without_chome)) return;
  std::string address = site.address + town->name;
  if (number > 0) address += std::to_string(number) + site.chome_word;
  take(*state.visit, std::move(address));
}

void pick_town(State& state, int number) {
  const model::Site& site = state.world->site;
  const model::Town* town = at(site.towns, number);
  if (town == nullptr) return;
  state.visit->aid.town = number;
  if (town->chome == 0) return take(*state.visit, site.address + town->name);
  turn_to(state, AidFace::chome);
}

void pick_row(State& state, const std::string& row) {
  if (towns_in(state.world->site, row).empty()) return;
  state.visit->aid.row = row;
  turn_to(state, AidFace::town);
}

void pick_prefecture(State& state, int number) {
  const model::Prefecture* prefecture = at(state.world->site.prefectures, number);
  if (prefecture == nullptr) return;
  take(*state.visit, prefecture->name);
  state.visit->entry.keyboard = "kana";
}

void look_up_postcode(State& state) {
  Visit& visit = *state.visit;
  const auto& towns = state.world->site.towns;
  const auto found = std::find_if(towns.begin(), towns.end(), [&](const model::Town& town) {
    return town.postcode.size() == kPostcodeDigits && town.postcode == visit.aid.digits.reveal();
  });
  if (found == towns.end()) {
    visit.reject = visit.aid.digits.reveal().size() == kPostcodeDigits ? "postcode_unknown" : "postcode";
    return;
  }
  pick_town(state, static_cast<int>(found - towns.begin()));
}

void on_postcode(State& state, const Intent& intent) {
  Visit& visit = *state.visit;
  visit.reject.clear();
  std::string digits = visit.aid.digits.reveal();
  if (intent.kind == IntentKind::next) return look_up_postcode(state);
  if (intent.kind == IntentKind::put) {
    for (const char c : intent.arg) {
      if (c >= '0' && c <= '9' && digits.size() < kPostcodeDigits) digits += c;
    }
  }
  if (intent.kind == IntentKind::erase && !digits.empty()) digits.pop_back();
  if (intent.kind == IntentKind::erase_all) digits.clear();
  visit.aid.digits = base::PersonalText(std::move(digits));
}

void go_back(State& state) {
  Visit& visit = *state.visit;
  visit.reject.clear();
  switch (visit.aid.face) {
    case AidFace::row:
    case AidFace::region:
    case AidFace::postcode:
      return turn_to(state, AidFace::place);
    case AidFace::town:
      return turn_to(state, AidFace::row);
    case AidFace::chome:
      return turn_to(state, visit.aid.row.empty() ? AidFace::postcode : AidFace::town);
    case AidFace::prefecture:
      return turn_to(state, AidFace::region);
    default:
      return close_aid(visit);
  }
}

void pick(State& state, const Intent& intent) {
  Aid& aid = state.visit->aid;
  switch (aid.face) {
    case AidFace::place:
      aid.row.clear();
      if (intent.arg == "city") turn_to(state, AidFace::row);
      if (intent.arg == "outside") turn_to(state, AidFace::region);
      if (intent.arg == "postcode") turn_to(state, AidFace::postcode);
      return;
    case AidFace::row:
      return pick_row(state, intent.arg);
    case AidFace::town:
      return pick_town(state, intent.number);
    case AidFace::chome:
      return pick_chome(state, intent.number);
    case AidFace::region:
      if (intent.number < 0 || intent.number >= kRegions) return;
      aid.region = intent.number;
      return turn_to(state, AidFace::prefecture);
    case AidFace::prefecture:
      return pick_prefecture(state, intent.number);
    default:
      return;
  }
}

}  // namespace

std::vector<int> towns_in(const model::Site& site, const std::string& row) {
  std::vector<int> found;
  for (std::size_t i = 0; i < site.towns.size(); ++i) {
    const model::Town& town = site.towns[i];
    const std::string of = town.group.empty() ? std::to_string(japanese::kana_row(town.kana).value_or(-1)) : town.group;
    if (of == row) found.push_back(static_cast<int>(i));
  }
  return found;
}

void on_place_face(Step& step, const Intent& intent) {
  State& s = step.next;
  if (intent.kind == IntentKind::back) return go_back(s);
  if (intent.kind == IntentKind::pick) return pick(s, intent);
  if (s.visit->aid.face == AidFace::postcode) return on_postcode(s, intent);
  if (intent.kind == IntentKind::next) close_aid(*s.visit);
}

}  // namespace haisai::flow
