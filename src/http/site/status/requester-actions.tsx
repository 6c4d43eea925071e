import type { Child } from 'hono/jsx'
import type { StatusView } from '../../../app/cases/view/status-view.ts'
import type { ReviewRoute, Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { dateText, moneyText, sizeText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { Notice } from '../../ui/elements.tsx'
import { emptyForm, FileField, Form, type FormState, RadioField, Submit, WordsField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { ReviewGuide } from './review-guide.tsx'

/** The case as its requester sees it, and what they may do with it. */
export type RequesterActsProps = {
  readonly viewer: Viewer
  readonly view: StatusView
  readonly statute: Statute
  /** Empty where staff look at the page: they have no secret, and act from the desk. */
  readonly secret: string | undefined
  /** The proof of a letter, where its address is still to be confirmed. */
  readonly proof?: string | undefined
  /** What the requester may do now. */
  readonly allowed: ReadonlySet<string>
  readonly form: FormState
  /** The action whose form came back. */
  readonly failedAction?: string | undefined
  readonly maxBytes: number
}

const formOf = (props: RequesterActsProps, action: string): FormState =>
  props.failedAction === action ? props.form : emptyForm

const fieldOf = (props: RequesterActsProps, action: string) => ({
  viewer: props.viewer,
  form: formOf(props, action),
  idPrefix: `${action}-`,
})

/** An action folded up until it is wanted; open where its form came back. */
export function Disclosure(props: { title: string; open?: boolean; first?: boolean; children?: Child }) {
  return (
    <details class={`act${props.first ? ' act--first' : ''}`} open={props.open}>
      <summary>{props.title}</summary>
      <div class="act__body">{props.children}</div>
    </details>
  )
}

/** The body's question: it stands above everything else, since the clock waits for it. */
export function QuestionForm(props: RequesterActsProps) {
  const { viewer, view, secret } = props
  const { t, locale } = viewer
  const question = view.openQuestion
  if (!question) return null
  const action = 'clarification-received'
  return (
    <section class="sheet">
      <h2>{t.status.answerQuestion.title}</h2>
      <p class="words">{question.text ?? t.words.erased}</p>
      <p>
        <strong>
          {question.replyBy
            ? t.status.answerQuestion.replyBy(dateText(question.replyBy, locale))
            : t.status.answerQuestion.noDate}
        </strong>
      </p>
      {secret ? (
        <Form viewer={viewer} action={`/requests/${view.reference}/${action}`} secret={secret} proof={props.proof}>
          <WordsField {...fieldOf(props, action)} name="answer" label={t.status.answerQuestion.answer} />
          <Submit text={t.status.answerQuestion.send} />
        </Form>
      ) : null}
    </section>
  )
}

/** Came by the link of a letter: a program may have opened it, so a person says that it reached them. */
export function ConfirmAddress({ viewer, view, secret, proof }: RequesterActsProps) {
  const words = viewer.t.status.confirmAddress
  if (!secret || !proof) return null
  return (
    <section class="sheet">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Form viewer={viewer} action={`/requests/${view.reference}/address-confirmed`} secret={secret} proof={proof}>
        <Submit text={words.send} kind="secondary" />
      </Form>
    </section>
  )
}

/** The charge with the body's own words, and the two things that one may do about it beside paying. */
export function FeeNotice({ viewer, view, secret, allowed }: RequesterActsProps) {
  const { t, locale } = viewer
  const fee = view.openFee
  if (!fee) return null
  const note = view.history.findLast((line) => line.type === 'fee-notice')?.text
  const way = view.reviewOptions.find(({ isOpen, isUnderWay }) => isOpen && !isUnderWay)
  return (
    <Notice tone="late">
      <h2>{t.status.fee.title}</h2>
      <p>{t.status.fee.text(moneyText(fee.amount, fee.currency, locale), dateText(fee.on, locale))}</p>
      {note ? (
        <p class="words" lang={writtenIn(note, locale, undefined)}>
          {note}
        </p>
      ) : null}
      {secret ? (
        <p class="links">
          {allowed.has('message-received') ? <a href="#message-received-text">{t.status.fee.write}</a> : null}
          {allowed.has('review-lodged') && way ? <a href={`#contest-${way.kind}`}>{t.status.fee.contest}</a> : null}
        </p>
      ) : null}
    </Notice>
  )
}

/** Everything else that the requester can do, each folded up. */
export function RequesterActions(props: RequesterActsProps) {
  const { viewer, view, secret, allowed } = props
  const { t, locale } = viewer
  const words = t.status.act
  const base = `/requests/${view.reference}`
  const open = (action: string) => props.failedAction === action
  return (
    <section>
      <h2>{words.title}</h2>
      {allowed.has('message-received') ? (
        <Disclosure title={words.message} open={open('message-received')}>
          <Form viewer={viewer} action={`${base}/message-received`} secret={secret} proof={props.proof}>
            <WordsField {...fieldOf(props, 'message-received')} name="text" label={words.messageLabel} />
            <Submit text={words.messageSend} />
          </Form>
        </Disclosure>
      ) : null}
      {allowed.has('document-attached') ? (
        <Disclosure title={words.file} open={open('document-attached')}>
          <Form
            viewer={viewer}
            action={`${base}/documents?${new URLSearchParams({ secret: secret ?? '', ...(props.proof ? { mailed: props.proof } : {}) })}`}
            secret={secret}
            upload
          >
            <FileField
              {...fieldOf(props, 'document-attached')}
              name="file"
              label={words.fileLabel}
              hint={words.fileHint(sizeText(props.maxBytes, locale))}
            />
            <Submit text={words.fileSend} />
          </Form>
        </Disclosure>
      ) : null}
      {allowed.has('feedback-given') && !view.feedbackGiven ? (
        <Disclosure title={words.feedback} open={open('feedback-given')}>
          <Form viewer={viewer} action={`${base}/feedback-given`} secret={secret} proof={props.proof}>
            <RadioField
              {...fieldOf(props, 'feedback-given')}
              name="score"
              label={words.feedbackLabel}
              choices={words.scores.map((text, index) => ({ value: String(index + 1), text })).reverse()}
            />
            <WordsField
              {...fieldOf(props, 'feedback-given')}
              name="comment"
              label={words.feedbackComment}
              rows={3}
              optional
            />
            <Submit text={words.feedbackSend} />
          </Form>
        </Disclosure>
      ) : null}
      {allowed.has('review-lodged') ? <ReviewAct {...props} /> : null}
      {allowed.has('review-lodged') ? <ActionsElsewhere {...props} /> : null}
      {allowed.has('withdrawn') ? (
        <Disclosure title={words.withdraw} open={open('withdrawn')}>
          <p>{words.withdrawText}</p>
          <Form viewer={viewer} action={`${base}/withdrawn`} secret={secret} proof={props.proof}>
            <WordsField {...fieldOf(props, 'withdrawn')} name="reason" label={words.withdrawReason} rows={3} optional />
            <Submit text={words.withdrawSend} kind="warning" />
          </Form>
        </Disclosure>
      ) : null}
    </section>
  )
}

type Option = RequesterActsProps['view']['reviewOptions'][number]

/** The law's ways that are decided here or elsewhere, with how each stands. */
function optionsOf({ view, statute }: RequesterActsProps, lodgedWith: ReviewRoute['lodgedWith']) {
  return view.reviewOptions.flatMap((option): readonly (Option & { readonly route: ReviewRoute })[] => {
    const route = statute.reviewRoutes.find((one) => one.kind === option.kind)
    return route?.lodgedWith === lodgedWith ? [{ ...option, route }] : []
  })
}

/** Asks the body to look at its decision or its silence again. */
function ReviewAct(props: RequesterActsProps) {
  const { viewer, view, statute, secret } = props
  const { t, locale } = viewer
  const words = t.status.act
  const action = 'review-lodged'
  const open = optionsOf(props, 'body').filter(({ isOpen, isUnderWay }) => isOpen && !isUnderWay)
  const [first] = open
  if (!first) return null
  const isLate = view.closedOn === null && view.clock.late
  return (
    <div id={`contest-${first.kind}`}>
      <Disclosure
        title={view.openFee ? t.status.fee.contest : words.review}
        open={isLate || props.failedAction === action}
      >
        <p>
          {words.reviewText}
          {t.words.gap}
          {first.lastDay ? <strong>{words.askBy(dateText(first.lastDay, locale))}</strong> : null}
        </p>
        <ReviewGuide viewer={viewer} view={view} statute={statute} />
        <Form viewer={viewer} action={`/requests/${view.reference}/${action}`} secret={secret} proof={props.proof}>
          <RadioField
            {...fieldOf(props, action)}
            name="kind"
            label={words.reviewKind}
            choices={open.map(({ route }) => ({
              value: route.kind,
              text: textIn(route.title, locale),
              hint: `${route.note ? languages[locale].laws.routeNotes[route.note] + t.words.gap : ''}${words.decidedBy(textIn(route.decidedBy, locale))} · ${route.section}`,
            }))}
          />
          <WordsField
            {...fieldOf(props, action)}
            name="grounds"
            label={words.reviewGrounds}
            hint={words.reviewGroundsHint}
            optional
          />
          <Submit text={words.reviewSend} />
        </Form>
      </Disclosure>
    </div>
  )
}

/** Ways that others decide: where each is made, by when, what must come first, and a note that it was made. */
function ActionsElsewhere(props: RequesterActsProps) {
  const { viewer, view, statute, secret } = props
  const { t, locale } = viewer
  const words = t.status.act
  const ways = optionsOf(props, 'other')
  const isLate = view.closedOn === null && view.clock.late
  const isWanted = ways.some(({ isOpen }) => isOpen) || view.stage === 'answered' || view.reviews.length > 0
  if (ways.length === 0 || !isWanted) return null
  const action = 'review-lodged'
  const open = ways.filter(({ isOpen, isUnderWay }) => isOpen && !isUnderWay)
  const field = { ...fieldOf(props, action), idPrefix: 'elsewhere-' }
  return (
    <Disclosure title={words.elsewhereTitle} open={isLate || (props.failedAction === action && ways.length > 0)}>
      <p>{words.elsewhereText}</p>
      <ul class="entries">
        {ways.map(({ route, isOpen, isUnderWay, needsReview, lastDay }) => {
          const first = statute.reviewRoutes.find((one) => one.kind === needsReview)
          return (
            <li id={`contest-${route.kind}`}>
              <h3>{textIn(route.title, locale)}</h3>
              <p>
                {words.decidedBy(textIn(route.decidedBy, locale))} <span class="section">{route.section}</span>
              </p>
              {route.note ? <p>{languages[locale].laws.routeNotes[route.note]}</p> : null}
              {lastDay ? (
                <p>
                  <strong>{words.askBy(dateText(lastDay, locale))}</strong>
                </p>
              ) : null}
              {isOpen ? null : <p>{first ? words.after(textIn(first.title, locale)) : words.notYet}</p>}
              {isOpen && route.website ? (
                <p>
                  <a href={route.website} rel="external noreferrer">
                    {words.website}
                  </a>
                </p>
              ) : null}
              {isUnderWay ? <p>{words.noted}</p> : null}
            </li>
          )
        })}
      </ul>
      {open.length > 0 ? (
        <Form viewer={viewer} action={`/requests/${view.reference}/${action}`} secret={secret} proof={props.proof}>
          <RadioField
            {...field}
            name="kind"
            label={words.noteWhich}
            choices={open.map(({ route }) => ({ value: route.kind, text: textIn(route.title, locale) }))}
          />
          <WordsField {...field} name="grounds" label={words.noteGrounds} rows={3} optional />
          <Submit text={words.noteAsMade} />
        </Form>
      ) : null}
    </Disclosure>
  )
}
