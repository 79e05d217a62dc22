// Made-up papers, an engine, and outside readers for what was drawn.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "drivers/qr/qr.h"
#include "kiosk/base/bytes.h"
#include "kiosk/paper/ticket_layout.h"
#include "screens/text/engine.h"

namespace haisai::paper {

inline text::Engine& test_engine() {
  static std::unique_ptr<text::Engine> engine = std::move(text::Engine::open()).value();
  return *engine;
}

inline const std::string kTicketText =
    "NK1:6BFOXN*TS0BI$ZDN9M%5OGXIRLRR6S1NQK1N$TQ6-P47M6BFOXN*TS0BI$ZDN9M%5OGXIRLRR6S1NQK1N$TQ6-"
    "P47MABCDEFGHIJKLMNOPQRSTUVWXYZ0123";

inline TicketPaper made_up_ticket() {
  TicketPaper paper;
  paper.city = "那覇市役所 本庁舎";
  paper.service = "住民票・戸籍";
  paper.number = "A-041";
  paper.place = "1階 3番窓口";
  paper.ahead_label = "前にいる人";
  paper.ahead = "6人";
  paper.time_label = "よばれるのは";
  paper.time = "9:50〜10:00ごろ";
  paper.code_label = "受付コード";
  paper.code = "413-820-756";
  paper.note = "紙だけで だいじょうぶです。スマホは いりません。";
  paper.bring = "マイナンバーカードを お持ちください";
  paper.phone = "電話 098-867-0111";
  paper.issued = "令和8年11月24日（火）9時32分";
  paper.qr = std::move(qr::encode(kTicketText)).value();
  return paper;
}

// A file of a test's own, gone with it. HAISAI_KEEP_PAPER=folder keeps a copy to look at.
class ScratchFile {
 public:
  ScratchFile(std::string name, base::ByteView content) {
    path_ =
        std::filesystem::temp_directory_path() / ("haisai-paper-" + std::to_string(getpid()) + "-" + name);
    write(path_, content);
    if (const char* folder = std::getenv("HAISAI_KEEP_PAPER"))
      write(std::filesystem::path(folder) / name, content);
  }
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  std::string quoted() const { return "'" + path_.string() + "'"; }

 private:
  static void write(const std::filesystem::path& path, base::ByteView content) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  }
  std::filesystem::path path_;
};

inline std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  std::array<char, 4096> part{};
  while (pipe != nullptr && fgets(part.data(), part.size(), pipe) != nullptr) output += part.data();
  if (pipe != nullptr) pclose(pipe);
  return output;
}

}  // namespace haisai::paper
