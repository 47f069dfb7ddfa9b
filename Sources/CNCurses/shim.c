#define _GNU_SOURCE
#include "shim.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

enum cncurses_fault cncurses_check_type(const char *type, int output) {
  int status = 0;
  if (setupterm(type, output, &status) != OK) {
    // 1 is a hard-copy terminal, 0 an unknown or generic one, -1 a missing database.
    if (status > 0) return CNCURSES_NO_CURSOR_ADDRESSING;
    return status < 0 ? CNCURSES_NO_DATABASE : CNCURSES_UNKNOWN_TYPE;
  }
  bool addressable = cncurses_capability("cup") != NULL;
  del_curterm(cur_term);
  return addressable ? CNCURSES_FINE : CNCURSES_NO_CURSOR_ADDRESSING;
}

// One screen at a time exists (hold.c sees to it), so one pair of streams does.
static FILE *input_stream, *output_stream;

static void close_streams(void) {
  if (input_stream) fclose(input_stream);
  if (output_stream) fclose(output_stream);
  input_stream = output_stream = NULL;
}

static FILE *open_stream(int descriptor, const char *mode) {
  int own = dup(descriptor);
  if (own < 0) return NULL;
  FILE *stream = fdopen(own, mode);
  if (!stream) close(own);
  return stream;
}

SCREEN *cncurses_newterm(const char *type, int input, int output, bool asks_size) {
  static const int caught[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  enum { count = sizeof caught / sizeof *caught };
  struct sigaction kept[count];

  input_stream = open_stream(input, "r");
  output_stream = open_stream(output, "w");
  if (!input_stream || !output_stream) {
    close_streams();
    return NULL;
  }
  // The environment's LINES and COLUMNS would outlive a resize. The kernel's size has to be right
  // from the start, as the scrolling region is set to it.
  use_env(FALSE);
  use_tioctl(asks_size);
  for (int i = 0; i < count; i++) sigaction(caught[i], NULL, &kept[i]);
  SCREEN *screen = newterm(type, output_stream, input_stream);
  for (int i = 0; i < count; i++) sigaction(caught[i], &kept[i], NULL);
  if (!screen) close_streams();
  return screen;
}

int cncurses_output(void) { return fileno(output_stream); }

void cncurses_delscreen(SCREEN *screen) {
  if (!isendwin()) endwin();
  delscreen(screen);
  close_streams();
}

// The two strings of xterm, screen, tmux and their kin: short forms for the lowest sixteen numbers,
// which ncurses interprets anew for each change of colour, at twice the cost of all else that such a
// change takes.
static const char short_foreground[] =
    "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m";
static const char short_background[] =
    "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m";
static char plain_foreground[] = "\033[38;5;%p1%dm", plain_background[] = "\033[48;5;%p1%dm";

void cncurses_expect_high_colors(bool high) {
  // What the description says is put aside, not freed: it is a part of ncurses' own table.
  static char *foreground, *background;
  if (!set_a_foreground || !set_a_background) return;
  if (high && strcmp(set_a_foreground, short_foreground) == 0 &&
      strcmp(set_a_background, short_background) == 0) {
    foreground = set_a_foreground;
    background = set_a_background;
    set_a_foreground = plain_foreground;
    set_a_background = plain_background;
  } else if (!high && set_a_foreground == plain_foreground) {
    set_a_foreground = foreground;
    set_a_background = background;
  }
}

const char *cncurses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

bool cncurses_set_character_type(const char *locale) {
  return setlocale(LC_CTYPE, locale) != NULL;
}

int cncurses_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
