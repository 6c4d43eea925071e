// Documents in the flat form of OpenDocument, which LibreOffice opens and saves in its other formats.

const names = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  presentation: 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  form: 'urn:oasis:names:tc:opendocument:xmlns:form:1.0',
  script: 'urn:oasis:names:tc:opendocument:xmlns:script:1.0',
  ooo: 'http://openoffice.org/2004/office',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

/** A macro of LibreOffice. */
export const basicScript = `<office:scripts><office:script script:language="ooo:Basic"><ooo:libraries xmlns:ooo="http://openoffice.org/2004/office"><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="Module1"><ooo:source-code>Sub Total
  MsgBox "Total"
End Sub
</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script></office:scripts>`

/**
 * LibreOffice tells the kind by the first 4,000 bytes: another document within it must not stand there.
 * @param parts.kind `text`, `spreadsheet` or `presentation`
 */
export function flatDocument({ kind, body, styles = '', masters = '', meta = '', scripts = '' }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">
<office:meta>${meta}</office:meta>${scripts}
<office:automatic-styles>${styles}${masters === '' ? '' : pageLayout}</office:automatic-styles>
${masters === '' ? '' : `<office:master-styles>${masters}</office:master-styles>`}
<!--${' '.repeat(4096)}-->
<office:body><office:${kind}>${body}</office:${kind}></office:body>
</office:document>
`
}

const pageLayout =
  '<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm" style:print-orientation="landscape"/></style:page-layout>'

export const paragraph = (text, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`
export const span = (text, style) => `<text:span text:style-name="${style}">${text}</text:span>`
export const textStyle = (name, properties, family = 'text') =>
  `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`
export const letters = (properties) => `<style:text-properties ${properties}/>`

/** A small document within another one. */
export const objectInside = (rows) =>
  `<draw:object><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="A">${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table></office:spreadsheet></office:body></office:document></draw:object>`
