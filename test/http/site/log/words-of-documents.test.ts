import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answeredAndPublished } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf } from '../published-office.ts'

const hostile = 'The <script>alert(1)</script> dredger & more'

describe('words of documents on the public pages', () => {
  let office: HttpOffice
  let documentId = ''
  let reference = ''
  beforeAll(async () => {
    office = await openHttpOffice()
    ;({ documentId, reference } = await answeredAndPublished(office))
    const { store, clock } = office.ports
    const row = await store.cases.byReference(reference)
    const read = { documentId, requestId: row?.id ?? '', seq: row?.seq ?? 0 }
    await store.documentWords.begin(read, clock.now())
    const texts = ['nothing here', hostile, '河道清淤']
    const pages = texts.map((text, index) => ({ number: index + 1, where: { page: index + 1 }, text }))
    await store.documentWords.add(read, pages)
    await store.documentWords.finish(read, 'whole', clock.now())
  }, 60_000)
  afterAll(() => office?.close())

  it('the log shows the file, the page and the words, and opens the file there', async () => {
    const { text } = await pageOf(office, '/log?q=dredger')
    expect(text).toContain(`href="/documents/${documentId}/view?page=2&amp;q=dredger#words"`)
    expect(text).toContain('Page 2')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; <mark>dredger</mark> &amp; more')
    const chinese = `/log?q=${encodeURIComponent('清淤')}`
    expect((await pageOf(office, chinese, 'zh-Hans')).text).toContain('第3页')
    expect((await pageOf(office, chinese, 'zh-Hant')).text).toContain('第3頁')
  })

  it('the page of the file shows the words of that page, and where else they stand', async () => {
    const at = (query: string) => pageOf(office, `/documents/${documentId}/view${query}`)
    const { text } = await at('?page=2&q=dredger')
    expect(text).toContain('<h2 id="words">The words: Page 2</h2>')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; <mark>dredger</mark>')
    expect(text).toContain('Found in one place')
    expect((await at('?q=absent')).text).toContain('does not stand in this file')
    expect((await at('?page=999&start=x')).text).not.toContain('The words:')
  })

  it('the API tells the same', async () => {
    const found = await (await office.request('/api/v1/log?q=dredger')).json()
    expect(found).toMatchObject({ entries: [{ found: [{ id: documentId, page: 2, pages: 1, place: { page: 2 } }] }] })
    const words = await (await office.request(`/api/v1/documents/${documentId}/words?q=dredger&page=3`)).json()
    expect(words).toMatchObject({ state: 'whole', pages: 3, page: { number: 3 }, found: { pages: 1, next: null } })
  })

  it('of a file that was taken back nothing is shown', async () => {
    await office.act(office.as('publisher'), reference, 'document-withdrawn', { documentId, reason: 'A mistake' })
    expect((await pageOf(office, '/log?q=dredger')).text).not.toContain('<mark>dredger</mark>')
    const shown = await office.request(`/documents/${documentId}/view?page=2&q=dredger`)
    expect(await shown.text()).not.toContain('alert(1)')
    expect((await office.request(`/api/v1/documents/${documentId}/words?q=dredger`)).status).toBe(404)
  })
})
