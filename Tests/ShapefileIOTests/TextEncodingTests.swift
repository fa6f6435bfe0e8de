import ShapefileIO
import Testing

@Test(
  "Labels as .cpg files and people write them",
  arguments: [
    ("UTF-8", "UTF-8"), ("utf8", "UTF-8"), ("65001", "UTF-8"), ("GB2312", "GB18030"), ("cp936", "GB18030"),
    ("Big-5", "CP950"), ("950", "CP950"), ("ANSI 1252", "CP1252"), ("1250", "CP1250"),
    ("ISO 88591", "ISO-8859-1"),
    ("8859_15", "ISO-8859-15"), ("OEM 437", "CP437"), ("Shift_JIS", "CP932"),
  ])
func labels(_ label: String, _ name: String) { #expect(TextEncoding(label: label)?.name == name) }

@Test(
  "What names no encoding is none",
  arguments: ["", "<html>", "ANSI", "CP99999", "ISO-8859-77", "hello", "//IGNORE"])
func noLabels(_ label: String) { #expect(TextEncoding(label: label) == nil) }
