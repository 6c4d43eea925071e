import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facetNames } from '../../../../src/app/ports/store/search.ts'
import { languages } from '../../../../src/locales/locales.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf, release } from '../published-office.ts'

const hostile = '<script>alert(1)</script> & "ferries"'

describe('the search of the public log', () => {
  let office: HttpOffice
  let ferries: Awaited<ReturnType<typeof release>>
  beforeAll(async () => {
    office = await openHttpOffice()
    await release(office, { title: 'Potholes in Mill Lane', summary: 'Every report of a pothole since 2020.' })
    await release(office, {
      title: 'Pay of senior staff',
      summary: 'What heads of department earn.',
      outcome: 'partially-withheld',
      exemptions: ['s.40(2)'],
      files: [{ name: 'pay.csv', mediaType: 'text/csv', bytes: 'grade,pay\nA,1' }],
    })
    await release(office, { title: '北京市的水质报告', summary: '饮用水监测' })
    ferries = await release(office, { title: hostile, summary: hostile })
    const gone = await release(office, { title: 'Potholes with names in them' })
    await office.act(office.as('publisher'), gone.reference, 'log-withdrawn', { reason: 'A name was in it' })
  }, 60_000)
  afterAll(() => office?.close())

  const log = (query: string, lang?: string) => pageOf(office, `/log${query}`, lang)
  const titles = (text: string) =>
    [...text.matchAll(/<h3><a href="\/log\/[^"]+"[^>]*>(.*?)<\/a><\/h3>/g)].map(([, title]) => title)
  const linkTo = (text: string, label: string) =>
    new RegExp(`<a href="(/log[^"]*)"[^>]*>${label}</a>`).exec(text)?.[1]?.replaceAll('&amp;', '&')

  it('marks what was looked for, phrases and beginnings too, in either Chinese script', async () => {
    expect(titles((await log('?q=%22mill+lane%22+pothole*')).text)).toEqual([
      '<mark>Potholes</mark> in <mark>Mill Lane</mark>',
    ])
    const chinese = (await log('?q=%E6%B0%B4%E8%B3%AA')).text
    expect(titles(chinese)).toEqual(['北京市的<mark>水质</mark>报告'])
    expect(chinese).toMatch(/<a href="\/log\/[^"]+" lang="zh">北京市/)
  })

  it('is the search of the API too', async () => {
    const found = async (query: string) => {
      const { entries } = await (await office.request(`/api/v1/log?${query}`)).json()
      return entries.map((entry: { title: string }) => entry.title)
    }
    expect(await found('q=lane+potholes')).toEqual(['Potholes in Mill Lane'])
    expect(await found('q=%22lane+mill%22')).toEqual([])
    expect(await found('q=staff&outcome=granted-in-full')).toEqual([])
    expect(await found('q=%E6%B0%B4%E8%B3%AA&body=riverford&sort=newest')).toEqual(['北京市的水质报告'])
    expect((await office.request('/api/v1/log?q=staff&cursor=made-up')).status).toBe(422)
  })

  it('narrows by plain links, each with its count, and takes them off again', async () => {
    const all = (await log('')).text
    expect(all).toMatch(/Partially withheld<\/a> <span class="count">1<\/span>/)
    const narrowed = linkTo(all, 'Partially withheld') ?? ''
    expect(narrowed).toBe('/log?outcome=partially-withheld')
    const page = await pageOf(office, narrowed)
    expect(titles(page.text)).toEqual(['Pay of senior staff'])
    expect(page.text).toMatch(/<a class="chip" href="\/log"[^>]*>.*Outcome.*Partially withheld/s)
    expect(page.text).toContain('<input type="hidden" name="outcome" value="partially-withheld"/>')
    // Another value of the same facet stands beside the first, one of another facet narrows further.
    expect(linkTo(page.text, 'Granted in full')).toBe('/log?outcome=partially-withheld&outcome=granted-in-full')
    expect(linkTo(all, 's.40\\(2\\)[^<]*')).toBe('/log?exemption=uk-foia-2000%3As.40%282%29')
    expect(linkTo(all, 'Table')).toBe('/log?type=table')
  })

  it('escapes what was released and what was typed', async () => {
    for (const query of [
      '',
      '?q=ferries',
      `?q=${encodeURIComponent(hostile)}`,
      '?outcome=%3Cscript%3E&q=%3Cscript%3E',
    ]) {
      const { text } = await log(query)
      expect(text).not.toContain('<script>')
      expect(text).not.toMatch(/<script(?! type="module" src="\/assets\/)/)
    }
    const { text } = await pageOf(office, `/log/${ferries.reference}`)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toContain('<script>')
  })

  it.each([
    { what: 'a lone quote', query: '?q=%22' },
    { what: 'a lone star', query: '?q=*' },
    { what: 'a lone minus', query: '?q=-' },
    { what: 'a lone NOT', query: '?q=NOT' },
    { what: 'a null and SQL', query: '?q=%00%27%3B%20DROP%20TABLE' },
    { what: 'an emoji', query: '?q=%F0%9F%98%80' },
    { what: 'broken UTF-8', query: '?q=%ff%fe' },
    { what: 'two thousand words', query: `?q=${'a%20'.repeat(2000)}` },
    { what: 'a wall of Chinese', query: `?q=${'%E6%B0%B4'.repeat(300)}` },
    { what: 'operators alone', query: '?q=AND+OR+NOT+%28%29' },
    { what: 'values that nobody has', query: '?year=abc&type=nothing&body=nowhere&law=&exemption=%3A' },
    { what: 'an order, a cursor and a facet that are none', query: '?sort=sideways&cursor=none-of-ours&all=nothing' },
    { what: 'an endless value', query: `?body=${'x'.repeat(5000)}` },
    { what: 'three hundred values', query: `?${'outcome=a&'.repeat(300)}` },
    { what: 'the same name twice', query: '?q=a&q=b&q[]=c' },
  ])('answers any address with a small page: $what', async ({ query }) => {
    const { status, text } = await log(query)
    expect(status).toBe(200)
    expect(Buffer.byteLength(text)).toBeLessThan(40_000)
  })

  it('teaches where it finds nothing', async () => {
    const { text } = await log('?q=unicorns&year=1999')
    expect(text).toContain('Nothing that is published matches “unicorns”')
    expect(linkTo(text, 'Search the whole log for these words')).toBe('/log?q=unicorns')
    expect(text).toContain('/requests/new')
  })

  it('shows every value of one facet on demand, and the order by choice', async () => {
    expect((await log('?all=outcome')).text).toContain('Back to all groups')
    const { text } = await log('?q=pothole*+OR+staff')
    expect(text).toContain('<strong aria-current="true">Best match</strong>')
    expect(linkTo(text, 'Newest first')).toBe('/log?q=pothole*+OR+staff&sort=newest')
  })

  it('goes on to the next page without losing the search', async () => {
    for (let at = 0; at < 21; at += 1) await release(office, { title: `Bus stop ${at}` })
    const first = (await log('?q=bus&year=2024')).text
    expect(titles(first)).toHaveLength(20)
    const next = /<a href="([^"]+)" rel="next">/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(next).toMatch(/^\/log\?q=bus&year=2024&cursor=/)
    const second = (await pageOf(office, next)).text
    expect(titles(second)).toHaveLength(1)
    expect(second).toContain('href="/log?q=bus&amp;year=2024"')
    expect(Buffer.byteLength(first)).toBeLessThan(40_000)
  }, 60_000)

  it('gives the same search as Atom, CSV and SFLF', async () => {
    const page = (await log('?q=senior&outcome=partially-withheld')).text
    for (const format of ['.csv', '.sflf.csv', '.atom']) {
      expect(page).toContain(`href="/log${format}?q=senior&amp;outcome=partially-withheld"`)
    }
    const csv = await (await office.request('/log.csv?q=senior&outcome=partially-withheld')).text()
    expect((parse(csv, { columns: true }) as { title: string }[]).map(({ title }) => title)).toEqual([
      'Pay of senior staff',
    ])
    const sflf = await (await office.request('/log.sflf.csv?year=2024')).text()
    expect(sflf.trim().split('\n').length).toBeGreaterThan(4)
    const atom = await (await office.request('/log.atom?q=senior')).text()
    expect(atom.match(/<entry>/g)).toHaveLength(1)
    expect(atom).toContain(
      '<link rel="self" type="application/atom+xml" href="http://localhost:3000/log.atom?q=senior"/>',
    )
  })

  it('names every facet in three languages', async () => {
    for (const [lang, { pages: t }] of Object.entries(languages)) {
      const { text } = await log('', lang)
      expect(text).toContain(`<html lang="${lang}">`)
      expect(text).toContain(t.search.narrow)
      for (const name of facetNames.filter((one) => ['outcome', 'type'].includes(one))) {
        expect(text).toContain(t.search.facets[name])
      }
    }
    expect((await log('', 'zh-Hans')).text).toContain('全部公开')
  })

  it('is where the search box of the first page leads', async () => {
    expect((await pageOf(office, '/')).text).toMatch(/<form action="\/log" role="search">.*name="q"/s)
  })
})
