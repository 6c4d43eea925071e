import '../support/pseudo-language.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statutes } from '../../src/domain/statute/statutes.ts'
import { chromiumPath } from '../support/chromium.ts'
import { pseudoLocale } from '../support/pseudo-language.ts'
import { american, everyPage, everyRole, type Visit, visitedSettings } from './page-visits.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

/** The official names of laws stand in their own files, and what people typed is theirs. */
function namesOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(namesOf) : []
}
const names = [...new Set(statutes.flatMap(namesOf))].filter((name) => /[A-Za-z]{2}/.test(name))

/** Words of the cases and settings of this office, of days and months, and what languages call themselves. */
const typed: ReadonlySet<string> = new Set(
  `Riverford Borough Council Harbor Atom Re years Decision waits for your approval admin approver auditor officer publisher Jo Sample Candor English Pseudo
  Here is what you asked for
  Pothole Potholes Every reports report of pothole in Mill Lane since Bins Which Lamps The lamps the estates Ring depot
  Tender for the bridge evaluation docx The lowest offer was million Dear Mr Alan Turing call or Asked by Wilhelmina Sample Sa
  word document xml JSON Lines Turtle
  Photographs of the site IMG before the works began heic
  Mailbox leader hotline Highways Housing Roads Schools bytes kB
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec`.split(/\s+/),
)

describe.skipIf(chromiumPath === undefined)('a language that is registered', () => {
  let office: ServedOffice
  let visits: readonly Visit[]
  beforeAll(async () => {
    office = await serveOffice('uk-foia-2000', 'Europe/London', visitedSettings)
    visits = await everyPage(office)
  }, 240_000)
  afterAll(() => office?.close())

  it('is on every page, and nothing scrolls sideways or is cut at 360 px', { timeout: 900_000 }, async () => {
    const found: string[] = []
    const cookies = async (session: string) => {
      const [name = '', value = ''] = session.split('=')
      const page = await office.visit({ scripts: true, width: 360 })
      const lang = { name: 'lang', value: pseudoLocale, url: office.url }
      await page.context().addCookies([lang, ...(name ? [{ name, value, url: office.url }] : [])])
      return page
    }
    const publicPage = await cookies('')
    const deskPage = await cookies(await office.sessionOf(await everyRole(office)))
    const otherDesk = await cookies(await office.sessionOf(await american(office)))
    for (const { path, desk, press } of visits) {
      const page = desk === 'american' ? otherDesk : desk ? deskPage : publicPage
      const shown = await page.goto(path)
      if ((shown?.status() ?? 500) >= 500) found.push(`${path}: status ${shown?.status()}`)
      await press?.(page)
      const { lang, sideways, cut, texts } = await page.evaluate(() => {
        const isData = 'code, pre, kbd, textarea, input, script, style, .ref, [lang]:not(html)'
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const texts: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (!node.parentElement?.closest(isData)) texts.push((node.textContent ?? '').trim())
        const { scrollWidth, clientWidth, lang } = document.documentElement
        const cut = [...document.querySelectorAll('main *')].filter((element) => {
          const { overflowX, position } = getComputedStyle(element)
          return overflowX === 'hidden' && position !== 'absolute' && element.scrollWidth > element.clientWidth + 1
        })
        return {
          lang,
          sideways: scrollWidth - clientWidth,
          cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)),
          texts,
        }
      })
      if (lang !== pseudoLocale) found.push(`${path}: is in ${lang}`)
      if (sideways > 0) found.push(`${path}: scrolls sideways by ${sideways} px`)
      for (const one of cut) found.push(`${path}: cuts ${one}`)
      // The law fixes the words of its own form, in its own language.
      if (path.includes('/us-annual/')) continue
      for (const text of new Set(texts)) if (isEnglish(text)) found.push(`${path}: English: ${text.slice(0, 160)}`)
    }
    expect(found).toEqual([])
  })

  /** Words that are left when what is accented, names, dates, addresses and codes are taken out. */
  function isEnglish(text: string): boolean {
    if (/\[.*ẋ/s.test(text)) return false
    if (names.some((name) => name === text || (name.length > 6 && text.includes(name)))) return false
    const words = text.replaceAll(/\S*[@/:.]\S+/g, '').match(/(?<![\w-])[A-Za-z][a-z]+(?![\w-])/g) ?? []
    return words.some((word) => !typed.has(word))
  }
})
