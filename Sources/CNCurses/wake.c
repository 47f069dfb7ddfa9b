#include "wake.h"

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

int cncurses_timer(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK); }

void cncurses_set_timer(int timer, int64_t nanoseconds) {
  const struct itimerspec once = {
      .it_value = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000}};
  timerfd_settime(timer, 0, &once, NULL);
}

int cncurses_either(int first, int second) {
  int either = epoll_create1(EPOLL_CLOEXEC);
  if (either < 0) return -1;
  for (int i = 0; i < 2; i++) {
    int descriptor = i == 0 ? first : second;
    struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
    if (epoll_ctl(either, EPOLL_CTL_ADD, descriptor, &event) < 0) {
      close(either);
      return -1;
    }
  }
  return either;
}

void cncurses_await_room(int either, int output, bool awaits) {
  struct epoll_event event = {.events = EPOLLOUT, .data.fd = output};
  epoll_ctl(either, awaits ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, output, &event);
}
