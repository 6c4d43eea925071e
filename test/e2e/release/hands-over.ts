import type { ReleaseTeller } from './release-teller.ts'

type Answer = {
  /** The questions of the law, all answered with yes. */
  readonly checklist: readonly string[]
  readonly part: { readonly [field: string]: string | readonly string[] }
  readonly letter: string
}

/** Another person answers the checklist for all files that wait; the answer is drafted, approved and issued. */
export async function handsOver(tell: ReleaseTeller, { reference }: { readonly reference: string }, answer: Answer) {
  const { office, hand } = tell
  const { people } = office
  const at = `/desk/requests/${reference}`
  const approver = await tell.window(people.approver)
  const officer = await tell.window(people.officer)

  await approver.goto(`${at}/release`)
  const release = approver.locator(`form[action="${at}/release"]`)
  await tell.fills(approver, release, Object.fromEntries(answer.checklist.map((check) => [`check.${check}`, 'yes'])))
  if (!approver.url().includes('saved=1')) throw new Error(await approver.locator('main').innerText())

  await officer.goto(`${at}/decision-drafted`)
  const draft = officer.locator('form[action$="/decision-drafted"]')
  await hand.open(officer, draft)
  for (const [name, value] of Object.entries(answer.part)) await hand.set(officer, draft, name, value)
  await tell.fills(officer, draft, { letter: answer.letter })
  if (!officer.url().includes('saved=')) throw new Error(await officer.locator('main').innerText())

  for (const [page, step] of [
    [approver, 'decision-approved'],
    [officer, 'decision-issued'],
  ] as const) {
    await page.goto(`${at}/${step}`)
    await hand.press(page, page.locator(`form[action$="/${step}"]`))
    if (!page.url().includes('saved=')) throw new Error(await page.locator('main').innerText())
  }
}
