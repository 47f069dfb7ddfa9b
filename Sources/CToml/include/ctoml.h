// Reads TOML with toml++ and says where every key and every value stands.
//
// A shim because toml++ is C++: templates, variants and overloads that Swift sees only with its C++
// interoperability, which would then spread to every target above. What comes back is flat and
// plain, one row a value, so that a caller needs no pointer of toml++'s own.

#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The deepest that arrays and inline tables may nest, and the most dots a line may have, counting
// dots side by side as one. Each dot of a key opens a table; without a bound a hostile file of a
// few kilobytes would nest deeply enough to overflow the stack when it is taken down again.
enum { TOML_NESTING = 16, TOML_DOTS = 100 };

// What is read at most; larger files are refused with an error at their start.
enum { TOML_BYTES = 64 * 1024 };

enum toml_kind {
  TOML_TABLE,
  TOML_ARRAY,
  TOML_STRING,
  TOML_INTEGER,
  TOML_FLOAT,
  TOML_BOOLEAN,
  TOML_TIME,  // a date, a time of day or both
};

// A line and a column in it, both from 1; columns count Unicode scalars. 0, 0 where there is none.
struct toml_place {
  uint32_t line;
  uint32_t column;
};

// Text that need not end with a NUL, and may hold some.
struct toml_text {
  const char *bytes;
  size_t count;
};

// One value. A parent stands before its children; the first is the document and its own parent.
struct toml_value {
  uint32_t parent;
  uint32_t kind;                // an enum toml_kind
  struct toml_text key;         // empty in an array and for the document
  struct toml_place key_place;  // of the first place that names a table, if several do
  struct toml_place place;
  struct toml_place end;   // behind its last character
  struct toml_text text;   // of a TOML_STRING
  int64_t integer;         // of a TOML_INTEGER; 0 or 1 of a TOML_BOOLEAN
  double number;           // of a TOML_FLOAT
};

struct toml_document {
  const struct toml_value *values;
  size_t count;             // 0 where the text is no TOML
  struct toml_text error;   // why, in English, without a full stop; empty where it is
  struct toml_place error_place;
};

// Reads a document. The bytes are needed during the call only.
//
// Never fails otherwise than by an error in the document it returns; without memory it aborts.
struct toml_document *toml_read(const char *bytes, size_t count);

// Frees a document and all the texts in it.
void toml_free(struct toml_document *document);

#ifdef __cplusplus
}
#endif
