// RIFF WAVE <-> Sound. Only what the speech engines write and the prompt cache keeps: one channel of 16-bit PCM.
#pragma once

#include "drivers/speech/sound.h"
#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::speech {

// Takes a data chunk whose length was not known when the header was written (an engine that writes to a pipe) as
// reaching to the end. Errors: speech.failed with what is wrong. Never reads past the end of `wav`.
base::Result<Sound> sound_from_wav(base::ByteView wav);
base::Bytes wav_of(const Sound& sound);

}  // namespace haisai::speech
