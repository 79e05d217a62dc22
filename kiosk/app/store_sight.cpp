#include "kiosk/app/store_sight.h"

#include "kiosk/app/ticket_work.h"
#include "kiosk/reservations/help_bell.h"
#include "kiosk/reservations/queue_reader.h"
#include "kiosk/store/sqlite_tickets.h"
#include "kiosk/store/store_watch.h"

namespace haisai::app {
namespace {

class StoreSight final : public HallSight {
 public:
  StoreSight(const content::Content& content, const std::filesystem::path& data, store::StoreWatch watch)
      : tickets_(data),
        watch_(std::move(watch)),
        hall_(hall_of(content, tickets_)),
        queue_(hall_),
        bell_(hall_) {}

  int fd() const override { return watch_.fd(); }
  bool changed() override { return watch_.changed(tickets_); }
  base::Result<HallSeen> look(base::WallTime now) override {
    auto queue = queue_.view(now);
    if (!queue) return queue.error();
    auto help = bell_.open(now);
    if (!help) return help.error();
    return HallSeen{std::move(queue).value(), std::move(help).value()};
  }

 private:
  store::SqliteTickets tickets_;
  store::StoreWatch watch_;
  reservations::Hall hall_;
  reservations::QueueReader queue_;
  reservations::HelpBell bell_;
};

}  // namespace

HallWatch::Opener store_sight(const content::Content& content, std::filesystem::path data) {
  return [&content, data]() -> base::Result<std::unique_ptr<HallSight>> {
    auto watch = store::StoreWatch::start(data);
    if (!watch) return watch.error();
    return std::unique_ptr<HallSight>(std::make_unique<StoreSight>(content, data, std::move(watch).value()));
  };
}

}  // namespace haisai::app
