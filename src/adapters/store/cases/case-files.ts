import type { CaseFiles, ChangeSet, CommitOutcome } from '../../../app/ports/store/cases/case-files.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { indexStatements } from '../../search/index-statements.ts'
import { ConstraintViolated, type Engine, GroupFailed } from '../engines/engine.ts'
import { inPieces, marks, table } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'
import { changeStatements, commitStatements } from './commit-statements.ts'
import { isVisible } from './imported-cases.ts'
import { importStaged, removeBrokenImports } from './staged-import.ts'

type Conflict = Extract<CommitOutcome, { readonly ok: false }>['conflict']

/** Undefined where the constraint is not one that another writer can have broken: then it is a bug. */
function conflictOf(error: unknown): Conflict | undefined {
  if (!(error instanceof ConstraintViolated)) return undefined
  if (/^Request[._].*(reference|externalNumber)/.test(error.constraint)) return 'duplicate'
  if (
    /^(Request\.(seq|id)\b|Request_pkey|Event[._]|(Intake|Outbox)Message\.status|RedactionDraft[._])/.test(
      error.constraint,
    )
  )
    return 'seq'
  if (/^IdempotentAnswer[._]/.test(error.constraint)) return 'repeated'
  return undefined
}

/** Which of several change sets met another writer: an engine says what was violated, not by which statement. */
async function conflictingRequest(
  { reads }: Engine,
  changes: readonly ChangeSet[],
  conflict: Conflict,
): Promise<string> {
  if (conflict === 'repeated') return changes.find(({ recorded }) => recorded)?.requestId ?? ''
  const isInTheWay = async ({ requestId, expectedSeq, request }: ChangeSet): Promise<boolean> => {
    if (conflict === 'seq') {
      const stored = await reads.request.findUnique({ where: { id: requestId }, select: { seq: true } })
      return stored !== null && stored.seq !== expectedSeq
    }
    const { reference, bodyId, externalNumber } = request
    const numbers = externalNumber === null ? [] : [{ bodyId, externalNumber }]
    const where = { id: { not: requestId }, OR: [{ reference }, ...numbers] }
    return (await reads.request.findFirst({ where, select: { id: true } })) !== null
  }
  if (changes.length > 1) {
    for (const change of changes) if (await isInTheWay(change)) return change.requestId
  }
  // Two change sets of this very commit can also stand in each other's way; then nothing is stored to point at.
  return changes[0]?.requestId ?? ''
}

/** An import as one transaction, where the engine has nothing better. */
async function importAtOnce(engine: Engine, batches: AsyncIterable<readonly ChangeSet[]>): Promise<number> {
  let written = 0
  let current = ''
  async function* groups() {
    for await (const batch of batches) {
      for (const change of batch) {
        current = change.requestId
        yield { id: current, statements: [...changeStatements(change), ...indexStatements(engine.search, change)] }
        written += 1
      }
    }
  }
  try {
    await engine.transactAll(groups())
    return written
  } catch (error) {
    throw error instanceof ConstraintViolated ? new GroupFailed(current, error) : error
  }
}

/** The next reference number of a body's year. */
type Sequence = { readonly bodyId: string; readonly year: number; readonly next: number }

const sequences = table<Sequence, 'Sequence'>('Sequence', ['bodyId', 'year'], {
  bodyId: 'plain',
  year: 'plain',
  next: 'plain',
})

/** The case files: their events, words, documents and list rows. */
export function caseFiles(engine: Engine): Omit<CaseFiles, 'all'> {
  const { reads } = engine

  async function reserveNumbers(bodyId: string, year: number, count: number): Promise<number> {
    const { sql, params } = sequences.insert({ bodyId, year, next: 1 + count })
    const [row] = await engine.query({
      sql: `${sql} ON CONFLICT ("bodyId", "year") DO UPDATE SET "next" = "Sequence"."next" + ? RETURNING "next"`,
      params: [...params, count],
    })
    return Number(row?.next) - count
  }

  return {
    async commit(changes) {
      try {
        await engine.transact([
          ...commitStatements(changes),
          ...changes.flatMap((change) => indexStatements(engine.search, change)),
        ])
        return { ok: true }
      } catch (error) {
        const conflict = conflictOf(error)
        if (!conflict) throw error
        return { ok: false, conflict, requestId: await conflictingRequest(engine, changes, conflict) }
      }
    },

    async commitAll(batches) {
      try {
        const written = engine.stagesImports ? await importStaged(engine, batches) : await importAtOnce(engine, batches)
        return { ok: true, written }
      } catch (error) {
        const [cause, requestId] = error instanceof GroupFailed ? [error.cause, error.id] : [error, '']
        const conflict = conflictOf(cause)
        if (!conflict) throw cause
        return { ok: false, conflict, requestId } satisfies CommitOutcome
      }
    },
    removeBrokenImports: () => removeBrokenImports(engine),

    async byId(id) {
      const row = await reads.request.findUnique({ where: { id, ...isVisible } })
      return row && tables.requests.decode(row)
    },

    async byReference(reference) {
      const row = await reads.request.findUnique({ where: { reference, ...isVisible } })
      return row && tables.requests.decode(row)
    },

    async events(requestId) {
      const rows = await reads.event.findMany({ where: { requestId }, orderBy: { seq: 'asc' } })
      return rows.map(tables.events.decode)
    },

    async eventsOf(requestIds) {
      const found = new Map<string, RequestEvent[]>(requestIds.map((id) => [id, []]))
      for (const piece of inPieces(requestIds)) {
        const rows = await engine.query({
          sql: `SELECT * FROM "Event" WHERE "requestId" IN (${marks(piece)}) ORDER BY "requestId", "seq"`,
          params: piece,
        })
        for (const event of rows.map(tables.events.decode)) found.get(event.requestId)?.push(event)
      }
      return found
    },

    async words(requestId, { withFindings = false } = {}) {
      const kinds = withFindings ? {} : { kind: { not: 'findings' } }
      const rows = await reads.words.findMany({ where: { requestId, ...kinds }, orderBy: { id: 'asc' } })
      return rows.map(tables.words.decode)
    },

    async text(id) {
      const row = await reads.words.findUnique({ where: { id } })
      return row && tables.words.decode(row)
    },

    async identities(requestIds) {
      const found = new Map<string, string>()
      for (const piece of inPieces(requestIds)) {
        const rows = await reads.words.findMany({
          select: { requestId: true, content: true },
          where: { requestId: { in: [...piece] }, kind: 'identity' },
        })
        for (const { requestId, content } of rows) if (content !== null) found.set(requestId, content)
      }
      return found
    },

    async documents(requestId) {
      const rows = await reads.document.findMany({
        where: { requestId },
        orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(tables.documents.decode)
    },

    async documentById(id) {
      const row = await reads.document.findUnique({ where: { id } })
      return row && tables.documents.decode(row)
    },

    async filesToInspect(after, limit, among) {
      const notPublic = { state: { in: ['attached', 'approved'] } }
      const which =
        among === 'unread'
          ? { verdict: null, state: { not: 'withdrawn' } }
          : among === 'of-open-requests'
            ? { ...notPublic, request: { stage: { in: [...openStages] } } }
            : { ...notPublic, bodyId: among.bodyId }
      const rows = await reads.document.findMany({
        where: { id: { gt: after }, name: { not: '' }, ...which },
        orderBy: { id: 'asc' },
        take: limit,
      })
      return rows.map(tables.documents.decode)
    },

    nextNumber: (bodyId, year) => reserveNumbers(bodyId, year, 1),
    reserveNumbers,

    async knownExternalNumbers(bodyId, numbers) {
      const known = new Set<string>()
      for (const piece of inPieces(numbers)) {
        const rows = await reads.request.findMany({
          select: { externalNumber: true },
          where: { bodyId, externalNumber: { in: [...piece] }, ...isVisible },
        })
        for (const { externalNumber } of rows) if (externalNumber !== null) known.add(externalNumber)
      }
      return known
    },
  }
}
