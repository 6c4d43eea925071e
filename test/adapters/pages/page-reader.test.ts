import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { pagesOfDocument } from '../../../src/adapters/pages/pages-of-document.ts'
import { isUnreadable } from '../../../src/adapters/pages/pooled-page-reader.ts'
import { recentlyUsed } from '../../../src/adapters/pages/recently-used.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import type { PageHits, PageSearch, PageWord } from '../../../src/app/ports/page-reader-ports.ts'
import { madePdf } from '../redact/made-pdf.ts'
import { inProcessPages, paged } from './in-process-pages.ts'

const pages = inProcessPages()
const { reader } = pages
afterAll(() => pages.close())

function readable<T>(answer: T): Exclude<T, undefined | { readonly unreadable: unknown }> {
  if (answer === undefined || isUnreadable(answer)) throw new Error(JSON.stringify(answer))
  return answer as Exclude<T, undefined | { readonly unreadable: unknown }>
}

const find = async (bytes: Uint8Array, search: PageSearch, maxHits = 100): Promise<PageHits> =>
  readable(await reader.find(paged(bytes), search, maxHits))
const words = (text: string, wholeWords = false): PageSearch => ({ words: text, wholeWords })
const textOf = async (bytes: Uint8Array): Promise<string> =>
  readable(await reader.words(paged(bytes), 1))
    .map(({ text }: PageWord) => text)
    .join(' ')

const lines = ['Dear Ada Lovelace,', 'your engine is here.']

describe.each([0, 90, 180, 270] as const)('a page turned by %i degrees', (rotate) => {
  it.each([undefined, [10, 20, 290, 195] as const])('has its places as they are cut, cropped to %j', async (crop) => {
    const original = await madePdf({ lines, rotate, ...(crop ? { crop } : {}) })
    const { hits } = await find(original, words('lovelace'))
    expect(hits).toMatchObject([{ page: 1, match: 'Lovelace' }])
    const boxes = hits.flatMap(({ page, rects }) => rects.map((rect) => ({ page, rect })))
    expect(boxes).toHaveLength(1)
    const cut = await redactPdf(original, boxes, { title: 'x', language: 'en' })
    const left = (await textOf(cut.result)).split(' ').sort()
    expect(left).toEqual([',', 'Ada', 'Dear', 'engine', 'here.', 'is', 'your'])
  })
})

it('shows what was found among the words around it', async () => {
  const { hits } = await find(await madePdf({ lines }), words('lovelace'))
  expect(hits).toMatchObject([{ before: 'Dear Ada ', match: 'Lovelace', after: ', your engine is here.' }])
})

it('tells the size of a page as it is shown', async () => {
  const turned = await madePdf({ lines, rotate: 90, crop: [10, 20, 290, 195] })
  expect(await reader.pages(paged(turned))).toEqual({ sizes: [{ width: 175, height: 280 }] })
})

it('tells words with their lines, and each Chinese character by itself', async () => {
  const known = readable(await reader.words(paged(await madePdf({ lines: ['to 张三', 'Bo'], chinese: true })), 1))
  expect(known.map(({ text, line }: PageWord) => [text, line])).toEqual([
    ['to', 0],
    ['张', 0],
    ['三', 0],
    ['Bo', 1],
  ])
})

it('has a box for each line of what goes over a line end', async () => {
  const { hits } = await find(await madePdf({ lines: ['signed by Ada', 'Lovelace, here'] }), words('Ada Lovelace'))
  expect(hits.map(({ rects }) => rects.length)).toEqual([2])
})

it('finds patterns, whole words and kinds of personal data', async () => {
  const file = await madePdf({ lines: ['Li of the police', 'ring 0171-4433', 'li@example.org'] })
  expect((await find(file, words('li'))).hits).toHaveLength(3)
  expect((await find(file, words('li', true))).hits).toHaveLength(2)
  expect((await find(file, { pattern: '####-####', wholeWords: false })).hits).toMatchObject([{ match: '0171-4433' }])
  const settings = { names: ['Li'], patterns: [] }
  expect((await find(file, { kind: 'e-mail', settings })).hits).toMatchObject([{ match: 'li@example.org' }])
  expect((await find(file, { kind: 'any', settings })).hits.map(({ what }) => what)).toContain('name')
})

it('says that there are more places, and which pages have no words', async () => {
  const file = await madePdf({ lines: ['a a a a'] })
  expect(await find(file, words('a'), 3)).toMatchObject({ isCut: true, hits: { length: 3 } })
  expect(await find(await madePdf({ lines: [] }), words('a'))).toEqual({ hits: [], wordless: [1], isCut: false })
})

it('draws a page in the width that is asked for, once', async () => {
  const file = paged(await madePdf({ lines, picture: true }))
  const { bytes } = readable(await reader.picture(file, 1, 600))
  const header = new DataView(bytes.buffer, bytes.byteOffset, 24)
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([600, 400])
  const before = pages.asked.length
  await reader.picture(file, 1, 600)
  expect(pages.asked.length).toBe(before)
  expect(await reader.picture(file, 2, 600)).toBeUndefined()
})

it('is handed a file once', async () => {
  const file = paged(await madePdf({ lines: ['once'] }))
  await reader.pages(file)
  await reader.words(file, 1)
  await reader.words({ ...file, bytes: () => Promise.reject(new Error('read again')) }, 1)
  expect(await reader.words(file, 0)).toBeUndefined()
})

it('says what cannot be shown', async () => {
  expect(await reader.pages(paged(Buffer.from('only text')))).toMatchObject({ unreadable: 'unsupported' })
  expect(await reader.pages(paged(Buffer.from('%PDF-1.7 nothing')))).toMatchObject({ unreadable: 'broken' })
  const broken = Buffer.from('89504e470d0a1a0a0000', 'hex')
  expect(await reader.pages(paged(broken))).toMatchObject({ unreadable: 'broken' })
})

const png = (width: number, height: number): Buffer => {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  const data = deflateSync(Buffer.alloc((width + 1) * height))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

it('shows a picture as a page, made alike each time', async () => {
  const picture = png(400, 200)
  expect(await reader.pages(paged(picture))).toEqual({ sizes: [{ width: 300, height: 150 }] })
  expect(Buffer.compare(await pagesOfDocument(picture), await pagesOfDocument(picture))).toBe(0)
})

it('keeps what was used last', () => {
  const kept = recentlyUsed<string>(4, ({ length }) => length)
  kept.set('a', 'aa')
  kept.set('b', 'bb')
  kept.get('a')
  kept.set('c', 'cc')
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['aa', undefined, 'cc'])
})
