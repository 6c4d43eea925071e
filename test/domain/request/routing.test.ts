import { describe, expect, it } from 'vitest'
import { unitAfterTopic, unitFor } from '../../../src/domain/request/routing.ts'

const rules = [
  { channel: 'hotline', topic: 'Water', unit: 'Waterworks' },
  { topic: 'Water', unit: 'Environment' },
  { channel: 'hotline', unit: 'Front desk' },
]

describe('where a request goes first', () => {
  it('is the unit of the first rule that fits', () => {
    expect(unitFor(rules, { channel: 'hotline', topic: 'Water' })).toBe('Waterworks')
    expect(unitFor(rules, { channel: 'web', topic: 'Water' })).toBe('Environment')
    expect(unitFor(rules, { channel: 'hotline', topic: null })).toBe('Front desk')
    expect(unitFor(rules, { channel: 'web', topic: 'Roads' })).toBeNull()
    expect(unitFor([...rules, { unit: 'Anyone' }], { channel: 'web', topic: 'Roads' })).toBe('Anyone')
  })

  it('changes with the topic while nobody has chosen for it', () => {
    const routed = { channel: 'hotline', topic: null, unit: 'Front desk', assigneeId: null }
    expect(unitAfterTopic(rules, routed, 'Water')).toBe('Waterworks')
    expect(unitAfterTopic(rules, { ...routed, unit: null }, 'Water')).toBe('Waterworks')
    expect(unitAfterTopic(rules, { ...routed, assigneeId: 'ann' }, 'Water')).toBeNull()
    expect(unitAfterTopic(rules, { ...routed, unit: 'Housing' }, 'Water')).toBeNull()
    expect(unitAfterTopic(rules, routed, 'Roads')).toBeNull()
  })
})
