// One descriptor that wakes a loop for a key or for the end of the escape delay.
//
// In C because Swift's Glibc module has neither <sys/epoll.h> nor <sys/timerfd.h>.

#pragma once

#include <stdint.h>

// A timer descriptor, not yet running; -1 and errno on failure.
int cncurses_timer(void);

// Lets the timer's descriptor become readable once, after so many nanoseconds; 0 stops it.
void cncurses_set_timer(int timer, int64_t nanoseconds);

// A descriptor that is readable while one of two is, or has been hung up; -1 and errno on failure.
int cncurses_either(int first, int second);
