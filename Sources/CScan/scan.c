#include "scan.h"

#include "rows.h"

#if defined(__x86_64__)
#if __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#else
// Before glibc 2.33 nothing tells but the processor: what every one has will do.
#define CPU_FEATURE_ACTIVE(name) 0
#endif
#endif

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "bit n of a mask is byte n in memory");
_Static_assert(sizeof(unsigned long long) == sizeof(uint64_t), "__builtin_ctzll counts 64 bits");
_Static_assert((SCAN_POSITION & SCAN_QUOTED) == 0, "flags stay clear of positions");
_Static_assert((SCAN_POSITION & SCAN_ESCAPED) == 0, "flags stay clear of positions");
_Static_assert((SCAN_POSITION & SCAN_MULTILINE) == 0, "flags stay clear of positions");

// MARK: Versions

// What glibc found out at the start of the program: to ask the processor again takes long where that
// is a virtual one.
bool scan_can(enum scan_version version) {
  switch (version) {
    case SCAN_PORTABLE: return true;
#if defined(__x86_64__)
    case SCAN_SSE2: return true;
    case SCAN_AVX2:
      return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1) && CPU_FEATURE_ACTIVE(BMI2) &&
             CPU_FEATURE_ACTIVE(LZCNT) && CPU_FEATURE_ACTIVE(POPCNT);
    case SCAN_AVX512:
      return scan_can(SCAN_AVX2) && CPU_FEATURE_ACTIVE(AVX512BW) &&
             CPU_FEATURE_ACTIVE(AVX512_VBMI) && CPU_FEATURE_ACTIVE(AVX512_VBMI2);
#endif
    default: return false;
  }
}

static size_t scan_portable(const uint8_t *bytes, size_t from, size_t to, bool is_last,
                            uint8_t delimiter, struct scan *scan, struct scan_output output) {
  return scan_with(masks_portable, add_entries_one_by_one, bytes, from, to, is_last, delimiter, scan,
                   output);
}

#if defined(__x86_64__)
static size_t scan_sse2(const uint8_t *bytes, size_t from, size_t to, bool is_last,
                        uint8_t delimiter, struct scan *scan, struct scan_output output) {
  return scan_with(masks_sse2, add_entries_one_by_one, bytes, from, to, is_last, delimiter, scan,
                   output);
}

AVX2 static size_t scan_avx2(const uint8_t *bytes, size_t from, size_t to, bool is_last,
                             uint8_t delimiter, struct scan *scan, struct scan_output output) {
  return scan_with(masks_avx2, add_entries_avx2, bytes, from, to, is_last, delimiter, scan, output);
}

AVX512 static size_t scan_avx512(const uint8_t *bytes, size_t from, size_t to, bool is_last,
                                 uint8_t delimiter, struct scan *scan, struct scan_output output) {
  return scan_with(masks_avx512, add_entries_avx512, bytes, from, to, is_last, delimiter, scan,
                   output);
}
#endif

size_t scan_rows_as(enum scan_version version, const uint8_t *bytes, size_t from, size_t to,
                    bool is_last, uint8_t delimiter, struct scan *scan,
                    struct scan_output output) {
  switch (version) {
#if defined(__x86_64__)
    case SCAN_SSE2: return scan_sse2(bytes, from, to, is_last, delimiter, scan, output);
    case SCAN_AVX2: return scan_avx2(bytes, from, to, is_last, delimiter, scan, output);
    case SCAN_AVX512: return scan_avx512(bytes, from, to, is_last, delimiter, scan, output);
#endif
    default: return scan_portable(bytes, from, to, is_last, delimiter, scan, output);
  }
}

size_t scan_rows(const uint8_t *bytes, size_t from, size_t to, bool is_last, uint8_t delimiter,
                 struct scan *scan, struct scan_output output) {
  enum scan_version version = SCAN_AVX512;
  while (!scan_can(version)) version -= 1;
  return scan_rows_as(version, bytes, from, to, is_last, delimiter, scan, output);
}

// MARK: Between scans

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
#if defined(__x86_64__)
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
