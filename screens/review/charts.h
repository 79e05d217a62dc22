// Charts of the review, each into its rect: a title, then bars with what they are and what they come to. No colour says
// anything alone: the strong bar's words are bold, and the bar of the other period is thinner.
#pragma once

#include "kiosk/usage/review.h"
#include "screens/review/pen.h"

namespace haisai::review {

// em: of the words. prefix: of the ids, "review.chart.steps".
void draw_chart(Pen& pen, const usage::Chart& chart, ui::Rect rect, float em);
// A number people look at first, with what it is above and how sure below.
void draw_figure(Pen& pen, const usage::Figure& figure, const std::string& id, ui::Rect rect, float em);
// 「次にすること」: numbered when there are several.
float draw_next(Pen& pen, const std::string& id, const std::vector<std::string>& steps, ui::Rect rect, float em);

}  // namespace haisai::review
