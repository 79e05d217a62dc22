#include "kiosk/app/tree_json.h"

#include "screens/ui/tree.h"

namespace haisai::app {
namespace {

using Json = nlohmann::json;

Json json_of(const ui::NodeRect& rect) { return {rect.x, rect.y, rect.w, rect.h}; }

Json json_of(const ui::Node& node) {
  return {{"id", node.id},
          {"role", ui::name_of(node.role)},
          {"label", node.label},
          {"value", node.value ? Json(*node.value) : Json(nullptr)},
          {"rect", json_of(node.rect)},
          {"hit", json_of(node.hit)},
          {"enabled", node.enabled},
          {"selected", node.selected},
          {"focused", node.focused},
          {"personal", node.personal},
          {"primary", node.primary},
          {"spoken", node.spoken},
          {"font_px", node.font_px},
          {"fg", ui::hex_of(node.fg)},
          {"bg", ui::hex_of(node.bg)}};
}

}  // namespace

Json tree_json(const ui::View& view, const ui::LaidOut& page, const model::Preferences& wishes, int width_px,
               int height_px, double px_per_mm, const std::string& focused_id) {
  Json nodes = Json::array();
  for (const ui::Node& node : ui::tree_of(page, focused_id)) nodes.push_back(json_of(node));
  return {{"page", view.page},
          {"title", view.title},
          {"lang", wishes.lang},
          {"theme", model::name_of(wishes.theme)},
          {"text", model::name_of(wishes.text)},
          {"layout", model::name_of(wishes.layout)},
          {"size", {width_px, height_px}},
          {"px_per_mm", px_per_mm},
          {"screen", page.screen},
          {"screens", page.screens},
          {"problems", page.problems},
          {"nodes", std::move(nodes)}};
}

Json tree_json(const Stage& stage) {
  return tree_json(stage.view(), stage.page(), stage.preferences(), stage.width_px(),
                   stage.height_px(), stage.px_per_mm(), stage.focused_id());
}

}  // namespace haisai::app
