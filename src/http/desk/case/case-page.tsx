import type { StaffView } from '../../../app/cases/view/case-view.ts'
import type { WhatIf } from '../../../app/cases/view/what-if.ts'
import { lettersOf } from '../../../app/decisions/read-letter.ts'
import type { FoundEntry } from '../../../app/search/search-log.ts'
import type { SimilarRequest } from '../../../app/search/similar-requests.ts'
import { ruleOf } from '../../../domain/request/event-rules.ts'
import { askedBy, isProposed } from '../../../domain/request/publication.ts'
import { assetPath } from '../../static/assets.ts'
import { CaseParts } from '../../ui/case/case-parts.tsx'
import { ClockDetails } from '../../ui/case/clock-explanation.tsx'
import { Consultations } from '../../ui/case/consultations.tsx'
import { DecisionView, PartFacts } from '../../ui/case/decision-view.tsx'
import { filesByEvent } from '../../ui/case/event-files.ts'
import { LetterList } from '../../ui/case/letter-list.tsx'
import { CaseStamp } from '../../ui/case/stamp.tsx'
import { Timeline } from '../../ui/case/timeline.tsx'
import { Notice, Tag } from '../../ui/elements.tsx'
import { Form, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { FeedbackOfCase } from '../../ui/satisfaction-section.tsx'
import { SimilarRequests } from '../../ui/similar-requests.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseDocuments } from './case-documents.tsx'
import { CaseFilesLink } from './case-files-link.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseScheduled } from './case-scheduled.tsx'
import { CaseTasks } from './case-tasks.tsx'
import { ApprovalProgress, DraftChecks } from './draft-checks.tsx'
import type { FormContext } from './form-context.ts'
import { OriginalRequest, type WholeRequest } from './original-request.tsx'
import { RequesterAndSubject } from './requester-and-subject.tsx'
import { Unreached } from './unreached.tsx'
import { CaseUploads, type CaseUploadsProps } from './uploads/case-uploads.tsx'

export type DraftInWords = {
  readonly parts: Parameters<typeof PartFacts>[0]['parts']
  /** The comment with which the last draft came back. */
  readonly returned: string | null
}

export type CaseProps = {
  readonly context: FormContext
  readonly view: StaffView
  readonly draft: DraftInWords
  readonly mayReadIdentity: boolean
  /** What each thing done today would do to the clock. */
  readonly whatIf: readonly WhatIf[]
  readonly saved?: string | undefined
  /** How far this person had read the case when they last looked; null where they never did. */
  readonly seen: number | null
  /** What is there already that asks for the same. */
  readonly similar: readonly SimilarRequest[]
  readonly published: readonly FoundEntry[]
  /** The request of which this is a part, in this same body. */
  readonly whole: WholeRequest | null
  /** Where this person may send files in pieces. */
  readonly uploads?: CaseUploadsProps | undefined
}

/** The whole case on one page: who and what, clock, to do, correspondence, documents, decision, history. */
export function CasePage(props: CaseProps) {
  const { context, view, draft } = props
  const { viewer, file } = context
  const { t } = viewer
  const { status } = view
  const { reference } = status
  const events: { readonly [type: string]: string } = t.words.events
  // What was given to a part of the body went to nobody else.
  const divided = props.saved === 'transferred' && status.stage !== 'transferred'
  const saved = divided ? t.parts.given : events[props.saved ?? '']
  const names = new Map(context.staff.map((one) => [one.id, one.name]))
  const files = filesByEvent(view)
  const correspondence = view.case.history.filter((line) => ruleOf(line.type).isCorrespondence)
  return (
    <Layout
      viewer={viewer}
      title={t.words.withNote(status.subject || t.desk.subjectErased, reference)}
      hidden
      crumbs={[['/desk', t.desk.title]]}
      head={props.uploads ? <script type="module" src={assetPath('uploads.js')}></script> : null}
    >
      {saved ? (
        <Notice tone="good" role="status">
          <p>{t.desk.savedWhat(saved)}</p>
        </Notice>
      ) : null}
      <div class="status-head">
        <div>
          <p class="quiet">
            <span class="ref">{reference}</span>{' '}
            <Tag text={t.words.stages[status.stage]} tone={status.stage === 'approved' ? 'good' : undefined} />
          </p>
          <h1>{status.subject || t.desk.subjectErased}</h1>
        </div>
        <CaseStamp viewer={viewer} of={status} audience="staff" />
        <div>
          <RequesterAndSubject {...props} />
          <p class="only-small">
            <a href="#to-do">{t.desk.toDo}</a>
          </p>
        </div>
      </div>
      <div class="columns columns--case">
        <div>
          <Unreached context={context} view={view} />
          <Proposal {...props} />
          <Consultations viewer={viewer} file={file} />
          {draft.returned && status.stage === 'open' ? (
            <Notice tone="late">
              <h2>{t.desk.returned}</h2>
              <p class="words">{draft.returned}</p>
            </Notice>
          ) : null}
          <section>
            <h2>{t.desk.asked}</h2>
            <p class="words">{status.words ?? t.words.erased}</p>
          </section>
          {props.whole ? <OriginalRequest viewer={viewer} whole={props.whole} /> : null}
          <ClockDetails viewer={viewer} clock={status.clock} />
          <CaseParts
            viewer={viewer}
            view={status}
            hrefOf={(part) => (part.own ? `/desk/requests/${part.reference}` : undefined)}
          />
          <DraftSection {...props} />
          <LetterList
            viewer={viewer}
            letters={lettersOf(file)}
            base={`/desk/requests/${reference}`}
            pdf={context.pdf}
          />
          {status.decision ? <DecisionView viewer={viewer} decision={status.decision} statute={file.statute} /> : null}
          <FeedbackOfCase viewer={viewer} view={view} />
          <CaseTasks context={context} view={view} />
          <SimilarRequests
            viewer={viewer}
            similar={props.similar}
            published={props.published}
            link={view.case.allowed.includes('linked') ? { reference, version: status.version } : undefined}
          />
          <CaseFilesLink context={context} view={view} />
          <CaseScheduled context={context} view={view} names={names} />
          <section>
            <h2 id="documents">{t.desk.documents}</h2>
            <CaseDocuments context={context} view={view} />
            {props.uploads ? <CaseUploads context={context} uploads={props.uploads} /> : null}
          </section>
          <section>
            <h2>{t.desk.correspondence}</h2>
            {correspondence.length === 0 ? (
              <p class="quiet">{t.desk.noCorrespondence}</p>
            ) : (
              <Timeline viewer={viewer} lines={correspondence} statute={file.statute} by names={names} files={files} />
            )}
          </section>
          <CaseHistory
            context={context}
            view={view}
            names={names}
            seen={props.seen}
            files={files}
            open={correspondence.length === 0}
          />
        </div>
        <aside class="no-print">
          <CaseActions context={context} allowed={view.case.allowed} whatIf={props.whatIf} />
        </aside>
      </div>
    </Layout>
  )
}

function DraftSection({ context, view, draft }: CaseProps) {
  const { viewer, file } = context
  const { t } = viewer
  if (!view.case.draft || draft.parts.length === 0 || view.status.decision) return null
  return (
    <section>
      <h2 id="draft">{t.desk.draft}</h2>
      <p class="quiet">
        {view.case.draft.mine ? t.desk.draftBy : t.desk.draftByOther}
        {view.status.stage === 'approved' ? (
          <>
            {' '}
            <Tag text={t.desk.approved} tone="good" />
          </>
        ) : null}
      </p>
      <DraftChecks
        viewer={viewer}
        checks={context.checks}
        base={
          view.case.allowed.includes('decision-drafted')
            ? `/desk/requests/${file.row.reference}/decision-drafted`
            : null
        }
      />
      <ApprovalProgress context={context} />
      <PartFacts viewer={viewer} statute={file.statute} parts={draft.parts} />
      <p>
        <a href={`/desk/requests/${file.row.reference}/letters/draft`}>{t.status.decision.letter}</a>
      </p>
      {view.case.draft.letter === null ? null : (
        <article class="letter" aria-label={t.status.decision.letter}>
          <p class="words">{view.case.draft.letter}</p>
        </article>
      )}
    </section>
  )
}

/** Several have asked for the same: one press asks the publisher to prepare it for all. */
function Proposal({ context, view }: CaseProps) {
  const { viewer, file } = context
  const { t } = viewer
  const { state } = file
  if (!isProposed(state)) return null
  const may = view.case.allowed.includes('publication-proposed') && state.publication.proposedAt === null
  return (
    <Notice tone="soon">
      <h2>{t.parts.proposed(askedBy(state))}</h2>
      <p>{t.parts.proposedLede}</p>
      {may ? (
        <Form
          viewer={viewer}
          action={`/desk/requests/${file.row.reference}/publication-proposed`}
          version={state.editSeq}
        >
          <Submit text={t.actions['publication-proposed'][0]} kind="secondary" />
        </Form>
      ) : (
        <p class="quiet">{t.words.events['publication-proposed']}</p>
      )}
    </Notice>
  )
}
