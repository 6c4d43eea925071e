import type { Finding } from '../../../domain/release/finding.ts'
import type { Viewer } from '../../ui/viewer.ts'
import { cutOf } from '../redaction/cut-findings.ts'
import { hasPages } from '../redaction/has-pages.ts'

type File = { readonly id: string; readonly name: string; readonly mediaType: string }
type FormProps = { readonly viewer: Viewer; readonly reference: string; readonly id: string }

const formId = (id: string): string => `cut-${id}`

/** The form of the buttons that cut findings out of a file: it stands beside the form that they may lie in. */
export function CutForm({ viewer, reference, id }: FormProps) {
  return (
    <form id={formId(id)} method="post" action={`/desk/requests/${reference}/redaction/${id}/findings`}>
      {viewer.csrf ? <input type="hidden" name="csrf" value={viewer.csrf} /> : null}
    </form>
  )
}

type ButtonProps = {
  readonly viewer: Viewer
  readonly file: File
  readonly finding: Finding & { readonly fingerprint?: string }
  /** What is cut, for whoever hears the button alone. */
  readonly about: string
}

/** Cuts one finding; nothing for one that stands at no place. */
export function CutButton({ viewer, file, finding, about }: ButtonProps) {
  if (finding.fingerprint === undefined || cutOf(finding, file) === null) return null
  return (
    <button class="rd-button" type="submit" form={formId(file.id)} name="finding" value={finding.fingerprint}>
      {viewer.t.redactionDesk.cutOne}
      <span class="govuk-visually-hidden">
        {viewer.t.words.colon}
        {about}
      </span>
    </button>
  )
}

type GroupProps = {
  readonly viewer: Viewer
  readonly reference: string
  readonly file: File
  readonly group: { readonly id: string; readonly open: readonly Finding[] }
  readonly title: string
  /** Whether the kind is written on the button: no heading stands above it. */
  readonly isNamed?: boolean
}

/** Cuts all findings of a kind, or says how they are left out where they stand at no place. */
export function CutGroup({ viewer, reference, file, group, title, isNamed = false }: GroupProps) {
  const words = viewer.t.redactionDesk
  const cut = group.open.filter((one) => cutOf(one, file) !== null).length
  if (group.open.length === 0) return null
  if (cut === 0)
    return (
      <p>
        {group.open.some(({ kind }) => kind === 'personal-data') && !hasPages(file) ? words.cutInCopy : words.leftOut}{' '}
        <a href={`/desk/requests/${reference}/safe-copy/${file.id}`}>{viewer.t.safeCopy.link}</a>
      </p>
    )
  if (cut === 1 && group.open.length === 1) return null
  return (
    <p>
      <button class="rd-button" type="submit" form={formId(file.id)} name="group" value={group.id}>
        {words.cutAll(cut)}
        <span class={isNamed ? '' : 'govuk-visually-hidden'}>
          {viewer.t.words.colon}
          {title}
        </span>
      </button>
    </p>
  )
}
