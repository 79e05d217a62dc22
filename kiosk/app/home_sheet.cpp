#include "kiosk/app/home_sheet.h"

#include "kiosk/app/checklist.h"
#include "kiosk/app/paper_values.h"
#include "kiosk/content/paper_layouts.h"

namespace haisai::app {

base::Result<paper::SlipPaper> home_sheet(const content::Content& content, const std::filesystem::path& assets,
                                          const std::filesystem::path& config, const flow::PrintSheet& wish,
                                          const std::string& today) {
  if (!wish.situation.empty()) {
    const model::Situation* situation = content.ways.situation(wish.situation);
    const auto texts = content.catalogues.find(wish.lang);
    if (situation == nullptr || texts == content.catalogues.end())
      return base::Error{base::ErrorCode::content_invalid, "no situation '" + wish.situation + "'"};
    return checklist(content, *situation, wish.answers, texts->second, today, wish.protect);
  }
  const auto layout = content::load_paper_layout(assets, config, wish.paper);
  if (!layout) return layout.error();
  const auto* slip = std::get_if<model::SlipLayout>(&*layout);
  if (slip == nullptr) return base::Error{base::ErrorCode::content_invalid, "'" + wish.paper + "' is no slip"};
  return slip_paper(content, *slip, {}, beside_of(content, wish.lang));
}

}  // namespace haisai::app
