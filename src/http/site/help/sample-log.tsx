import type { Body } from '../../../app/ports/store/bodies.ts'
import type { LogRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { LogSearchView } from '../../../app/search/search-log.ts'
import { instant } from '../../../domain/calendar/instant.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { LogEntries } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import type { LogSearchAddress } from '../log/log-search-address.ts'
import { Chips, Facets } from '../log/search-facets.tsx'
import { sampleDay } from './sample-case.ts'

type Props = { readonly viewer: Viewer; readonly statute: Statute }

function rowsOf({ viewer, statute }: Props): readonly LogRow[] {
  const { samples: words } = viewer.t
  const row = (number: string, more: Partial<LogRow>): LogRow => ({
    requestId: number,
    reference: `RIVER-2026-${number}`,
    bodyId: 'sample',
    bodySlug: 'sample',
    statute: statute.id,
    title: words.subject,
    summary: words.reason,
    outcome: statute.outcomes[0]?.id ?? null,
    exemptions: [],
    receivedOn: sampleDay,
    closedOn: sampleDay,
    late: false,
    daysUsed: 12,
    facts: {},
    documentCount: 2,
    publishedAt: instant('2026-04-15T09:00:00Z'),
    withdrawnReason: null,
    updatedAt: instant('2026-04-15T09:00:00Z'),
    ...more,
  })
  const refused = statute.outcomes.find((one) => one.category === 'refused')?.id ?? null
  return [row('00012', {}), row('00013', { outcome: refused }), row('00014', { withdrawnReason: words.takenBack })]
}

/** Granted, refused, and taken back. */
export function SampleEntries(props: Props) {
  return <LogEntries viewer={props.viewer} rows={rowsOf(props)} bodies={[]} level={3} />
}

/** Facets with counts, and what was chosen as chips. */
export function SampleFacets({ viewer, statute }: Props) {
  const outcomes = statute.outcomes.slice(0, 9).map(({ id }, at) => ({ value: id, count: 90 - 9 * at }))
  const search: LogSearchAddress = {
    text: '',
    cut: false,
    filters: { year: ['2026'] },
    sort: undefined,
    cursor: undefined,
    whole: undefined,
  }
  const found: LogSearchView = {
    entries: [],
    text: '',
    filters: search.filters,
    sort: 'newest',
    nextCursor: null,
    total: 214,
    capped: false,
    facets: {
      body: [],
      topic: [],
      exemption: [],
      law: [{ value: statute.id, count: 200 }],
      outcome: outcomes,
      year: ['2026', '2025'].map((value, at) => ({ value, count: 140 - 66 * at })),
      type: [
        { value: 'pdf', count: 120 },
        { value: 'table', count: 7 },
      ],
    },
  }
  const bodies: readonly Body[] = []
  const props = { viewer, search, found, bodies }
  return (
    <>
      <Chips {...props} />
      <Facets {...props} />
    </>
  )
}
