// What Swift cannot see of <curses.h>, made visible.
//
// The importer drops function-like macros, cast macros (A_BOLD) and variadics, and Swift 6 refuses
// the mutable globals (stdscr, COLORS, cur_term) as data races. Each helper below exists for one of
// those reasons and does nothing else.

#pragma once

// Must precede <curses.h>: without it cchar_t and wadd_wchnstr are not declared.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// <term.h> defines macros named `lines`, `columns` and the like: its few functions are declared
// here instead, so that they stay out of every file that includes this one.
extern int tigetnum(const char *name);

// Globals.
static inline WINDOW *cncurses_stdscr(void) { return stdscr; }
static inline WINDOW *cncurses_curscr(void) { return curscr; }
static inline int cncurses_colors(void) { return COLORS; }
static inline int cncurses_color_pairs(void) { return COLOR_PAIRS; }

// What is wrong with a terminal type, found before anything is written to the terminal.
enum cncurses_fault {
  CNCURSES_FINE,
  CNCURSES_UNKNOWN_TYPE,
  CNCURSES_NO_DATABASE,
  CNCURSES_NO_CURSOR_ADDRESSING,
};
enum cncurses_fault cncurses_check_type(const char *type, int output);

// newterm() wants FILE streams and installs handlers for INT, TERM, TSTP and WINCH; this takes
// descriptors and leaves the handlers as they were. The size is the kernel's if asked for, else the
// description's.
SCREEN *cncurses_newterm(const char *type, int input, int output, bool asks_size);

// The descriptor that the screen is written to: one of our own, so that it can be led elsewhere.
int cncurses_output(void);

// endwin(), delscreen() and the streams that cncurses_newterm() opened.
void cncurses_delscreen(SCREEN *screen);

// Whether all numbers of colours to come are from 16 on. Those are then sent by a plain string where
// the description has one with short forms for the others; the bytes are the same.
void cncurses_expect_high_colors(bool high);

// A string capability; NULL where the type has none ((char *)-1 does not import).
const char *cncurses_capability(const char *name);

// setlocale(), whose result is a pointer into storage that the next call may free.
bool cncurses_set_character_type(const char *locale);

// wcwidth(), which Swift's Glibc module leaves out: ncurses moves its cursor by it.
int cncurses_columns(uint32_t scalar);

// Cast macros.
static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_italic = A_ITALIC;
static const attr_t cncurses_underline = A_UNDERLINE;
static const attr_t cncurses_reverse = A_REVERSE;

// setcchar() takes the pair as short; above 32767 it must go through its last argument.
static inline int cncurses_setcchar(cchar_t *cell, const wchar_t *text, attr_t attributes,
                                    int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

_Static_assert(NCURSES_VERSION_MAJOR >= 6, "ncurses 6 is required");
_Static_assert(CCHARW_MAX == 5, "Canvas keeps at most five scalars a cell");
_Static_assert(sizeof(wchar_t) == 4, "a wchar_t is a Unicode scalar");
