import { civilDateAt } from '../../domain/calendar/instant.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { masksFor } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Period } from '../ports/store/figures/period.ts'
import type { SatisfactionRow, Scores } from '../ports/store/figures/satisfaction.ts'

export type SatisfactionGroup = {
  readonly name: string
  readonly count: number
  readonly average: number
  readonly shareGood: number
}

export type Satisfaction = {
  /** How many answers a group has at least to be shown; 1 where all are. */
  readonly least: number
  /** Null where nobody has answered, or fewer than that. */
  readonly all: SatisfactionGroup | null
  readonly byUnit: readonly SatisfactionGroup[]
  readonly byStatute: readonly SatisfactionGroup[]
  readonly byYear: readonly SatisfactionGroup[]
}

/** Fewer say something of one person, who may be known. */
const minAnswers = 5

/**
 * How satisfied people were. Where anyone may read it (`enough`), groups of fewer than five answers are left out, or than
 * the body shows, and as many more that what is left out is not one of them alone. The body's own people see `all`.
 */
export async function satisfactionOf(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  period: Period,
  shown: 'all' | 'enough',
): Promise<Result<Satisfaction>> {
  const subject = { bodyId: body.id }
  const inside = may(actor, 'read-feedback', subject) || may(actor, 'read-audit', subject)
  if (!may(actor, 'read-figures', subject) || (shown === 'all' && !inside)) return refuse('forbidden')
  const rows = await ports.store.satisfaction.scores(body.id, period)
  const least = shown === 'all' ? 1 : Math.max(minAnswers, body.settings.smallCounts ?? 1)
  const by = (nameOf: (row: SatisfactionRow) => string) => withoutFew(groupsOf(rows, nameOf), least)
  return ok({
    least,
    all: by(() => '')[0] ?? null,
    byUnit: by((row) => row.unit),
    byStatute: by((row) => row.statute),
    byYear: by((row) => row.year),
  })
}

/** Without the small ones; and where those are together fewer than `least`, without the next ones in size. */
export function withoutFew(groups: readonly SatisfactionGroup[], least: number): readonly SatisfactionGroup[] {
  const bySize = [...groups].sort((a, b) => a.count - b.count)
  const hidden = new Set(bySize.filter(({ count }) => count < least))
  const answers = () => [...hidden].reduce((sum, { count }) => sum + count, 0)
  for (const group of bySize) if (hidden.size > 0 && answers() < least) hidden.add(group)
  return groups.filter((group) => !hidden.has(group))
}

function groupsOf(
  rows: readonly SatisfactionRow[],
  nameOf: (row: SatisfactionRow) => string,
): readonly SatisfactionGroup[] {
  const sums = new Map<string, Scores>()
  for (const row of rows) {
    const name = nameOf(row)
    const { count, sum, good } = sums.get(name) ?? { count: 0, sum: 0, good: 0 }
    sums.set(name, { count: count + row.count, sum: sum + row.sum, good: good + row.good })
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { count, sum, good }]) => ({ name, count, average: sum / count, shareGood: good / count }))
}

export type FeedbackLine = {
  readonly reference: string
  readonly subject: string
  readonly on: string
  readonly score: number
  readonly comment: string | null
}

const maxComments = 50

/** What people wrote, the latest first: for the body's approvers and administrators alone. */
export async function feedbackComments(
  ports: Ports,
  actor: Actor,
  body: Body,
): Promise<Result<readonly FeedbackLine[]>> {
  if (!may(actor, 'read-feedback', { bodyId: body.id })) return refuse('forbidden')
  const rows = await ports.store.satisfaction.rated(body.id, maxComments)
  const masks = await masksFor(ports, actor, rows)
  const lines = await Promise.all(
    rows.map(async (row): Promise<FeedbackLine | null> => {
      const given = (await ports.store.cases.events(row.id)).find((event) => event.type === 'feedback-given')
      if (given?.type !== 'feedback-given') return null
      const { score, comment } = given.data
      const words = comment ? await ports.store.cases.words(row.id) : []
      const mask = masks.get(row.id) ?? ((text: string) => text)
      const content = comment ? (words.find((one) => one.id === comment.id)?.content ?? null) : null
      return {
        ...{ reference: row.reference, subject: mask(row.subject), score },
        on: civilDateAt(given.at, body.timeZone),
        comment: content === null ? null : mask(content),
      }
    }),
  )
  return ok(lines.filter((line) => line !== null))
}
