import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { layerFinding } from '../../compare-layer.ts'
import type { PlacedWord } from '../../inspector.ts'
import type { Pdfium } from '../pdfium.ts'
import type { Visibility } from './character-visibility.ts'
import { isIdeograph, isLetterOrDigit, type PageCharacter, type PageText, plainWord } from './page-characters.ts'
import { inkPart, type Picture, type PixelBox, partOf, type Renderer } from './page-pictures.ts'
import { areaOf, type PaintedObject } from './painted-objects.ts'
import { type PlacedCharacters, placedCharacters } from './placed-characters.ts'

/** A word of which nothing is seen. */
type HiddenWord = { readonly first: number; readonly last: number }

/** A page that is covered with pictures to this part is taken for a scan. */
const scannedPart = 0.7
const minInkPart = 0.01
const minLetters = 2
const minLettersInPicture = 3

export type HiddenTextPage = {
  readonly number: number
  readonly text: PageText
  readonly visibility: readonly Visibility[]
  readonly painted: readonly PaintedObject[]
  readonly renderer: Renderer
  readonly picture: Picture
}

export type HiddenText = {
  readonly findings: readonly Finding[]
  /** Words that stand over a picture, which may show them: to be compared with what the picture shows. */
  readonly layer: readonly PlacedWord[]
  /** What the words of the layer come to where nobody compares them. */
  readonly unread: readonly Finding[]
}

/** Text that is there and cannot be seen: each stretch of it is a finding, and what a picture may show is one together. */
export function findHiddenText(engine: Pdfium, page: HiddenTextPage): HiddenText {
  const { number, text, visibility, renderer } = page
  const { characters } = text
  const judge = judgeOf(engine, page)
  const findings: Finding[] = []
  const layer: PlacedWord[] = []
  let run: HiddenWord | undefined
  const endRun = () => {
    const excerpt =
      run && lettersIn(characters, run.first, run.last) >= minLetters && excerptOf(text, run.first, run.last)
    if (excerpt && !isLabel(excerpt)) findings.push(finding('hidden-text', { page: number }, { excerpt }))
    run = undefined
  }
  for (const [first, last] of words(text, visibility)) {
    const judged = judge(first, last)
    if (judged === 'medium')
      layer.push({ text: excerptOf(text, first, last), box: partOf(renderer, boxOf(characters, first, last)) })
    if (judged !== 'high') {
      endRun()
      continue
    }
    if (run && hasSeenBetween(visibility, run.last, first)) endRun()
    run = { first: run?.first ?? first, last }
  }
  endRun()
  return { findings, layer, unread: layer.length > 0 ? [layerFinding({ page: number }, layer)] : [] }
}

const isHidden = (one: Visibility | undefined): boolean => one === 'covered' || one === 'unpainted'

/** Stretches of hidden characters without a space between them, as their first and last one. */
function* words({ text, characters }: PageText, visibility: readonly Visibility[]) {
  let first = -1
  let last = -1
  for (let index = 0; index < characters.length; index += 1) {
    const isSpaced =
      last >= 0 && /\s/.test(text.slice((characters[last]?.offset ?? 0) + 1, characters[index]?.offset ?? 0))
    if (first >= 0 && (isSpaced || visibility[index] === 'seen' || visibility[index] === 'outside')) {
      yield [first, last] as const
      first = -1
      last = -1
    }
    if (!isHidden(visibility[index])) continue
    if (first < 0) first = index
    last = index
  }
  if (first >= 0) yield [first, last] as const
}

const hasSeenBetween = (visibility: readonly Visibility[], first: number, last: number): boolean =>
  visibility.slice(first + 1, last).some((one) => one === 'seen')

/** An ideograph is as good as two letters. */
function lettersIn(characters: readonly PageCharacter[], first: number, last: number): number {
  let letters = 0
  for (let index = first; index <= last; index += 1) {
    const code = characters[index]?.code ?? 0
    if (isIdeograph(code)) letters += 2
    else if (isLetterOrDigit(code)) letters += 1
  }
  return letters
}

function excerptOf({ text, characters }: PageText, first: number, last: number): string {
  const { offset = 0, code = 0 } = characters[last] ?? {}
  return text.slice(characters[first]?.offset ?? 0, offset + (code > 0xffff ? 2 : 1))
}

/** What redaction programs write on a box, in its own colour at times: the ground of a redaction is no secret. */
const labelWords =
  /redact(?:ed|ion|ions)?|privileged?|attorney|client|work|product|confidential|sealed|under|seal|withheld|exempt(?:ion|ions)?|pii|foia|section|non|responsive|personal|privacy|[bc]|\d{1,2}|已|遮盖|涂黑|不予公开|保密|隐私/giu

const isLabel = (excerpt: string): boolean =>
  /redact|privilege|confidential|seal|withheld|exempt|pii|\([bc]\)|responsive|privacy|遮盖|涂黑|不予公开|保密|隐私/iu.test(
    excerpt,
  ) && !/[\p{L}\p{N}]/u.test(excerpt.replace(labelWords, ''))

/** What a hidden word comes to. `high`: nothing shows it. `medium`: a picture may show it. None: the page shows the same. */
function judgeOf(engine: Pdfium, page: HiddenTextPage) {
  const { text, visibility, painted, renderer, picture } = page
  const { characters } = text
  const images = painted.filter(({ kind }) => kind === 'image').map(({ box }) => renderer.toPixels(box))
  const isScan = images.reduce((sum, box) => sum + pixelArea(box), 0) > renderer.width * renderer.height * scannedPart
  let placed: PlacedCharacters | undefined
  const isOnImage = (box: PixelBox) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    return images.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom)
  }
  return (first: number, last: number): 'high' | 'medium' | undefined => {
    const letters = lettersIn(characters, first, last)
    const isInLayer = text.drawings[characters[first]?.drawing ?? -1]?.isInHiddenLayer === true
    if (letters === 0 || isInLayer) return undefined
    const box = boxOf(characters, first, last)
    const pixels = renderer.toPixels(box)
    const isCovered = visibility[first] === 'covered'
    const onImage = isOnImage(pixels)
    if (isCovered && !(isScan && onImage)) return 'high'
    const hasInk = inkPart(engine.pdfium.HEAPU8, picture, pixels) >= minInkPart
    if (!hasInk) return onImage && letters < minLettersInPicture ? undefined : 'high'
    placed ??= placedCharacters(characters.filter((_, index) => visibility[index] === 'seen'))
    const shown = placed.wordAt(box)
    if (shown === '') return 'medium'
    const word = plainWord(characters.slice(first, last + 1).map(({ code }) => code))
    return shown.includes(word) || word.includes(shown) ? undefined : onImage ? 'medium' : 'high'
  }
}

const pixelArea = ({ left, top, right, bottom }: PixelBox): number =>
  areaOf({ left, right, bottom: Math.min(top, bottom), top: Math.max(top, bottom) })

function boxOf(characters: readonly PageCharacter[], first: number, last: number) {
  let { left, bottom, right, top } = characters[first]?.box ?? { left: 0, bottom: 0, right: 0, top: 0 }
  for (const { box } of characters.slice(first, last + 1)) {
    left = Math.min(left, box.left)
    bottom = Math.min(bottom, box.bottom)
    right = Math.max(right, box.right)
    top = Math.max(top, box.top)
  }
  return { left, bottom, right, top }
}
