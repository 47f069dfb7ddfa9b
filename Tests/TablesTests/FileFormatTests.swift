import Tables
import Testing

struct `File format` {
  @Test(
    arguments: [
      ("", .empty), ("a,b\n1,2\n", .text), ("<5,X\n", .text), ("\u{FEFF}a;b", .text), ("<", .text),
      ("a,b\n1,2\n\u{1A}", .text), ("<?xml version=\"1.0\"?>", .markup),
      ("\u{FEFF}<!DOCTYPE html>", .markup),
      ("\n<html>", .markup), ("%PDF-1.7\n", .pdf), ("a\u{0}b", .unknown), ("a\u{1}b", .unknown),
    ] as [(String, FileFormat)])
  func `is told from text`(text: String, format: FileFormat) {
    #expect(FileFormat.detected(in: Array(text.utf8)) == format)
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0], .gzip), ([0x50, 0x4B, 3, 4, 20, 0], .zip), ([0x50, 0x4B, 5, 6], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .ole),
      ([0xFF, 0xFE, 0x61, 0], .text), ([0x4A, 0x6F, 0x73, 0xE9], .text),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .unknown),
    ] as [([UInt8], FileFormat)])
  func `is told from bytes`(bytes: [UInt8], format: FileFormat) {
    #expect(FileFormat.detected(in: bytes) == format)
  }
}
