import CShapelib
import CShapelibMessages
import Glibc

/// One open .dbf, closed when the value ends.
@safe struct TableHandle: ~Copyable {
  private let handle: DBFHandle
  private let path: String
  /// Rows, deleted ones included.
  let rowCount: Int
  /// Columns as the header has them, names still as bytes.
  let fields: [RawField]
  /// The language driver byte of the header.
  let languageDriver: UInt8

  /// A column before its name is decoded.
  struct RawField {
    var name: [UInt8]
    /// The dBASE letter: C, N, F, L, D, ...
    var type: UInt8
    var width: Int
    var decimals: Int
  }

  /// Opens the table; it must have passed ``ShapefileFiles``.
  init(path: String) throws(ShapefileError) {
    guard let opened = unsafe shapelib_messages_open_table(path) else {
      throw .damaged(path: path, detail: shapelibMessage(or: "shapelib cannot open it"))
    }
    unsafe handle = opened
    self.path = path
    rowCount = unsafe Int(DBFGetRecordCount(opened))
    languageDriver = unsafe UInt8(truncatingIfNeeded: opened.pointee.iLanguageDriver)
    var fields = [RawField]()
    for index in 0..<(unsafe DBFGetFieldCount(opened)) {
      var name = [CChar](repeating: 0, count: Int(XBASE_FLDNAME_LEN_READ) + 1)
      var width: Int32 = 0
      var decimals: Int32 = 0
      _ = unsafe DBFGetFieldInfo(opened, index, &name, &width, &decimals)
      let type = unsafe UInt8(bitPattern: DBFGetNativeFieldType(opened, index))
      let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      fields.append(RawField(name: bytes, type: type, width: Int(width), decimals: Int(decimals)))
    }
    self.fields = fields
  }

  deinit { unsafe DBFClose(handle) }

  /// Whether the row is marked as deleted, its shape with it.
  func isDeleted(_ row: Int) -> Bool { unsafe DBFIsRecordDeleted(handle, Int32(row)) != 0 }

  /// Appends the bytes of a cell, without blanks around them.
  func appendCell(row: Int, field: Int, to bytes: inout [UInt8]) throws(ShapefileError) {
    shapelib_messages_clear()
    // NULL on failure; otherwise shapelib's own buffer, valid until the next read.
    guard let text = unsafe DBFReadStringAttribute(handle, Int32(row), Int32(field)) else {
      throw .damagedRecord(
        path: path, record: row + 1, detail: shapelibMessage(or: "shapelib cannot read the row"))
    }
    let cell = unsafe UnsafeRawBufferPointer(start: text, count: unsafe strlen(text))
    unsafe bytes.append(contentsOf: cell)
  }
}
