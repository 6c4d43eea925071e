import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding, UnreadableReason } from '../../domain/release/finding.ts'
import { findPersonalData, type PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'
import type { ShownPage } from '../../domain/release/shown-pages.ts'
import type { ParserCalls } from '../parse/parser-protocol.ts'
import { tagChineseNames } from './chinese-names.ts'
import { layerFinding, unlikeWords, wordsOutside } from './compare-layer.ts'
import { type OpenFile, type ShownPicture, Unreadable } from './inspector.ts'
import { openFile } from './open-file.ts'
import { linesOf, type ReadWord } from './read-words.ts'
import { type SearchedUnit, searchedUnit } from './searched-unit.ts'

export type OpenedScan = { readonly type: string; readonly units: number }
/** `pictures`: how many the unit shows whose words can be read, by 'scan-picture' and 'scan-read'. */
export type ScannedUnit = { readonly findings: readonly Finding[]; readonly pictures: number }
/** `words`: null where nothing reads pictures, or could not read this one. */
export type PictureRead = { readonly picture: number; readonly words: readonly ReadWord[] | null }
export type ReadPicture = { readonly findings: readonly Finding[] }
/** `pictures`: how many the unit shows, by 'scan-picture' and 'words-read'. */
export type ShownUnit = { readonly pictures: number }
/** `more`: the same unit has more of them. */
export type WordsOfUnit = { readonly pages: readonly ShownPage[]; readonly more: boolean }
export type FailedScan = { readonly unreadable: UnreadableReason; readonly message: string }

/** Characters of one answer: three bytes each in Chinese. */
const maxAnswerLength = 2_000_000

/** Looking through a file in a parser process: it comes in pieces, is opened, and is looked through unit by unit. */
export function scanCalls(): ParserCalls {
  const received = join(tmpdir(), 'scanned')
  let file: OpenFile | undefined
  let searched: SearchedUnit | undefined
  let waiting: readonly ShownPage[] | undefined
  let pictures: readonly ShownPicture[] = []
  let settings: PersonalDataSettings = { names: [], patterns: [] }
  return {
    'scan-append': (_args, bytes) => {
      appendFileSync(received, bytes, { mode: 0o600 })
      return {}
    },
    'scan-open': async (given: PersonalDataSettings) => ({
      value: await orUnreadable<OpenedScan>(async () => {
        settings = given
        file = await openFile(readFileSync(received))
        return { type: file.type, units: file.units }
      }),
    }),
    'scan-unit': async ({ unit }: { readonly unit: number }) => ({
      value: await orUnreadable<ScannedUnit>(async () => {
        if (!file) throw new Error('No file is open')
        const { findings, texts, pictures: shown = [] } = await file.inspect(unit)
        pictures = shown
        const all = [...findings, ...findPersonalData(texts, settings, tagChineseNames)]
        return { findings: all, pictures: pictures.length }
      }),
    }),
    'scan-picture': async ({ picture }: { readonly picture: number }) => {
      const bytes = await orUnreadable(async () => pictures[picture]?.bytes() ?? new Uint8Array())
      return 'unreadable' in bytes ? { value: bytes } : { bytes }
    },
    'scan-read': ({ picture, words }: PictureRead) => {
      const shown = pictures[picture]
      if (!shown) throw new Error('There is no such picture')
      return { value: words === null ? { findings: shown.unread } : findInPicture(shown, words, settings) }
    },
    'words-open': async ({ unit }: { readonly unit: number }) => ({
      value: await orUnreadable<ShownUnit>(async () => {
        if (!file) throw new Error('No file is open')
        searched = searchedUnit(file.type, await file.inspect(unit))
        pictures = searched.pictures
        waiting = undefined
        return { pictures: pictures.length }
      }),
    }),
    'words-read': ({ picture, words }: PictureRead) => {
      searched?.add(picture, words ?? [])
      return {}
    },
    'words-next': ({ next }: { readonly next: number }) => {
      waiting ??= searched?.pages(next) ?? []
      const pages = firstAnswer(waiting)
      waiting = waiting.slice(pages.length)
      const value: WordsOfUnit = { pages, more: waiting.length > 0 }
      return { value }
    },
    'scan-close': () => {
      file?.close?.()
      file = undefined
      pictures = []
      searched = undefined
      waiting = undefined
      rmSync(received, { force: true })
      return {}
    },
  }
}

function firstAnswer(pages: readonly ShownPage[]): readonly ShownPage[] {
  let length = 0
  const end = pages.findIndex(({ text }) => {
    length += text.length
    return length > maxAnswerLength
  })
  return end < 0 ? pages : pages.slice(0, Math.max(1, end))
}

/** The words of a picture that no text of the file says are looked through like any others. */
function findInPicture(
  { where, layer }: ShownPicture,
  words: readonly ReadWord[],
  settings: PersonalDataSettings,
): ReadPicture {
  const unlike = unlikeWords(layer, words)
  const text = linesOf(wordsOutside(layer, words)).join('\n')
  return {
    findings: [
      ...(unlike.length > 0 ? [layerFinding(where, unlike)] : []),
      ...findPersonalData([{ where, text }], settings, tagChineseNames),
    ],
  }
}

async function orUnreadable<T>(work: () => Promise<T>): Promise<T | FailedScan> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: error.reason, message: error.message }
  }
}
