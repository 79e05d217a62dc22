#include "kiosk/app/typing_child.h"

#include <gtest/gtest.h>

#include <csignal>

namespace haisai::app {
namespace {

TEST(TypingChild, JobsSurviveTheWire) {
  TypingJob job;
  job.writing = true;
  job.reading = base::PersonalText(std::string("ひが　はなこ"));
  job.what = model::KanjiFor::address;
  job.strokes = {{{0.25F, 0.5F}, {1, 0}}, {{0.5F, 0.5F}}};
  const auto back = job_from(job_wire(job));
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->writing);
  EXPECT_EQ(back->reading.reveal(), "ひが　はなこ");
  EXPECT_EQ(back->what, model::KanjiFor::address);
  EXPECT_EQ(back->strokes, job.strokes);
}

TEST(TypingChild, AnswersSurviveTheWire) {
  TypingAnswer answer;
  answer.kanji.whole = {base::PersonalText(std::string("比嘉")), base::PersonalText(std::string("𠮷田"))};
  answer.kanji.parts = {{base::PersonalText(std::string("ひが")), answer.kanji.whole}};
  answer.characters = {base::PersonalText(std::string("山"))};
  const auto back = answer_from(answer_wire(answer));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->kanji.whole[1].reveal(), "𠮷田");
  EXPECT_EQ(back->kanji.parts[0].reading.reveal(), "ひが");
  EXPECT_EQ(back->kanji.parts[0].candidates.size(), 2U);
  EXPECT_EQ(back->characters[0].reveal(), "山");
}

TEST(TypingChild, WhatIsMalformedIsRefused) {
  for (const char* wire : {"", "{", "[]", R"({"writing":1})", R"({"writing":true,"reading":"a","name":true,"strokes":[[[1]]]})",
                           R"({"whole":[1],"parts":[],"characters":[]})"}) {
    EXPECT_FALSE(job_from(wire)) << wire;
    EXPECT_FALSE(answer_from(wire)) << wire;
  }
}

TEST(TypingChild, AChildThatFailsOrIsNotThereIsAnError) {
  std::signal(SIGPIPE, SIG_IGN);
  for (const char* program : {"/bin/false", "/bin/true", "/nonexistent/program"}) {
    const auto answer = ask_typing({program, "assets", "settings.toml"}, {});
    ASSERT_FALSE(answer) << program;
    EXPECT_EQ(answer.error().code, base::ErrorCode::typing_unavailable);
  }
}

}  // namespace
}  // namespace haisai::app
