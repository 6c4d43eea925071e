import type { ReportFile } from '../../../app/figures/report-file.ts'

/** A report as a file to keep; never from a cache, since another may ask for another day. */
export function reportDownload({ name, mediaType, content }: ReportFile): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
