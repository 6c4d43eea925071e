import type { FileScanner } from '../../app/ports/file-scanner-ports.ts'
import { type Finding, finding } from '../../domain/release/finding.ts'
import type { Clamd, ClamdReply, ClamdStream } from './clamd.ts'

/**
 * A scanner that sends each file to clamd as well, while it reads it. A file with malware is blocked whatever else is
 * known of it; one that clamd does not take whole is unreadable. Where clamd does not answer there is no result.
 */
export const withVirusScan = (scanner: FileScanner, clamd: Clamd): FileScanner => ({
  programs: ['clamd', ...(scanner.programs ?? [])],
  async scan(bytes, settings) {
    const stream = await clamd.open()
    try {
      const scanned = await scanner.scan(sentTo(stream, bytes), settings)
      const reply = await stream.reply()
      const malware = malwareIn(reply)
      if (malware) return { ...scanned, verdict: 'blocked', findings: [malware, ...scanned.findings] }
      return reply === 'too-large' ? { ...scanned, verdict: 'unreadable', reason: 'too-large' } : scanned
    } finally {
      stream.close()
    }
  },
})

async function* sentTo(stream: ClamdStream, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    await stream.write(piece)
    yield piece
  }
  await stream.end()
}

const malwareIn = (reply: ClamdReply): Finding | undefined =>
  reply === 'too-large' || reply.found === null ? undefined : finding('malware', {}, { excerpt: reply.found })
