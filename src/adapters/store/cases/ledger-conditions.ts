import type { LedgerFilter } from '../../../app/ports/store/desk.ts'
import { stages as everyStage, openStages, type Stage } from '../../../domain/request/stage.ts'
import { parseSearch } from '../../../domain/text/search-query.ts'
import { unmaskedHolding, unmaskedMatches } from '../../search/unmasked-matches.ts'
import type { Engine } from '../engines/engine.ts'
import type { Statement, Value } from '../engines/sql.ts'

/** The most cases of a search that a list is narrowed down to; the newest. One more than a page ever counts. */
const maxMatches = 2_001
const closedStages: readonly Stage[] = everyStage.filter((stage) => !openStages.has(stage))

/** Conditions over the alias `r` of "Request", to be joined by AND. */
type Conditions = Statement[]

const holds = (sql: string, ...params: Value[]): Statement => ({ sql, params })

function amongStages(stages: readonly Stage[], { search }: Engine): Conditions {
  const conditions: Conditions = []
  // Closed requests are the many and have the oldest dates: `open` lets the index step over them.
  if (stages.every((stage) => openStages.has(stage))) conditions.push(holds('r."open" = TRUE'))
  else if (stages.every((stage) => !openStages.has(stage))) conditions.push(holds('r."open" = FALSE'))
  const isWhole = [[...openStages], closedStages].some(
    (whole) => whole.length === stages.length && whole.every((stage) => stages.includes(stage)),
  )
  const [only] = stages
  if (stages.length === 1 && only) conditions.push(holds('r."stage" = ?', only))
  else if (!isWhole || stages.length === 0) conditions.push(search.among('r."stage"', stages))
  return conditions
}

/** By `dueOn`, and by what it implies of the column that the indexes have. */
function due({ dueFrom, dueTo, dueBefore }: LedgerFilter): Conditions {
  const conditions: Conditions = []
  const both = (comparison: string, day: string) => {
    conditions.push(holds(`r."sortDueOn" ${comparison} ?`, day), holds(`r."dueOn" ${comparison} ?`, day))
  }
  if (dueFrom !== undefined) both('>=', dueFrom)
  if (dueTo !== undefined) both('<=', dueTo)
  if (dueBefore !== undefined) both('<', dueBefore)
  return conditions
}

const equal = {
  statute: 'statute',
  channel: 'channel',
  channelId: 'channelId',
  topic: 'topic',
  outcome: 'outcome',
} as const

/** Everything but the text. */
function plainConditions(bodyId: string, filter: LedgerFilter, engine: Engine): Conditions {
  const { stages, clockStates, assigneeId, units } = filter
  const conditions: Conditions = [holds('r."bodyId" = ?', bodyId)]
  if (stages) conditions.push(...amongStages(stages, engine))
  if (clockStates) conditions.push(oneOf('r."clockState"', clockStates, engine))
  if (assigneeId === null) conditions.push(holds('r."assigneeId" IS NULL'))
  else if (assigneeId !== undefined) conditions.push(holds('r."assigneeId" = ?', assigneeId))
  if (units) conditions.push(oneOf('r."unit"', units, engine))
  for (const [name, column] of Object.entries(equal)) {
    const value = filter[name as keyof typeof equal]
    if (value !== undefined) conditions.push(holds(`r."${column}" = ?`, value))
  }
  conditions.push(...due(filter))
  if (filter.receivedFrom !== undefined) conditions.push(holds('r."receivedOn" >= ?', filter.receivedFrom))
  if (filter.receivedTo !== undefined) conditions.push(holds('r."receivedOn" <= ?', filter.receivedTo))
  if (filter.closedFrom !== undefined) conditions.push(holds('r."closedOn" >= ?', filter.closedFrom))
  if (filter.closedTo !== undefined) conditions.push(holds('r."closedOn" <= ?', filter.closedTo))
  return conditions
}

/** One value as a plain comparison: SQLite finds a place in an index by it and keeps the order of the rest. */
function oneOf(column: string, values: readonly string[], { search }: Engine): Statement {
  const [only] = values
  return values.length === 1 && only !== undefined ? holds(`${column} = ?`, only) : search.among(column, values)
}

const joined = (conditions: Conditions): Statement => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  params: conditions.flatMap(({ params }) => params),
})

/** Whether a column holds the text anywhere, whatever the case of its letters: D1 looks for no more than 50 bytes by LIKE. */
const holdsText = (column: string) => `REPLACE(LOWER(${column}), LOWER(CAST(? AS TEXT)), '') <> LOWER(${column})`

/**
 * The rows of a body's ledger that meet the filter, as a condition over the alias `r`. A text is what the search index
 * finds, in any order of its words; only where that has nothing, what holds it in the midst of a word or a number.
 */
export async function ledgerConditions(
  engine: Engine,
  bodyId: string,
  filter: LedgerFilter,
  limit = maxMatches,
): Promise<Statement> {
  const plain = plainConditions(bodyId, filter, engine)
  const text = filter.text?.trim()
  if (!text) return joined(plain)
  const query = parseSearch(text, { typing: true })
  const conditions = { bodyId, where: joined(plain) }
  const matches = filter.knowsRequesters
    ? () => engine.query(engine.search.deskMatches(query, conditions, limit))
    : () => unmaskedMatches(engine, query, conditions, limit)
  const found = query.all.length === 0 ? [] : await matches()
  if (found.length > 0) {
    const ids = found.map(({ id }) => String(id))
    return joined([...plain, engine.search.among('r."id"', ids)])
  }
  const columns = ['r."subject"', 'r."reference"', 'r."externalNumber"']
  const anywhere = columns.map((column) => holds(holdsText(column), text))
  const holding = joined([
    ...plain,
    {
      sql: `(${anywhere.map(({ sql }) => sql).join(' OR ')})`,
      params: anywhere.flatMap(({ params }) => params),
    },
  ])
  if (filter.knowsRequesters) return holding
  return joined([...plain, engine.search.among('r."id"', await unmaskedHolding(engine, holding, text, limit))])
}
