import { Form, Submit } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { isWritten } from './has-pages.ts'

type Props = {
  readonly viewer: Viewer
  readonly reference: string
  readonly document: { readonly id: string; readonly name: string; readonly mediaType: string }
  readonly isSecond?: boolean
}

/** Makes a copy of a file that has pages: boxes are drawn on those. */
export function MakePages({ viewer, reference, document, isSecond = false }: Props) {
  return (
    <Form viewer={viewer} action={`/desk/requests/${reference}/safe-copy/${document.id}`}>
      {isWritten(document) ? <input type="hidden" name="pages" value="yes" /> : null}
      <Submit text={viewer.t.safeCopy.makePages} {...(isSecond ? { kind: 'secondary' as const } : {})} />
    </Form>
  )
}
