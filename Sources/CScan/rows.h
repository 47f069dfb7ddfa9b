#pragma once
#include "entries.h"
#include "masks.h"

// The scan itself, for every way to find special bytes.

typedef struct masks masks_function(const uint8_t *block, uint8_t delimiter);
typedef void entries_function(uint32_t base, uint64_t special, uint64_t line_ends,
                              struct counts *counts, struct scan_output output);

static inline void end_field(struct scan *scan, struct scan_output output, uint32_t at) {
  output.ends[scan->ends_count++] = at | scan->field_flags;
  scan->row_flags |= scan->field_flags;
  scan->field_flags = 0;
  scan->place = SCAN_OUTSIDE;
  scan->field_start = at + 1;
}

static inline void end_row(struct scan *scan, struct scan_output output) {
  uint32_t special = (scan->row_flags & (SCAN_ESCAPED | SCAN_MULTILINE)) ? SCAN_ROW_SPECIAL : 0;
  output.rows[scan->rows_count++] = scan->ends_count | special;
  scan->row_flags = 0;
}

// Marks text between a closing quote and the end of its field; the CR of a CRLF is not text.
static inline void note_text_after_quote(const uint8_t *bytes, struct scan *scan, uint32_t at) {
  if (scan->place != SCAN_AFTER_QUOTE) return;
  uint32_t text_end = at;
  if (bytes[at - 1] == '\r') text_end -= 1;
  if (text_end != scan->quote_at + 1) scan->field_flags |= SCAN_ESCAPED;
}

// A block that has quotes, or lies within or just behind them: one special byte after the other.
static void step_through(const uint8_t *bytes, uint32_t base, uint64_t special, uint64_t quotes,
                         uint64_t line_ends, struct scan *scan, struct scan_output output) {
  special |= quotes;
  for (; special != 0; special &= special - 1) {
    int bit = __builtin_ctzll(special);
    uint32_t at = base + (uint32_t)bit;
    bool is_line_end = line_ends >> bit & 1;
    if (quotes >> bit & 1) {
      if (scan->place == SCAN_INSIDE_QUOTES) {
        scan->place = SCAN_AFTER_QUOTE;
        scan->quote_at = at;
      } else if (scan->place == SCAN_AFTER_QUOTE && at == scan->quote_at + 1) {
        scan->place = SCAN_INSIDE_QUOTES;
        scan->field_flags |= SCAN_ESCAPED;
      } else if (scan->place == SCAN_OUTSIDE && at == scan->field_start) {
        scan->place = SCAN_INSIDE_QUOTES;
        scan->field_flags |= (uint32_t)SCAN_QUOTED;
      }
    } else if (scan->place == SCAN_INSIDE_QUOTES) {
      if (is_line_end) scan->field_flags |= SCAN_MULTILINE;
    } else {
      if (is_line_end) {
        note_text_after_quote(bytes, scan, at);
      } else if (scan->place == SCAN_AFTER_QUOTE && at != scan->quote_at + 1) {
        scan->field_flags |= SCAN_ESCAPED;
      }
      end_field(scan, output, at);
      if (is_line_end) end_row(scan, output);
    }
  }
}

__attribute__((always_inline)) static inline size_t scan_with(
    masks_function *masks_of, entries_function *add_entries, const uint8_t *bytes, size_t from, size_t to, bool is_last,
    uint8_t delimiter, struct scan *scan, struct scan_output output) {
  // Whether this CR is a line end of its own shows only with the byte that follows.
  if (!is_last && to > from && bytes[to - 1] == '\r') to -= 1;
  // Kept out of `scan`, where the compiler would have to store them after each block.
  struct counts counts = {scan->ends_count, scan->rows_count};
  bool has_nul = false;
  bool is_plain = scan->place == SCAN_OUTSIDE && scan->row_flags == 0;
  size_t base = from;
  while (base < to) {
    // Rows are never more than fields. Both are written a little past their counts.
    if (counts.ends + SCAN_BLOCK >= output.capacity) break;
    size_t count = to - base < SCAN_BLOCK ? to - base : SCAN_BLOCK;
    struct masks masks;
    bool line_feed_follows = false;
    if (count == SCAN_BLOCK) {
      masks = masks_of(bytes + base, delimiter);
      line_feed_follows = base + SCAN_BLOCK < to && bytes[base + SCAN_BLOCK] == '\n';
    } else {
      // Filled with a byte that is never special, and copied so as not to read behind `to`.
      uint8_t block[SCAN_BLOCK];
      memset(block, 'x', sizeof block);
      memcpy(block, bytes + base, count);
      masks = masks_of(block, delimiter);
      masks.special &= (UINT64_C(1) << count) - 1;
    }
    has_nul |= masks.has_nul;
    uint64_t line_ends = masks.line_feed, special = masks.special;
    if (masks.carriage_return != 0) {
      uint64_t before_line_feed = masks.line_feed >> 1 | (uint64_t)line_feed_follows << 63;
      line_ends |= masks.carriage_return & ~before_line_feed;
      special |= line_ends;
    }
    if (masks.quote == 0 && is_plain) {
      // Outside of quotes each special byte ends a field.
      if (special != 0) {
        scan->field_start = (uint32_t)base + 64 - (uint32_t)__builtin_clzll(special);
      }
      add_entries((uint32_t)base, special, line_ends, &counts, output);
    } else {
      scan->ends_count = counts.ends;
      scan->rows_count = counts.rows;
      step_through(bytes, (uint32_t)base, special, masks.quote, line_ends, scan, output);
      counts = (struct counts){scan->ends_count, scan->rows_count};
      is_plain = scan->place == SCAN_OUTSIDE && scan->row_flags == 0;
    }
    base += count;
  }
  scan->ends_count = counts.ends;
  scan->rows_count = counts.rows;
  scan->has_nul |= has_nul;
  return base;
}
