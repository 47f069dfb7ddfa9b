// The character type of C.UTF-8: which characters there are, and how many columns each takes.
//
// It is not kept in the repository: its layout belongs to the C library that reads it, which the
// program takes from the machine that builds it as well.

#include "embedded.h"

// C23 has it, and Swift's clang in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char character_type[] = {
#if __has_embed("/usr/lib/locale/C.utf8/LC_CTYPE")
#embed "/usr/lib/locale/C.utf8/LC_CTYPE" suffix(, )
#endif
    0};

struct embedded_file embedded_character_type(void) {
  return (struct embedded_file){"C.utf8/LC_CTYPE", character_type, sizeof character_type - 1};
}
