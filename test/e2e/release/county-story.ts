import { expect } from 'vitest'
import { renderPage } from '../../../src/adapters/redact/render-page.ts'
import { loadPdfium, openDocument } from '../../../src/adapters/scan/pdf/pdfium.ts'
import { fullChecklist } from '../../support/approval.ts'
import { handsOver } from './hands-over.ts'
import { redactionDesk } from './redaction-desk.ts'
import type { ReleaseTeller } from './release-teller.ts'
import { overNumbers, scannedTable, tableName } from './scanned-table.ts'

/**
 * A Chinese county: a scanned table of identity numbers. The page says that nothing has read it; boxes are laid over the
 * numbers, another person approves them and answers the 保密审查, and the picture under the boxes is gone from what is published.
 */
export async function countyStory(tell: ReleaseTeller): Promise<void> {
  const { office, hand } = tell
  const { people, ports } = office
  const asked = await office.submit({
    ...{ subject: '低保人员名单', words: '申请公开本县低保人员名单。', name: '申请人甲', locale: 'zh-Hans' },
    facts: { applicantType: 'natural-person' },
  })
  const { reference, requestId } = asked
  const at = `/desk/requests/${reference}`
  const officer = await tell.window(people.officer)
  await officer.goto(at)
  await tell.gives(officer, await scannedTable(office.folder))
  await officer.getByText('已上传1个，共1个').first().waitFor({ timeout: 60_000 })
  await tell.isLookedThrough(reference)
  const [original] = await ports.store.cases.documents(requestId)
  const id = original?.id ?? ''
  expect(original?.name).toBe(tableName)
  await officer.goto(`${at}/findings/${id}`)
  expect(await officer.locator('main').innerText()).toContain('未经文字识别')

  await officer.goto(`${at}/redaction/${id}`)
  const desk = redactionDesk(tell, officer)
  const [first, second] = overNumbers
  await desk.marks(null, first)
  await desk.grounds('cn-15')
  await desk.marks(null, second)
  await desk.step('submit')
  const approver = await tell.window(people.approver)
  await approver.goto(`${at}/redaction/${id}`)
  const review = redactionDesk(tell, approver)
  expect(await review.compares()).toHaveLength(2)
  await review.step('approve')
  await review.isApplied()

  await tell.isLookedThrough(reference)
  await handsOver(tell, asked, {
    checklist: fullChecklist('cn-ogi-2019').map(({ check }) => check),
    part: {
      ...{ outcome: 'partial', exemptions: ['cn-15'], reason: '身份证件号码属于个人隐私。' },
      publicInterest: '名单其余内容均予公开，不公开号码不会对公共利益造成重大影响。',
    },
    letter:
      '现将名单向您公开，身份证件号码不予公开。如不服本答复，可以自收到本答复之日起60日内申请行政复议；对复议决定不服的，可以依法提起行政诉讼。',
  })
  const cut = (await ports.store.cases.documents(requestId)).find(({ name }) => name.endsWith('已遮盖.pdf'))
  const publisher = await tell.window(people.publisher)
  await publisher.goto(`${at}/document-published?document=${cut?.id}`)
  const form = publisher.locator('form[action$="/document-published"]')
  await hand.open(publisher, form)
  await tell.fills(publisher, form, { title: '低保名单', logTitle: '低保名单', logSummary: '本县低保人员名单。' })
  expect(publisher.url()).toContain('saved=')

  const visitor = await tell.window('public')
  await visitor.goto(`/log/${reference}`)
  const published = await visitor.request.get(`/documents/${cut?.id}`)
  expect(published.status()).toBe(200)
  for (const area of overNumbers) expect(await coloursIn(await published.body(), area)).toBeLessThan(4)
  expect((await visitor.request.get(`/documents/${id}`)).status()).toBe(404)
}

/** How many shades stand in the middle of a box, left of its label: one where nothing of the picture is left. */
async function coloursIn(bytes: Uint8Array, [left, top, , bottom]: readonly number[]): Promise<number> {
  const engine = await loadPdfium()
  const document = openDocument(engine, new Uint8Array(bytes))
  try {
    return document.withPage(0, (page) => {
      const picture = renderPage(engine, page)
      const { width, height } = picture
      const y = Math.round((((top ?? 0) + (bottom ?? 0)) / 2) * height)
      const from = Math.round(((left ?? 0) + 0.02) * width)
      const colours = new Set<number>()
      for (let x = from; x < from + Math.round(width * 0.1); x += 1)
        colours.add(picture.pixels[(y * width + x) * 4] ?? 0)
      return colours.size
    })
  } finally {
    document.close()
  }
}
