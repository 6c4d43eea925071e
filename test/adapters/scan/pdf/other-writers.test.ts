import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../../../src/adapters/scan/inspector.ts'
import { openFile } from '../../../../src/adapters/scan/open-file.ts'
import { linesOf, lookThrough } from './look-through.ts'
import { line, makePdf } from './make-pdf.ts'

const songti = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

/** A PDF by pdfkit, with its compression, its fonts and its encryption. */
function written(options: PDFKit.PDFDocumentOptions, draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument(options)
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))))
  draw(document)
  document.end()
  return done
}

const underBox = (document: PDFKit.PDFDocument): void => {
  document.fontSize(14).text('The officer is Jane Smith', 72, 72)
  document.rect(60, 66, 300, 30).fill('black')
}

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await lookThrough(bytes)
    return 'judged'
  } catch (error) {
    return error instanceof Unreadable ? error.reason : String(error)
  }
}

describe('PDF as a program writes it', () => {
  test('Chinese with accents, ligatures and dashes is no finding', async () => {
    const bytes = await written({ info: { Title: '政府信息公开' } }, (document) => {
      document.font(songti).fontSize(12).text('政府信息公开 王五，2021年3月12日 — office naïve Ångström fluffy – a.')
      document.font('Times-Roman').text('Élan, naïve, œuvre, 12/03/2021 — done.')
    })
    expect(linesOf(await lookThrough(bytes))).toEqual([])
  })

  test('Chinese under a box is found', async () => {
    const bytes = await written({}, (document) => {
      document.font(songti).fontSize(14).text('经办人王五的电话', 72, 72)
      document.rect(60, 66, 300, 30).fill('#222222')
    })
    expect(linesOf(await lookThrough(bytes))).toEqual(['hidden-text | high | p1 | 经办人王五的电话'])
  })

  test.each(['1.3', '1.4', '1.6', '1.7ext3'] as const)(
    'what is encrypted with an owner alone is read (%s)',
    async (pdfVersion) => {
      const bytes = await written({ pdfVersion, ownerPassword: 'owner', info: { Author: 'Jane Smith' } }, underBox)
      expect(linesOf(await lookThrough(bytes))).toEqual([
        'hidden-text | high | p1 | The officer is Jane Smith',
        'metadata | medium | Info | Author: Jane Smith',
      ])
    },
  )

  test.each(['1.3', '1.7ext3'] as const)('what a user must open is unreadable (%s)', async (pdfVersion) => {
    expect(await reasonOf(await written({ pdfVersion, userPassword: 'secret' }, underBox))).toBe('encrypted')
  })

  test('what is broken is unreadable', async () => {
    expect(await reasonOf(Buffer.from('%PDF-1.7 and nothing else'))).toBe('broken')
    expect(await reasonOf(makePdf({ content: line('text') }).subarray(0, 100))).toBe('broken')
  })

  test('where a photograph in it was taken is found', async () => {
    const found = await openFile(makePdf({ objects: { 10: photograph }, root: '/Photo 10 0 R' }))
    const kinds = (await found.inspect(0)).findings.map(({ kind }) => kind)
    found.close?.()
    expect(kinds).toContain('location')
  })
})

/** A JPEG with a latitude and no pixels. */
const photograph = {
  dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
  bytes: jpegWithLatitude(),
}

function jpegWithLatitude(): Buffer {
  const directory = (entries: readonly (readonly [tag: number, type: number, count: number, value: Buffer])[]) => {
    const head = Buffer.alloc(2)
    head.writeUInt16BE(entries.length)
    const rows = entries.map(([tag, type, count, value]) => {
      const row = Buffer.alloc(12)
      row.writeUInt16BE(tag, 0)
      row.writeUInt16BE(type, 2)
      row.writeUInt32BE(count, 4)
      value.copy(row, 8)
      return row
    })
    return Buffer.concat([head, ...rows, Buffer.alloc(4)])
  }
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const positionAt = 8 + 18
  const degreesAt = positionAt + 2 + 2 * 12 + 4
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory([[0x8825, 4, 1, number(positionAt)]]),
    directory([
      [1, 2, 2, Buffer.from('N\0\0\0', 'latin1')],
      [2, 5, 3, number(degreesAt)],
    ]),
    ...[51, 1, 30, 1, 0, 1].map(number),
  ])
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
    length,
    exif,
    Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9]),
  ])
}
