#pragma once
#include "masks.h"

// How the special bytes of a block outside of quotes become entries of `ends` and `rows`.

// How many entries are in use: of a scan under way.
struct counts {
  uint32_t ends, rows;
};

static inline void add_entries_one_by_one(uint32_t base, uint64_t special, uint64_t line_ends,
                                          struct counts *counts, struct scan_output output) {
  for (; special != 0; special &= special - 1) {
    int bit = __builtin_ctzll(special);
    output.ends[counts->ends++] = base + (uint32_t)bit;
    // Stored whether or not a row ends here: a branch would often be predicted wrongly.
    output.rows[counts->rows] = counts->ends;
    counts->rows += (uint32_t)(line_ends >> bit & 1);
  }
}

#if defined(__x86_64__)

// Two rows without asking how many there are, which would often be predicted wrongly; more are rare.
__attribute__((target("bmi,popcnt")))
static inline void add_rows(uint64_t special, uint64_t line_ends, struct counts *counts,
                            struct scan_output output) {
  uint32_t count = (uint32_t)_mm_popcnt_u64(line_ends);
  for (uint32_t row = 0; row < 2 || row < count; row++) {
    uint64_t up_to_end = line_ends ^ (line_ends - 1);
    output.rows[counts->rows + row] = counts->ends + (uint32_t)_mm_popcnt_u64(special & up_to_end);
    line_ends &= line_ends - 1;
  }
  counts->rows += count;
}

// Eight fields at a time, for the same reason.
AVX2 static inline void add_entries_avx2(uint32_t base, uint64_t special, uint64_t line_ends,
                                         struct counts *counts, struct scan_output output) {
  uint32_t count = (uint32_t)_mm_popcnt_u64(special);
  uint64_t rest = special;
  for (uint32_t field = 0; field < count; field += 8) {
    uint32_t *ends = output.ends + counts->ends + field;
    for (int i = 0; i < 8; i++) {
      ends[i] = base + (uint32_t)_tzcnt_u64(rest);
      rest = _blsr_u64(rest);
    }
  }
  add_rows(special, line_ends, counts, output);
  counts->ends += count;
}

// Sixteen: the numbers of the bits that are set, moved together.
AVX512 static inline void add_entries_avx512(uint32_t base, uint64_t special, uint64_t line_ends,
                                             struct counts *counts, struct scan_output output) {
  const __m512i numbers = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40,
      39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
      15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  uint32_t count = (uint32_t)_mm_popcnt_u64(special);
  uint8_t bits[SCAN_BLOCK];
  __m512i found = _mm512_maskz_compress_epi8(special, numbers);
  __m512i first = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(found));
  const __m512i bases = _mm512_set1_epi32((int)base);
  _mm512_storeu_si512(output.ends + counts->ends, _mm512_add_epi32(first, bases));
  if (count > 16) {
    _mm512_storeu_si512(bits, found);
    for (uint32_t i = 16; i < count; i++) output.ends[counts->ends + i] = base + bits[i];
  }
  add_rows(special, line_ends, counts, output);
  counts->ends += count;
}
#endif
