#include "view_walk.h"

#include <gtest/gtest.h>

#include "kiosk/model/catalogue.h"

namespace haisai::pages::test {

std::vector<ui::Widget> all_widgets(const ui::View& view) {
  std::vector<ui::Widget> widgets = view.header;
  if (view.progress_bar) widgets.push_back(*view.progress_bar);
  for (const ui::Block& block : view.content) {
    widgets.insert(widgets.end(), block.widgets.begin(), block.widgets.end());
  }
  if (view.back) widgets.push_back(*view.back);
  if (view.forward) widgets.push_back(*view.forward);
  widgets.insert(widgets.end(), view.footer.begin(), view.footer.end());
  if (view.practice_words) widgets.push_back(*view.practice_words);
  return widgets;
}

bool has(const ui::View& view, std::string_view id) {
  for (const ui::Widget& widget : all_widgets(view)) {
    if (widget.id == id) return true;
  }
  return false;
}

ui::Widget find(const ui::View& view, std::string_view id) {
  for (const ui::Widget& widget : all_widgets(view)) {
    if (widget.id == id) return widget;
  }
  ADD_FAILURE() << "no widget " << id << " on " << view.page;
  return {};
}

std::string plain(const ui::Widget& widget) { return model::plain_of(widget.text); }

std::string spoken(const ui::Widget& widget) {
  if (!widget.spoken.empty()) return widget.spoken;
  std::string words = model::reading_of(widget.text);
  if (!widget.helper.empty()) words += "。" + model::reading_of(widget.helper);
  return words;
}

std::string everything(const ui::View& view) {
  std::string words = view.title + "\n";
  for (const ui::Widget& widget : all_widgets(view)) {
    words += plain(widget) + "|" + model::plain_of(widget.helper) + "|" + widget.value + "|" +
             spoken(widget) + "\n";
  }
  return words;
}

}  // namespace haisai::pages::test
