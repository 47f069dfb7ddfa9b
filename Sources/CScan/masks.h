#pragma once
#include "scan.h"

#include <string.h>

// Where the special bytes of a block are, found in as many ways as there are vector instructions. All
// of them find the same.

// Bit n says something of byte n of a block. That there is no quote and no carriage return, as in most
// blocks, is found out for less than where they are.
struct masks {
  uint64_t special;  // delimiters and line feeds
  uint64_t line_feed, quote, carriage_return;
  bool has_nul;
};

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

#if defined(__x86_64__)
#include <immintrin.h>

// MARK: Masks with SSE2

static inline uint64_t equal_sse2(const __m128i lanes[4], char byte) {
  __m128i wanted = _mm_set1_epi8(byte);
  uint64_t a = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[0], wanted));
  uint64_t b = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[1], wanted));
  uint64_t c = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[2], wanted));
  uint64_t d = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[3], wanted));
  return a | b << 16 | c << 32 | d << 48;
}

static inline bool any_sse2(const __m128i lanes[4], char byte) {
  __m128i wanted = _mm_set1_epi8(byte);
  __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(lanes[0], wanted), _mm_cmpeq_epi8(lanes[1], wanted));
  __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(lanes[2], wanted), _mm_cmpeq_epi8(lanes[3], wanted));
  return _mm_movemask_epi8(_mm_or_si128(ab, cd)) != 0;
}

static inline struct masks masks_sse2(const uint8_t *block, uint8_t delimiter) {
  __m128i lanes[4];
  for (int i = 0; i < 4; i++) lanes[i] = _mm_loadu_si128((const __m128i *)(block + 16 * i));
  // A zero in any lane is the minimum of all: one comparison instead of four.
  __m128i least = _mm_min_epu8(_mm_min_epu8(lanes[0], lanes[1]), _mm_min_epu8(lanes[2], lanes[3]));
  uint64_t line_feed = equal_sse2(lanes, '\n');
  return (struct masks){
      .special = line_feed | equal_sse2(lanes, (char)delimiter),
      .line_feed = line_feed,
      .quote = any_sse2(lanes, '"') ? equal_sse2(lanes, '"') : 0,
      .carriage_return = any_sse2(lanes, '\r') ? equal_sse2(lanes, '\r') : 0,
      .has_nul = _mm_movemask_epi8(_mm_cmpeq_epi8(least, _mm_setzero_si128())) != 0,
  };
}

// MARK: Masks with AVX2

#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

AVX2 static inline uint64_t equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  __m256i a = _mm256_cmpeq_epi8(low, wanted), b = _mm256_cmpeq_epi8(high, wanted);
  // Otherwise Clang sees one comparison of 64 bytes in this, which it then does byte by byte.
  __asm__("" : "+x"(a), "+x"(b));
  return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

AVX2 static inline struct masks masks_avx2(const uint8_t *block, uint8_t delimiter) {
  __m256i low = _mm256_loadu_si256((const __m256i *)block);
  __m256i high = _mm256_loadu_si256((const __m256i *)(block + 32));
  __m256i zeros = _mm256_cmpeq_epi8(_mm256_min_epu8(low, high), _mm256_setzero_si256());
  uint64_t line_feed = equal_avx2(low, high, '\n');
  return (struct masks){
      .special = line_feed | equal_avx2(low, high, delimiter),
      .line_feed = line_feed,
      .quote = equal_avx2(low, high, '"'),
      .carriage_return = equal_avx2(low, high, '\r'),
      .has_nul = _mm256_movemask_epi8(zeros) != 0,
  };
}

// MARK: Masks with AVX-512

#define AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

AVX512 static inline uint64_t equal_avx512(__m512i bytes, uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)byte));
}

AVX512 static inline struct masks masks_avx512(const uint8_t *block, uint8_t delimiter) {
  __m512i bytes = _mm512_loadu_si512(block);
  uint64_t line_feed = equal_avx512(bytes, '\n');
  return (struct masks){
      .special = line_feed | equal_avx512(bytes, delimiter),
      .line_feed = line_feed,
      .quote = equal_avx512(bytes, '"'),
      .carriage_return = equal_avx512(bytes, '\r'),
      .has_nul = _mm512_testn_epi8_mask(bytes, bytes) != 0,
  };
}
#endif
