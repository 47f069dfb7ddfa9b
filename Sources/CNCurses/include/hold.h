// Holding the terminal, and giving it back when the process dies.
//
// In C because a signal handler may call only what is safe at any instant: no Swift runtime, no
// allocation, no lock. The state is static because a handler has no other place to look.

#pragma once

#include <stdbool.h>
#include <stddef.h>

// Takes the one hold there is on a terminal; false if it is taken already.
bool cncurses_hold(int input, int output);

// Remembers the line's modes as they are now, to be given back; false and errno on failure.
bool cncurses_remember_modes(void);

// Says what gives the terminal back, and from now on does it when the process traps, overflows a
// stack, aborts or exits. `leave` is copied. `error` is where stderr really goes and `capture` the
// file that takes it meanwhile; both -1 if it is left alone.
void cncurses_arm(const char *leave, size_t count, int error, int capture);

// The terminal has been given back in good order (for now).
void cncurses_disarm(void);

// Gives the terminal back, for another thread to call while the one that armed the hold hangs in a
// write: that thread does not go on. The process is to be ended next, without `exit`.
void cncurses_abandon(void);

// Ends the hold.
void cncurses_release(void);

// An anonymous file in memory, closed on exec; -1 on failure.
int cncurses_memory_file(void);

// Whether the terminal is the process group's to read and draw on; true where it is nobody's.
bool cncurses_is_foreground(int descriptor);

// Stops this process and its group as Ctrl-Z does, and returns when it is continued.
//
// The group gets the signal so that a shell that waits for a parent of ours sees a stopped job.
// SIGTSTP, not SIGSTOP: in an orphaned group, where nobody could continue us, it does nothing.
void cncurses_stop_job(void);
