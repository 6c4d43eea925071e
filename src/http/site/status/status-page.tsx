import type { ShownReview } from '../../../app/cases/view/shown-review.ts'
import type { Silence, StatusView } from '../../../app/cases/view/status-view.ts'
import type { LetterOfCase } from '../../../app/decisions/read-letter.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { dateText, shortDate } from '../../../locales/dates.ts'
import { CaseParts } from '../../ui/case/case-parts.tsx'
import { ClockDetails } from '../../ui/case/clock-explanation.tsx'
import { DecisionView } from '../../ui/case/decision-view.tsx'
import { DocumentList } from '../../ui/case/document-list.tsx'
import { LetterList } from '../../ui/case/letter-list.tsx'
import { CaseStamp, DateText } from '../../ui/case/stamp.tsx'
import { Timeline } from '../../ui/case/timeline.tsx'
import { Facts, Notice } from '../../ui/elements.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { wishRows } from '../../ui/intake-fields.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { FollowLinks } from './follow-links.tsx'
import {
  ConfirmAddress,
  FeeNotice,
  QuestionForm,
  RequesterActions,
  type RequesterActsProps,
} from './requester-actions.tsx'

type StatusProps = RequesterActsProps & {
  /** Whether letters go to an address that the requester gave. */
  readonly mailed: boolean
  readonly problem?: readonly [string, string] | undefined
  readonly saved?: string | undefined
  readonly letters: readonly LetterOfCase[]
  /** Whether letters can be had as PDF. */
  readonly pdf: boolean
}

/** Where a request is, who has it, what is next and when; and everything that the requester can do. */
export function StatusPage(props: StatusProps) {
  const { viewer, view, statute, problem } = props
  const { t, locale } = viewer
  const query = props.secret ? `?secret=${encodeURIComponent(props.secret)}` : ''
  const saved = props.saved ? (t.status.saved as { readonly [type: string]: string })[props.saved] : undefined
  const subject = view.subject || t.status.title(view.reference)
  const plain = t.words.channels[view.channel as keyof typeof t.words.channels]
  const channel = view.channelName ? textIn(view.channelName, locale) : plain
  return (
    <Layout
      viewer={viewer}
      title={t.words.withNote(subject, view.reference)}
      hidden
      head={
        props.secret ? (
          <link
            rel="alternate"
            type="application/atom+xml"
            href={`/requests/${view.reference}/feed.atom${query}`}
            title={t.follow.feedTitle(view.reference)}
          />
        ) : null
      }
      failed={problem !== undefined}
      address={`/requests/${view.reference}${query}`}
    >
      {problem ? (
        <ErrorSummary
          viewer={viewer}
          form={props.form}
          title={problem[0]}
          text={problem[1]}
          idPrefix={`${props.failedAction}-`}
        />
      ) : null}
      {saved ? (
        <Notice tone="good" role="status">
          <p>{saved}</p>
        </Notice>
      ) : null}
      <div class="status-head">
        <div>
          <p class="quiet ref">{view.reference}</p>
          <h1 lang={writtenIn(subject, locale, undefined)}>{subject}</h1>
        </div>
        <CaseStamp viewer={viewer} of={view} />
        <Facts
          rows={[
            [t.status.body, textIn(view.body.name, locale)],
            [
              t.status.receivedOn,
              <>
                <DateText viewer={viewer} date={view.receivedOn} />
                {t.status.reachedBy(channel)}
              </>,
            ],
            ...wishRows(view.facts, statute, viewer),
            [t.status.law, <a href={`/law/${view.statute.id}`}>{textIn(view.statute.title, locale)}</a>],
          ]}
        />
      </div>
      <Steps viewer={viewer} view={view} />
      <LateNotice {...props} />
      <Next viewer={viewer} view={view} />
      {view.openQuestion ? <QuestionForm {...props} /> : null}
      {view.openFee ? <FeeNotice {...props} /> : null}
      <ConfirmAddress {...props} />
      <ClockDetails viewer={viewer} clock={view.clock} level={2} />
      <CaseParts
        viewer={viewer}
        view={view}
        hrefOf={(part) => (props.secret ? `/requests/${part.reference}${query}` : undefined)}
      />
      {view.partOf?.own ? (
        <p>
          {t.parts.partOf}
          {t.words.colon}
          <span class="ref">{view.partOf.reference}</span>
        </p>
      ) : null}
      {view.decision ? <DecisionView viewer={viewer} decision={view.decision} statute={statute} /> : null}
      {props.secret ? (
        <LetterList
          viewer={viewer}
          letters={props.letters}
          base={`/requests/${view.reference}`}
          query={query}
          pdf={props.pdf}
        />
      ) : null}
      {view.listedWith ? (
        <p>
          {t.parts.listedWith} <a href={`/log/${view.listedWith}`}>{t.status.seeLog}</a>
        </p>
      ) : null}
      {view.inLog ? (
        <p>
          {t.status.inLog}
          {t.words.gap}
          <a href={`/log/${view.reference}`}>{t.status.seeLog}</a>
        </p>
      ) : null}
      <div class="columns">
        <div>
          <section>
            <h2>{t.status.documents.title}</h2>
            <DocumentList viewer={viewer} documents={view.documents} query={query} />
          </section>
          <Reviews viewer={viewer} view={view} statute={statute} />
          <section>
            <h2>{t.status.timeline.title}</h2>
            <Timeline viewer={viewer} lines={linesOf(view)} statute={statute} />
          </section>
        </div>
        <aside class="no-print">
          {props.secret ? <RequesterActions {...props} /> : null}
          {props.secret ? (
            <FollowLinks viewer={viewer} reference={view.reference} query={query} mailed={props.mailed} />
          ) : null}
          <p class="quiet small">{t.status.keepLink}</p>
        </aside>
      </div>
    </Layout>
  )
}

/** The letter stands above in full: the timeline does not say it again. */
function linesOf({ history, decision }: StatusView): StatusView['history'] {
  if (!decision) return history
  return history.map(({ text, ...line }) =>
    line.type === 'decision-issued' || text === undefined ? line : { ...line, text },
  )
}

/** Four or five stations; the one where the request stands is marked. */
function Steps({ viewer, view }: { viewer: Viewer; view: StatusView }) {
  const { t } = viewer
  const words = t.status.steps
  const closed = view.closedOn !== null
  const middle =
    view.next.who === 'requester' ? words.waiting : view.next.who === 'others' ? words.others : words.working
  const decided = view.stage === 'approved' || view.stage === 'drafted'
  const last = closed && view.stage !== 'answered' ? t.words.stages[view.stage] : words.answered
  const at = closed ? 4 : decided ? 2 : 1
  const undecided = closed && view.stage !== 'answered'
  const steps = [words.received, closed ? words.working : middle, ...(undecided ? [] : [words.decided]), last]
  return (
    <ol class="steps" aria-label={words.label}>
      {steps.map((step, index) => (
        <li
          class={index < at ? 'is-done' : index === at ? 'is-now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {step}
          {index === 0 ? <small>{shortDate(view.receivedOn, viewer.locale)}</small> : null}
          {index === steps.length - 1 && view.closedOn ? (
            <small>{shortDate(view.closedOn, viewer.locale)}</small>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Next({ viewer, view }: { viewer: Viewer; view: StatusView }) {
  const { t, locale } = viewer
  const { next } = view
  const words = t.status.next
  const what = words[next.what]
  if (next.what === 'nothing') return null
  const by = next.by ? dateText(next.by, locale) : null
  return (
    <div class="next">
      <p class="quiet">{words.title}</p>
      <p class="next__what">{typeof what === 'function' ? what(textIn(view.body.name, locale)) : what}</p>
      <p>
        {words.who[next.who]}
        {by ? `${t.words.gap}${(next.isPast ? words.wasBy : words.by)[next.who](by)}` : ''}
      </p>
      {next.silence ? <SilenceText viewer={viewer} waitsFor={next.what} silence={next.silence} /> : null}
    </div>
  )
}

/** What the law says of a requester who does nothing. */
function SilenceText(props: { viewer: Viewer; waitsFor: StatusView['next']['what']; silence: Silence }) {
  const { viewer, waitsFor, silence } = props
  const { t, locale } = viewer
  const words = t.status.next
  const { mayCloseAfter, mayCloseAfterDaySet } = silence
  return (
    <p class="small">
      {words.silence[waitsFor === 'pay-fee' ? 'pay-fee' : 'reply-to-question'][silence.clock]}
      {mayCloseAfter ? (
        <>
          {t.words.gap}
          {words.mayClose(
            t.words.units[mayCloseAfter.unit](mayCloseAfter.count),
            sectionIn(mayCloseAfter.section, locale),
          )}
        </>
      ) : null}
      {mayCloseAfterDaySet ? (
        <>
          {t.words.gap}
          {words.mayCloseAfterDaySet(sectionIn(mayCloseAfterDaySet, locale))}
        </>
      ) : null}
    </p>
  )
}

/** An answer that is late: by how much, what the law makes of the silence, and what one can do now. */
function LateNotice({ viewer, view, statute, secret, allowed }: StatusProps) {
  const { t, locale } = viewer
  const { clock } = view
  if (view.closedOn !== null || !clock.late) return null
  const words = t.status.lateNotice
  const due = clock.due ?? null
  const ways = view.reviewOptions.filter(({ isOpen, isUnderWay }) => isOpen && !isUnderWay)
  return (
    <Notice tone="late">
      <h2>{words.title(t.words.units[clock.unit](Math.max(1, -clock.daysLeft)))}</h2>
      <p>{due ? words.text(dateText(due, locale)) : words.standsStill}</p>
      {statute.deemed ? (
        <p>
          {textIn(statute.deemed.title, locale)}{' '}
          <span class="section">{sectionIn(statute.deemed.section, locale)}</span>
        </p>
      ) : null}
      {secret ? (
        <>
          <h3>{words.now}</h3>
          <ul>
            {allowed.has('message-received') ? (
              <li>
                <a href="#message-received-text">{words.write}</a>
              </li>
            ) : null}
            {ways.map(({ kind, lastDay }) => (
              <li>
                <a href={`#contest-${kind}`}>{routeTitle(statute, kind, locale)}</a>
                {lastDay ? `${t.words.comma}${t.status.act.until(dateText(lastDay, locale))}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}

const routeTitle = (statute: Statute, kind: string, locale: Viewer['locale']): string => {
  const route = statute.reviewRoutes.find((one) => one.kind === kind)
  return route ? textIn(route.title, locale) : kind
}

/** Whether it was taken on, and by when it is to be decided, by its own clock. */
function endOf(review: ShownReview, { t, locale }: Viewer): readonly string[] {
  const words = t.status.reviews
  const accepted = review.acceptedOn ? [words.accepted(dateText(review.acceptedOn, locale))] : []
  if (review.decidedOn !== null) return accepted
  if (review.waitsForAcceptance) return [words.notAccepted]
  if (review.dueOn === null) return accepted
  const due = dateText(review.dueOn, locale)
  if (review.late) return [...accepted, words.lateSince(due)]
  return [...accepted, review.extended ? words.extendedTo(due) : words.decideBy(due)]
}

function Reviews({ viewer, view, statute }: { viewer: Viewer; view: StatusView; statute: Statute }) {
  const { t, locale } = viewer
  if (view.reviews.length === 0) return null
  return (
    <section>
      <h2>{t.status.reviews.title}</h2>
      <ul>
        {view.reviews.map((review) => {
          const route = statute.reviewRoutes.find((one) => one.kind === review.kind)
          const ended =
            review.decidedOn && review.outcome
              ? t.status.reviews.decided(t.words.reviewOutcomes[review.outcome], dateText(review.decidedOn, locale))
              : undefined
          const lodgedOn = dateText(review.lodgedOn, locale)
          return (
            <li>
              {route ? textIn(route.title, locale) : review.kind}
              {t.words.colon}
              {route && !review.here
                ? t.status.reviews.elsewhere(lodgedOn, textIn(route.decidedBy, locale))
                : `${t.status.reviews.lodged(lodgedOn)}${t.words.comma}${ended ?? t.status.reviews.open}`}
              {ended && !review.here ? `${t.words.gap}${ended}` : null}
              {endOf(review, viewer).map((text) => (
                <span class="review-end">
                  <br />
                  {text}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
