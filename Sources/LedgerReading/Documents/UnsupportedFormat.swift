public import Indicators

/// A format that offices use and that is recognised, so as to say how to convert it.
public enum UnsupportedFormat: String, Hashable, Sendable, CaseIterable {
  /// Word 97–2003.
  case doc
  /// Excel 97–2003.
  case xls
  /// WPS Writer.
  case wps
  /// WPS Spreadsheets.
  case et
  /// An old binary office file of another kind.
  case ole
  /// PowerPoint, old or new.
  case slides
  /// Rich text.
  case rtf
  /// OpenDocument text.
  case odt
  /// OpenDocument spreadsheet.
  case ods
  /// The Chinese national fixed-layout format.
  case ofd
  /// Portable document format.
  case pdf
  /// A picture or a scan.
  case image
  /// A web page saved as one file.
  case mhtml
  /// Excel 2003 XML.
  case excelXML
  /// Word 2003 XML, or a docx as one XML file.
  case wordXML
  /// A binary workbook (xlsb).
  case xlsb
  /// An archive that is not an office document.
  case archive

  /// One sentence that says what the file is and how to convert it.
  public func message(in language: Language) -> String {
    switch self {
    case .doc: Self.convert("Word 97-2003（.doc）", "a Word 97-2003 file (.doc)", "docx", language)
    case .xls: Self.convert("Excel 97-2003（.xls）", "an Excel 97-2003 file (.xls)", "xlsx", language)
    case .wps: Self.convert("WPS 文字（.wps）", "a WPS Writer file (.wps)", "docx", language)
    case .et: Self.convert("WPS 表格（.et）", "a WPS Spreadsheets file (.et)", "xlsx", language)
    case .ole: Self.convert("旧式二进制办公文档", "an old binary office file", "docx", language)
    case .rtf: Self.convert("RTF 文档", "a rich text file (.rtf)", "docx", language)
    case .odt:
      Self.convert("OpenDocument 文本（.odt）", "an OpenDocument text (.odt)", "docx", language)
    case .ods:
      Self.convert("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)", "xlsx", language)
    case .xlsb: Self.convert("Excel 二进制工作簿（.xlsb）", "a binary workbook (.xlsb)", "xlsx", language)
    case .mhtml:
      Self.convert("单文件网页（.mht）", "a web page saved as one file (.mht)", "html", language)
    case .excelXML:
      Self.convert("Excel XML 表格（.xml）", "an Excel XML file (.xml)", "xlsx", language)
    case .wordXML:
      Self.convert("Word XML 文档（.xml）", "a Word XML file (.xml)", "docx", language)
    case .slides:
      language.text(
        zh: "这是演示文稿；请把其中的表格复制到 Word 或 Excel，存为 docx 或 xlsx",
        en: "this is a slide show; copy its table to Word or Excel and save it as docx or xlsx")
    case .pdf:
      language.text(
        zh: "这是 PDF，其中的表格没有结构；请向发布单位索取原始的 docx 或 xlsx，"
          + "或用 libreoffice --headless --infilter=writer_pdf_import --convert-to docx 转换后核对",
        en: "this is a PDF, whose tables have no structure; ask for the original docx or xlsx, or "
          + "convert it with libreoffice --headless --infilter=writer_pdf_import "
          + "--convert-to docx and check the result")
    case .ofd:
      language.text(
        zh: "这是 OFD 版式文档，其中的表格没有结构；请向发布单位索取原始的 docx 或 xlsx",
        en: "this is an OFD file, whose tables have no structure; ask for the original docx or xlsx"
      )
    case .image:
      language.text(
        zh: "这是图片或扫描件；请先用文字识别（OCR）转成 docx 或 xlsx 并核对",
        en: "this is a picture or a scan; turn it into docx or xlsx by OCR and check the result")
    case .archive:
      language.text(
        zh: "这是压缩包，不是办公文档；请解压后逐个读取其中的文件",
        en: "this is an archive, not an office document; unpack it and read the files in it")
    }
  }

  private static func convert(
    _ chinese: String, _ english: String, _ target: String, _ language: Language
  ) -> String {
    language.text(
      zh: "这是\(chinese)，不能直接读取；请另存为 .\(target)，"
        + "或运行 libreoffice --headless --convert-to \(target)",
      en: "this is \(english), which is not read; save it as .\(target), "
        + "or run libreoffice --headless --convert-to \(target)")
  }
}
