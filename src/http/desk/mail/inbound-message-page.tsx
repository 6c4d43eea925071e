import type { AlreadyThere } from '../../../app/documents/already-there.ts'
import { isUnreadable } from '../../../app/mail/inbound/unreadable-mail.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { IntakeRow } from '../../../app/ports/store/mail/intake.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { instantText, sizeText } from '../../../locales/dates.ts'
import { intakeWarningText } from '../../../locales/intake-warnings.ts'
import { Disclosure } from '../../site/status/requester-actions.tsx'
import { Facts, Notice } from '../../ui/elements.tsx'
import { ErrorSummary, emptyForm, Form, type FormState, Submit, TextField, WordsField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SimilarRequests } from '../../ui/similar-requests.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What may become of a letter; each is the end of the address of its form. */
export const placements = ['open', 'join', 'discard'] as const
export type Placement = (typeof placements)[number]

type InboundMessageProps = {
  readonly viewer: Viewer
  readonly row: IntakeRow
  readonly body: Body
  readonly form: FormState
  /** What is like it already, before it becomes a request of its own. */
  readonly there: AlreadyThere
  /** Whose form came back. */
  readonly failed?: Placement | undefined
  readonly problem?: readonly [string, string] | undefined
}

/** One letter that matched no case, and what can be done with it. */
export function InboundMessagePage(props: InboundMessageProps) {
  const { viewer, row, form, failed, problem } = props
  const { t } = viewer
  const unread = isUnreadable(row)
  const subject = unread ? t.intake.unreadable.title : row.subject || t.intake.noSubject
  return (
    <Layout
      viewer={viewer}
      title={subject}
      hidden
      failed={problem !== undefined}
      crumbs={[['/desk/intake', t.intake.title]]}
      address={`/desk/intake/${row.id}`}
    >
      {problem ? (
        <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} idPrefix={`${failed}-`} />
      ) : null}
      <h1 class="words">{subject}</h1>
      <div class="columns columns--case">
        <div>
          <Head {...props} />
          {unread ? (
            <Unread viewer={viewer} row={row} />
          ) : (
            <>
              <Warnings viewer={viewer} row={row} />
              <Words viewer={viewer} row={row} />
              <Attachments viewer={viewer} row={row} />
            </>
          )}
          <SimilarRequests viewer={viewer} {...props.there} />
        </div>
        <aside class="no-print">
          <h2>{t.intake.toDo}</h2>
          <Placements {...props} />
        </aside>
      </div>
    </Layout>
  )
}

/** What the letter says. */
function Words({ viewer, row }: { viewer: Viewer; row: IntakeRow }) {
  const { t } = viewer
  return (
    <>
      <h2>{t.intake.letter}</h2>
      {row.text ? <p class="words">{row.text}</p> : <p class="quiet">{t.intake.noText}</p>}
      {row.quoted ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.intake.quoted}</span>
          </summary>
          <div class="govuk-details__text">
            <p class="words">{row.quoted}</p>
          </div>
        </details>
      ) : null}
    </>
  )
}

/** Where it could not be read: why there are no words, and the letter as it came. */
function Unread({ viewer, row }: { viewer: Viewer; row: IntakeRow }) {
  const words = viewer.t.intake.unreadable
  return (
    <>
      <Notice tone="soon">
        <p>{words.text}</p>
        <p>{words.caution}</p>
      </Notice>
      <p>
        <a href={`/desk/intake/${row.id}/message.eml`} download>
          {words.download}
        </a>
      </p>
    </>
  )
}

function Head({ viewer, row, body }: InboundMessageProps) {
  const { t, locale } = viewer
  return (
    <Facts
      rows={[
        [t.intake.from, <span class="words">{row.from || t.intake.noSender}</span>],
        !isUnreadable(row) && [t.intake.sender, t.intake.authentication[row.authentication]],
        [t.intake.to, <span class="words">{row.to}</span>],
        [
          t.intake.received,
          <time datetime={row.receivedAt}>{instantText(row.receivedAt, locale, body.timeZone)}</time>,
        ],
        isUnreadable(row)
          ? [t.intake.unreadable.size, sizeText(row.rawSize, locale)]
          : [t.intake.kind, t.intake.kinds[row.kind]],
      ]}
    />
  )
}

function Warnings({ viewer, row }: { viewer: Viewer; row: IntakeRow }) {
  const { t, locale } = viewer
  if (row.warnings.length === 0) return null
  return (
    <Notice tone="soon">
      <h2>{t.intake.warningsTitle}</h2>
      <ul>
        {row.warnings.map((warning) => (
          <li>{intakeWarningText(warning, locale)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Attachments({ viewer, row }: { viewer: Viewer; row: IntakeRow }) {
  const { t, locale } = viewer
  if (row.attachments.length === 0) return null
  return (
    <section>
      <h2>{t.intake.attachments}</h2>
      <p class="quiet">{t.intake.attachmentsHint}</p>
      <ul class="files">
        {row.attachments.map(({ name, size }) => (
          <li>
            <span class="words">{name}</span>
            <div class="about">
              <span>{sizeText(size, locale)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The likeliest first, and open; a report of a failed delivery is no request. */
function Placements(props: InboundMessageProps) {
  const { row, failed } = props
  const canOpen = row.kind !== 'bounce' && !isUnreadable(row)
  const likeliest: Placement = row.suggestion ? 'join' : canOpen && row.kind === 'message' ? 'open' : 'discard'
  const offered = placements.filter((one) => one !== 'open' || canOpen)
  const ordered = [likeliest, ...offered.filter((one) => one !== likeliest)]
  return (
    <>
      {ordered.map((one) => (
        <Place {...props} what={one} open={one === (failed ?? likeliest)} first={one === likeliest} />
      ))}
    </>
  )
}

function Place(props: InboundMessageProps & { what: Placement; open: boolean; first: boolean }) {
  const { viewer, row, what, failed } = props
  const { t } = viewer
  const field = { viewer, form: failed === what ? props.form : emptyForm, idPrefix: `${what}-` }
  const words = t.intake
  return (
    <Disclosure title={words[what].title} open={props.open} first={props.first}>
      {what === 'join' ? null : <p>{words[what].text}</p>}
      {what === 'join' && row.suggestion ? (
        <p>
          {words.suggestion(row.suggestion)} <a href={`/desk/requests/${row.suggestion}`}>{words.see}</a>
        </p>
      ) : null}
      <Form viewer={viewer} action={`/desk/intake/${row.id}/${what}`}>
        {what === 'open' ? (
          <TextField {...field} name="subject" label={words.open.subject} value={row.subject} maxlength={300} />
        ) : null}
        {what === 'join' ? (
          <TextField
            {...field}
            name="reference"
            label={words.join.reference}
            hint={isUnreadable(row) ? words.unreadable.joinHint : words.join.hint}
            value={row.suggestion ?? ''}
            autocomplete="off"
          />
        ) : null}
        {what === 'discard' ? (
          <WordsField {...field} name="reason" label={words.discard.reason} rows={3} maxlength={500} />
        ) : null}
        <Submit text={words[what].send} {...(what === 'discard' ? { kind: 'secondary' } : {})} />
      </Form>
    </Disclosure>
  )
}

type AttachedMessageProps = {
  readonly viewer: Viewer
  readonly row: IntakeRow
  readonly body: Body
  readonly reference: string | null
  readonly by: Staff | null
}

/** What stands at the address of a letter that somebody has placed. */
export function AttachedMessagePage({ viewer, row, body, reference, by }: AttachedMessageProps) {
  const { t, locale } = viewer
  const at = row.settledAt
  // What is on a request stands there, and here no more.
  const isAway = row.status === 'discarded'
  return (
    <Layout
      viewer={viewer}
      title={t.intake.goneTitle}
      hidden
      crumbs={[['/desk/intake', t.intake.title]]}
      address={`/desk/intake/${row.id}`}
    >
      <h1>{t.intake.goneTitle}</h1>
      <p class="lede">{isAway ? t.intake.goneDiscarded : t.intake.goneFiled}</p>
      <Facts
        rows={[
          isAway && [t.intake.goneSubject, <span class="words">{row.subject || t.intake.noSubject}</span>],
          isAway && [t.intake.from, <span class="words">{row.from || t.intake.noSender}</span>],
          at && [t.intake.goneAt, <time datetime={at}>{instantText(at, locale, body.timeZone)}</time>],
          by !== null && [t.intake.goneBy, by.name],
          row.reason !== null && [t.intake.discard.reason, <span class="words">{row.reason}</span>],
          reference !== null && [
            t.intake.goneRequest,
            <a class="ref" href={`/desk/requests/${reference}`}>
              {reference}
            </a>,
          ],
        ]}
      />
      <p>
        <a href="/desk/intake">{t.intake.back}</a>
      </p>
    </Layout>
  )
}
