import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { sendFile } from './send-file.ts'

/** A message as it arrived: to be kept, never to be shown by a browser. */
export async function mailDownload(c: Context<AppEnv>, id: string, sha256: string): Promise<Response> {
  const file = await sendFile(c, c.get('ports').blobs, sha256, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="letter-${id}.eml"`,
    'cache-control': 'private, no-store',
    'content-security-policy': "sandbox; default-src 'none'",
  })
  if (!file) throw new Error(`The message of letter ${id} is missing from the blob store`)
  return file
}
