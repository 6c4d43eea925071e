import { expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const title = { title: 'A file', language: 'en', madeAt: '2026-03-01T10:00:00Z', asPages: true }
const closeUp = (text: string): string => text.replace(/\s+/g, '')

/** The words on the pages of a file, without the spaces and line ends between them. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { type, bytes: pages } = await makeSafeCopy(bytes, title)
  expect(type).toBe('application/pdf')
  expect(await kindsIn(pages)).toEqual([])
  return closeUp((await scanned(pages)).text)
}

const chinese = '您好，我们的地方在这里'
const utf16 = Buffer.from(`\ufeff${chinese}\n`, 'utf16le')
const gb18030 = Buffer.from('c4fabac3a3acced2c3c7b5c4b5d8b7bdd4dad5e2c0ef0a', 'hex')
const windows1252 = Buffer.from('436166e92093746f6e696768749420352080 0a'.replace(' ', ''), 'hex')

test.each([
  ['UTF-8', Buffer.from(`${chinese}\n`), chinese],
  ['UTF-16', utf16, chinese],
  ['GB18030', gb18030, chinese],
  ['Windows-1252', windows1252, 'Café“tonight”5€'],
])('a text in %s becomes pages with its words', async (_, bytes, words) => {
  expect(await wordsOf(bytes)).toContain(words)
})

test.each([
  ['words', Array.from({ length: 300 }, (_, at) => `part${at}`).join(' ')],
  ['a word longer than a line', Array.from({ length: 300 }, (_, at) => `w${at}x`).join('')],
  ['characters', '甲乙丙丁戊己庚辛壬癸'.repeat(40)],
])('a long line of %s wraps, and nothing of it is cut off', async (_, line) => {
  expect(await wordsOf(Buffer.from(`Dear all\n${line}\nend`))).toContain(closeUp(`Dear all${line}end`))
})

const phone = (at: number): string => `020 7946 0${String(at).padStart(3, '0')}`
const people = Array.from({ length: 120 }, (_, at) => [`Ann ${at}`, 'Roads, north', phone(at)])
const written = (rows: readonly (readonly string[])[], separator: string): Buffer =>
  Buffer.from(rows.map((row) => row.map((value) => `"${value}"`).join(separator)).join('\r\n'))

test.each([
  ['commas', ','],
  ['tabs', '\t'],
  ['semicolons', ';'],
])('values between %s become a table whose head stands on each page', async (_, separator) => {
  const { bytes } = await makeSafeCopy(written([['Name', 'Office', 'Phone'], ...people], separator), title)
  const { text } = await scanned(bytes)
  for (const row of people) expect(closeUp(text)).toContain(closeUp(row.join('')))
  expect(text.match(/Name\s+Office\s+Phone/g)).toHaveLength(4)
})

test('a first row that is one of the values is not repeated', async () => {
  const { text } = await scanned((await makeSafeCopy(written(people, ','), title)).bytes)
  expect(text.match(/Ann 0\s/g)).toHaveLength(1)
})

test('each row of a wide table stands with the names of its values, whole', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `col${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at)}`)
  const words = await wordsOf(written([names, names.map((_, at) => `value ${at}`)], ','))
  for (const [at, name] of names.entries()) expect(words).toContain(`${name}:value${at}`)
})

test('a value that is higher than a page goes on over pages', async () => {
  const value = Array.from({ length: 2500 }, (_, at) => `word${at}`).join(' ')
  const words = await wordsOf(
    written(
      [
        ['Name', 'Note'],
        ['Ann', value],
        ['Bo', 'short'],
      ],
      ',',
    ),
  )
  for (const word of value.split(' ')) expect(words).toContain(word)
})

test('a table of thousands of pages is refused as too large, and what shows nothing too', async () => {
  const row = 'a,b,c,d,e,f,g,h\n'
  await expect(makeSafeCopy(Buffer.from(row.repeat(8000)), title)).rejects.toMatchObject({ reason: 'too-large' })
  await expect(makeSafeCopy(Buffer.from(' ,\n ,\n'), title)).rejects.toMatchObject({ reason: 'unsupported' })
})

test('a web page shows its words alone: no scripts, nothing from elsewhere', async () => {
  const page =
    '<html><body><p>The bridge is shut</p><script>leak()</script><img src="https://example.org/x.png" alt="secret"></body></html>'
  const words = await wordsOf(Buffer.from(page))
  expect(words).toContain('Thebridgeisshut')
  expect(words).not.toMatch(/leak|example\.org|secret/)
})
