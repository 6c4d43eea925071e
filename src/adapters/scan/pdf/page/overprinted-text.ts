import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Visibility } from './character-visibility.ts'
import { isIdeograph, isLetterOrDigit, type PageCharacter, type PageText } from './page-characters.ts'
import { areaOf, sharedArea } from './painted-objects.ts'
import { placedCharacters, widened } from './placed-characters.ts'

const minLetters = 4
const minShared = 0.5
/** Writing of a stamp or watermark is much greater than what it is stamped on. */
const maxHeightRatio = 2

/** Other words printed on words, as an x for each letter: both can be copied. The same words twice, for bold, are no finding. */
export function findOverprintedText(
  page: number,
  { text, characters, drawings }: PageText,
  visibility: readonly Visibility[],
): readonly Finding[] {
  if (drawings.length < 2) return []
  const placed = placedCharacters(characters.filter((_, index) => visibility[index] === 'seen'))
  const isOverprinted = (under: PageCharacter): boolean => {
    if (!isLetterOrDigit(under.code)) return false
    const near = placed.in(widened(under.box)).filter((over) => over !== under && over.drawing > under.drawing)
    if (near.some(({ code, box }) => code === under.code && sharedArea(box, under.box) > 0)) return false
    const over = near.filter((one) => heightOf(one) <= heightOf(under) * maxHeightRatio)
    return over.reduce((sum, { box }) => sum + sharedArea(box, under.box), 0) >= areaOf(under.box) * minShared
  }
  const findings: Finding[] = []
  let first = -1
  let letters = 0
  const endRun = (last: number) => {
    if (letters >= minLetters) {
      const excerpt = text.slice(characters[first]?.offset ?? 0, (characters[last]?.offset ?? 0) + 1)
      findings.push(finding('hidden-text', { page }, { severity: 'medium', excerpt }))
    }
    first = -1
    letters = 0
  }
  characters.forEach((character, index) => {
    const isUnder = visibility[index] === 'seen' && isOverprinted(character)
    if (!isUnder && first >= 0) endRun(index - 1)
    if (!isUnder) return
    if (first < 0) first = index
    letters += isIdeograph(character.code) ? 2 : 1
  })
  if (first >= 0) endRun(characters.length - 1)
  return findings
}

const heightOf = ({ box }: PageCharacter): number => box.top - box.bottom
