import { expect, it } from 'vitest'
import { writeCompoundFile } from '../../../src/adapters/scan/old-office/write-compound-file.ts'
import { docx, run } from './office-files.ts'
import { scanned, unreadableReason } from './scanned.ts'

/** A file as Word keeps it when somebody drags it into a text. */
function packed(name: string, path: string, file: Uint8Array): Uint8Array {
  const text = (value: string) => [...Buffer.from(value, 'latin1'), 0]
  const number = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255]
  const copy = text(`C:\\Temp\\${name}`)
  const inner = [
    2,
    0,
    ...text(name),
    ...text(path),
    0,
    0,
    3,
    0,
    ...number(copy.length),
    ...copy,
    ...number(file.length),
    ...file,
  ]
  return writeCompoundFile([{ name: '\u0001Ole10Native', content: Buffer.from([...number(inner.length), ...inner]) }])
}

const hidden = docx(run('secret', '<w:vanish/>'))
const within = (object: Uint8Array) => docx(run('x'), { 'word/embeddings/oleObject1.bin': object })

it('looks into a file that was dragged into a text, and tells where it lay', async () => {
  const { findings } = await scanned(within(packed('list.docx', 'C:\\Users\\ann\\list.docx', hidden)))
  expect(findings.map(({ kind, where, excerpt }) => [kind, where.part, excerpt])).toEqual([
    ['embedded-object', 'word/embeddings/oleObject1.bin', 'oleObject1.bin'],
    ['metadata', 'word/embeddings/oleObject1.bin/list.docx', 'lay at C:\\Users\\ann\\list.docx'],
    ['hidden-text', 'word/embeddings/oleObject1.bin/list.docx/word/document.xml', 'secret'],
  ])
})

it('an object that is cut off makes the file unreadable', async () => {
  const whole = packed('a.txt', 'a.txt', new Uint8Array(9000))
  expect(await unreadableReason(within(whole.subarray(0, 2000)))).toBe('broken')
})
