import { expect, it } from 'vitest'
import { identityMask } from '../../../src/domain/request/mask-identity.ts'
import { languages } from '../../../src/locales/locales.ts'

const maskOf = (name: string) => identityMask({ name }, [], languages.en.withheld)
const withheld = '[name withheld]'

it.each([
  ['Rang Quillfeather on Monday.', `Rang ${withheld} on Monday.`],
  ['Dear Victor,\nhere is', `Dear ${withheld},\nhere is`],
  ['QUILLFEATHER’s second request', `${withheld}’s second request`],
  ['Dear Mr Quillfeather', `Dear ${withheld}`],
  ['(Quillfeather, Victor)', `(${withheld})`],
])('a family name by itself, and a first name after a greeting, tell who asked: %j', (text, read) => {
  expect(maskOf('Victor Quillfeather')(text)).toBe(read)
})

it('what only looks like a part of a name stays', () => {
  const letter = 'The benches are green. The victor of 1805 stands in Quillfeatherstone Road; see the Law and the News.'
  expect(maskOf('Victor Quillfeather')(letter)).toBe(letter)
  expect(maskOf('Jo Green')('The benches are green.')).toBe('The benches are green.')
  expect(maskOf('Pelican Law')(letter)).toBe(letter)
})
