import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textBySecondReader } from '../../src/adapters/redact/read-by-second-reader.ts'
import { inProcessPages } from '../adapters/pages/in-process-pages.ts'
import { caseWithPdf } from '../app/redaction/marked-case.ts'
import { chromiumPath } from '../support/chromium.ts'
import { redactionPage } from './pages/redaction.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

const lines = ['Minutes of the board', 'Present: Anna Marlow', 'Anna Marlow spoke.', 'The price was 4200', 'The end.']
const pages = inProcessPages()

describe.skipIf(chromiumPath === undefined)('the redaction desk', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
    Object.assign(office.ports, { pageReader: pages.reader })
  })
  afterAll(async () => {
    await office?.close()
    pages.close()
  })

  it('an officer finds a name, draws and undoes by mouse and keyboard; another approves, and the name is gone', {
    timeout: 120_000,
  }, async () => {
    const { reference, id } = await caseWithPdf(office, { lines })
    const window = await office.deskOf(office.people.officer, { scripts: true })
    const desk = redactionPage(window)
    await desk.open(reference, id)
    await desk.find('anna marlow')
    expect(await desk.found()).toHaveLength(2)
    await desk.markFound()
    await desk.waitForMarks(2)
    await desk.chooseGround('s.40(2)')
    await desk.giveGroundToOthers()
    await desk.draw(1, [0.05, 0.46], [0.75, 0.56])
    await desk.waitForMarks(3)
    await desk.press(1, 'b', 'ArrowDown', 'Shift+ArrowRight')
    await desk.waitForMarks(4)
    await desk.press(1, 'Delete', 'Control+z')
    await desk.waitForMarks(4)
    await desk.press(1, 'Delete')
    await desk.waitForMarks(3)
    await desk.saved()
    await desk.open(reference, id)
    await desk.waitForMarks(3)
    await desk.step('submit')
    expect(await desk.state()).toBe('Ready for review')

    const approver = redactionPage(await office.deskOf(office.people.approver, { scripts: true }))
    await approver.open(reference, id)
    await approver.step('approve')
    // The page tells it by itself, once it is done.
    const result = await office.request((await approver.result()) ?? '', {
      headers: { cookie: await office.sessionOf(office.people.approver) },
    })
    const text = (await textBySecondReader(new Uint8Array(await result.arrayBuffer()))).join('\n')
    expect(text).toContain('Minutes of the board')
    expect(text).not.toMatch(/Anna|Marlow/)
    expect(office.complaints).toEqual([])
  })
})
