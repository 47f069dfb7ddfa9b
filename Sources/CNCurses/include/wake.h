// One descriptor that wakes a loop for a key, for the end of the escape delay, or for room to write.
//
// In C because Swift's Glibc module has neither <sys/epoll.h> nor <sys/timerfd.h>.

#pragma once

#include <stdbool.h>
#include <stdint.h>

// A timer descriptor, not yet running; -1 and errno on failure.
int cncurses_timer(void);

// Lets the timer's descriptor become readable once, after so many nanoseconds; 0 stops it.
void cncurses_set_timer(int timer, int64_t nanoseconds);

// A descriptor that is readable while one of two is, or has been hung up; -1 and errno on failure.
int cncurses_either(int first, int second);

// Makes the descriptor of cncurses_either() readable also while `output` takes bytes, or not any
// more. Does nothing where `output` is one of the two: a descriptor can be waited for once.
void cncurses_await_room(int either, int output, bool awaits);
