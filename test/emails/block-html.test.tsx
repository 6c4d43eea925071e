import { expect, test } from 'vitest'
import { blockHtml } from '../../emails/block-html.tsx'
import type { Block } from '../../emails/letter.ts'
import { Part } from '../../emails/letter-part.tsx'
import fc from '../support/property.ts'

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '<b>&"\'</b>', '申请 & 说明\nmore'),
)
const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: words }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 6 }),
  }),
  fc.record(
    { kind: fc.constant('link' as const), label: words, href: words, note: words, quiet: fc.constant(true as const) },
    { requiredKeys: ['kind', 'label', 'href'] },
  ),
)

test('a block of which only the words are new is byte for byte what it would be if everything were made anew', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom('#1f5a5e', '#7a1f2b'), (block, calm) => {
      const safe = JSON.parse(JSON.stringify(block).replaceAll('\\u0000', '')) as Block
      const anew = String(<Part block={safe} calm={calm} />)
      expect([blockHtml(safe, calm), blockHtml(safe, calm)]).toEqual([anew, anew])
    }),
    { numRuns: 500 },
  )
})
