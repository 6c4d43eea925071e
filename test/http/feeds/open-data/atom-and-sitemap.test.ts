import { execFileSync } from 'node:child_process'
import { DomUtils, parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredAndPublished } from '../../answered-request.ts'
import { type HostileLog, hostileTitles, openHostileLog, secretTitle, withdrawnTitle } from './hostile-log.ts'

const { findAll, getText } = DomUtils

let office: HostileLog
let answered: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHostileLog()
  answered = await answeredAndPublished(office)
  for (let count = 0; count < 60; count += 1) await office.publish({ title: `Entry ${count}`, summary: '' })
})
afterAll(() => office.close())

/** Well-formed by the judgement of another program, and then as elements. */
async function xmlOf(path: string) {
  const text = await office.text(path)
  execFileSync('xmllint', ['--noout', '-'], { input: text })
  const document = parseDocument(text, { xmlMode: true })
  const all = (name: string, of = document.children) => findAll((element) => element.name === name, of)
  return { text, all }
}

async function wholeFeed(path: string, afterEachPage: () => Promise<unknown> = async () => undefined) {
  const entries: { id: string; title: string; language: string | undefined; summary: string }[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const { all } = await xmlOf(next)
    for (const entry of all('entry')) {
      const [id, title, summary] = ['id', 'title', 'summary'].map((name) => all(name, entry.children)[0])
      if (!id || !title || !summary) throw new Error('An entry lacks what RFC 4287 asks of it')
      entries.push({
        id: getText(id),
        title: getText(title),
        language: title.attribs['xml:lang'],
        summary: getText(summary),
      })
    }
    next = all('link')
      .find(({ attribs }) => attribs.rel === 'next')
      ?.attribs.href?.replace('http://localhost:3000', '')
    await afterEachPage()
  }
  return entries
}

describe('/log.atom', () => {
  test('leads through the whole log, and an entry that is published meanwhile hides none', async () => {
    const before = await wholeFeed('/log.atom')
    expect(before).toHaveLength(Object.keys(hostileTitles).length + 2 + 60)
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
    const during = await wholeFeed('/log.atom', () => office.publish({ title: 'Meanwhile' }))
    expect(during.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('an entry is marked with the language that it is written in', async () => {
    const entries = await wholeFeed('/log.atom?body=riverford')
    const languageOf = (title: string) => entries.find((entry) => entry.title === title)?.language
    expect(languageOf(hostileTitles.chinese)).toBe('zh')
    expect(languageOf(hostileTitles.arabic)).toBe('und')
    expect(languageOf(hostileTitles.formula)).toBe('en')
    await office.changeSettings({ locale: 'zh-Hant' })
    const inHan = (await wholeFeed('/log.atom')).find(({ title }) => title === hostileTitles.chinese)
    expect(inHan?.language).toBe('zh-Hant')
    await office.changeSettings({ locale: 'en' })
  })

  test('has the words of what is published, and none of what is not', async () => {
    const entries = await wholeFeed('/log.atom')
    expect(entries.map(({ title }) => title)).toContain(hostileTitles.markup)
    expect(entries.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Bell [^\p{Cc}]*half$/u))
    const words = entries.map(({ title, summary }) => `${title} ${summary}`).join('\n')
    expect(words).not.toContain(secretTitle)
    expect(words).not.toContain(withdrawnTitle)
  })

  test('has what RFC 4287 and RFC 5005 ask of a feed', async () => {
    const { all } = await xmlOf('/log.atom')
    const [feed] = all('feed')
    const own = (name: string) => (feed?.children ?? []).filter((child) => 'name' in child && child.name === name)
    for (const name of ['id', 'title', 'updated', 'author']) expect(own(name)).toHaveLength(1)
    const rels = all('link', feed?.children ?? [])
      .filter(({ parent }) => parent === feed)
      .map(({ attribs }) => attribs.rel)
    expect(rels).toEqual(['self', 'first', 'next', 'alternate'])
    expect((await office.request('/log.atom?cursor=nonsense')).status).toBe(422)
  })
})

describe('the sitemap', () => {
  const addresses = async (path: string) => {
    const { all } = await xmlOf(path)
    return all('loc').map((loc) => getText(loc).replace('http://localhost:3000', ''))
  }

  test('is named by robots.txt, and lists its parts', async () => {
    expect(await office.text('/robots.txt')).toContain('Sitemap: http://localhost:3000/sitemap.xml')
    expect(await addresses('/sitemap.xml')).toEqual(['/sitemap/pages.xml', '/sitemap/log-1.xml'])
    for (const none of ['log-2.xml', 'log-0.xml', 'log-x.xml', 'other.xml'])
      expect((await office.request(`/sitemap/${none}`)).status).toBe(404)
  })

  test('every address in it is a page that is there', async () => {
    const real = [`/log/${answered.reference}`, `/documents/${answered.documentId}/view`]
    expect(await addresses('/sitemap/log-1.xml')).toEqual(expect.arrayContaining(real))
    const listed = [...(await addresses('/sitemap/pages.xml')), ...real]
    const statuses = await Promise.all(listed.map(async (path) => `${path} ${(await office.request(path)).status}`))
    expect(statuses.filter((one) => !one.endsWith(' 200'))).toEqual([])
  })

  test('has each entry and the pages of its files, and what was withdrawn nowhere', async () => {
    const listed = await addresses('/sitemap/log-1.xml')
    const entries = (await wholeFeed('/log.atom')).map(({ id, title }) => ({
      reference: id.split('/').at(-1) ?? '',
      title,
    }))
    const withdrawn = entries.filter(({ title }) => title.endsWith(': withdrawn'))
    expect(withdrawn).toHaveLength(1)
    const shown = entries.filter(({ title }) => !title.endsWith(': withdrawn'))
    expect(listed.filter((path) => path.startsWith('/log/')).toSorted()).toEqual(
      shown.map(({ reference }) => `/log/${reference}`).toSorted(),
    )
    expect(listed.filter((path) => path.startsWith('/documents/'))).toHaveLength(Object.keys(hostileTitles).length + 1)
  })
})
