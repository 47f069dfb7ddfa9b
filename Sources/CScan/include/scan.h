#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Finds where the fields and rows of delimited text end (RFC 4180, read leniently).
//
// This is C because it is the one loop that touches every byte of a file: it compares 64 bytes at a
// time with the vector instructions the processor has, which Swift reaches only through SIMD types that
// have no "which lanes matched" as one instruction.
//
// Rules: a quote opens only at the very start of a field; inside quotes two quotes stand for one and
// delimiters and line ends are text; what follows a closing quote is kept as text; a line ends with
// LF, CRLF or a CR on its own.

// Flags beside a position in `ends`: a position has the low 29 bits.
enum {
  SCAN_POSITION = 0x1fffffff,
  // The field begins with an opening quote.
  SCAN_QUOTED = (int)0x80000000,
  // The field holds doubled quotes, or text after its closing quote.
  SCAN_ESCAPED = 0x40000000,
  // The field holds a line end.
  SCAN_MULTILINE = 0x20000000,
};

// Flag beside a count in `rows`: some field of the row is SCAN_ESCAPED or SCAN_MULTILINE.
enum { SCAN_ROW_COUNT = 0x7fffffff, SCAN_ROW_SPECIAL = (int)0x80000000 };

enum scan_place { SCAN_OUTSIDE, SCAN_INSIDE_QUOTES, SCAN_AFTER_QUOTE };

// What has to be remembered between two calls. All zeroes to begin with.
struct scan {
  uint32_t field_start;  // where the field under way begins
  uint32_t quote_at;     // the last quote, while `place` is SCAN_AFTER_QUOTE
  uint32_t field_flags;  // of the field under way
  uint32_t row_flags;    // of the row under way
  uint32_t place;        // an enum scan_place
  uint32_t ends_count;   // entries in use of `ends`
  uint32_t rows_count;   // entries in use of `rows`
  uint32_t has_nul;      // not 0 once a NUL byte was seen; the caller clears it
};

// Where results go. Each field adds to `ends` the position behind its last byte (where its delimiter
// or line end is); each row adds to `rows` the count of `ends` so far.
struct scan_output {
  uint32_t *restrict ends;
  uint32_t *restrict rows;
  uint32_t capacity;  // of each of the two; at least SCAN_BLOCK
};

enum { SCAN_BLOCK = 64, SCAN_MAX_BYTES = SCAN_POSITION };

// Scans bytes[from..<to] and returns how far it came: short of `to` only where the output is full,
// or where a CR is the last byte and more is to come. `is_last` says that nothing follows `to`.
size_t scan_rows(const uint8_t *bytes, size_t from, size_t to, bool is_last, uint8_t delimiter,
                 struct scan *scan, struct scan_output output);

// The ways to do it, each faster than those before, and with the same result: without vector
// instructions, with those that every x86-64 has, with those of 2013, and with those of 2019.
enum scan_version { SCAN_PORTABLE, SCAN_SSE2, SCAN_AVX2, SCAN_AVX512 };

// Whether this processor can do it so.
bool scan_can(enum scan_version version);

// As scan_rows, which takes the last version that the processor can do: for tests to compare.
size_t scan_rows_as(enum scan_version version, const uint8_t *bytes, size_t from, size_t to,
                    bool is_last, uint8_t delimiter, struct scan *scan, struct scan_output output);

// Ends the last field and row at `at`, for text that does not end with a line end.
void scan_finish(size_t at, struct scan *scan, struct scan_output output);

// Follows the bytes being moved `by` towards the front of their buffer.
void scan_shift(struct scan *scan, uint32_t by);

// The count of bytes before the first that is not ASCII. Here, and not in Swift, because it reads a
// whole file once where that is plain ASCII.
size_t scan_ascii(const uint8_t *bytes, size_t count);
