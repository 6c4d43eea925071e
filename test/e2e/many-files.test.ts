import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { casePage } from './pages/case.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

describe.skipIf(chromiumPath === undefined)('many files at once', () => {
  let office: ServedOffice
  let folder: string
  beforeAll(async () => {
    office = await serveOffice()
    folder = join(office.folder, 'Minutes')
    mkdirSync(join(folder, 'March'), { recursive: true })
    for (let number = 1; number <= 200; number += 1) {
      const place = number % 2 === 0 ? join(folder, 'March') : folder
      writeFileSync(join(place, `${number}.txt`), `Minutes of meeting ${number}`)
    }
  })
  afterAll(() => office?.close())

  const documentsOf = async (reference: string) => {
    const row = await office.ports.store.cases.byReference(reference)
    return (await office.ports.store.cases.documents(row?.id ?? '')).map(({ name }) => name)
  }

  it('of a folder of 200, the one that failed is sent again alone', { timeout: 120_000 }, async () => {
    const { reference } = await office.submit()
    const page = await office.deskOf(office.people.officer, { scripts: true, width: 360 })
    const begun: string[] = []
    let failures = 1
    await page.route('**/uploads', async (route) => {
      const metadata = route.request().headers()['upload-metadata'] ?? ''
      const encoded = /relativePath (\S*?),/.exec(metadata)?.[1] ?? ''
      const path = Buffer.from(encoded, 'base64').toString()
      begun.push(path)
      if (path !== 'Minutes/March/42.txt' || failures-- === 0) return route.continue()
      const body = JSON.stringify({ code: 'too-large', params: { reason: 'disk' } })
      return route.fulfill({ status: 413, contentType: 'application/problem+json', body })
    })
    await casePage(page).open(reference)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a folder' }).press('Enter')
    await (await chooser).setFiles(folder)
    await page.getByText('199 of 200 sent, 1 not sent').first().waitFor({ timeout: 90_000 })
    expect(await page.getByRole('listitem').filter({ hasText: 'no room' }).innerText()).toContain('March/42.txt')
    expect(await documentsOf(reference)).toHaveLength(199)
    expect(begun).toHaveLength(200)
    await page.getByRole('button', { name: 'Send again what failed' }).press('Enter')
    await page.getByText('200 of 200 sent').first().waitFor()
    expect(begun.slice(200)).toEqual(['Minutes/March/42.txt'])
    expect(new Set(await documentsOf(reference)).size).toBe(200)
    await page.getByRole('link', { name: 'Show them in the list of documents' }).click()
    await page.getByRole('link', { name: 'Minutes/March/42.txt', exact: true }).waitFor()
    // The page itself has no file that fails: the one refusal is ours.
    expect(office.complaints.filter((one) => !one.includes('413'))).toEqual([])
  })
})
