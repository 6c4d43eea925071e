import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Unreadable } from '../../../../src/adapters/scan/inspector.ts'
import { lookThrough } from './look-through.ts'
import { line, makePdf, picture, rectangle, savedAgain } from './make-pdf.ts'
import { mutated, randomFrom } from './mutate.ts'

const small = { page: '/MediaBox [0 0 200 200]' }
const text = line('A letter', 100)
const files: readonly Buffer[] = [
  makePdf({ ...small, content: `${text}${rectangle('0 0 0', 60, 90, 100, 24)}`, info: '/Author (Jane Smith)' }),
  makePdf({
    page: '/MediaBox [0 0 200 200] /Annots [11 0 R 12 0 R] /Rotate 90 /CropBox [10 10 190 190]',
    content: `q 100 0 0 100 20 20 cm /P Do Q ${text}`,
    resources: '/XObject << /P 10 0 R >>',
    root: '/AcroForm << /Fields [12 0 R] >> /OpenAction << /S /JavaScript /JS (x) >> /StructTreeRoot 13 0 R',
    objects: {
      10: picture(40, 40, (x) => x * 6),
      11: '<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (Note) >>',
      12: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [0 0 20 20] >>',
      13: '<< /Type /StructTreeRoot /K << /S /P /Pg 3 0 R /ActualText (More) >> >>',
    },
  }),
  savedAgain(makePdf({ ...small, content: text }), {
    4: { dict: '/Filter /FlateDecode', bytes: deflateSync(line('Another', 100)) },
    20: { dict: '/Type /ObjStm /N 1 /First 4', bytes: '21 0 << /A (b) >>' },
  }),
]

test('300 broken files are judged or unreadable', async () => {
  const random = randomFrom(13)
  const outcomes = { judged: 0, unreadable: 0 }
  for (let count = 0; count < 300; count += 1) {
    const bytes = mutated(files[count % files.length] as Buffer, random)
    try {
      await lookThrough(bytes)
      outcomes.judged += 1
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      outcomes.unreadable += 1
    }
  }
  expect(outcomes.judged + outcomes.unreadable).toBe(300)
  expect(Math.min(outcomes.judged, outcomes.unreadable)).toBeGreaterThan(0)
}, 120_000)
