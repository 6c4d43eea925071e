import type { DocumentRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { CopyOfDocument } from '../../../app/release/copy-document.ts'
import { Form, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { isWritten } from '../redaction/has-pages.ts'
import { MakePages } from '../redaction/make-pages.tsx'

const crumbsTo = ({ t }: Viewer, reference: string) =>
  [
    ['/desk', t.desk.title],
    [`/desk/requests/${reference}`, reference],
  ] as const

type Frame = { readonly viewer: Viewer; readonly reference: string; readonly name: string }
type PageProps = Frame & {
  readonly id: string
  readonly document: DocumentRow
  /** Whether something on the installation makes copies. */
  readonly canCopy: boolean
  readonly isSpreadsheet: boolean
}

export function SafeCopyPage({ viewer, reference, name, id, document, canCopy, isSpreadsheet }: PageProps) {
  const words = viewer.t.safeCopy
  const base = `/desk/requests/${reference}`
  return (
    <Layout viewer={viewer} title={`${words.title}: ${name}`} crumbs={crumbsTo(viewer, reference)}>
      <h1>{words.title}</h1>
      <p class="lede">
        <a href={`/documents/${id}`}>{name}</a>
      </p>
      {canCopy ? (
        <>
          <p>{words.lede}</p>
          <Form viewer={viewer} action={`${base}/safe-copy/${id}`}>
            <Submit text={words.make} />
          </Form>
          {isWritten(document) ? (
            <>
              <p>{words.writtenAsPages}</p>
              <MakePages viewer={viewer} reference={reference} document={document} isSecond />
            </>
          ) : null}
        </>
      ) : (
        <p>{words.unavailable}</p>
      )}
      {isSpreadsheet ? (
        <p>
          <a href={`${base}/redaction/${id}`}>{words.cutTitle}</a>
        </p>
      ) : null}
    </Layout>
  )
}

type CopyingProps = Frame & { readonly id: string; readonly isBroken: boolean }

/** The copy is being made, or the work broke off. Without a script one asks again by the link. */
export function CopyingPage({ viewer, reference, name, id, isBroken }: CopyingProps) {
  const { t } = viewer
  const words = t.safeCopy
  const title = isBroken ? t.work.failed : words.doing
  return (
    <Layout viewer={viewer} title={`${title}: ${name}`} hidden crumbs={crumbsTo(viewer, reference)}>
      <h1>{title}</h1>
      <p class="lede">{name}</p>
      {isBroken ? (
        <p>
          <a href={`/desk/requests/${reference}/safe-copy/${id}`}>{t.work.again}</a>
        </p>
      ) : (
        <>
          <p role="status">{t.work.noNeedToWait}</p>
          <p>
            <progress aria-label={words.doing}>{words.doing}</progress>
          </p>
          <p>
            <a class="govuk-button govuk-button--secondary" href={viewer.url.pathname}>
              {t.work.reload}
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** What became of it: the copy and what went, or why there is none. */
export function CopiedPage({ viewer, reference, name, copy }: Frame & { readonly copy: CopyOfDocument }) {
  const { t } = viewer
  const words = t.safeCopy
  const { documentId, failed, removed, lost, personalData, warnings } = copy
  const title = documentId === null ? words.failedTitle : words.done
  const times = (count = 1) => (count === 1 ? '' : ` ×${count}`)
  return (
    <Layout viewer={viewer} title={`${title}: ${name}`} crumbs={crumbsTo(viewer, reference)}>
      <h1>{title}</h1>
      {failed === null ? null : <p>{words.failures[failed]}</p>}
      {documentId === null ? null : (
        <>
          <p>
            <a href={`/documents/${documentId}`}>{words.open}</a>
          </p>
          <p>
            <a href={`/desk/requests/${reference}/redaction/${documentId}`}>{words.redact}</a>
          </p>
          {removed.length > 0 ? <h2>{words.removed}</h2> : null}
          <ul class="govuk-list govuk-list--bullet">
            {removed.map(({ kind, count }) => (
              <li>
                {t.findings.kinds[kind]}
                {times(count)}
              </li>
            ))}
          </ul>
          {lost.some(({ path }) => path === undefined) ? <h2>{words.lost}</h2> : null}
          <ul class="govuk-list govuk-list--bullet">
            {lost.flatMap(({ what, count, path }) =>
              path === undefined
                ? [
                    <li>
                      {words.losses[what]}
                      {times(count)}
                    </li>,
                  ]
                : [],
            )}
            {warnings.map(({ code }) => (
              <li>{words.warnings[code]}</li>
            ))}
          </ul>
          <LeftOut viewer={viewer} lost={lost} />
          {personalData > 0 ? <p>{words.personalData(personalData)}</p> : null}
        </>
      )}
      <p>
        <a href={`/desk/requests/${reference}#documents`}>{t.failureWords.back}</a>
      </p>
    </Layout>
  )
}

/** The files of an archive of which there is no copy, each by its path. */
function LeftOut({ viewer, lost }: { viewer: Viewer; lost: CopyOfDocument['lost'] }) {
  const paths = lost.flatMap(({ path }) => (path === undefined ? [] : [path]))
  if (paths.length === 0) return null
  return (
    <>
      <h2>{viewer.t.safeCopy.losses['file-left-out']}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {paths.map((path) => (
          <li>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
