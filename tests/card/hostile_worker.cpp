// A worker that a hostile card has taken over: it says what no worker says, then hangs.
#include <sys/socket.h>
#include <unistd.h>

int main() {
  const unsigned char packet[] = {5 /* read */, 0, 0, 0, 5, 0xFF, 0xFF, 0xFF, 0xFF};
  (void)send(3, packet, sizeof packet, MSG_NOSIGNAL);
  while (true) pause();
}
