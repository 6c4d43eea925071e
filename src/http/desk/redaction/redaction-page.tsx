import type { ViewedRedaction } from '../../../app/redaction/view-redaction.ts'
import type { RedactionWarning } from '../../../domain/release/redaction.ts'
import type { RedactionState } from '../../../domain/release/redaction-draft.ts'
import { assetPath } from '../../static/assets.ts'
import { Tag, type Tone } from '../../ui/elements.tsx'
import { ErrorSummary, type FormState } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { DrawingDesk } from './drawing-desk.tsx'
import { hasPages, isWritten } from './has-pages.ts'
import { MakePages } from './make-pages.tsx'
import { PlainDesk } from './plain-desk.tsx'
import { SheetDesk } from './sheet-desk.tsx'
import type { ShownRedaction } from './shown-redaction.ts'
import { StepForms } from './step-forms.tsx'

const tones: { readonly [S in RedactionState | 'none']: Tone } = {
  none: 'quiet',
  draft: 'quiet',
  ready: 'soon',
  approved: 'soon',
  applied: 'good',
  failed: 'late',
}

type Props = {
  readonly viewer: Viewer
  readonly shown: ShownRedaction
  readonly form: FormState
  /** The page that is shown without scripts. */
  readonly page: number
  /** A kind of personal data that is looked for at once. */
  readonly find: string | null
  /** What became of findings that were to be marked. */
  readonly marked: { readonly count: number; readonly unplaced: number }
}

/** One document: its pages, its marks, and how far its redaction is. */
export function RedactionPage({ viewer, shown, form, page, find, marked }: Props) {
  const { t } = viewer
  const words = t.redactionDesk
  const { reference, document, redaction, sheets } = shown
  const canShow = shown.canShow && !sheets
  const crumbs = [
    ['/desk', t.desk.title],
    [`/desk/requests/${reference}`, reference],
  ] as const
  const script = canShow ? <script type="module" src={assetPath('redaction.js')}></script> : null
  const failed = Object.keys(form.errors).length > 0
  return (
    <Layout viewer={viewer} title={`${words.title}: ${document.name}`} crumbs={crumbs} failed={failed} head={script}>
      <div class="rd">
        <ErrorSummary viewer={viewer} form={form} />
        <div class="rd-head">
          <h1>{words.title}</h1>
          <Tag text={words.states[redaction.state]} tone={tones[redaction.state]} />
          <p class="rd-head__file">
            <a href={`/documents/${document.id}`}>{document.name}</a>
          </p>
        </div>
        {marked.count > 0 ? (
          <p class="notice" role="status">
            {words.findingsMarked(marked.count)}
          </p>
        ) : null}
        {marked.unplaced > 0 ? <p class="notice">{words.findingsUnplaced(marked.unplaced)}</p> : null}
        <Progress viewer={viewer} redaction={redaction} />
        {sheets ? <SheetDesk viewer={viewer} shown={shown} form={form} {...sheets} /> : null}
        {sheets && shown.canCopy && isWritten(document) ? (
          <section>
            <p>{viewer.t.safeCopy.tableAsPages}</p>
            <MakePages viewer={viewer} reference={reference} document={document} isSecond />
          </section>
        ) : null}
        {sheets ? null : canShow ? (
          <>
            <p class="rd-loading quiet" id="redaction-loading" role="status">
              {words.loading}
            </p>
            <div class="notice" id="redaction-failed" role="alert" hidden>
              <p>{words.loadingFailed}</p>
              <button type="button" class="rd-button">
                {words.script.loadAgain}
              </button>
            </div>
            <DrawingDesk viewer={viewer} shown={shown} find={find} />
            <div id="redaction-unshown" hidden>
              <Unshown viewer={viewer} shown={shown} />
            </div>
            <noscript>
              {hasPages(document) ? (
                <PlainDesk viewer={viewer} shown={shown} form={form} page={page} />
              ) : (
                <Unshown viewer={viewer} shown={shown} />
              )}
            </noscript>
          </>
        ) : (
          <p class="notice">{words.unavailable}</p>
        )}
        {hasPages(document) || sheets || redaction.state !== 'none' ? (
          <StepForms viewer={viewer} shown={shown} form={form} />
        ) : null}
      </div>
    </Layout>
  )
}

/** A file without pages of its own: its safe copy has some, and is a file of the case by itself, with marks of its own. */
function Unshown({ viewer, shown }: { viewer: Viewer; shown: ShownRedaction }) {
  const words = viewer.t.redactionDesk
  return (
    <div class="notice">
      <p>{hasPages(shown.document) ? words.unreadable : words.noPages}</p>
      {shown.canCopy && !hasPages(shown.document) ? (
        <MakePages viewer={viewer} reference={shown.reference} document={shown.document} />
      ) : (
        <p>
          <a href={`/desk/requests/${shown.reference}/safe-copy/${shown.document.id}`}>{viewer.t.safeCopy.link}</a>
        </p>
      )}
    </div>
  )
}

function Progress({ viewer, redaction }: { viewer: Viewer; redaction: ViewedRedaction }) {
  const words = viewer.t.redactionDesk
  const { state, preparedBy, reviewedBy, comment, result, failure, warnings } = redaction
  const gaps = warnings.filter(({ code }) => code === 'gap-fits-names')
  const others = warnings.filter(({ code }) => code !== 'gap-fits-names')
  return (
    <>
      <p class="lede">{state === 'none' ? words.lede : words.next[state]}</p>
      {comment && state === 'draft' ? <p class="notice">{words.sentBack(comment)}</p> : null}
      {state !== 'none' && state !== 'draft' && preparedBy ? (
        <p class="quiet">
          {words.preparedBy(preparedBy.name)}
          {reviewedBy && state !== 'ready' ? ` · ${words.reviewedBy(reviewedBy.name)}` : ''}
        </p>
      ) : null}
      {failure && state === 'failed' ? <p class="notice">{words.failures[failure]}</p> : null}
      {result && state === 'applied' ? (
        <>
          <p>
            <a href={`/documents/${result}`}>{words.result}</a>
          </p>
          <p>{redaction.unit === 'sheet' ? words.proofOfCells : words.proof}</p>
        </>
      ) : null}
      {gaps.length > 0 ? <p class="notice">{words.gapMarks(gaps.length)}</p> : null}
      {others.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {others.map((warning) => (
            <li>{words.warningAt(words.warnings[warning.code], placeOf(viewer, warning))}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function placeOf(viewer: Viewer, { page, box }: RedactionWarning): string {
  const words = viewer.t.redactionDesk
  if (page === undefined) return ''
  return box === undefined ? words.script.onPage.replace('{page}', String(page)) : words.markOnPage(box, page)
}
