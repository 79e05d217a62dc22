#include "standing.h"

namespace haisai::audit {
namespace {

void put(std::string& all, const void* bytes, std::size_t size) { all.append(static_cast<const char*>(bytes), size); }
void put(std::string& all, const ui::Rect& rect) { put(all, &rect, sizeof rect); }
void put(std::string& all, float px) { put(all, &px, sizeof px); }
void put(std::string& all, const std::string& words) { all.append(words).push_back('\0'); }

void put(std::string& all, const ui::Placed& placed) {
  put(all, placed.widget.id);
  put(all, placed.rect);
  put(all, placed.hit);
  all.push_back(static_cast<char>(placed.widget.look));
  all.push_back(static_cast<char>(placed.region));
  all.push_back(static_cast<char>(placed.boxes.size()));
  for (const ui::PlacedIcon& icon : placed.icons) put(all, icon.rect);
  for (const ui::PlacedText& text : placed.texts) {
    put(all, text.markup);
    put(all, text.rect);
    put(all, text.style.em_px);
    put(all, text.style.line_height);
  }
}

std::string standing_of(const Shown& shown) {
  std::string all;
  put(all, static_cast<float>(shown.page.screens));
  put(all, shown.page.focus_px);
  for (const std::string& id : shown.page.problems) put(all, id);
  for (const ui::Placed& placed : shown.page.placed) put(all, placed);
  return all;
}

// "review.ja.large.normal portrait screen 1": the name without its theme, the third part.
std::string without_theme(const std::string& name) {
  const std::size_t lang = name.find('.'), theme = name.find('.', lang + 1), text = name.find('.', theme + 1);
  return name.substr(0, theme) + name.substr(text);
}

}  // namespace

bool Standing::met(const Shown& shown) {
  const std::string now = standing_of(shown);
  const auto [first, is_new] = first_.emplace(without_theme(shown.name), now);
  return !is_new && first->second == now;
}

}  // namespace haisai::audit
