#include "kiosk/app/automation_server.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kiosk/app/automation_client.h"

namespace haisai::app {
namespace {

class AutomationSocket : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "haisai-socket-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    path_ = pattern + "/socket";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  static void echo(std::shared_ptr<AutomationRequest> request) {
    request->answer(R"({"ok":true,"line":)" + request->line() + "}");
  }

  std::string folder_;
  std::string path_;
};

TEST_F(AutomationSocket, AnswersLinesInOrder) {
  const auto server = AutomationServer::open(path_, echo);
  ASSERT_TRUE(server);
  const auto client = AutomationClient::connect(path_, 1000);
  ASSERT_TRUE(client);
  for (int i = 0; i < 3; ++i) {
    const auto reply = (*client)->ask({{"n", i}});
    ASSERT_TRUE(reply);
    EXPECT_EQ((*reply)["line"]["n"], i);
  }
}

TEST_F(AutomationSocket, IsReadableByItsOwnerOnly) {
  const auto server = AutomationServer::open(path_, echo);
  ASSERT_TRUE(server);
  struct stat info {};
  ASSERT_EQ(stat(path_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST_F(AutomationSocket, LeftoverOfADeadProgramIsReplacedALiveOneIsNot) {
  { std::ofstream(path_) << "a file"; }
  EXPECT_FALSE(AutomationServer::open(path_, echo)) << "never overwrites something else";
  std::filesystem::remove(path_);
  const auto first = AutomationServer::open(path_, echo);
  ASSERT_TRUE(first);
  const auto second = AutomationServer::open(path_, echo);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, base::ErrorCode::automation_refused);
}

TEST_F(AutomationSocket, DroppedRequestIsAnsweredWithARefusal) {
  const auto server = AutomationServer::open(path_, [](std::shared_ptr<AutomationRequest>) {});
  ASSERT_TRUE(server);
  const auto client = AutomationClient::connect(path_, 1000);
  ASSERT_TRUE(client);
  const auto reply = (*client)->ask({{"do", "tree"}});
  ASSERT_TRUE(reply);
  EXPECT_EQ((*reply)["ok"], false);
}

TEST_F(AutomationSocket, TooLongAPathIsNamed) {
  const auto server = AutomationServer::open(std::string(200, 'x'), echo);
  ASSERT_FALSE(server);
  EXPECT_NE(server.error().detail.find("107"), std::string::npos);
}

}  // namespace
}  // namespace haisai::app
