// Descriptions of the terminals in use, as the machine that builds the program has them.
//
// They are not kept in the repository: a description belongs to the ncurses that reads it, and the
// program takes that, too, from the machine that builds it. Debian's ncurses-base has the common
// ones in /lib/terminfo, and ncurses-term the others in /usr/share/terminfo, where other systems
// have them all.

#include "embedded.h"

// C23 has it, and Swift's clang in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"
// A macro of old, which would become part of the path.
#undef linux

#define NAME alacritty
#define FILE a/alacritty
#include "description.h"

#define NAME ansi
#define FILE a/ansi
#include "description.h"

#define NAME gnome_256color
#define FILE g/gnome-256color
#include "description.h"

#define NAME kitty
#define FILE k/kitty
#include "description.h"

#define NAME konsole_256color
#define FILE k/konsole-256color
#include "description.h"

#define NAME linux
#define FILE l/linux
#include "description.h"

#define NAME putty
#define FILE p/putty
#include "description.h"

#define NAME putty_256color
#define FILE p/putty-256color
#include "description.h"

#define NAME rxvt
#define FILE r/rxvt
#include "description.h"

#define NAME rxvt_unicode
#define FILE r/rxvt-unicode
#include "description.h"

#define NAME rxvt_unicode_256color
#define FILE r/rxvt-unicode-256color
#include "description.h"

#define NAME screen
#define FILE s/screen
#include "description.h"

#define NAME screen_256color
#define FILE s/screen-256color
#include "description.h"

#define NAME screen_256color_bce
#define FILE s/screen-256color-bce
#include "description.h"

#define NAME screen_xterm_256color
#define FILE s/screen.xterm-256color
#include "description.h"

#define NAME st_256color
#define FILE s/st-256color
#include "description.h"

#define NAME tmux
#define FILE t/tmux
#include "description.h"

#define NAME tmux_256color
#define FILE t/tmux-256color
#include "description.h"

#define NAME tmux_direct
#define FILE t/tmux-direct
#include "description.h"

#define NAME vt100
#define FILE v/vt100
#include "description.h"

#define NAME vt102
#define FILE v/vt102
#include "description.h"

#define NAME vt220
#define FILE v/vt220
#include "description.h"

#define NAME vte_256color
#define FILE v/vte-256color
#include "description.h"

#define NAME xterm
#define FILE x/xterm
#include "description.h"

#define NAME xterm_256color
#define FILE x/xterm-256color
#include "description.h"

#define NAME xterm_color
#define FILE x/xterm-color
#include "description.h"

#define NAME xterm_direct
#define FILE x/xterm-direct
#include "description.h"

#define EMBEDDED(type, bytes) {type, bytes, sizeof bytes - 1}

static const struct embedded_file terminals[] = {
    EMBEDDED("alacritty", alacritty),
    EMBEDDED("ansi", ansi),
    EMBEDDED("gnome-256color", gnome_256color),
    EMBEDDED("kitty", kitty),
    EMBEDDED("konsole-256color", konsole_256color),
    EMBEDDED("linux", linux),
    EMBEDDED("putty", putty),
    EMBEDDED("putty-256color", putty_256color),
    EMBEDDED("rxvt", rxvt),
    EMBEDDED("rxvt-unicode", rxvt_unicode),
    EMBEDDED("rxvt-unicode-256color", rxvt_unicode_256color),
    EMBEDDED("screen", screen),
    EMBEDDED("screen-256color", screen_256color),
    EMBEDDED("screen-256color-bce", screen_256color_bce),
    EMBEDDED("screen.xterm-256color", screen_xterm_256color),
    EMBEDDED("st-256color", st_256color),
    EMBEDDED("tmux", tmux),
    EMBEDDED("tmux-256color", tmux_256color),
    EMBEDDED("tmux-direct", tmux_direct),
    EMBEDDED("vt100", vt100),
    EMBEDDED("vt102", vt102),
    EMBEDDED("vt220", vt220),
    EMBEDDED("vte-256color", vte_256color),
    EMBEDDED("xterm", xterm),
    EMBEDDED("xterm-256color", xterm_256color),
    EMBEDDED("xterm-color", xterm_color),
    EMBEDDED("xterm-direct", xterm_direct),
};

struct embedded_files embedded_terminals(void) {
  return (struct embedded_files){terminals, sizeof terminals / sizeof *terminals};
}
