import type { MailReader, ReadMail } from '../../app/ports/mail-reader-ports.ts'
import { organisationalDomain } from '../mail/organisational-domain.ts'
import type { MailWithoutBytes, PieceOfFile } from './mail-calls.ts'
import type { ParserPool, TakenParser } from './parser-pool.ts'

const pieceBytes = 256 * 1024

/** Reads each message in a parser process; the message's bytes and its files pass through in pieces. */
export function pooledMailReader(pool: ParserPool): MailReader {
  return {
    organisationalDomain,
    async read(raw) {
      const parser = await pool.take()
      try {
        await parser.call('mail-begin', {})
        for await (const bytes of raw instanceof Uint8Array ? [raw] : raw)
          for (let start = 0; start < bytes.length; start += pieceBytes)
            await parser.call('mail-append', {}, bytes.subarray(start, start + pieceBytes))
        const mail = (await parser.call('mail-read', {})).value as MailWithoutBytes
        return openMail(parser, mail)
      } catch (error) {
        parser.release()
        throw error
      }
    },
  }
}

/** The message, with a process that holds its files until it is closed. */
function openMail(parser: TakenParser, mail: MailWithoutBytes): ReadMail {
  const bytesOf = async function* (index: number, size: number): AsyncIterable<Uint8Array> {
    for (let offset = 0; offset < size; offset += pieceBytes) {
      const asked: PieceOfFile = { index, offset, length: pieceBytes }
      yield (await parser.call('mail-file', asked)).bytes
    }
  }
  return {
    ...mail,
    attachments: mail.attachments.map((file, index) => ({ ...file, bytes: bytesOf(index, file.size) })),
    close: () => parser.release(),
  }
}
