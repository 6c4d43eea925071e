import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { gapsOfMarks } from '../../../src/app/redaction/gaps-of.ts'
import { inProcessPages } from '../../adapters/pages/in-process-pages.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { caseWithPdf, done, put } from './marked-case.ts'

const pages = inProcessPages()
afterAll(() => pages.close())

let office: Office
let file: Awaited<ReturnType<typeof caseWithPdf>>
beforeEach(async () => {
  office = await openOffice()
  file = await caseWithPdf(office, { lines: ['Minutes', 'With Anna Marlow there', 'Dear Brian Stone,'] })
  Object.assign(office.ports, { pageReader: pages.reader })
})
afterEach(() => office.close())

/** Over the name in the second line, whose letters are 8.4 points wide. */
const overName = put({ rect: [62, 53, 153, 65] })

it('names the names of the documents and of the case that fit, and the reviewer is warned of them', async () => {
  const other = put({ rect: [15, 30, 280, 45] })
  done(await file.save([overName, other]))
  const { gaps, names, isWhole } = done(await gapsOfMarks(office.ports, office.as('officer'), file.id))
  expect(gaps).toMatchObject([{ markId: overName.id, page: 1, count: 1, names: ['Brian Stone'] }])
  expect({ isKnown: names > 0, isWhole }).toEqual({ isKnown: true, isWhole: true })
  done(await file.move('submit', office.as('officer')))
  expect((await file.view()).warnings).toEqual([{ code: 'gap-fits-names', page: 1, box: 2, count: 1 }])
  done(await file.move('return', office.as('approver'), { comment: 'Wider' }))
  expect((await file.view()).warnings).toEqual([])
})

it('asks for one page alone, and hands on with a warning where the pages cannot be read', async () => {
  done(await file.save([overName]))
  expect(done(await gapsOfMarks(office.ports, office.as('officer'), file.id, 2)).gaps).toEqual([])
  const unreadable = async () => ({ unreadable: 'too-slow', message: '' })
  Object.assign(office.ports, { pageReader: { ...pages.reader, pages: unreadable, gaps: unreadable } })
  done(await file.move('submit', office.as('officer')))
  expect(await file.view()).toMatchObject({ state: 'ready', warnings: [{ code: 'gaps-not-measured' }] })
})

it('is for staff who may read the file', async () => {
  expect(await gapsOfMarks(office.ports, { kind: 'public' }, file.id)).toMatchObject({ ok: false })
})
