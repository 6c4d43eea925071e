import type { Context } from 'hono'
import { hasPresentLicence } from '../../app/open-data/log-version.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { LogArchive } from '../../app/ports/store/log-archives.ts'
import type { AppEnv } from '../app-env.ts'
import { bodiesOfFeed, searchOfFeed } from './found-rows.ts'
import { dataLanguage } from './open-data/data-language.ts'
import { openDataHeaders } from './open-data/open-data-headers.ts'
import { sendFile } from './send-file.ts'

export const archiveName = 'released-documents.zip'

/** While one is sent, it is looked after so many bytes whether anything in it was taken back. */
const bytesBetweenLooks = 1024 * 1024

/**
 * The archive that was made of what one body has published, whole or the piece that was asked for. Null where there is none
 * just now, or the licence in it is another by now, or the address asks for something else: then it is made while it is sent.
 */
export async function sendArchive(c: Context<AppEnv>, ports: Ports): Promise<Response | null> {
  if (searchOfFeed(c.req.url)) return null
  const [body, ...others] = await bodiesOfFeed(ports, c.req.url)
  if (!body || others.length > 0 || dataLanguage(c, [body]) !== body.settings.locale) return null
  const archive = await ports.store.logArchives.of(body.id)
  if (!archive?.made || !hasPresentLicence(archive.made.version, body)) return null
  const headers = { ...openDataHeaders('application/zip', archiveName), 'last-modified': httpDate(archive.made.madeAt) }
  const answer = await sendFile(c, ports.blobs, archive.made.sha256, headers)
  return answer?.body ? new Response(whileNothingIsTakenBack(ports, archive, answer.body), answer) : answer
}

const httpDate = (at: string) => new Date(at).toUTCString()

/** Breaks off once anything of the archive was taken back: what has not been sent is not sent any more. */
function whileNothingIsTakenBack(
  { store }: Pick<Ports, 'store'>,
  { bodyId, takenBack }: LogArchive,
  bytes: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader()
  let unlooked = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        unlooked += value.length
        if (unlooked >= bytesBetweenLooks) {
          unlooked = 0
          const now = await store.logArchives.of(bodyId)
          if (now?.takenBack !== takenBack) throw new Error('Something of this archive was taken back')
        }
        controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
