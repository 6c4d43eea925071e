import { expect, test } from 'vitest'
import { systemClock } from '../../../src/adapters/system/clock.ts'
import { systemDigest } from '../../../src/adapters/system/digest.ts'
import { systemIds } from '../../../src/adapters/system/ids.ts'
import { parseInstant } from '../../../src/domain/calendar/instant.ts'

test('ids sort by the time of their making, also within one millisecond and when the clock goes back', () => {
  let now = 1_772_438_400_000
  const ids = systemIds(() => now)
  const made = Array.from({ length: 5_000 }, (_, index) => {
    if (index % 1_000 === 0) now += index === 3_000 ? -5 : 1
    return ids.id()
  })
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true)
})

test('two makers do not make the same ids', () => {
  const [one, two] = [systemIds(() => 1), systemIds(() => 1)]
  expect(one.id()).not.toBe(two.id())
})

test('a secret has 128 bits, in letters that a URL takes', () => {
  const ids = systemIds()
  const secrets = Array.from({ length: 1_000 }, () => ids.secret())
  expect(new Set(secrets).size).toBe(1_000)
  expect(secrets.every((secret) => /^[\w-]{22}$/.test(secret))).toBe(true)
})

test('the clock gives an instant and the digest is SHA-256 of UTF-8', () => {
  const now = systemClock.now()
  expect(parseInstant(now)).toBe(now)
  expect(systemDigest.sha256('信息')).toBe('e7028601e7da793d0c5f2f539c5654e24b2c1db4b0d20d08f8c5d952a748ebf8')
  expect(systemDigest.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
