import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastOf, parseColour } from '../../../src/domain/brand/contrast.ts'
import { grounds, minContrast, sealContrast, sealForDark, sealProperties } from '../../../src/domain/brand/seal.ts'

describe('a body’s seal colour', () => {
  it('is measured as WCAG measures', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastOf('#ff0000', '#ff0000')).toBe(1)
  })

  it('is a hash and six hexadecimal digits, and nothing that could end a style sheet’s line', () => {
    expect(parseColour(' #B5301A ')).toBe('#b5301a')
    expect(parseColour('b5301a')).toBe('#b5301a')
    for (const wrong of ['red', '#fff', '#b5301', '#b5301a;}', 'url(x)', '']) expect(parseColour(wrong)).toBeUndefined()
  })

  it('is compared with the paper and sheet that the style sheet has', () => {
    const tokens = readFileSync('src/http/static/styles/_tokens.scss', 'utf8')
    for (const look of ['light', 'dark'] as const) {
      const mixin = tokens.slice(tokens.indexOf(`@mixin ${look} {`))
      expect(/--paper: (#\w+)/.exec(mixin)?.[1]).toBe(grounds[look].paper)
      expect(/--sheet: (#\w+)/.exec(mixin)?.[1]).toBe(grounds[look].sheet)
    }
  })

  it('is lightened for the dark until it can be read there, and so is everything that stands on it', () => {
    for (const seal of ['#b5301a', '#00305e', '#000000', '#5b2d8e', '#006633'] as const) {
      const dark = sealForDark(seal)
      expect(sealContrast(dark, 'dark')).toBeGreaterThanOrEqual(minContrast)
      for (const [look, colour] of [
        ['light', seal],
        ['dark', dark],
      ] as const) {
        const set = Object.fromEntries(sealProperties(colour, look))
        for (const ground of ['--seal-wash', '--on-seal'])
          expect(contrastOf(colour, set[ground] ?? '#000000'), `${seal} ${look} ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
