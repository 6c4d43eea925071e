import { type Colour, contrastOf, mixed } from './contrast.ts'

/** What the seal stands on; the same colours as `--paper` and `--sheet` of the style sheet (a test compares them). */
export const grounds = {
  light: { paper: '#f4f2ea', sheet: '#fffefb' },
  dark: { paper: '#12171c', sheet: '#1b2228' },
} as const

export type Look = keyof typeof grounds

/** WCAG 2.2, 1.4.3: text in the colour must be readable. */
export const minContrast = 4.5

/** The lower of the contrasts with paper and sheet, rounded down, so that a ratio that is shown is never better than it is. */
export function sealContrast(seal: Colour, look: Look): number {
  const { paper, sheet } = grounds[look]
  return Math.floor(Math.min(contrastOf(seal, paper), contrastOf(seal, sheet)) * 100) / 100
}

/** The colour for the dark: the same hue, as light as it must be to be read. */
export function sealForDark(seal: Colour): Colour {
  for (let share = 1; share > 0; share -= 0.05) {
    const lighter = mixed(seal, '#ffffff', share)
    if (sealContrast(lighter, 'dark') >= minContrast) return lighter
  }
  return '#ffffff'
}

/** The tint behind text in the seal colour: as strong as that text allows. */
function washOf(seal: Colour, look: Look): Colour {
  const { sheet } = grounds[look]
  for (let share = 0.14; share > 0; share -= 0.02) {
    const wash = mixed(seal, sheet, share)
    if (contrastOf(seal, wash) >= minContrast) return wash
  }
  return sheet
}

/** The custom properties that a seal colour sets: itself, its tint, and what stands on it. */
export function sealProperties(seal: Colour, look: Look): readonly (readonly [name: string, value: Colour])[] {
  const { light, dark } = { light: grounds.light.sheet, dark: grounds.dark.paper }
  return [
    ['--seal', seal],
    ['--seal-wash', washOf(seal, look)],
    ['--on-seal', contrastOf(seal, light) >= contrastOf(seal, dark) ? light : dark],
  ]
}
