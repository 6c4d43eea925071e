import { CheckboxesField, Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { groundChoices } from './ground-choices.ts'
import { MarksToRemove } from './marks-to-remove.tsx'
import type { ShownRedaction } from './shown-redaction.ts'

type Props = {
  readonly viewer: Viewer
  readonly shown: ShownRedaction
  readonly form: FormState
  readonly page: number
}

/** The same without scripts: a page at a time, the marks as a list, and forms. */
export function PlainDesk({ viewer, shown, form, page }: Props) {
  const words = viewer.t.redactionDesk
  const { document, redaction, reference } = shown
  const base = `/desk/requests/${reference}/redaction/${document.id}`
  const picture = `/api/v1/documents/${document.id}/redaction/pages/${page}/picture?width=1000`
  return (
    <section aria-label={words.withoutScript}>
      <nav class="rd-plain-pages" aria-label={words.page}>
        {page > 1 ? <a href={`${base}?page=${page - 1}`}>{words.previousPage}</a> : null}
        <form method="get" action={base}>
          <label>
            {words.goToPage}{' '}
            <input class="govuk-input govuk-input--width-4" name="page" value={String(page)} inputmode="numeric" />
          </label>
          <button class="rd-button" type="submit">
            {words.show}
          </button>
        </form>
        <a href={`${base}?page=${page + 1}`}>{words.nextPage}</a>
      </nav>
      <div class="rd-plain-picture">
        <img src={picture} alt={words.pagePicture(page)} />
        <PlainMarks shown={shown} page={page} />
      </div>
      {redaction.may.mark ? (
        <>
          <MarksToRemove viewer={viewer} shown={shown} base={base} page={page} />
          <AddMarks viewer={viewer} shown={shown} form={form} page={page} base={base} />
        </>
      ) : null}
    </section>
  )
}

/** The marks over the picture of the page, once it is known how large the page is. */
function PlainMarks({ shown, page }: Pick<Props, 'shown' | 'page'>) {
  const size = shown.pages[page - 1]
  if (!size) return null
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} class="rd-layer" aria-hidden="true">
      {shown.redaction.marks.map(({ page: number, rect: [left, top, right, bottom] }) =>
        number === page ? (
          <g class="rd-mark">
            <rect x={left} y={top} width={right - left} height={bottom - top} />
          </g>
        ) : null,
      )}
    </svg>
  )
}

function AddMarks({ viewer, shown, form, page, base }: Props & { readonly base: string }) {
  const words = viewer.t.redactionDesk
  const choices = groundChoices(shown.statute, viewer.locale).map(({ code, title }) => ({ value: code, text: title }))
  const field = { viewer, form }
  const grounds = (idPrefix: string) => (
    <>
      <CheckboxesField {...field} name="grounds" label={words.grounds} choices={choices} idPrefix={idPrefix} columns />
      <TextField {...field} name="note" label={words.note} idPrefix={idPrefix} maxlength={1000} optional />
    </>
  )
  return (
    <>
      <h2>{words.addByText}</h2>
      <Form viewer={viewer} action={`${base}/marks`}>
        <input type="hidden" name="op" value="text" />
        <input type="hidden" name="page" value={String(page)} />
        <TextField {...field} name="text" label={words.text} maxlength={200} />
        <CheckboxesField
          {...{ ...field, name: 'by', label: words.byPattern, hint: words.patternHint }}
          choices={[{ value: 'pattern', text: words.textIsPattern }]}
        />
        <CheckboxesField
          {...{ ...field, name: 'everywhere', label: words.find }}
          choices={[{ value: 'yes', text: words.everywhere }]}
        />
        {grounds('text-')}
        <Submit text={words.add} />
      </Form>
      <h2>{words.addByNumbers}</h2>
      <Form viewer={viewer} action={`${base}/marks`}>
        <input type="hidden" name="op" value="box" />
        <p class="govuk-hint">{words.numbersHint}</p>
        <TextField {...field} name="page" label={words.page} value={String(page)} inputmode="numeric" width="10" />
        {(['left', 'top', 'right', 'bottom'] as const).map((name) => (
          <TextField {...field} name={name} label={words[name]} inputmode="decimal" width="10" />
        ))}
        {grounds('box-')}
        <Submit text={words.add} />
      </Form>
    </>
  )
}
