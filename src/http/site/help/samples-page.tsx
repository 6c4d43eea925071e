import type { Child } from 'hono/jsx'
import { ClockDetails } from '../../ui/case/clock-explanation.tsx'
import { DecisionView } from '../../ui/case/decision-view.tsx'
import { DocumentList } from '../../ui/case/document-list.tsx'
import { CaseStamp, DateText, Stamp } from '../../ui/case/stamp.tsx'
import { Timeline } from '../../ui/case/timeline.tsx'
import { BarChart, ChartTable, ColumnChart } from '../../ui/chart.tsx'
import { Empty, Facts, Notice, Tag } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { Disclosure } from '../status/requester-actions.tsx'
import { type SampleCase, sampleDay } from './sample-case.ts'
import { SampleForm } from './sample-form.tsx'
import { SampleEntries, SampleFacets } from './sample-log.tsx'

type SamplesProps = { readonly viewer: Viewer; readonly sample: SampleCase }

/** Every component in each of its states: for screenshots, and for whoever works on the pages. */
export function SamplesPage(props: SamplesProps) {
  const { viewer, sample } = props
  const { samples: words } = viewer.t
  return (
    <Layout viewer={viewer} title={words.title} crumbs={[['/help', viewer.t.help.title]]} hidden>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <Stamps {...props} />
      <Pieces {...props} />
      <SampleForm viewer={viewer} />
      <Part id="clock" title={words.parts.clock}>
        <ClockDetails viewer={viewer} clock={sample.clocks.stopped} open />
      </Part>
      <Part id="timeline" title={words.parts.timeline}>
        <Timeline viewer={viewer} lines={sample.history} statute={sample.statute} by />
      </Part>
      <Part id="decision-part" title={words.parts.decision}>
        <DecisionView viewer={viewer} decision={sample.decision} statute={sample.statute} />
      </Part>
      <Part id="documents" title={words.parts.documents}>
        <DocumentList viewer={viewer} documents={sample.documents} query="" />
        <DocumentList viewer={viewer} documents={[]} query="" />
      </Part>
      <Part id="entries" title={words.parts.entries}>
        <SampleEntries viewer={viewer} statute={sample.statute} />
      </Part>
      <Part id="facets" title={words.parts.facets}>
        <div class="columns">
          <aside>
            <SampleFacets viewer={viewer} statute={sample.statute} />
          </aside>
        </div>
      </Part>
      <Charts {...props} />
    </Layout>
  )
}

function Part(props: { id: string; title: string; children?: Child }) {
  return (
    <section id={props.id}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Stamps({ viewer, sample }: SamplesProps) {
  const { t } = viewer
  const { running, late, stopped } = sample.clocks
  const open = { closedOn: null, stage: 'open' }
  return (
    <Part id="stamp" title={t.samples.parts.stamp}>
      <div class="samples-row">
        <CaseStamp viewer={viewer} of={{ ...open, clock: running, dueOn: running.due }} />
        <CaseStamp viewer={viewer} of={{ ...open, clock: late, dueOn: late.due }} />
        <CaseStamp viewer={viewer} of={{ ...open, clock: stopped, dueOn: null }} />
        <CaseStamp
          viewer={viewer}
          of={{
            ...open,
            clock: stopped,
            dueOn: null,
            next: { what: 'reply-to-question', who: 'requester', by: sampleDay },
          }}
        />
        <CaseStamp
          viewer={viewer}
          of={{ clock: running, dueOn: running.due, closedOn: sampleDay, stage: 'answered' }}
        />
        <CaseStamp viewer={viewer} of={{ clock: late, dueOn: late.due, closedOn: sampleDay, stage: 'withdrawn' }} />
        <Stamp viewer={viewer} label={t.home.askedToday} date={sampleDay} small />
      </div>
    </Part>
  )
}

function Pieces({ viewer, sample }: SamplesProps) {
  const { t } = viewer
  const { parts, subject, hint } = t.samples
  return (
    <>
      <Part id="tags" title={parts.tags}>
        <p class="samples-row">
          <Tag text={t.words.stages.open} />
          <Tag text={t.log.late} tone="late" />
          <Tag text={t.log.inTime} tone="good" />
          <Tag text={t.log.notInspected} tone="soon" />
          <Tag text={t.log.takenBack} tone="quiet" />
        </p>
      </Part>
      <Part id="notices" title={parts.notices}>
        {([undefined, 'late', 'good', 'soon'] as const).map((tone) => (
          <Notice {...(tone ? { tone } : {})}>
            <h3>{subject}</h3>
            <p>{hint}</p>
          </Notice>
        ))}
      </Part>
      <Part id="empty" title={parts.empty}>
        <Empty>
          <p>{t.desk.empty.mine}</p>
        </Empty>
      </Part>
      <Part id="facts" title={parts.facts}>
        <Facts
          rows={[
            [t.desk.reference, <span class="ref">RIVER-2026-00012</span>],
            [t.desk.subject, subject],
            [t.desk.due, <DateText viewer={viewer} date={sampleDay} />],
            [t.desk.assignee, null],
          ]}
        />
      </Part>
      <Part id="acts" title={parts.acts}>
        <Disclosure title={t.actions.extended[0]} first>
          <p>{hint}</p>
        </Disclosure>
        <Disclosure title={t.actions['note-added'][0]} open>
          <p>{sample.statute.id}</p>
        </Disclosure>
      </Part>
    </>
  )
}

function Charts({ viewer }: SamplesProps) {
  const { t } = viewer
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
  const columns = months.map((label, at) => ({ label, value: 12 + 7 * at, second: 9 + 6 * at }))
  const bars = [
    { label: t.log.inTime, value: 182 },
    { label: t.log.late, value: 14, late: true },
    { label: t.samples.choices[1] ?? '', value: 0 },
  ]
  return (
    <Part id="charts" title={t.samples.parts.charts}>
      <div class="charts">
        <figure class="chart">
          <figcaption>{t.figures.received}</figcaption>
          <ColumnChart bars={columns} label={t.figures.received} />
          <ChartTable
            viewer={viewer}
            label={t.figures.received}
            heads={[t.figures.year, t.figures.received, t.figures.closed]}
            rows={columns.map((bar) => [bar.label, bar.value, bar.second])}
          />
        </figure>
        <figure class="chart">
          <figcaption>{t.figures.closed}</figcaption>
          <BarChart bars={bars} label={t.figures.closed} />
        </figure>
      </div>
    </Part>
  )
}
