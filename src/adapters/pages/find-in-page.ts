import type { PageHit, PageSearch } from '../../app/ports/page-reader-ports.ts'
import type { PersonalDataType } from '../../domain/release/finding.ts'
import { foldText } from '../../domain/release/folded-text.ts'
import {
  type PersonalDataSettings,
  placesOfPersonalData,
} from '../../domain/release/personal-data/find-personal-data.ts'
import {
  findPattern,
  isWholeWord,
  signsPattern,
  type TextSpan,
  wordsPattern,
} from '../../domain/release/text-pattern.ts'
import { tagChineseNames } from '../scan/chinese-names.ts'
import { readCharacters, readPageText } from '../scan/pdf/page/page-characters.ts'
import type { Pdfium } from '../scan/pdf/pdfium.ts'
import { rectsOfLetters, toShown } from './page-geometry.ts'

type Place = TextSpan & { readonly what?: PersonalDataType }

const aroundLetters = 60

/** @returns undefined where the page has no words @param number of the page, from 1 */
export function findInPage(
  engine: Pdfium,
  page: number,
  number: number,
  search: PageSearch,
): readonly PageHit[] | undefined {
  const text = readPageText(engine, page)
  if (text.trim() === '') return undefined
  const places = placesIn(text, search)
  if (places.length === 0) return []
  const read = readCharacters(engine, page, new Set())
  const shown = toShown(engine, page)
  return places.flatMap((place) => {
    const rects = rectsOfLetters(read, shown, place.start, place.end)
    return rects.length === 0 ? [] : [{ page: number, rects, ...inContext(text, place) }]
  })
}

function placesIn(text: string, search: PageSearch): readonly Place[] {
  if ('kind' in search)
    return placesOfPersonalData(text, settingsFor(search), tagChineseNames).filter(
      ({ what }) => search.kind === 'any' || search.kind === what,
    )
  const pattern = 'words' in search ? wordsPattern(search.words) : signsPattern(search.pattern)
  const places = findPattern(foldText(text), pattern)
  return search.wholeWords ? places.filter((place) => isWholeWord(text, place)) : places
}

/** Who looks for one kind is shown all of it: a listed name within an e-mail address does not take it away. */
function settingsFor({ kind, settings }: Extract<PageSearch, { readonly kind: unknown }>): PersonalDataSettings {
  if (kind === 'any') return settings
  return { names: kind === 'name' ? settings.names : [], patterns: kind === 'pattern' ? settings.patterns : [] }
}

const plain = (text: string): string => text.replace(/\u00ad\s*/g, '').replace(/\s+/g, ' ')

function inContext(text: string, { start, end, what }: Place) {
  return {
    before: plain(text.slice(Math.max(0, start - aroundLetters), start)).trimStart(),
    match: plain(text.slice(start, end)),
    after: plain(text.slice(end, end + aroundLetters)).trimEnd(),
    ...(what === undefined ? {} : { what }),
  }
}
