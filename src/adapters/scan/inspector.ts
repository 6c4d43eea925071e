import type { Finding, Place, UnreadableReason } from '../../domain/release/finding.ts'

/** Words of a file, for what is looked for in words. Hidden ones too. */
export type TextPiece = { readonly where: Place; readonly text: string }

/** A rectangle in parts of a picture, from its top left corner: 0 to 1. */
export type PartBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type PlacedWord = { readonly text: string; readonly box: PartBox }

/** A picture that a file shows, of which a program for that may read the words. */
export type ShownPicture = {
  readonly where: Place
  /** As a file that such programs read. Made when it is asked for. @throws Unreadable */
  bytes(): Uint8Array
  /** The words of which the file says that they stand there, and which nothing else shows. */
  readonly layer: readonly PlacedWord[]
  /** What is found where nothing reads the picture. */
  readonly unread: readonly Finding[]
  /** In how many files of the file it lies: 1 for a picture in an archive. Left out: in none. */
  readonly depth?: number
}

export type Inspected = {
  readonly findings: readonly Finding[]
  readonly texts: readonly TextPiece[]
  /** What somebody reads who opens the file, in order, and nothing else: it is searched by the public. Left out: nothing. */
  readonly shown?: readonly TextPiece[]
  readonly pictures?: readonly ShownPicture[]
}

/** A file that is being looked through, unit by unit: pages of a PDF, else the whole. */
export type OpenFile = {
  /** The media type by content. */
  readonly type: string
  readonly units: number
  /** @param unit from 0 @throws Unreadable */
  inspect(unit: number): Promise<Inspected> | Inspected
  close?(): void
}

/**
 * Looks into a file that lies within another one. What it finds is placed in `part`.
 * @param isDrawn the file is a picture that a page draws: its words are read with the page
 */
export type LookInside = (part: string, bytes: Uint8Array, isDrawn?: boolean) => Promise<Inspected>

/** Opens the files of one kind. @throws Unreadable */
export type Inspector = (bytes: Uint8Array, lookInside: LookInside) => Promise<OpenFile> | OpenFile

/** The file cannot be looked through to its end. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, message: string = reason) {
    super(message)
    this.name = 'Unreadable'
    this.reason = reason
  }
}

/** A file of one unit. */
export const wholeFile = (type: string, inspect: () => Promise<Inspected> | Inspected): OpenFile => ({
  type,
  units: 1,
  inspect,
})
