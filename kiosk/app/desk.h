// The desk thread: prints, stores and draws QR.
#pragma once

#include "kiosk/app/job_thread.h"
#include "kiosk/flow/effect.h"
#include "kiosk/flow/event.h"

namespace haisai::app {

// What the desk thread does with one effect. Implemented by DeskWork.
using DeskDuty = Duty<flow::Effect>;
using Desk = JobThread<flow::Effect>;

}  // namespace haisai::app
