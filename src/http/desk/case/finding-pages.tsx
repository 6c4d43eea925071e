import { mayPrepare } from '../../../app/redaction/open-redaction.ts'
import { type LookedThrough, lookThrough } from '../../../app/release/look-through.ts'
import type { AnsweredFinding } from '../../../app/release/release-view.ts'
import type { Finding } from '../../../domain/release/finding.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { Empty, Tag, type Tone } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { notFound, Pages, paramOf } from '../../ui/pages.ts'
import { Ledger } from '../../ui/table.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { cutOf } from '../redaction/cut-findings.ts'
import { CutButton, CutForm, CutGroup } from '../release/cut-buttons.tsx'
import { findingGroups } from '../release/finding-groups.ts'
import { WaysOut } from '../release/ways-out.tsx'
import { placeText } from './place-text.ts'

/** What is in a file of a case: looked through when it is asked for. */
export function findingPages(): Pages {
  const staff = onDesk('read-unpublished-document')
  return new Pages().page('/desk/requests/:reference/findings/:id', staff, async ({ ports, actor, body }, c) => {
    const looked = await lookThrough(ports, actor, paramOf(c, 'id'))
    if (!looked.ok) return looked
    const { reference, document } = looked.value
    if (reference !== parseReference(paramOf(c, 'reference')) || document.bodyId !== body.id) return notFound
    return <FindingsPage viewer={viewerOf(c)} looked={looked.value} mayCut={mayPrepare(actor, body.id)} />
  })
}

const tones: { readonly [S in Finding['severity']]: Tone } = { high: 'late', medium: 'soon', low: 'quiet' }
const order: readonly Finding['severity'][] = ['high', 'medium', 'low']

type PageProps = { readonly viewer: Viewer; readonly looked: LookedThrough; readonly mayCut: boolean }

function FindingsPage({ viewer, looked, mayCut }: PageProps) {
  const { t } = viewer
  const words = t.findings
  const { reference, document, scanned } = looked
  const back = `/desk/requests/${reference}`
  return (
    <Layout
      viewer={viewer}
      title={`${words.title}: ${document.name}`}
      crumbs={[
        ['/desk', t.desk.title],
        [back, reference],
      ]}
    >
      <h1>{words.title}</h1>
      <p class="lede">
        <a href={`/documents/${document.id}`}>{document.name}</a>
      </p>
      <Found {...{ viewer, scanned, reference, document, mayCut }} />
      {scanned === null || scanned.findings.length === 0 ? null : (
        <p>
          <WaysOut
            {...{ viewer, reference, id: document.id, file: document }}
            finds={scanned.findings.some(({ kind }) => kind === 'personal-data')}
          />
        </p>
      )}
      <p>
        <a href={`${back}/release`}>{t.release.title}</a>
      </p>
    </Layout>
  )
}

type FoundProps = PageProps['looked'] & Omit<PageProps, 'looked'>

function Found({ viewer, scanned, reference, document, mayCut }: Omit<FoundProps, 'checks'>) {
  const { t } = viewer
  if (scanned === null) return <p>{t.findings.unavailable}</p>
  const words = t.findings
  const { verdict, reason, findings, picturesNotRead } = scanned
  const sorted = order.flatMap((severity) => findings.filter((one) => one.severity === severity))
  return (
    <>
      <p>{words.lede}</p>
      {verdict === 'unreadable' ? (
        <p>
          <strong>{words.unreadable}</strong> {reason ? t.release.uninspected[reason] : ''}
        </p>
      ) : null}
      {picturesNotRead === undefined ? null : <p>{words.notRead(picturesNotRead)}</p>}
      {sorted.length === 0 && verdict !== 'unreadable' ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : null}
      {mayCut ? <CutForm viewer={viewer} reference={reference} id={document.id} /> : null}
      {mayCut ? <CutGroups {...{ viewer, scanned, reference, document }} /> : null}
      {sorted.length > 0 ? (
        <Ledger
          columns={[
            { head: words.kind, heads: true },
            { head: words.where, labelled: true },
            { head: words.excerpt, labelled: true },
            { head: words.many, labelled: true },
          ]}
          rows={sorted.map((one) => ({
            cells: [
              <>
                <Tag text={words.severities[one.severity]} tone={tones[one.severity]} /> {words.kinds[one.kind]}
                {one.what ? `: ${words.personal[one.what]}` : ''}
              </>,
              placeText(one.where, words.page),
              <>
                {one.excerpt ?? ''}
                {one.kept ? (
                  <span class="quiet"> {t.release.kept(one.kept.reason ?? t.words.erased)}</span>
                ) : mayCut ? (
                  <>
                    {' '}
                    <CutButton viewer={viewer} file={document} finding={one} about={one.excerpt ?? words.whole} />
                  </>
                ) : null}
              </>,
              String(one.count ?? 1),
            ],
          }))}
        />
      ) : null}
    </>
  )
}

/** Above the findings: one button for all of a kind. */
function CutGroups({ viewer, scanned, reference, document }: Omit<FoundProps, 'checks' | 'mayCut'>) {
  const { t } = viewer
  const known = (scanned?.findings ?? []).flatMap((one) =>
    one.fingerprint === undefined ? [] : [one as AnsweredFinding],
  )
  return findingGroups(known).map((group) => {
    const title = `${t.findings.kinds[group.kind]}${group.what ? t.words.colon + t.findings.personal[group.what] : ''}`
    const several = group.open.filter((one) => cutOf(one, document) !== null).length > 1
    return several ? <CutGroup {...{ viewer, reference, group, title }} file={document} isNamed /> : null
  })
}
