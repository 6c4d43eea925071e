import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { contentProblem, isCleared, openFindings } from '../../../domain/release/gate.ts'
import type { DocumentInCase } from '../../../domain/request/document-in-case.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { sizeText } from '../../../locales/dates.ts'
import { Empty, Tag, type Tone } from '../../ui/elements.tsx'
import { needOf, WhatFilesNeed } from '../release/files-needs.tsx'
import type { FormContext } from './form-context.ts'

type Document = StaffView['case']['documents'][number]

const stateTones: { readonly [state: string]: Tone } = { approved: 'good', published: 'good', withdrawn: 'quiet' }
export const verdictTones: { readonly [verdict: string]: Tone } = {
  clean: 'good',
  review: 'soon',
  blocked: 'late',
  unreadable: 'soon',
}

/** The files of the case, with what this person may do to each. */
export function CaseDocuments({ context, view }: { context: FormContext; view: StaffView }) {
  const { t } = context.viewer
  const { documents, allowed } = view.case
  if (documents.length === 0)
    return (
      <Empty>
        <p>{t.desk.noDocuments}</p>
      </Empty>
    )
  const may = new Set(allowed)
  const files = context.file.state.documents
  // What asks for something stands first, whatever else came with it.
  const sorted = documents
    .map((document) => ({ document, need: needOf(files.get(document.id)) }))
    .sort((one, other) => one.need - other.need)
  return (
    <>
      <WhatFilesNeed
        context={context}
        needs={sorted.map(({ need }) => need)}
        mayApprove={may.has('document-approved')}
      />
      <ul class="files">
        {sorted.map(({ document }) => (
          <FileOfCase context={context} document={document} may={may} />
        ))}
      </ul>
    </>
  )
}

type FileProps = {
  readonly context: FormContext
  readonly document: Document
  readonly may: ReadonlySet<EventType>
}

function FileOfCase({ context, document, may }: FileProps) {
  const { t, locale } = context.viewer
  return (
    <li id={`file-${document.id}`}>
      <p class="name">
        {document.name === '' ? (
          <span class="quiet">{t.desk.fileOfRequester}</span>
        ) : (
          <a href={`/documents/${document.id}`}>{document.name}</a>
        )}
      </p>
      {document.title && document.title !== document.name ? <p>{document.title}</p> : null}
      <p class="about">
        <Tag
          text={t.words.documentStates[document.state as keyof typeof t.words.documentStates]}
          tone={stateTones[document.state]}
        />
        {context.file.state.documents.get(document.id)?.withheld ? (
          <Tag text={t.decisions.withheld} tone="quiet" />
        ) : null}
        <Verdict context={context} document={document} />
        <span>{t.words.sentBy[document.origin as keyof typeof t.words.sentBy]}</span>
        <span>{sizeText(document.size, locale)}</span>
        {document.name === '' || document.state === 'withdrawn' ? null : (
          <a href={`/desk/requests/${context.file.row.reference}/findings/${document.id}`}>
            {t.findings.link}
            <span class="govuk-visually-hidden"> {document.name}</span>
          </a>
        )}
        {document.name === '' || document.state === 'withdrawn' ? null : (
          <a href={`/desk/requests/${context.file.row.reference}/redaction/${document.id}`}>
            {t.redactionDesk.link}
            <span class="govuk-visually-hidden"> {document.name}</span>
          </a>
        )}
        {document.name === '' || document.state === 'withdrawn' ? null : (
          <a href={`/desk/requests/${context.file.row.reference}/safe-copy/${document.id}`}>
            {t.safeCopy.link}
            <span class="govuk-visually-hidden"> {document.name}</span>
          </a>
        )}
      </p>
      {document.withdrawnReason ? <p>{document.withdrawnReason}</p> : null}
      <DocumentActions context={context} document={document} may={may} />
    </li>
  )
}

function Verdict({ context, document }: { context: FormContext; document: Document }) {
  const { t } = context.viewer
  const inCase = context.file.state.documents.get(document.id)
  const open = inCase ? openFindings(inCase).length : 0
  if (document.verdict === null)
    return document.origin === 'officer' ? <Tag text={t.words.notInspected} tone="soon" /> : null
  return (
    <>
      <Tag
        text={t.words.verdicts[document.verdict as keyof typeof t.words.verdicts]}
        tone={open === 0 && document.verdict !== 'unreadable' ? 'good' : verdictTones[document.verdict]}
      />
      {inCase?.replacedBy ? <Tag text={t.release.replaced} tone="quiet" /> : null}
      {document.origin === 'officer' && inCase?.replacedBy === null && open > 0 ? (
        <span>{t.release.open(open)}</span>
      ) : null}
    </>
  )
}

const waitsForRelease = (document: DocumentInCase | undefined): boolean =>
  document !== undefined &&
  document.replacedBy === null &&
  (document.state === 'attached' ||
    (document.state === 'approved' && (!isCleared(document) || contentProblem(document, anyLook) !== undefined)))

/** What the last look found, whatever is looked for by now. */
const anyLook = { inspects: false, settings: '' } as const

function DocumentActions({ context, document, may }: FileProps) {
  const { viewer, file } = context
  const { t } = viewer
  const base = `/desk/requests/${file.row.reference}`
  const theirs = document.origin !== 'officer'
  const approve =
    (may.has('document-approved') || may.has('findings-kept')) &&
    !theirs &&
    waitsForRelease(file.state.documents.get(document.id))
  const withhold =
    may.has('document-withheld') && !theirs && (document.state === 'attached' || document.state === 'approved')
  const publish = may.has('document-published') && document.state === 'approved'
  const later = publish && may.has('publication-scheduled') && !file.state.scheduled.has(document.id)
  const withdraw = may.has('document-withdrawn') && document.state !== 'withdrawn'
  if (!approve && !withhold && !publish && !withdraw) return null
  return (
    <div class="document-acts">
      {approve ? (
        <a href={`${base}/release`}>
          {t.actions['document-approved'][0]}
          <span class="govuk-visually-hidden"> {document.name}</span>
        </a>
      ) : null}
      {withhold ? (
        <a href={`${base}/document-withheld?document=${document.id}`}>
          {t.actions['document-withheld'][0]}
          <span class="govuk-visually-hidden"> {document.name}</span>
        </a>
      ) : null}
      {publish ? (
        <a href={`${base}/document-published?document=${document.id}`}>
          {t.actions['document-published'][0]}
          <span class="govuk-visually-hidden"> {document.name}</span>
        </a>
      ) : null}
      {later ? (
        <a href={`${base}/publication-scheduled?document=${document.id}`}>
          {t.actions['publication-scheduled'][0]}
          <span class="govuk-visually-hidden"> {document.name}</span>
        </a>
      ) : null}
      {withdraw ? (
        <a href={`${base}/document-withdrawn?document=${document.id}`}>
          {t.actions['document-withdrawn'][0]}
          <span class="govuk-visually-hidden"> {document.name}</span>
        </a>
      ) : null}
    </div>
  )
}
