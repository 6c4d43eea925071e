import { readFileSync, statSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import type { Staff } from '../../../src/app/ports/store/staff.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import type { ServedOffice } from '../serve-office.ts'
import { type Hand, keyboard, mouse } from '../stories/hands.ts'

export type How = 'by keyboard' | 'with the mouse'

/** One who tells a story of a release: with keys alone, or with the mouse. */
export type ReleaseTeller = {
  readonly office: ServedOffice
  readonly how: How
  readonly hand: Hand
  /** The window of a person, the same one each time. */
  window(person: Staff | 'public'): Promise<Page>
  /** Gives a folder or a file to the case of the page: dropped, or chosen. */
  gives(page: Page, path: string): Promise<void>
  /** Fills in a form and sends it. */
  fills(
    page: Page,
    form: Locator,
    values: { readonly [name: string]: string | true | readonly string[] },
  ): Promise<void>
  /** Downloads what a button gives. @returns its bytes */
  fetches(page: Page, button: Locator): Promise<Uint8Array>
  /** Waits until every file of the case was looked through. */
  isLookedThrough(reference: string): Promise<void>
  /** What the pointer did in all windows. */
  pointerEvents(): Promise<number>
}

const countPointer = `
  const kept = Number(sessionStorage.getItem('pointer events') ?? '0')
  let count = kept
  for (const type of ['mousedown', 'mousemove', 'pointerdown', 'touchstart', 'drop'])
    document.addEventListener(type, (event) => {
      if (event.isTrusted) sessionStorage.setItem('pointer events', String((count += 1)))
    }, true)
`

export function releaseTeller(office: ServedOffice, how: How, lang = 'en'): ReleaseTeller {
  const windows = new Map<string, Promise<Page>>()
  const hand = how === 'by keyboard' ? keyboard : mouse

  async function open(person: Staff | 'public'): Promise<Page> {
    const page = await office.visit({ scripts: true, lang })
    await page.addInitScript(countPointer)
    if (person === 'public') return page
    const [name = '', value = ''] = (await office.sessionOf(person)).split('=')
    await page.context().addCookies([{ name, value, url: office.url }])
    return page
  }

  return {
    office,
    how,
    hand,
    window(person) {
      const name = person === 'public' ? person : person.id
      const known = windows.get(name) ?? open(person)
      windows.set(name, known)
      return known
    },
    async gives(page, path) {
      if (how === 'with the mouse') return drop(page, page.locator('[data-part=zone]'), path)
      const chooser = page.waitForEvent('filechooser')
      const part = statSync(path).isDirectory() ? 'folder' : 'files'
      await hand.activate(page, page.locator(`[data-part=${part}]`))
      await (await chooser).setFiles(path)
    },
    async fills(page, form, values) {
      await hand.open(page, form)
      for (const [name, value] of Object.entries(values)) await hand.set(page, form, name, value)
      await hand.press(page, form)
    },
    async fetches(page, button) {
      const [download] = await Promise.all([page.waitForEvent('download'), hand.activate(page, button)])
      return bytesOf(download)
    },
    async isLookedThrough(reference) {
      const row = await office.ports.store.cases.byReference(reference)
      const isDone = async () => {
        const { documents } = caseStateOf(await office.ports.store.cases.events(row?.id ?? ''))
        return [...documents.values()].every(({ verdict }) => verdict !== null)
      }
      for (let look = 0; !(await isDone()); look += 1) {
        if (look > 300) throw new Error('Not every file was looked through')
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
    async pointerEvents() {
      const pages = await Promise.all(windows.values())
      const counts = pages.map((page) => page.evaluate(() => Number(sessionStorage.getItem('pointer events') ?? '0')))
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    },
  }
}

/** As a file manager does it: the browser is told of the paths that are over the page, and let go. */
async function drop(page: Page, zone: Locator, path: string): Promise<void> {
  await zone.scrollIntoViewIfNeeded()
  const box = await zone.boundingBox()
  if (!box) throw new Error('There is nowhere to drop it')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + 10 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path())
}
