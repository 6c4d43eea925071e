import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installation } from './run-candor.ts'

const { folder, run } = installation()
const file = join(folder, 'ledger.csv')
const mapping = join(folder, 'mapping.json')
const to = ['--statute', 'uk-foia-2000', '--body', 'riverford']

test('an import says what the ledger does not, and goes on with a yes; its mapping can be given back', async () => {
  writeFileSync(
    file,
    'The log,,,\nOur mark,Came in,About,Done on\nA-1,2025-01-15,Budget,2025-01-20\nA-2,2025-02-03,Roads,n/a\n',
  )
  const map = ['--map', 'Our mark=number', '--map', 'Came in=received', '--map', 'About=subject']
  const held = await run(['import', file, ...to, ...map])
  expect(held.code).toBe(1)
  expect(held.err).toContain('No column says when requests were closed: 2 would be open, and 2 of them late.')
  expect(held.err).toContain('--accept open')
  expect(held.out).toContain('0 imported')
  expect(await run(['import', file, ...to, ...map, '--accept', 'closed'])).toMatchObject({ code: 2 })

  const whole = [...map, '--map', 'Done on=closed', '--empty', 'N/A,-', '--header-row', '2', '--dry-run', '--json']
  const dry = await run(['import', file, ...to, ...whole])
  const looked = JSON.parse(dry.out) as { imported: number; rejected: unknown[]; mapping: { headerRow: number } }
  expect(looked).toMatchObject({ imported: 2, rejected: [], mapping: { headerRow: 2, empty: ['N/A', '-'] } })
  writeFileSync(mapping, JSON.stringify(looked.mapping))
  const made = await run(['import', file, ...to, '--mapping', mapping])
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('2 rows: 2 imported') as unknown })
  writeFileSync(mapping, '{ "columns": 3 }')
  const wrong = await run(['import', file, ...to, '--mapping', mapping])
  expect(wrong.code).not.toBe(0)
  expect(wrong.err).toMatch(/--mapping .*columns/)
}, 120_000)
