// One engine for all tests of a program: opening it is cheap, but the faces stay warm.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "screens/text/engine.h"

namespace haisai::text {

inline Engine& test_engine() {
  static std::unique_ptr<Engine> engine = [] {
    auto opened = Engine::open();
    EXPECT_TRUE(opened) << (opened ? "" : opened.error().detail);
    return std::move(opened).value();
  }();
  return *engine;
}

inline Style style_of(float em_px) {
  Style style;
  style.em_px = em_px;
  return style;
}

// What is written on each line, spaces at its end removed.
inline std::vector<std::string> lines_of(const Paragraph& paragraph) {
  std::vector<std::string> lines;
  for (const Line& line : paragraph.lines) {
    std::string text = paragraph.plain.substr(line.text_begin, line.text_end - line.text_begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
    lines.push_back(std::move(text));
  }
  return lines;
}

}  // namespace haisai::text
