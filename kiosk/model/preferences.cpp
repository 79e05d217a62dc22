#include "kiosk/model/preferences.h"

#include <array>
#include <utility>

namespace haisai::model {
namespace {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Theme, 4> kThemes{{{Theme::standard, "standard"},
                                   {Theme::black_on_white, "black-on-white"},
                                   {Theme::white_on_black, "white-on-black"},
                                   {Theme::low_glare, "low-glare"}}};
constexpr Names<TextSize, 4> kTextSizes{{{TextSize::standard, "standard"},
                                         {TextSize::large, "large"},
                                         {TextSize::extra_large, "extra-large"},
                                         {TextSize::max, "max"}}};
constexpr Names<Layout, 3> kLayouts{
    {{Layout::normal, "normal"}, {Layout::low, "low"}, {Layout::mirrored, "mirrored"}}};

template <class E, std::size_t N>
std::string_view name_in(const Names<E, N>& names, E value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return "";
}

template <class E, std::size_t N>
std::optional<E> value_in(const Names<E, N>& names, std::string_view name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Theme theme) { return name_in(kThemes, theme); }
std::string_view name_of(TextSize text) { return name_in(kTextSizes, text); }
std::string_view name_of(Layout layout) { return name_in(kLayouts, layout); }
std::optional<Theme> theme_from(std::string_view name) { return value_in(kThemes, name); }
std::optional<TextSize> text_size_from(std::string_view name) { return value_in(kTextSizes, name); }
std::optional<Layout> layout_from(std::string_view name) { return value_in(kLayouts, name); }

}  // namespace haisai::model
