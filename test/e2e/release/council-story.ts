import { basename } from 'node:path'
import { expect } from 'vitest'
import { fullChecklist } from '../../support/approval.ts'
import { lettersAsSent } from '../../support/as-sent.ts'
import {
  allSecrets,
  boxedName,
  copiedNames,
  councilFolder,
  countsOf,
  type FolderSize,
  secrets,
} from './council-folder.ts'
import { handsOver } from './hands-over.ts'
import { redactionDesk } from './redaction-desk.ts'
import type { ReleaseTeller } from './release-teller.ts'
import { textInFile } from './text-in-file.ts'

/**
 * An English council: a folder of files of which some leak is given to a case, cleaned, cut, compared by another person
 * and sent back once, approved, answered and published. Nothing that leaked is in what goes out. In short it ends with what was cut.
 */
export async function councilStory(tell: ReleaseTeller, size: FolderSize): Promise<void> {
  const count = countsOf[size]
  const copied = size === 'whole' ? Object.values(copiedNames) : []
  const leaking = [boxedName, ...copied]
  const { office, hand } = tell
  const { people, ports } = office
  // The requester fetches the files, small as they are.
  Object.assign(ports.settings, { maxMailedBytes: 0 })
  const asked = await office.submit({ subject: 'Bin collection', words: 'All papers on the bin rounds of 2024.' })
  const { reference, requestId } = asked
  const at = `/desk/requests/${reference}`
  const documents = () => ports.store.cases.documents(requestId)
  const idOf = async (name: string) => (await documents()).find((one) => one.name.endsWith(name))?.id ?? ''

  const officer = await tell.window(people.officer)
  await officer.goto(at)
  await tell.gives(officer, await councilFolder(office.folder, size))
  // Without loading the page again, it says what must not go out, and which.
  await officer.getByText(`Must not go out as they are: ${count.leaking}`).first().waitFor({ timeout: 60_000 })
  const named = await officer.locator('[data-part=list] [data-state=blocked] .uploads__name').allInnerTexts()
  expect(named.map((path) => basename(path)).sort()).toEqual(leaking.toSorted())
  await hand.follow(officer, officer.getByRole('link', { name: 'Show them in the list of documents' }))
  expect(await officer.locator('.notice--late').innerText()).toMatch(/must not go out as (it is|they are)/)

  for (const name of copied) {
    const removed = name === copiedNames.workbook ? 'Hidden sheet' : 'Tracked change'
    const id = await idOf(name)
    await hand.follow(officer, officer.locator(`a[href="${at}/safe-copy/${id}"]`))
    await hand.press(officer, officer.locator(`form[action="${at}/safe-copy/${id}"]`))
    expect(await officer.locator('main').innerText()).toContain(removed)
    await hand.follow(officer, officer.getByRole('link', { name: 'Back to the request' }))
  }

  const pdf = await idOf(boxedName)
  await hand.follow(officer, officer.locator(`a[href="${at}/redaction/${pdf}"]`))
  const desk = redactionDesk(tell, officer)
  const [name, home] = secrets.underBoxes
  const whole = [0.06, 0.32, 0.6, 0.42] as const
  await desk.marks(name, [0.06, 0.19, 0.5, 0.3])
  await desk.grounds('s.40(2)')
  if (size === 'whole') await desk.notes('Who complained.')
  await desk.marks(home, size === 'whole' ? [0.06, 0.32, 0.2, 0.42] : whole)
  await desk.step('submit')

  const approver = await tell.window(people.approver)
  await approver.goto(`${at}/redaction/${pdf}`)
  const review = redactionDesk(tell, approver)
  if (size === 'whole') {
    expect(await review.compares()).toEqual(['Original', 'As it would be released'])
    await review.sendsBack(2, 'The street is not covered to its end.')
    // The pages of both follow by themselves.
    await officer.getByText('The street is not covered to its end.').first().waitFor({ timeout: 60_000 })
    await desk.widens(2, whole)
    await desk.step('submit')
    await approver.locator('form[data-step="approve"]').waitFor({ timeout: 60_000 })
  }
  await review.step('approve')
  await review.isApplied()
  if (size === 'short') {
    const cut = await textInFile(await (await approver.request.get(`/documents/${await idOf('-redacted.pdf')}`)).body())
    expect([...secrets.underBoxes, 'The bins were not emptied.'].map((one) => cut.includes(one))).toEqual([
      ...[false, false, true],
    ])
    return
  }

  await tell.isLookedThrough(reference)
  await handsOver(tell, asked, {
    checklist: fullChecklist('uk-foia-2000').map(({ check }) => check),
    part: { outcome: 'partially-withheld', exemptions: ['s.40(2)'], reason: 'The names are personal data of others.' },
    letter:
      'The papers are attached. You may ask us for an internal review within 40 working days, and then complain to the Information Commissioner.',
  })

  const [letter] = await lettersAsSent(ports, 'decision')
  const link = /\/requests\/\S+\/files\/[\w-]+/.exec(letter?.text ?? '')?.[0]
  if (!link) throw new Error(`The letter has no link to the files: ${letter?.text}`)
  const requester = await tell.window('public')
  await requester.goto(link)
  const buttons = requester.getByRole('button', { name: /^Download/ })
  const texts: string[] = []
  for (let index = 0; index < (await buttons.count()); index += 1)
    texts.push(await textInFile(await tell.fetches(requester, buttons.nth(index))))
  // The statement of what was cut lies beside them.
  expect(texts).toHaveLength(count.files + 1)
  expect(texts.join('\n')).toContain('The bins were not emptied.')
  expect(texts.join('\n')).toContain('1,200')

  const publisher = await tell.window(people.publisher)
  const originals = await Promise.all(leaking.map(idOf))
  const given = (await documents()).filter(({ id, state }) => state === 'approved' && !originals.includes(id))
  const published = given.filter((one) => /safe copy|redacted/.test(one.name))
  expect(published).toHaveLength(count.leaking)
  for (const [index, { id }] of published.entries()) {
    await publisher.goto(`${at}/document-published?document=${id}`)
    const form = publisher.locator('form[action$="/document-published"]')
    await tell.fills(publisher, form, {
      title: `Paper ${index + 1} on the bins`,
      ...(index === 0 ? { logTitle: 'Bin rounds', logSummary: 'Papers on the bin rounds of 2024.' } : {}),
    })
    expect(publisher.url()).toContain('saved=')
  }
  await requester.goto(`/log/${reference}`)
  texts.push(await requester.content())
  for (const { id } of published) {
    const answer = await requester.request.get(`/documents/${id}`)
    expect(answer.status()).toBe(200)
    texts.push(await textInFile(await answer.body()))
  }
  for (const id of originals)
    for (const secret of ['', `?secret=${asked.secret}`])
      expect((await requester.request.get(`/documents/${id}${secret}`)).status()).toBe(404)
  for (const secret of allSecrets) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
    expect(await (await requester.request.get(`/api/v1/log?q=${encodeURIComponent(secret)}`)).json()).toMatchObject({
      entries: [],
    })
  }
}
