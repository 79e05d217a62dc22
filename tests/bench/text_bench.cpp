// The text engine: laying out and rasterising.
#include <benchmark/benchmark.h>

#include "screens/text/engine.h"

namespace {

using haisai::text::Engine;

Engine& engine() {
  static const auto opened = Engine::open();
  return *opened.value();
}

void lay_out_a_sentence(benchmark::State& state) {
  for (auto _ : state) {
    auto paragraph = engine().lay_out("市役所で カードを受けとったときに 決めた、数字4つです。", {}, 900, "ja");
    benchmark::DoNotOptimize(paragraph);
  }
}
BENCHMARK(lay_out_a_sentence);

void lay_out_ruby(benchmark::State& state) {
  for (auto _ : state) {
    auto paragraph = engine().lay_out("どの {住民票|じゅうみんひょう}が いりますか", {}, 900, "ja");
    benchmark::DoNotOptimize(paragraph);
  }
}
BENCHMARK(lay_out_ruby);

void rasterise_a_kanji(benchmark::State& state) {
  const auto paragraph = engine().lay_out("驚", {48}, 0, "ja");
  const auto& glyph = paragraph.glyphs.front();
  for (auto _ : state) {
    auto bitmap = engine().rasterise(glyph.face, glyph.glyph, 48);
    benchmark::DoNotOptimize(bitmap);
  }
}
BENCHMARK(rasterise_a_kanji);

}  // namespace
