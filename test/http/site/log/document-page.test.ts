import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { attached } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf, release } from '../published-office.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the pages of what was released', () => {
  let office: HttpOffice
  let entry: Awaited<ReturnType<typeof release>>
  beforeAll(async () => {
    office = await openHttpOffice()
    office.at('2024-05-21T09:00:00Z')
    entry = await release(office, {
      title: 'Pay of <b>senior</b> staff',
      summary: 'What heads of department earn.',
      outcome: 'partially-withheld',
      exemptions: ['s.40(2)'],
      files: [
        { name: 'letter.txt', mediaType: 'text/plain', bytes: `<script>x</script>\n${'line\n'.repeat(300)}` },
        {
          name: 'pay.csv',
          mediaType: 'text/csv',
          bytes: `grade;"pay; a year"\n"<i>A</i>";1\n${'B;2\n'.repeat(40)}`,
        },
        { name: 'chart.png', mediaType: 'image/png', bytes: png },
        { name: 'plan.pdf', mediaType: 'application/pdf', bytes: '%PDF-1.4\n' },
        { name: 'page.html', mediaType: 'text/html', bytes: '<script>alert(1)</script>' },
        { name: 'empty.txt', mediaType: 'text/plain', bytes: '\n' },
        { name: '名单.csv', mediaType: 'text/csv', bytes: '姓名,职务\n甲,主任' },
        { name: 'wide.csv', mediaType: 'text/csv', bytes: `${'<,'.repeat(4000)}\n`.repeat(50) },
        { name: 'long.txt', mediaType: 'text/plain', bytes: '<&'.repeat(100_000) },
      ],
    })
  }, 60_000)
  afterAll(() => office?.close())

  const view = (index: number, lang?: string) => pageOf(office, `/documents/${entry.documentIds[index]}/view`, lang)

  it('of a file that was made by cutting shows the commitment folded away, and nothing that opens it', async () => {
    const [resultId = '', plainId = ''] = [entry.documentIds[3], entry.documentIds[0]]
    const [draft, result] = [
      {
        ...{ documentId: plainId, requestId: 'r', bodyId: office.body.id, state: 'applied', pages: [], preparers: [] },
        ...{ submittedBy: null, reviewedBy: null, comment: null, statement: 'end', failure: null, warnings: [] },
        ...{ resultId, forgottenTo: 0, changedAt: '2024-05-21T09:00:00Z', version: 0 },
      } as const,
      {
        ...{ resultId, documentId: plainId, requestId: 'r', boxes: '[]', commitment: 'c0ffee', salt: 'the-salt' },
        ...{ cuts: [], madeAt: '2024-05-21T09:00:00Z' },
      } as const,
    ]
    await office.ports.store.redactions.commit({ draft, marks: [], result } as never)
    const { text } = await view(3)
    expect(text).toMatch(/<details[^>]*>(?:(?!<\/details>).)*Proof of what was cut out(?:(?!<\/details>).)*c0ffee/s)
    expect(text).not.toContain('the-salt')
    expect((await view(0)).text).not.toContain('Proof of what was cut out')
    expect((await view(3, 'zh-Hans')).text).toContain('遮盖情况的验证值')
  })

  it('an entry names outcome, grounds with their sections, dates, days, files and how to cite it', async () => {
    const { text } = await pageOf(office, `/log/${entry.reference}`)
    expect(text).toContain('Pay of &lt;b&gt;senior&lt;/b&gt; staff')
    for (const part of ['Partially withheld', 's.40(2)', 'Personal', 'working day', 'in time', 'Checked by a person']) {
      expect(text).toContain(part)
    }
    expect(text).toContain(`href="/documents/${entry.documentId}/view"`)
    expect(text).toContain(`http://localhost:3000/log/${entry.reference}`)
    expect(text).toContain('Riverford Borough Council, “Pay of')
    expect(text).not.toContain('Jo Sample')
  })

  it('a text shows its first two hundred lines, and no markup of its own', async () => {
    const { status, text } = await view(0)
    expect(status).toBe(200)
    expect(text).toContain('&lt;script&gt;x&lt;/script&gt;')
    expect(text).not.toContain('<script>x')
    expect(text).toContain('The first 200 lines')
    expect(text).toContain('Checked by a person')
    expect(text).toMatch(/<code class="hash">[0-9a-f]{64}<\/code>/)
    expect(text).toContain(`href="/documents/${entry.documentId}" download="letter.txt"`)
  })

  it('a table shows its first rows', async () => {
    const { text } = await view(1)
    expect(text).toContain('<th scope="col">pay; a year</th>')
    expect(text).toContain('<td>&lt;i&gt;A&lt;/i&gt;</td>')
    expect(text).toContain('The first 20 rows')
    expect((await view(6)).text).toContain('<td>主任</td>')
    expect((await view(7)).text).toContain('Only the first 12 columns')
  })

  it('an image and a PDF stand in the page, and anything else is only downloaded', async () => {
    expect((await view(2)).text).toContain(`<img class="preview-image" src="/documents/${entry.documentIds[2]}"`)
    expect((await view(3)).text).toContain(`<iframe class="preview-pdf" src="/documents/${entry.documentIds[3]}"`)
    const html = (await view(4)).text
    expect(html).toContain('cannot be shown in a page')
    expect(html).not.toContain('alert(1)')
    expect((await view(5)).text).toContain('The file is empty.')
  })

  it('only the page of our own may hold a PDF, and nothing may hold the rest', async () => {
    const policyOf = async (index: number) =>
      (await office.request(`/documents/${entry.documentIds[index]}`)).headers.get('content-security-policy') ?? ''
    expect(await policyOf(3)).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
    for (const index of [0, 1, 2, 4]) {
      expect(await policyOf(index)).toMatch(/^sandbox; default-src 'none';.*frame-ancestors 'none'$/)
    }
    expect((await view(3)).response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('stays small, whatever is in the file', async () => {
    for (const index of entry.documentIds.keys()) {
      for (const lang of locales) {
        const { text } = await view(index, lang)
        expect(Buffer.byteLength(text)).toBeLessThan(40_000)
        expect(text).toContain(`<html lang="${lang}">`)
      }
    }
  })

  it('what was never published has no page', async () => {
    const asked = await office.submit({ subject: 'Another' })
    const inner = await attached(office, asked.reference, 'inner.txt', 'not for everybody')
    expect((await pageOf(office, `/documents/${inner}/view`)).status).toBe(404)
    expect((await pageOf(office, '/documents/nothing/view')).status).toBe(404)
  })

  it('a tombstone says when, why and by which office, in three languages, and no officer', async () => {
    const gone = await release(office, {
      title: 'Names of callers',
      files: [{ name: 'a.txt', mediaType: 'text/plain', bytes: 'secret words' }],
    })
    office.at('2024-06-03T09:00:00Z')
    await office.act(office.as('publisher'), gone.reference, 'log-withdrawn', { reason: 'A <name> was in it' })
    const office_ = { en: 'Riverford Borough Council', 'zh-Hans': '河津区议会', 'zh-Hant': '河津區議會' }
    const dates = { en: '3 June 2024', 'zh-Hans': '2024年6月3日', 'zh-Hant': '2024年6月3日' }
    for (const lang of locales) {
      for (const path of [`/log/${gone.reference}`, `/documents/${gone.documentId}/view`]) {
        const { status, text } = await pageOf(office, path, lang)
        expect(status).toBe(410)
        for (const part of ['A &lt;name&gt; was in it', office_[lang], dates[lang]]) expect(text, path).toContain(part)
        expect(text).not.toContain('publisher')
        expect(text).not.toContain('secret words')
        expect(text).toContain('noindex')
      }
    }
    const file = (await pageOf(office, `/documents/${gone.documentId}/view`)).text
    expect(file).not.toMatch(/[0-9a-f]{64}/)
  })
})
