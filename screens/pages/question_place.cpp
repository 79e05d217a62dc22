// An address picked from lists: the town by its row or its postcode, its 丁目, or another prefecture.
#include <string>

#include "kiosk/flow/places.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::AidFace;
using flow::IntentKind;
using ui::Look;

// A name with its reading above it.
std::string with_ruby(const std::string& name, const std::string& kana) {
  if (name == kana) return model::escape_markup(name);
  return "{" + model::escape_markup(name) + "|" + model::escape_markup(kana) + "}";
}

ui::Widget place_option(const std::string& id, std::string markup, flow::Intent intent, Look look = Look::key) {
  ui::Widget widget = text_widget("question.place." + id, look, std::move(markup));
  widget.role = ui::Role::button;
  widget.intent = std::move(intent);
  return widget;
}

void add_ways(const Context& context, ui::View& view) {
  ui::Block block;
  for (const char* way : {"city", "postcode", "outside"}) {
    ui::Widget option = place_option(way, context.text(std::string("place.") + way), to(IntentKind::pick, way),
                                     Look::card);
    option.helper = context.text(std::string("place.") + way + "_helper");
    block.widgets.push_back(std::move(option));
  }
  if (!context.visit()->entry.text.empty()) {
    block.widgets.push_back(text_widget("question.replaces", Look::helper, context.text("place.replaces")));
  }
  view.content.push_back(std::move(block));
}

// Only rows a town begins with; a group stands beside the rows.
void add_rows(const Context& context, ui::View& view) {
  const model::Site& site = context.state.world->site;
  ui::Block keys;
  keys.flow = ui::Flow::keys;
  keys.columns = 5;
  for (int row = 0; row < flow::kKanaRows; ++row) {
    const std::string id = std::to_string(row);
    if (flow::towns_in(site, id).empty()) continue;
    ui::Widget key = place_option("row." + id, context.text("place.row." + id), to(IntentKind::pick, id));
    key.spoken = context.text("place.row_spoken", {{"row", context.plain("place.row." + id)}});
    keys.widgets.push_back(std::move(key));
  }
  fill_row(keys);
  view.content.push_back(std::move(keys));
  std::string before;
  ui::Block groups = grid(1, {});
  for (const model::Town& town : site.towns) {
    if (town.group.empty() || town.group == before) continue;
    before = town.group;
    groups.widgets.push_back(
        place_option("group." + before, context.text("place.group." + before), to(IntentKind::pick, before)));
  }
  if (!groups.widgets.empty()) view.content.push_back(std::move(groups));
}

void add_towns(const Context& context, ui::View& view) {
  const model::Site& site = context.state.world->site;
  ui::Block block = grid(2, {});
  for (const int index : flow::towns_in(site, context.visit()->aid.row)) {
    const model::Town& town = site.towns[static_cast<std::size_t>(index)];
    block.widgets.push_back(place_option("town." + std::to_string(index), with_ruby(town.name, town.kana),
                                         to(IntentKind::pick, "", index)));
  }
  view.content.push_back(std::move(block));
}

void add_chome(const Context& context, ui::View& view) {
  const model::Site& site = context.state.world->site;
  const auto index = static_cast<std::size_t>(context.visit()->aid.town);
  if (index >= site.towns.size()) return;
  ui::Block block = grid(3, {});
  const model::Town& town = site.towns[index];
  for (int n = 1; n <= town.chome; ++n) {
    block.widgets.push_back(place_option("chome." + std::to_string(n),
                                         context.text("place.chome", {{"n", std::to_string(n)}}),
                                         to(IntentKind::pick, "", n)));
  }
  if (town.without_chome) {
    block.widgets.push_back(
        place_option("chome.0", context.text("place.without_chome"), to(IntentKind::pick, "", 0)));
  }
  view.content.push_back(std::move(block));
}

void add_regions(const Context& context, ui::View& view) {
  ui::Block block = grid(2, {});
  for (int region = 0; region < flow::kRegions; ++region) {
    const std::string id = std::to_string(region);
    block.widgets.push_back(
        place_option("region." + id, context.text("place.region." + id), to(IntentKind::pick, "", region)));
  }
  view.content.push_back(std::move(block));
}

void add_prefectures(const Context& context, ui::View& view) {
  const auto& all = context.state.world->site.prefectures;
  ui::Block block = grid(2, {});
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].region != context.visit()->aid.region) continue;
    block.widgets.push_back(place_option("prefecture." + std::to_string(i), with_ruby(all[i].name, all[i].kana),
                                         to(IntentKind::pick, "", static_cast<int>(i))));
  }
  view.content.push_back(std::move(block));
}

void add_postcode(const Context& context, ui::View& view) {
  ui::Widget field = entry_field(context, "question.field", context.text("place.postcode_label"),
                                 context.visit()->aid.digits.reveal(), true);
  field.selected = true;
  view.content.push_back(stack({std::move(field)}));
  view.content.push_back(number_pad(context, Pad::question));
}

std::string heading_key(AidFace face) {
  switch (face) {
    case AidFace::row: return "place.heading_row";
    case AidFace::town: return "place.heading_town";
    case AidFace::chome: return "place.heading_chome";
    case AidFace::region: return "place.heading_region";
    case AidFace::prefecture: return "place.heading_prefecture";
    case AidFace::postcode: return "place.heading_postcode";
    default: return "place.heading";
  }
}

}  // namespace

void add_place_face(const Context& context, ui::View& view) {
  const AidFace face = context.visit()->aid.face;
  view.content.push_back(stack({heading(context, heading_key(face))}));
  switch (face) {
    case AidFace::row: return add_rows(context, view);
    case AidFace::town: return add_towns(context, view);
    case AidFace::chome: return add_chome(context, view);
    case AidFace::region: return add_regions(context, view);
    case AidFace::prefecture: return add_prefectures(context, view);
    case AidFace::postcode: return add_postcode(context, view);
    default: return add_ways(context, view);
  }
}

}  // namespace haisai::pages
