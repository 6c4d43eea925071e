import { statementPlaces } from '../../../domain/release/redaction-draft.ts'
import { Form, type FormState, RadioField, Submit, versionIn, WordsField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { markName } from './mark-name.ts'
import { groundsOf } from './marks-to-remove.tsx'
import type { ShownRedaction } from './shown-redaction.ts'

type Props = { readonly viewer: Viewer; readonly shown: ShownRedaction; readonly form: FormState }

/** Handing the redaction on, and what the other person does with it. */
export function StepForms({ viewer, shown, form }: Props) {
  const words = viewer.t.redactionDesk
  const { document, reference, redaction } = shown
  const { may, state, version } = redaction
  const base = `/desk/requests/${reference}/redaction/${document.id}`
  const step = { viewer, version: versionIn(form, version) }
  return (
    <>
      {may.submit || may.mark ? (
        <section class="rd-step">
          <h2>{words.submit}</h2>
          <Form {...step} action={`${base}/submit`} step="submit">
            <RadioField
              {...{ viewer, form, name: 'statement', label: words.statement, value: redaction.statement }}
              choices={statementPlaces
                .filter((value) => value !== 'end' || !shown.sheets)
                .map((value) => ({ value, text: words.statements[value] }))}
            />
            <Submit text={words.submit} />
          </Form>
        </section>
      ) : null}
      {state === 'ready' || state === 'approved' || state === 'applied' ? (
        <Review viewer={viewer} shown={shown} form={form} />
      ) : null}
      {state === 'failed' && may.approve ? (
        <Form {...step} action={`${base}/approve`}>
          <Submit text={words.tryAgain} />
        </Form>
      ) : null}
      {may.reopen ? (
        <Form {...step} action={`${base}/reopen`}>
          <Submit text={words.reopen} kind="secondary" />
        </Form>
      ) : null}
    </>
  )
}

/** Every mark with its ground; whoever reviews may say something to each. */
function Review({ viewer, shown, form }: Props) {
  const words = viewer.t.redactionDesk
  const { document, reference, redaction } = shown
  const { may, version } = redaction
  const base = `/desk/requests/${reference}/redaction/${document.id}`
  const step = { viewer, version: versionIn(form, version) }
  const marks = <ReviewedMarks viewer={viewer} shown={shown} form={form} />
  return (
    <section class="rd-step">
      <h2>{may.return ? words.review : words.marks}</h2>
      {may.approve ? (
        <Form {...step} action={`${base}/approve`} step="approve">
          <Submit text={words.approve} />
        </Form>
      ) : null}
      {may.return ? (
        <Form {...step} action={`${base}/return`} step="return" wide>
          {marks}
          <WordsField viewer={viewer} form={form} name="comment" label={words.comment} rows={3} maxlength={2000} />
          <Submit text={words.sendBack} kind="secondary" />
        </Form>
      ) : (
        marks
      )}
    </section>
  )
}

function ReviewedMarks({ viewer, shown, form }: Props) {
  const words = viewer.t.redactionDesk
  const { marks, may, warnings, state } = shown.redaction
  // The numbers are those of the marks that were handed on.
  const gaps = new Map(
    warnings.flatMap(({ code, box, count }) =>
      code === 'gap-fits-names' && state === 'ready' && box !== undefined ? [[box, count ?? 1] as const] : [],
    ),
  )
  if (marks.length === 0) return <p class="quiet">{words.noMarksToReview}</p>
  return (
    <ol class="rd-reviewed">
      {marks.map((mark, index) => (
        <li>
          <a href={`?page=${mark.page}`} data-show-mark={mark.id}>
            {markName(shown, viewer, mark, index + 1)}
          </a>
          <p>{groundsOf(shown, viewer, mark) || words.noGround}</p>
          {gaps.has(index + 1) ? <p class="notice">{words.gapOfMark(gaps.get(index + 1) ?? 1)}</p> : null}
          {mark.note ? <p class="quiet">{mark.note}</p> : null}
          {mark.comment && !may.return ? <p>{words.commented(mark.comment)}</p> : null}
          {may.return ? (
            <WordsField
              {...{ viewer, form, name: `comment-${mark.id}`, label: words.commentOnMark(index + 1) }}
              rows={2}
              maxlength={2000}
            />
          ) : null}
        </li>
      ))}
    </ol>
  )
}
