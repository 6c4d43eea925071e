import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import type { StepEffect } from '../../../app/decisions/step-letter.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { Timeline } from '../../ui/case/timeline.tsx'
import { Notice, Tag } from '../../ui/elements.tsx'
import { ErrorSummary, type FormState } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { formProblem } from '../../ui/problem-page.tsx'
import { fieldsOf } from './action-fields.ts'
import { ActionForm, isFileField } from './action-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DraftChecks } from './draft-checks.tsx'
import type { FormContext } from './form-context.ts'
import { LawForm } from './law-form.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { StepEffectNotice } from './step-effect.tsx'
import { MailWithheld } from './unreached.tsx'

type ActionPageProps = {
  readonly context: FormContext
  readonly type: EventType
  readonly form: FormState
  readonly refusal?: Refusal
  /** What others recorded since the form was opened, where that stopped it. */
  readonly changed?: readonly HistoryLine[]
  readonly parts: readonly string[]
  /** What the step does to the clock, where its reader is to see that first. */
  readonly effect?: StepEffect
}

/** One action on a page of its own: for the long forms, and where a form came back. */
export function ActionPage({ context, type, form, refusal, changed = [], parts, effect }: ActionPageProps) {
  const { viewer, file } = context
  const { t } = viewer
  const { reference } = file.row
  const names = new Map(context.staff.map((one) => [one.id, one.name]))
  const [title] = t.actions[type as keyof typeof t.actions]
  const [problem, text] = refusal ? formProblem(refusal, viewer) : []
  const documentId = form.values['documentId']
  // What the law refuses whatever is filled in: a form would only be filled in for nothing.
  const isPointless = refusal?.code === 'asked-once' && Object.keys(form.values).length === 0
  const document = typeof documentId === 'string' ? file.state.documents.get(documentId) : undefined
  return (
    <Layout
      viewer={viewer}
      title={t.words.withNote(title, reference)}
      hidden
      failed={refusal !== undefined}
      crumbs={[
        ['/desk', t.desk.title],
        [`/desk/requests/${reference}`, reference],
      ]}
      address={`/desk/requests/${reference}/${type}`}
    >
      {refusal ? (
        <ErrorSummary
          viewer={viewer}
          form={refusal.code === 'decision-incomplete' ? { ...form, errors: {} } : form}
          title={problem}
          text={refusal.code === 'conflict' ? t.ledger.conflictLede : text}
        />
      ) : null}
      <h1>{title}</h1>
      <p class="quiet">
        {file.row.subject || t.desk.subjectErased} · <span class="ref">{reference}</span>
      </p>
      {(refusal?.code === 'extension-not-allowed' || refusal?.code === 'asked-once') && refusal.params?.['section'] ? (
        <p class="section">{refusal.params['section']}</p>
      ) : null}
      {refusal?.code === 'decision-incomplete' ? (
        <DraftChecks viewer={viewer} checks={context.checks} base={null} />
      ) : null}
      <MailWithheld context={context} type={type} />
      {effect ? <StepEffectNotice viewer={viewer} effect={effect} /> : null}
      {changed.length > 0 ? (
        <section>
          <h2>{t.desk.conflictTitle}</h2>
          <Timeline
            viewer={viewer}
            lines={changed}
            statute={file.statute}
            by
            names={names}
            timeZone={file.body.timeZone}
          />
          <p>
            <a href={`/desk/requests/${reference}`}>{t.desk.conflictBack}</a>
          </p>
          <h2>{t.desk.conflictYours}</h2>
          {fieldsOf(type, context).some(isFileField) ? <p class="quiet">{t.ledger.conflictFile}</p> : null}
        </section>
      ) : null}
      {document ? (
        <Notice>
          <p>
            <a href={`/documents/${document.documentId}`}>{document.name}</a>{' '}
            {document.verdict === null ? <Tag text={t.words.notInspected} tone="soon" /> : null}
          </p>
        </Notice>
      ) : null}
      {isPointless ? (
        <p>
          <a class="govuk-button govuk-button--secondary" href={`/desk/requests/${reference}/message-sent`}>
            {t.actions['message-sent'][0]}
          </a>
        </p>
      ) : type === 'decision-drafted' ? (
        <DecisionForm context={context} form={form} parts={parts} checks={context.checks} />
      ) : type === 'corrected' ? (
        <CorrectionForm context={context} form={form} />
      ) : type === 'publication-scheduled' ? (
        <ScheduleForm context={context} form={form} />
      ) : type === 'statute-changed' ? (
        <LawForm context={context} form={form} />
      ) : (
        <ActionForm
          context={context}
          type={type}
          form={form}
          button={refusal?.code === 'conflict' ? t.desk.conflictAgain : undefined}
        />
      )}
      <p>
        <a href={`/desk/requests/${reference}`}>{t.failureWords.back}</a>
      </p>
    </Layout>
  )
}
