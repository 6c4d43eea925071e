import type { Context } from 'hono'
import type { OpenedLetter } from '../../app/decisions/open-letter.ts'
import { letterPaper } from '../../app/letters/letter-paper.ts'
import type { AppEnv } from '../app-env.ts'
import { contentDisposition } from './delivery-headers.ts'

/** A letter as PDF; undefined where the installation makes none. */
export async function letterDownload(
  c: Context<AppEnv>,
  { file, letter, which }: OpenedLetter,
): Promise<Response | undefined> {
  const bytes = await c.get('ports').pdf?.(letterPaper(letter))
  if (!bytes) return undefined
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('inline', `${file.row.reference}-${which}.pdf`),
    'cache-control': 'private, no-store',
  })
}
