import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RedactionRefused } from '../../app/ports/redactor-ports.ts'
import type {
  CopyTitle,
  CutSpreadsheet,
  SafeCopy,
  SafeCopyRefused,
  SheetView,
} from '../../app/ports/safe-copy-ports.ts'
import type { CellCut } from '../../domain/release/cell-cuts.ts'
import type { ParserCalls } from '../parse/parser-protocol.ts'
import { WrongBox } from '../redact/areas.ts'
import { Unreadable } from '../scan/inspector.ts'
import { SaveAsJpeg } from './image/save-as-jpeg.ts'
import { makeSafeCopy } from './make-safe-copy.ts'
import { openSheets } from './sheets/open-sheets.ts'
import { redactSheets } from './sheets/redact-sheets.ts'
import { viewSheet } from './sheets/view-sheet.ts'
import { StillHidden } from './still-hidden.ts'

/** A file that an office program is to turn into another kind, before the work can go on. */
export type ToConvert = {
  readonly convert: { readonly from: string; readonly to: 'odt' | 'odp' | 'pdf'; readonly size: number }
}
export type MakeReply = (Omit<SafeCopy, 'bytes'> & { readonly size: number }) | SafeCopyRefused | ToConvert
export type CutReply = (Omit<CutSpreadsheet, 'bytes'> & { readonly size: number }) | RedactionRefused
export type ViewReply = SheetView | RedactionRefused

const pieceBytes = 4 * 1024 * 1024

/** Copying files and cutting cells in a parser process: a file comes in pieces, and so does what is made of it. */
export function copyCalls(): ParserCalls {
  const received = join(tmpdir(), 'to-copy')
  let made: Uint8Array = new Uint8Array()
  let work: Promise<MakeReply> | undefined
  let ask: (asked: ToConvert) => void = () => undefined
  let answer: (converted: Uint8Array | undefined) => void = () => undefined

  const take = (): Uint8Array => {
    // Of an empty file nothing was sent.
    const bytes = existsSync(received) ? readFileSync(received) : new Uint8Array()
    rmSync(received, { force: true })
    return bytes
  }
  const given = <T extends { readonly bytes: Uint8Array }>({ bytes, ...rest }: T) => {
    made = bytes
    return { ...rest, size: bytes.length }
  }
  /** The end of the work, or the next conversion that it waits for. */
  const next = (): Promise<MakeReply> =>
    Promise.race([
      work ?? Promise.reject(new Error('Nothing is being copied')),
      new Promise<ToConvert>((resolve) => {
        ask = resolve
      }),
    ])
  return {
    'copy-append': (_args, bytes) => {
      appendFileSync(received, bytes, { mode: 0o600 })
      return {}
    },
    'copy-make': async ({ title, converts }: { readonly title: CopyTitle; readonly converts: boolean }) => {
      const convert = (bytes: Uint8Array, from: string, to: 'odt' | 'odp' | 'pdf') =>
        new Promise<Uint8Array | undefined>((resolve) => {
          made = bytes
          answer = resolve
          ask({ convert: { from, to, size: bytes.length } })
        })
      // Asked for before the work begins, which may ask at once.
      const bytes = take()
      work = undefined
      const first = new Promise<ToConvert>((resolve) => {
        ask = resolve
      })
      work = orRefused(async () => given(await makeSafeCopy(bytes, title, converts ? convert : undefined)))
      return { value: await Promise.race([work, first]) }
    },
    /** The file that was sent since is what was asked for; none where the program failed. */
    'copy-converted': async ({ failed }: { readonly failed: boolean }) => {
      const waiting = next()
      answer(failed ? undefined : take())
      return { value: await waiting }
    },
    'copy-cut': async ({ cuts, language }: { readonly cuts: readonly CellCut[]; readonly language: string }) => ({
      value: await orRefusedBox<CutReply>(async () => {
        const { result, ...cut } = await redactSheets(take(), cuts, language)
        return given({ ...cut, bytes: result })
      }),
    }),
    'copy-view': async (asked: { readonly sheet?: string; readonly fromRow: number }) => ({
      value: await orRefusedBox<ViewReply>(async () => viewSheet(await openSheets(take()), asked)),
    }),
    'copy-read': ({ from }: { readonly from: number }) => ({ bytes: made.subarray(from, from + pieceBytes) }),
    'copy-close': () => {
      made = new Uint8Array()
      work = undefined
      rmSync(received, { force: true })
      return {}
    },
  }
}

async function orRefused(work: () => Promise<MakeReply>): Promise<MakeReply> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StillHidden)
      return { refused: 'still-hidden', message: error.message, findings: error.findings.slice(0, 100) }
    if (error instanceof SaveAsJpeg) return { refused: 'save-as-jpeg', message: error.message }
    if (!(error instanceof Unreadable)) throw error
    return {
      refused: error.reason === 'unsupported' ? 'unsupported' : 'unreadable',
      reason: error.reason,
      message: error.message,
    }
  }
}

/** What cannot be read, or a place that is not there, is an answer and no failure. */
export async function orRefusedBox<T>(work: () => Promise<T>): Promise<T | RedactionRefused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable) return { refused: 'unreadable', message: error.message }
    if (error instanceof WrongBox) return { refused: 'wrong-box', message: error.message }
    throw error
  }
}
