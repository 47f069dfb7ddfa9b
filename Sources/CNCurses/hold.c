#define _GNU_SOURCE
#include "hold.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Every signal whose default is to die with a core, and that is not somebody's wish (QUIT).
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE,
                            SIGSEGV, SIGSYS, SIGXCPU, SIGXFSZ};
enum { fatal_count = sizeof fatal / sizeof *fatal };

enum state { FREE, HELD, ARMED, GIVING_BACK, GIVEN_BACK };
static atomic_int state = FREE;

static struct {
  pthread_t owner;
  int input, output, error, capture;
  struct termios modes;
  char leave[512];
  size_t leave_count;
} held;

static struct sigaction previous[fatal_count];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Only calls that POSIX allows in a signal handler.
static void give_back(void) {
  write_all(held.output, held.leave, held.leave_count);
  tcsetattr(held.input, TCSANOW, &held.modes);
  if (held.error < 0) return;
  dup2(held.error, STDERR_FILENO);
  char chunk[1024];
  off_t offset = 0;
  for (ssize_t count; (count = pread(held.capture, chunk, sizeof chunk, offset)) > 0;
       offset += count)
    write_all(held.error, chunk, (size_t)count);
}

static void give_back_once(void) {
  int expected = ARMED;
  if (atomic_compare_exchange_strong(&state, &expected, GIVING_BACK)) {
    give_back();
    atomic_store(&state, GIVEN_BACK);
    return;
  }
  // Another thread is at it: dying now would cut it short. Not for ever, it may be stuck.
  const struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
  for (int i = 0; i < 100 && atomic_load(&state) == GIVING_BACK; i++) nanosleep(&pause, NULL);
}

static void crashed(int signal, siginfo_t *info, void *context) {
  give_back_once();
  // A handler that was there before (the runtime's backtraces) finds all as if there were no other.
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous[i], NULL);
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] != signal || !(previous[i].sa_flags & SA_SIGINFO)) continue;
    // It catches the faults of reading memory that is not there; blocked they end the process.
    sigset_t faults;
    sigemptyset(&faults);
    sigaddset(&faults, SIGSEGV);
    sigaddset(&faults, SIGBUS);
    pthread_sigmask(SIG_UNBLOCK, &faults, NULL);
    previous[i].sa_sigaction(signal, info, context);
    // On return a fault comes again and ends the process with its true cause. What somebody sent
    // does not: the board would go on, unseen, on a terminal that it has given back.
    if (info->si_code > 0) return;
    const struct sigaction ending = {.sa_handler = SIG_DFL};
    sigaction(signal, &ending, NULL);
  }
  // Blocked until this handler returns; then it has its default effect, core and status and all.
  raise(signal);
}

bool cncurses_hold(int input, int output) {
  int expected = FREE;
  if (!atomic_compare_exchange_strong(&state, &expected, HELD)) return false;
  held.owner = pthread_self();
  held.input = input;
  held.output = output;
  return true;
}

bool cncurses_remember_modes(void) { return tcgetattr(held.input, &held.modes) == 0; }

void cncurses_arm(const char *leave, size_t count, int error, int capture) {
  static bool registered;
  if (!registered) registered = atexit(give_back_once) == 0;

  held.leave_count = count < sizeof held.leave ? count : sizeof held.leave;
  memcpy(held.leave, leave, held.leave_count);
  held.error = error;
  held.capture = capture;

  // All signals wait: a second crash here ends the process, and SIGTTOU cannot stop tcsetattr.
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &previous[i]);
  atomic_store(&state, ARMED);
}

void cncurses_disarm(void) {
  int expected = ARMED;
  if (!atomic_compare_exchange_strong(&state, &expected, HELD)) return;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous[i], NULL);
}

// Drops what the terminal has not taken, so that there is room for the few bytes that matter.
static void give_back_without_waiting(void) {
  int flags = fcntl(held.output, F_GETFL);
  fcntl(held.output, F_SETFL, flags | O_NONBLOCK);
  tcflush(held.output, TCOFLUSH);
  give_back_once();
  // Others, such as the shell, share the descriptor's flags.
  fcntl(held.output, F_SETFL, flags);
}

static void abandoned(int signal) {
  (void)signal;
  give_back_without_waiting();
  for (;;) pause();
}

void cncurses_abandon(void) {
  if (atomic_load(&state) != ARMED) return;
  // A write that hangs holds the terminal's lock, so nobody else can write: a signal ends it, and
  // its handler does not return, or the write would begin again.
  struct sigaction action = {.sa_handler = abandoned};
  sigfillset(&action.sa_mask);
  sigaction(SIGUSR2, &action, NULL);
  pthread_kill(held.owner, SIGUSR2);
  const struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
  for (int i = 0; i < 30 && atomic_load(&state) != GIVEN_BACK; i++) nanosleep(&pause, NULL);
  if (atomic_load(&state) == ARMED) give_back_without_waiting();
}

void cncurses_release(void) { atomic_store(&state, FREE); }

int cncurses_memory_file(void) { return memfd_create("paceboard", MFD_CLOEXEC); }

bool cncurses_is_foreground(int descriptor) {
  pid_t foreground = tcgetpgrp(descriptor);
  return foreground < 0 || foreground == getpgrp();
}

void cncurses_stop_job(void) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);

  // Our own copy of the group's signal must vanish, or a thread that waits for signals would take
  // it for a second Ctrl-Z: ignored and unblocked, the kernel drops it. Ours is the one raised.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, stopping = {.sa_handler = SIG_DFL}, kept;
  sigaction(SIGTSTP, &ignore, &kept);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stopping, NULL);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &kept, NULL);
}
