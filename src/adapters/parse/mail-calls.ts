import type { ReadMail } from '../../app/ports/mail-reader-ports.ts'
import type { ParsedMail } from '../mail/read-mail.ts'
import type { ParserCalls } from './parser-protocol.ts'

/** A message without the bytes of its files: they are fetched one piece after another. */
export type MailWithoutBytes = Omit<ReadMail, 'attachments' | 'close'> & {
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
}

export type PieceOfFile = { readonly index: number; readonly offset: number; readonly length: number }

/** Reading a message in a parser process: it comes in pieces, is read, and its files go out in pieces. */
export function mailCalls(read: (raw: Uint8Array) => ParsedMail): ParserCalls {
  let pieces: Uint8Array[] = []
  let files: readonly Uint8Array[] = []
  return {
    'mail-begin': () => {
      pieces = []
      files = []
      return {}
    },
    'mail-append': (_args, bytes) => {
      pieces.push(bytes)
      return {}
    },
    'mail-read': () => {
      const raw = Buffer.concat(pieces)
      pieces = []
      const mail = read(raw)
      files = mail.attachments.map(({ bytes }) => bytes)
      const attachments = mail.attachments.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }))
      const value: MailWithoutBytes = { ...mail, attachments }
      return { value }
    },
    'mail-file': ({ index, offset, length }: PieceOfFile) => {
      return { bytes: files[index]?.subarray(offset, offset + length) ?? new Uint8Array() }
    },
  }
}
