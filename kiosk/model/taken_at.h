// Which offices of the city take a matter: a branch does not do everything.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/catalogue.h"
#include "kiosk/model/fact.h"
#include "kiosk/model/site.h"

namespace haisai::model {

struct TakenAt {
  std::vector<std::string> offices;  // ids, in the order of the site; empty: wherever there is the queue
  Fact fact;
};

// Offices that have the queue of `service`, less those that don't take it. Empty: none has.
std::vector<std::string> offices_of(const Site& site, const std::string& service, const std::vector<std::string>& taken_at);

// Offices that are in every one of these lists, in the order of the first; an empty list holds any office. Empty: any office, or
// none is in all.
std::vector<std::string> in_all(const std::vector<std::vector<std::string>>& lists);

// "本庁舎・首里支所", in the order given; markup-free words of the texts `site.<id>.name`.
std::string names_of(const Catalogue& texts, const std::vector<std::string>& offices);

// What stands behind the name of a counter that not every office has: （本庁舎だけ）, markup. Empty where all have it, and where
// `offices` is empty.
std::string only_at(const Catalogue& texts, const Site& site, const std::vector<std::string>& offices);

}  // namespace haisai::model
