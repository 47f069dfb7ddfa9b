#include "scan.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "bit n of a mask is byte n in memory");
_Static_assert(sizeof(unsigned long long) == sizeof(uint64_t), "__builtin_ctzll counts 64 bits");
_Static_assert((SCAN_POSITION & SCAN_QUOTED) == 0, "flags stay clear of positions");
_Static_assert((SCAN_POSITION & SCAN_ESCAPED) == 0, "flags stay clear of positions");
_Static_assert((SCAN_POSITION & SCAN_MULTILINE) == 0, "flags stay clear of positions");

// Bit n says something of byte n of a block. That there is no quote and no carriage return, as in most
// blocks, is found out for less than where they are.
struct masks {
  uint64_t special;  // delimiters and line feeds
  uint64_t line_feed, quote, carriage_return;
  bool has_nul;
};

typedef struct masks masks_function(const uint8_t *block, uint8_t delimiter);

// MARK: Masks without vector instructions

// 0x80 in every byte that is zero, exactly: the shorter `(x - 0x01…) & ~x` lets borrows through.
static inline uint64_t zero_bytes(uint64_t word) {
  const uint64_t low = 0x7f7f7f7f7f7f7f7full;
  return ~(((word & low) + low) | word | low);
}

// The eight 0x80 bits as one byte: the product puts bit 8n+7 at bit 56+n.
static inline uint64_t gathered(uint64_t high_bits) {
  return ((high_bits >> 7) * 0x0102040810204080ull) >> 56;
}

static inline uint64_t equal_bytes(uint64_t word, uint8_t byte) {
  return gathered(zero_bytes(word ^ (0x0101010101010101ull * byte)));
}

static inline struct masks masks_portable(const uint8_t *block, uint8_t delimiter) {
  struct masks masks = {0};
  uint64_t nul = 0;
  for (int i = 0; i < SCAN_BLOCK; i += 8) {
    uint64_t word;
    memcpy(&word, block + i, sizeof word);
    masks.quote |= equal_bytes(word, '"') << i;
    masks.special |= equal_bytes(word, delimiter) << i;
    masks.line_feed |= equal_bytes(word, '\n') << i;
    masks.carriage_return |= equal_bytes(word, '\r') << i;
    nul |= zero_bytes(word);
  }
  masks.special |= masks.line_feed;
  masks.has_nul = nul != 0;
  return masks;
}

// MARK: Masks with SSE2

#if defined(__SSE2__)
static inline uint64_t equal_lanes(const __m128i lanes[4], char byte) {
  __m128i wanted = _mm_set1_epi8(byte);
  uint64_t a = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[0], wanted));
  uint64_t b = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[1], wanted));
  uint64_t c = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[2], wanted));
  uint64_t d = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[3], wanted));
  return a | b << 16 | c << 32 | d << 48;
}

static inline bool any_lane(const __m128i lanes[4], char byte) {
  __m128i wanted = _mm_set1_epi8(byte);
  __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(lanes[0], wanted), _mm_cmpeq_epi8(lanes[1], wanted));
  __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(lanes[2], wanted), _mm_cmpeq_epi8(lanes[3], wanted));
  return _mm_movemask_epi8(_mm_or_si128(ab, cd)) != 0;
}

static inline struct masks masks_native(const uint8_t *block, uint8_t delimiter) {
  __m128i lanes[4];
  for (int i = 0; i < 4; i++) lanes[i] = _mm_loadu_si128((const __m128i *)(block + 16 * i));
  // A zero in any lane is the minimum of all: one comparison instead of four.
  __m128i least = _mm_min_epu8(_mm_min_epu8(lanes[0], lanes[1]), _mm_min_epu8(lanes[2], lanes[3]));
  uint64_t line_feed = equal_lanes(lanes, '\n');
  return (struct masks){
      .special = line_feed | equal_lanes(lanes, (char)delimiter),
      .line_feed = line_feed,
      .quote = any_lane(lanes, '"') ? equal_lanes(lanes, '"') : 0,
      .carriage_return = any_lane(lanes, '\r') ? equal_lanes(lanes, '\r') : 0,
      .has_nul = _mm_movemask_epi8(_mm_cmpeq_epi8(least, _mm_setzero_si128())) != 0,
  };
}
#else
#define masks_native masks_portable
#endif

// MARK: Fields and rows

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
    masks_function *masks_of, const uint8_t *bytes, size_t from, size_t to, bool is_last,
    uint8_t delimiter, struct scan *scan, struct scan_output output) {
  // Whether this CR is a line end of its own shows only with the byte that follows.
  if (!is_last && to > from && bytes[to - 1] == '\r') to -= 1;
  // Kept out of `scan`, where the compiler would have to store them after each block.
  uint32_t ends_count = scan->ends_count, rows_count = scan->rows_count;
  bool has_nul = false;
  bool is_plain = scan->place == SCAN_OUTSIDE && scan->row_flags == 0;
  size_t base = from;
  while (base < to) {
    // Rows are never more than fields. Both are written a little past their counts.
    if (ends_count + SCAN_BLOCK >= output.capacity) break;
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
      for (; special != 0; special &= special - 1) {
        int bit = __builtin_ctzll(special);
        output.ends[ends_count++] = (uint32_t)base + (uint32_t)bit;
        // Stored whether or not a row ends here: a branch would often be predicted wrongly.
        output.rows[rows_count] = ends_count;
        rows_count += (uint32_t)(line_ends >> bit & 1);
      }
    } else {
      scan->ends_count = ends_count;
      scan->rows_count = rows_count;
      step_through(bytes, (uint32_t)base, special, masks.quote, line_ends, scan, output);
      ends_count = scan->ends_count;
      rows_count = scan->rows_count;
      is_plain = scan->place == SCAN_OUTSIDE && scan->row_flags == 0;
    }
    base += count;
  }
  scan->ends_count = ends_count;
  scan->rows_count = rows_count;
  scan->has_nul |= has_nul;
  return base;
}

size_t scan_rows(const uint8_t *bytes, size_t from, size_t to, bool is_last, uint8_t delimiter,
                 struct scan *scan, struct scan_output output) {
  return scan_with(masks_native, bytes, from, to, is_last, delimiter, scan, output);
}

size_t scan_rows_portable(const uint8_t *bytes, size_t from, size_t to, bool is_last,
                          uint8_t delimiter, struct scan *scan, struct scan_output output) {
  return scan_with(masks_portable, bytes, from, to, is_last, delimiter, scan, output);
}

void scan_finish(size_t at, struct scan *scan, struct scan_output output) {
  if (scan->place == SCAN_AFTER_QUOTE && at != scan->quote_at + 1) {
    scan->field_flags |= SCAN_ESCAPED;
  }
  end_field(scan, output, (uint32_t)at);
  end_row(scan, output);
}

void scan_shift(struct scan *scan, uint32_t by) {
  scan->field_start -= by;
  // Stale unless the field under way holds it, and then at or behind `field_start`.
  scan->quote_at -= scan->place == SCAN_AFTER_QUOTE ? by : scan->quote_at;
}

// MARK: ASCII

size_t scan_ascii(const uint8_t *bytes, size_t count) {
  size_t at = 0;
#if defined(__SSE2__)
  for (; at + SCAN_BLOCK <= count; at += SCAN_BLOCK) {
    const __m128i *lanes = (const __m128i *)(bytes + at);
    __m128i any = _mm_or_si128(_mm_or_si128(_mm_loadu_si128(lanes), _mm_loadu_si128(lanes + 1)),
                               _mm_or_si128(_mm_loadu_si128(lanes + 2), _mm_loadu_si128(lanes + 3)));
    if (_mm_movemask_epi8(any) != 0) break;
  }
#endif
  for (; at + 8 <= count; at += 8) {
    uint64_t word;
    memcpy(&word, bytes + at, sizeof word);
    if ((word & 0x8080808080808080ull) != 0) break;
  }
  while (at < count && bytes[at] < 0x80) at += 1;
  return at;
}
