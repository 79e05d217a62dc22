// Which places stand on which list.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/site.h"

namespace haisai::flow {

inline constexpr int kRegions = 6;  // of model::Prefecture::region
inline constexpr int kKanaRows = 10;

// Indices in site.towns of a list: row "0" (あ) … "9" (わ), or the id of a group. In the order of the file.
std::vector<int> towns_in(const model::Site& site, const std::string& row);

}  // namespace haisai::flow
