import type { ViewedMark } from '../../../app/redaction/viewed-mark.ts'
import { Form } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { groundChoices } from './ground-choices.ts'
import { markName } from './mark-name.ts'
import type { ShownRedaction } from './shown-redaction.ts'

type Props = {
  readonly viewer: Viewer
  readonly shown: ShownRedaction
  readonly base: string
  readonly page: number
}

export function groundsOf({ statute }: ShownRedaction, viewer: Viewer, { grounds }: ViewedMark): string {
  const choices = groundChoices(statute, viewer.locale)
  return grounds.map((code) => choices.find((one) => one.code === code)?.title ?? code).join('; ')
}

/** The marks with their grounds; each can be taken back. */
export function MarksToRemove({ viewer, shown, base, page }: Props) {
  const words = viewer.t.redactionDesk
  const { marks, unit } = shown.redaction
  return (
    <>
      <h2>{words.marks}</h2>
      {marks.length === 0 ? <p class="quiet">{words.noMarksToReview}</p> : null}
      <ol class="rd-plain-marks">
        {marks.map((mark, index) => (
          <li>
            <p>
              <strong>{markName(shown, viewer, mark, index + 1)}</strong>
              {unit === 'page' ? ` (${mark.rect.join(', ')})` : ''}
              {viewer.t.words.colon}
              {groundsOf(shown, viewer, mark) || words.noGround} {mark.note}
            </p>
            {mark.comment ? <p>{words.commented(mark.comment)}</p> : null}
            <Form viewer={viewer} action={`${base}/marks`}>
              <input type="hidden" name="op" value="remove" />
              <input type="hidden" name="mark" value={mark.id} />
              <input type="hidden" name="page" value={String(page)} />
              <button class="as-link" type="submit">
                {words.remove}
                <span class="govuk-visually-hidden"> {markName(shown, viewer, mark, index + 1)}</span>
              </button>
            </Form>
          </li>
        ))}
      </ol>
    </>
  )
}
