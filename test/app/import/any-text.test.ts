import { afterAll, beforeAll, expect, test } from 'vitest'
import { LedgerUnreadable } from '../../../src/app/ports/ledger-source.ts'
import fc from '../../support/property.ts'
import { Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await Office.open()
})
afterAll(() => office.close())

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '2025-01-15',
    '03/04/2025',
    '31.12.99',
    '2025年3月3日',
    'Full grant',
    'withdrawn',
    '"',
    '""',
    "'=1+1",
    '(b)(6)',
    '',
    ' ',
  ),
)
const header = fc.constantFrom(
  'Number',
  'Received',
  'Closed',
  'Subject',
  'Outcome',
  '登记号',
  '收到日期',
  'Exemptions',
  'Channel',
  'whatever',
)
const ledger = fc
  .tuple(
    fc.array(header, { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([names, rows, delimiter, end]) => [names, ...rows].map((row) => row.join(delimiter)).join(end))

test('whatever stands in a file, it is imported, rejected row by row, or said to be unreadable: nothing breaks', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(ledger, fc.string({ unit: 'binary', maxLength: 300 })),
      fc.constantFrom('us-foia', 'cn-ogi-2019', 'uk-foia-2000'),
      async (text, statute) => {
        try {
          const result = await office.importText(text, { statute, body: `body-${statute}`, skipBad: true })
          const { rows, imported, already, rejected, mapping } = result
          if (mapping) expect(imported + already + rejected.length).toBe(rows)
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerUnreadable)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('bytes that are no text are said to be unreadable', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      try {
        await office.importText(bytes, { body: 'bytes', skipBad: true })
      } catch (error) {
        expect(error).toBeInstanceOf(LedgerUnreadable)
      }
    }),
    { numRuns: 100 },
  )
})
