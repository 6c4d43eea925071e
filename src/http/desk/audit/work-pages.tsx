import { type ExportMade, figureTasks } from '../../../app/figures/figures-work.ts'
import type { FiguresWork } from '../../../app/figures/start-figures-work.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { numberText } from '../../../locales/dates.ts'
import { Notice } from '../../ui/elements.tsx'
import { Form, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What the form that starts the work sends: everything that was asked. */
function Asked({ work }: { readonly work: FiguresWork }) {
  return (
    <>
      <input type="hidden" name="kind" value={work.kind} />
      <input type="hidden" name="input" value={JSON.stringify(work.input)} />
    </>
  )
}

type StartProps = { readonly viewer: Viewer; readonly work: FiguresWork; readonly back: string }

/** In the place of a report or a file that would keep one waiting. */
export function StartWorkPage({ viewer, work, back }: StartProps) {
  const { t } = viewer
  const words = t.work
  const title = work.kind === 'export' ? words.startTitle.export : words.startTitle.report
  return (
    <Layout viewer={viewer} title={title} hidden crumbs={[['/audit', t.desk.auditTitle]]} address={back}>
      <h1>{title}</h1>
      <p class="lede">{words.startLede}</p>
      <Form viewer={viewer} action="/audit/work">
        <Asked work={work} />
        <Submit text={words.start} />
      </Form>
    </Layout>
  )
}

export type FigureKind = keyof typeof figureTasks
export const figureKindOf = (kind: string): FigureKind | undefined =>
  Object.keys(figureTasks).find((one): one is FigureKind => one === kind)

type WorkProps = {
  readonly viewer: Viewer
  readonly work: BackgroundTask
  readonly kind: FigureKind
  /** Where the report is read. */
  readonly place: string | null
}

/** How far the work is, and what came of it. Without a script one asks again by the link. */
export function WorkPage({ viewer, work, kind, place }: WorkProps) {
  const { t } = viewer
  const words = t.work
  const goesOn = work.status === 'queued' || work.status === 'running'
  const title = goesOn ? words.doing[kind] : work.status === 'failed' ? words.failed : words.done[kind]
  return (
    <Layout viewer={viewer} title={title} hidden crumbs={[['/audit', t.desk.auditTitle]]}>
      <h1>{title}</h1>
      {goesOn ? <HowFar viewer={viewer} work={work} /> : null}
      {work.status === 'failed' ? (
        <Notice tone="late">
          <p lang="en">{work.error}</p>
        </Notice>
      ) : null}
      {work.status === 'failed' && kind !== 'rebuild-figures' ? (
        <Form viewer={viewer} action="/audit/work">
          <Asked work={{ kind, input: work.input } as FiguresWork} />
          <Submit text={words.again} />
        </Form>
      ) : null}
      {work.status === 'done' ? <Made viewer={viewer} work={work} kind={kind} place={place} /> : null}
    </Layout>
  )
}

function HowFar({ viewer, work }: Pick<WorkProps, 'viewer' | 'work'>) {
  const words = viewer.t.work
  const number = (count: number) => numberText(count, viewer.locale)
  const far =
    work.total === null ? words.progress(number(work.done)) : words.progressOf(number(work.done), number(work.total))
  return (
    <>
      <p class="lede" role="status">
        {far}
      </p>
      {work.total ? (
        <p>
          <progress max={work.total} value={work.done} aria-label={words.progressLabel}>
            {far}
          </progress>
        </p>
      ) : null}
      <p>{words.noNeedToWait}</p>
      <p>
        <a class="govuk-button govuk-button--secondary" href={viewer.url.pathname}>
          {words.reload}
        </a>
      </p>
    </>
  )
}

function Made({ viewer, work, kind, place }: WorkProps) {
  const words = viewer.t.work
  if (kind === 'export')
    return (
      <>
        <p>
          <a href={`${viewer.url.pathname}/file`}>
            {words.download(numberText((work.result as ExportMade).rows, viewer.locale))}
          </a>
        </p>
        <p class="quiet">{words.kept}</p>
      </>
    )
  return place === null ? null : (
    <p>
      <a href={place}>{words.open}</a>
    </p>
  )
}
