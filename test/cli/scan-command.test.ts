import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madePdf } from '../adapters/redact/made-pdf.ts'
import { docx, run } from '../adapters/scan/office-files.ts'
import { installation } from './run-candor.ts'

const here = installation()
const put = (name: string, bytes: Uint8Array | string) => {
  const file = join(here.folder, name)
  writeFileSync(file, bytes)
  return file
}

test('scan tells what a file is by what is in it, what must not go out, and what it cannot read', {
  timeout: 120_000,
}, async () => {
  const files = [
    put('notes.txt', docx(run('secret', '<w:vanish/>'))),
    put('plain.pdf', 'Nothing to see here.\n'),
    put('who.csv', 'name,telephone\nWilhelmina Sample,01632 960 123\n'),
    put('program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0])),
  ]
  const { code, out, err } = await here.run(['scan', ...files, '--json'])
  expect(code, err).toBe(0)
  const [hidden, plain, table, program] = JSON.parse(out)
  expect(hidden).toMatchObject({ file: files[0], verdict: 'blocked', findings: [{ kind: 'hidden-text' }] })
  expect(hidden.type).toContain('wordprocessingml')
  expect(plain).toMatchObject({ type: 'text/plain', verdict: 'clean', findings: [] })
  expect(table.verdict).toBe('review')
  expect(table.findings).toContainEqual(
    expect.objectContaining({ kind: 'personal-data', what: 'telephone', where: { cell: 'B2' } }),
  )
  expect(program).toMatchObject({ verdict: 'unreadable', reason: 'unknown-type', findings: [] })
  expect(await here.run(['scan'])).toMatchObject({ code: 2 })
  expect(await here.run(['scan', 'nowhere.pdf'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere.pdf'),
  })
})

test('scan gives no result without the virus scanner that it is to ask', { timeout: 120_000 }, async () => {
  const file = put('letter.txt', 'An ordinary letter.\n')
  const env = { CLAMD_URL: `unix:${join(here.folder, 'no-clamd.sock')}` }
  const silent = await here.run(['scan', file, '--json'], env)
  expect(silent).toMatchObject({ code: 1, out: '', err: expect.stringContaining('virus scanner does not answer') })
  const wrong = await here.run(['scan', file], { CLAMD_URL: 'http://clamd' })
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('CLAMD_URL: given "http://clamd"') })
})

test('redact writes a proved file, and none where a box is wrong', { timeout: 120_000 }, async () => {
  const file = put('minutes.pdf', await madePdf({ lines: ['Minutes of the board', 'Present: Anna Marlow'] }))
  const boxes = put('boxes.json', JSON.stringify([{ text: 'Anna Marlow', ground: 's.40(2)' }]))
  const out = join(here.folder, 'out.pdf')
  const done = await here.run(['redact', file, '--boxes', boxes, '--out', out, '--json'])
  expect(done.code, done.err).toBe(0)
  expect(JSON.parse(done.out)).toMatchObject({
    boxes: 1,
    proof: { textGone: true, pixelsUniform: true, outsideUnchanged: true },
    warnings: [],
  })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  const wrong = put('wrong.json', '[{ "page": 1, "rect": [9, 9, 1, 1] }]')
  const none = join(here.folder, 'none.pdf')
  expect(await here.run(['redact', file, '--boxes', wrong, '--out', none])).toMatchObject({
    code: 1,
    err: expect.stringContaining('box 1'),
  })
  expect(existsSync(none)).toBe(false)
})
