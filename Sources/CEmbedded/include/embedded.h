// Files that lie inside the program, so that it runs alone on a machine that has none of them.
//
// In C because only C takes a file in as it is (C23's #embed). The bytes stay in the program's
// read-only pages: nothing copies or prepares them, and a file that is not asked for costs room on
// the disk and nothing else.

#pragma once

#include <stddef.h>

// A file: its name, and its bytes, which stay where they are for as long as the process lives.
struct embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

// Some files, in the order of their names.
struct embedded_files {
  const struct embedded_file *first;
  size_t count;
};

// The data package of Data/: datapackage.json and its tables.
struct embedded_files embedded_data(void);

// The themes of Themes/, by the names of their files.
struct embedded_files embedded_themes(void);

// Compiled descriptions of terminals, by their types; of no bytes where the machine that built the
// program had none.
struct embedded_files embedded_terminals(void);

// The character type (LC_CTYPE) of the locale C.UTF-8, in the layout of the C library that the
// program was built with; of no bytes where the machine that built the program had none.
struct embedded_file embedded_character_type(void);

// No bytes, for a file without any.
static inline const unsigned char *embedded_nothing(void) { return (const unsigned char *)""; }
