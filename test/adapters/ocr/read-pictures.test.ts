import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ocrCommand } from '../../../src/adapters/ocr/ocr-command.ts'
import { readTsv } from '../../../src/adapters/ocr/read-tsv.ts'
import { rememberedReader } from '../../../src/adapters/ocr/remembered-reader.ts'
import { parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { pooledScanner } from '../../../src/adapters/scan/pooled-scanner.ts'
import { pooledWordReader } from '../../../src/adapters/scan/pooled-word-reader.ts'
import { linesOf } from '../../../src/adapters/scan/read-words.ts'
import { builtEntry } from '../../security/writes/built-entry.ts'
import { madePdf } from '../redact/made-pdf.ts'
import { zip } from '../scan/scanned.ts'

const tesseract = process.env.CANDOR_TEST_TESSERACT
const pdftotext = process.env.CANDOR_TEST_PDFTOTEXT
const folder = mkdtempSync(join(tmpdir(), 'candor-pictures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A page as a scanner makes one: a picture of its lines, as a PNG of 200 dots an inch. */
async function scan(lines: readonly string[], chinese = false): Promise<Buffer> {
  const [pdf, png] = [join(folder, 'page.pdf'), join(folder, 'page')]
  writeFileSync(pdf, await madePdf({ lines, chinese }))
  execFileSync(join(dirname(pdftotext ?? ''), 'pdftoppm'), ['-png', '-r', '200', '-singlefile', pdf, png])
  return readFileSync(`${png}.png`)
}

/** The picture as a page, under a layer of words that nobody sees, as programs that read scans write it. */
function layered(picture: Buffer, layer: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: [300, 200], margin: 20 })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  document.image(picture, 0, 0, { width: 300, height: 200 })
  document.font('Courier').fontSize(14)
  document.addContent('3 Tr')
  for (const [index, line] of layer.entries()) document.text(line, 20, 30 + index * 22, { lineBreak: false })
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.end()
  })
}

async function* whole(bytes: Uint8Array) {
  yield bytes
}

describe.skipIf(!tesseract || !pdftotext)('pictures of text, read by tesseract', { timeout: 120_000 }, () => {
  const reader = ocrCommand([tesseract ?? ''])
  let built: Awaited<ReturnType<typeof builtEntry>>
  beforeAll(async () => {
    built = await builtEntry('src/server/outside-bytes.child-process.ts')
  })
  afterAll(() => built.remove())
  const look = async (bytes: Uint8Array, reads = true) => {
    const pool = parserPool({ entry: built.entry, size: 1 })
    try {
      return await pooledScanner(pool, reads ? reader : undefined).scan(whole(bytes), { names: [], patterns: [] })
    } finally {
      await pool.close()
    }
  }

  test('personal data in a scanned page and in a picture is found', async () => {
    const picture = await scan(['Minutes of the board', 'Card 4111 1111 1111 1111'])
    const found = { kind: 'personal-data', what: 'bank-account' }
    const page = await look(await layered(picture, []))
    expect(page).toMatchObject({ verdict: 'blocked', findings: [{ ...found, where: { page: 1 } }] })
    expect(page.picturesNotRead).toBeUndefined()
    expect((await look(picture)).findings).toMatchObject([{ ...found, where: {} }])
  })

  test('the words of a scanned page, of a picture and of those in an archive are searched, each on its page', async () => {
    const picture = await scan(['Minutes of the board'])
    const pages = async (bytes: Uint8Array, reads = true) => {
      const pool = parserPool({ entry: built.entry, size: 1 })
      const found: { number: number; where: object; text: string }[] = []
      try {
        const words = pooledWordReader(pool, reads ? reader : undefined)
        const { state, ...rest } = await words.words(whole(bytes), async (some) => void found.push(...some))
        return { state, ...rest, found: found.filter(({ text }) => text !== '') }
      } finally {
        await pool.close()
      }
    }
    const page = await layered(picture, ['Paid to Wilhelmina'])
    const text = 'Minutes of the board'
    expect(await pages(page)).toEqual({ state: 'whole', found: [{ number: 1, where: { page: 1 }, text }] })
    expect(await pages(page, false)).toEqual({ state: 'whole', picturesNotRead: 1, found: [] })
    expect((await pages(picture)).found).toEqual([{ number: 1, where: {}, text }])
    const archive = zip({ 'a.txt': 'Open', 'page.pdf': page, 'letter.docx': zip({ 'inside.png': picture }) })
    expect((await pages(archive)).found.map(({ where, text: words }) => [where, words])).toEqual([
      [{ part: 'a.txt' }, 'Open'],
      [{ part: 'page.pdf', page: 1 }, text],
    ])
  })

  test('without a program that reads them they are counted', async () => {
    const picture = await scan(['Card 4111 1111 1111 1111'])
    expect(await look(picture, false)).toMatchObject({ verdict: 'clean', findings: [], picturesNotRead: 1 })
  })

  test('a layer of the words that the picture shows is no finding, and any other one is', async () => {
    const lines = ['Minutes of the board', 'The library stays open']
    const picture = await scan(lines)
    const same = await layered(picture, lines)
    expect(await look(same)).toMatchObject({ verdict: 'clean', findings: [] })
    expect(await look(same, false)).toMatchObject({ verdict: 'review', findings: [{ kind: 'hidden-text', count: 8 }] })
    const other = await look(await layered(picture, ['Minutes of the board', 'Paid to Wilhelmina']))
    expect(other).toMatchObject({ verdict: 'review', findings: [{ kind: 'hidden-text', severity: 'medium' }] })
    expect(other.findings[0]?.excerpt).toContain('Wilhelmina')
    expect(other.findings[0]?.excerpt).not.toContain('Minutes')
  })

  test.skipIf(!process.env.CANDOR_TEST_CHINESE_OCR)('Chinese is read as Chinese', async () => {
    const picture = await scan(['身份证号 11010519491231002X', '县政府会议记录'], true)
    expect(linesOf((await reader.read(picture)) ?? []).join('\n')).toContain('会议记录')
    expect((await look(picture)).findings).toMatchObject([{ what: 'identity-number' }])
  })

  test('what is no picture is not read, and harms nobody', async () => {
    expect(await reader.read(Buffer.from('no picture'))).toBeNull()
    expect(await reader.check()).toBeNull()
  })
})

/** One that has ended and that nobody has asked about is not running either. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`
  return existsSync(status) && !/^State:\s+Z/m.test(readFileSync(status, 'latin1'))
}

describe('a program that does not do its work', () => {
  const program = (name: string, script: string) => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return [path, '-l', 'eng']
  }
  const limits = { wallSeconds: 1, memoryBytes: 512 * 1024 * 1024, outputBytes: 10_000 }

  test('reads nothing, and is ended with what it started', async () => {
    const started = join(folder, 'started')
    const hangs = program('hangs', `sleep 100 & echo $! > ${started}; sleep 100`)
    const endless = program('endless', 'yes')
    const fails = program('fails', 'exit 3')
    for (const command of [hangs, endless, fails, [join(folder, 'nowhere'), '-l', 'eng']])
      expect(await ocrCommand(command, limits).read(Buffer.from('P5 1 1 255\n0')), command[0]).toBeNull()
    expect(isRunning(Number(readFileSync(started, 'utf8')))).toBe(false)
    expect(await ocrCommand([join(folder, 'nowhere')], limits).check()).toContain('nowhere')
  })

  test('is told none of our secrets', async () => {
    process.env.CANDOR_SECRET_OF_THE_TEST = 'secret'
    const told = join(folder, 'environment')
    await ocrCommand(program('tells', `env > ${told}`)).read(new Uint8Array(1))
    delete process.env.CANDOR_SECRET_OF_THE_TEST
    const environment = readFileSync(told, 'utf8')
    expect(environment).toContain('PATH=')
    expect(environment).not.toContain('CANDOR')
  })
})

test('the table of words is read with its places, and broken rows are left out', () => {
  const rows = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t',
    '5\t1\t1\t1\t1\t1\t20\t10\t40\t10\t96.5\tDear',
    '5\t1\t1\t1\t1\t2\t70\t10\t40\t10\t91\tall,',
    '5\t1\t1\t1\t2\t1\t20\t30\t40\t10\t12\tdirt',
    '5\t1\t1\t1\t2\t1\t20',
    '5\t1\t1\t1\t3\t1\t20\t50\t10\t10\t88\t会',
    '5\t1\t1\t1\t3\t2\t30\t50\t10\t10\t88\t议',
  ]
  const words = readTsv(rows.join('\n'))
  expect(words[0]).toEqual({ text: 'Dear', line: 0, box: { left: 0.1, top: 0.1, right: 0.3, bottom: 0.2 } })
  expect(linesOf(words)).toEqual(['Dear all,', '会议'])
})

test('what was read of late is not read again, and only so much is kept', async () => {
  let reads = 0
  const word = { text: 'a', line: 0, box: { left: 0, top: 0, right: 1, bottom: 1 } }
  const reader = rememberedReader(
    {
      check: async () => null,
      async read() {
        reads += 1
        return [word, word]
      },
    },
    4,
  )
  for (const picture of ['a', 'b', 'a', 'c', 'a', 'b']) await reader.read(Buffer.from(picture))
  expect(reads).toBe(4)
})
