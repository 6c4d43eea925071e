import type { Viewer } from '../../ui/viewer.ts'
import { hasPages } from '../redaction/has-pages.ts'

type Props = {
  readonly viewer: Viewer
  readonly reference: string
  readonly id: string
  readonly file: { readonly name: string; readonly mediaType: string }
  /** Personal data was found, and is looked for at once. */
  readonly finds?: boolean
}

/** How what was found in a file is taken out of it: cut out of its pages, or left out of a copy. */
export function WaysOut({ viewer, reference, id, file, finds = false }: Props) {
  const { t } = viewer
  const base = `/desk/requests/${reference}`
  return (
    <span class="ways">
      {hasPages(file) ? (
        <a href={`${base}/redaction/${id}${finds ? '?find=any' : ''}`}>{t.redactionDesk.linkFindings}</a>
      ) : null}
      <a href={`${base}/safe-copy/${id}`}>{t.safeCopy.link}</a>
    </span>
  )
}
