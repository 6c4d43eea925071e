import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { type ServedOffice, serveOffice } from '../../../e2e/serve-office.ts'
import { chromiumPath } from '../../../support/chromium.ts'
import { strangerIn } from '../../http-office.ts'
import { release } from '../published-office.ts'
import { samplePdf, samplePng } from '../sample-files.ts'

/** A folder for pictures of the pages, for those who want to look at them. */
const pictures = process.env.CANDOR_TEST_PICTURES

describe.skipIf(chromiumPath === undefined)('what was released, in a real browser', () => {
  let office: ServedOffice
  let axe: string
  let paths: readonly (readonly [name: string, path: string])[]

  beforeAll(async () => {
    office = await serveOffice()
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const titles = [
      'Potholes in Mill Lane',
      'Bus lane cameras and the fines from them',
      '饮用水监测报告',
      'School meals',
    ]
    for (const [index, title] of titles.entries()) {
      office.at(`2024-0${index + 1}-08T09:00:00Z`)
      await release(office, { title, summary: `Every report that the council holds about ${title} since 2020.` })
    }
    office.at('2024-05-07T09:00:00Z')
    const entry = await release(office, {
      title: 'Pay of senior staff by grade',
      summary: 'What heads of department earn.\nNames below the second grade are withheld.',
      outcome: 'partially-withheld',
      exemptions: ['s.40(2)', 's.43'],
      files: [
        {
          name: 'pay.csv',
          mediaType: 'text/csv',
          bytes: `grade,post,salary\n${'Head of service,Highways,64000\n'.repeat(30)}`,
        },
        {
          name: 'letter.txt',
          mediaType: 'text/plain',
          bytes: 'Dear requester,\n\nHere is what you asked for.\n'.repeat(90),
        },
        { name: 'plan.pdf', mediaType: 'application/pdf', bytes: samplePdf('The plan of Mill Lane') },
        { name: 'chart.png', mediaType: 'image/png', bytes: samplePng },
        {
          name: 'model.xlsx',
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: 'PK',
        },
      ],
    })
    const gone = await release(office, { title: 'Names of callers' })
    await office.act(office.as('publisher'), gone.reference, 'log-withdrawn', { reason: 'A name was in it.' })
    await office.submit({ subject: 'Waiting since March' })
    office.at('2024-07-01T09:00:00Z')
    const [table, text, pdf, image, other] = entry.documentIds
    paths = [
      ['log', '/log'],
      ['log-found', '/log?q=report*&type=text&year=2024'],
      ['log-nothing', '/log?q=unicorns&body=riverford'],
      ['log-facet', '/log?all=exemption'],
      ['entry', `/log/${entry.reference}`],
      ['entry-gone', `/log/${gone.reference}`],
      ['file-table', `/documents/${table}/view`],
      ['file-text', `/documents/${text}/view`],
      ['file-pdf', `/documents/${pdf}/view`],
      ['file-image', `/documents/${image}/view`],
      ['file-other', `/documents/${other}/view`],
      ['file-gone', `/documents/${gone.documentId}/view`],
      ['figures', '/statistics?body=riverford'],
      ['figures-all', '/statistics'],
      ['definitions', '/help/figures'],
    ]
    await strangerIn(office)
    if (pictures) await mkdir(pictures, { recursive: true })
  }, 60_000)
  afterAll(() => office?.close())

  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
        }
      }
      // The browser's own PDF viewer is not ours to mend.
      const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false })
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    })
  }

  const looks = locales.flatMap((lang) => [
    { lang, width: 360, dark: true },
    { lang, width: 1280, dark: false },
    ...(pictures
      ? [
          { lang, width: 360, dark: false },
          { lang, width: 1280, dark: true },
        ]
      : []),
  ])

  it.each(looks)(
    'nothing for axe, nothing sideways: $lang, $width px, dark: $dark',
    { timeout: 240_000 },
    async (look) => {
      const found: string[] = []
      const page = await office.visit({ scripts: true, ...look })
      for (const [name, path] of paths) {
        await page.goto(path)
        const said = (what: string) => found.push(`${look.lang} ${look.width} ${path}: ${what}`)
        if ((await page.getAttribute('html', 'lang')) !== look.lang) said('the language is not set')
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) said(`scrolls sideways by ${sideways} px`)
        for (const problem of await violations(page)) said(problem)
        if (pictures) {
          const file = `${pictures}/${name}-${look.lang}-${look.width}${look.dark ? '-dark' : ''}.png`
          await page.screenshot({ path: file, fullPage: true })
        }
      }
      await page.context().close()
      expect(found).toEqual([])
      expect(office.complaints.filter((one) => !/status of 410|chrome(-extension)?:/.test(one))).toEqual([])
    },
  )

  it('is searched and read without scripts, from the first page to a file', async () => {
    const page = await office.visit()
    await page.goto('/')
    await page.fill('form[action="/log"] input[name="q"]', '"senior staff"')
    await page.press('form[action="/log"] input[name="q"]', 'Enter')
    expect(await page.textContent('.entries mark')).toBe('senior staff')
    await page.click('.entries a')
    await page.click('.files a >> nth=0')
    expect(await page.textContent('.preview-table')).toContain('Head of service')
    expect(page.url()).toMatch(/\/documents\/[^/]+\/view$/)
    await page.goto('/log')
    await page.click('.facet a >> text=Partially withheld')
    await page.click('.chip')
    expect(new URL(page.url()).search).toBe('')
  })
})
