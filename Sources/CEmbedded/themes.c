// The themes that ship. A test holds this list against the folder.

#include "embedded.h"

// C23 has it, and Swift's clang in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char colour_blind[] = {
#embed "../../Themes/colour-blind.theme"
};
static const unsigned char default_dark[] = {
#embed "../../Themes/default-dark.theme"
};
static const unsigned char default_light[] = {
#embed "../../Themes/default-light.theme"
};
static const unsigned char high_contrast[] = {
#embed "../../Themes/high-contrast.theme"
};
static const unsigned char monochrome[] = {
#embed "../../Themes/monochrome.theme"
};
static const unsigned char sixteen[] = {
#embed "../../Themes/sixteen.theme"
};
static const unsigned char wall[] = {
#embed "../../Themes/wall.theme"
};

#define EMBEDDED(name, bytes) {name, bytes, sizeof bytes}

static const struct embedded_file files[] = {
    EMBEDDED("colour-blind.theme", colour_blind),
    EMBEDDED("default-dark.theme", default_dark),
    EMBEDDED("default-light.theme", default_light),
    EMBEDDED("high-contrast.theme", high_contrast),
    EMBEDDED("monochrome.theme", monochrome),
    EMBEDDED("sixteen.theme", sixteen),
    EMBEDDED("wall.theme", wall),
};

struct embedded_files embedded_themes(void) {
  return (struct embedded_files){files, sizeof files / sizeof *files};
}
