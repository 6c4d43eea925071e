import { expect, test } from 'vitest'
import type { KeptMapping } from '../../src/app/ports/ledger-files-ports.ts'
import { at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

export function keptMappingContract(engine: () => EngineUnderTest): void {
  test('how a ledger is read is kept for the body and the header, and the next version takes its place', async () => {
    const { importMappings } = engine().store
    const first: KeptMapping = {
      bodyId: 'body',
      headerHash: 'hash',
      mapping: { columns: { 'Ref "no"': 'number', 备注: '' }, statute: 'us-foia', dates: 'mdy' },
      at: at(1),
      version: 1,
    }
    await importMappings.create(first)
    await importMappings.create({ ...first, bodyId: 'other' })
    const second = { ...first, mapping: { ...first.mapping, dates: '' }, at: at(2) }
    await importMappings.update(second)
    expect(await importMappings.byHeader('body', 'hash')).toEqual({ ...second, version: 2 })
    expect((await importMappings.byHeader('other', 'hash'))?.mapping.dates).toBe('mdy')
    expect(await importMappings.byHeader('body', 'another')).toBeNull()
  })
}
