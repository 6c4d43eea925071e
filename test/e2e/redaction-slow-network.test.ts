import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcessPages } from '../adapters/pages/in-process-pages.ts'
import { caseWithPdf } from '../app/redaction/marked-case.ts'
import { chromiumPath } from '../support/chromium.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

const pages = inProcessPages()

describe.skipIf(chromiumPath === undefined)('the redaction desk on a slow network', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
    Object.assign(office.ports, { pageReader: pages.reader })
  })
  afterAll(async () => {
    await office?.close()
    pages.close()
  })

  it('says that pages load, that one could not be loaded, and tries again', { timeout: 120_000 }, async () => {
    const { reference, id } = await caseWithPdf(office)
    const window = await office.deskOf(office.people.officer, { scripts: true })
    const loading = window.locator('#redaction-loading')
    const desk = window.locator('#redaction-desk')
    let answerSizes = (): void => undefined
    const isAsked = new Promise<void>((asked) => {
      void window.route(
        /redaction\/pages$/,
        async (route) => {
          const held = new Promise<void>((resolve) => {
            answerSizes = resolve
          })
          asked()
          await held
          await route.abort()
        },
        { times: 1 },
      )
    })
    await window.route(/picture/, (route) => route.abort(), { times: 1 })
    await window.goto(`/desk/requests/${reference}/redaction/${id}`)
    await isAsked
    expect(await loading.innerText()).toBe('Loading the pages…')
    answerSizes()
    const failed = window.locator('#redaction-failed')
    await failed.waitFor()
    expect(await loading.isVisible()).toBe(false)
    await failed.getByRole('button', { name: 'Try again' }).click()
    const note = desk.getByRole('alert')
    await note.waitFor()
    expect(await note.innerText()).toContain('Page 1 could not be loaded.')
    await note.getByRole('button', { name: 'Try again' }).click()
    await desk.locator('.rd-sheet--loaded').waitFor()
    expect(await desk.locator('.rd-sheet__note').count()).toBe(0)
  })

  it('without scripts says nothing of loading', async () => {
    const { reference, id } = await caseWithPdf(office)
    const window = await office.deskOf(office.people.officer)
    await window.goto(`/desk/requests/${reference}/redaction/${id}`)
    expect(await window.locator('#redaction-loading').isVisible()).toBe(false)
  })
})
