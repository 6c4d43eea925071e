import type { Child } from 'hono/jsx'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { Notice } from '../../ui/elements.tsx'
import { ErrorSummary, Form, type FormState, versionIn } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from './save-conflict.tsx'

export const caseworkPages = ['channels', 'units', 'routing', 'approval', 'watching', 'personal-data'] as const
export type CaseworkPage = (typeof caseworkPages)[number]

export type CaseworkProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly form: FormState
  /** Which of the page's forms came back. */
  readonly failed?: string | undefined
  readonly saved?: boolean | undefined
  readonly problem?: readonly [string, string] | undefined
  /** Of a save that somebody else's save stopped. */
  readonly refusal?: Refusal | undefined
}

/** One page of the settings of casework: what it is for, in a sentence, and what went wrong, or was saved. */
export function CaseworkFrame(props: CaseworkProps & { page: CaseworkPage; children?: Child }) {
  const { viewer, page, problem, form, failed } = props
  const { office, casework } = viewer.t
  const [title = '', lede = ''] = casework.pages[page]
  return (
    <Layout
      viewer={viewer}
      title={title}
      hidden
      failed={problem !== undefined}
      crumbs={[['/desk/office', office.title]]}
      address={`/desk/office/${page}`}
    >
      {problem ? (
        <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} idPrefix={`${failed}-`} />
      ) : null}
      {props.saved ? (
        <Notice tone="good" role="status">
          <p>{office.saved}</p>
        </Notice>
      ) : null}
      <h1>{title}</h1>
      <p class="lede">{lede}</p>
      <SaveConflict viewer={viewer} body={props.body} staff={props.staff} refusal={props.refusal} />
      {props.children}
    </Layout>
  )
}

type PartFormProps = {
  readonly viewer: Viewer
  readonly page: CaseworkPage
  /** What the form does, and to which entry: `save letter`, `remove 2`. */
  readonly what: string
  readonly body: Body
  readonly children: Child
}

/** One of the forms of such a page. @param form what stood in it, where it came back */
export function PartForm({ viewer, page, what, body, form, children }: PartFormProps & { form: FormState }) {
  return (
    <Form viewer={viewer} action={`/desk/office/${page}`} version={versionIn(form, body.version)}>
      <input type="hidden" name="do" value={what} />
      {children}
    </Form>
  )
}

/** A button that does one thing to one entry of a list; `about` says to which, for those who do not see the row. */
export function EntryButton(props: Omit<PartFormProps, 'children'> & { text: string; about: string }) {
  const { viewer, page, what, body, text, about } = props
  return (
    <form method="post" action={`/desk/office/${page}`} class="entry-button">
      <input type="hidden" name="csrf" value={viewer.csrf ?? ''} />
      <input type="hidden" name="version" value={String(body.version)} />
      <input type="hidden" name="do" value={what} />
      <button class="as-link" type="submit">
        {text}
        <span class="govuk-visually-hidden"> {about}</span>
      </button>
    </form>
  )
}

/** Folded up until it is wanted; open where it came back. */
export function Fold({
  title,
  about,
  open,
  children,
}: {
  title: string
  about?: string
  open: boolean
  children: Child
}) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {title}
          {about ? <span class="govuk-visually-hidden"> {about}</span> : null}
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
