import type { PrismaClient } from '../../../generated/sqlite/client.ts'
import type { SearchDialect } from '../../search/dialect.ts'
import type { Row, Statement } from './sql.ts'

/**
 * What an engine does of its own; everything else is shared. The clients that Prisma generates for the other engines
 * have the same models and fields, so the type of one stands for all.
 */
export type Engine = {
  /** Tells whether a process that wrote still runs, where all who write are on this machine: its mark goes into what it begins. */
  readonly writers?: { readonly mark: string; hasEnded(mark: string): boolean }
  readonly reads: PrismaClient
  /** Ends the inner SELECT of a claim, so that two claimers do not wait for one another. */
  readonly skipLocked: string
  /** The values of an expression of whole numbers over a group as one text, with commas; what is NULL is left out. */
  joined(expression: string): string
  /** A filter for texts that contain `text`, without regard to case. */
  contains(text: string): { contains: string }
  /** How the search index is kept and asked. */
  readonly search: SearchDialect
  /** All or nothing. @throws ConstraintViolated, and then nothing was written */
  transact(statements: readonly Statement[]): Promise<void>
  /** Whether an import is written in pieces and then shown; else it is one transaction, which is bounded. */
  readonly stagesImports: boolean
  /** Each group in turn, all in one transaction that is rolled back when the source or a statement throws. */
  transactAll(groups: AsyncIterable<StatementGroup>): Promise<void>
  /**
   * Each group whole, in as many transactions as it takes to hold none longer than a moment. Only the next `transact` makes
   * sure that they are on the disk.
   * @param first what each of the transactions begins with
   * @throws GroupFailed
   */
  transactInPieces(groups: AsyncIterable<StatementGroup>, first: () => readonly Statement[]): Promise<void>
  /** One statement, atomic by itself, that gives rows back. */
  query(statement: Statement): Promise<readonly Row[]>
  /** Between the batches of a long reading: an engine that reads on this thread lets the others have their turn. */
  yieldToEventLoop(): Promise<void>
  /** What is wrong with the schema, in words; empty when it is the one that this programme was built for. */
  schemaProblems(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Statements that are written together, and what they are about. */
export type StatementGroup = { readonly id: string; readonly statements: readonly Statement[] }

/** One group of many could not be written. */
export class GroupFailed extends Error {
  readonly id: string

  constructor(id: string, cause: unknown) {
    super(`What belongs to ${id} could not be written`, { cause })
    this.name = 'GroupFailed'
    this.id = id
  }
}

/** Groups gathered before they are written: a transaction waits for no source. */
export async function* gathered(
  groups: AsyncIterable<StatementGroup>,
  atOnce: number,
): AsyncIterable<readonly StatementGroup[]> {
  let piece: StatementGroup[] = []
  for await (const group of groups) {
    piece.push(group)
    if (piece.length < atOnce) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** A statement broke a key or a NOT NULL of the schema, which `constraint` names as the engine does. */
export class ConstraintViolated extends Error {
  readonly constraint: string

  constructor(constraint: string, cause: unknown) {
    super(`The constraint ${constraint} was violated`, { cause })
    this.name = 'ConstraintViolated'
    this.constraint = constraint
  }
}

/** SQLite's and D1's errors say which columns: `UNIQUE constraint failed: Request.reference`. */
export function sqliteConstraint(error: unknown): ConstraintViolated | undefined {
  const message = error instanceof Error ? error.message : ''
  const [, columns] = /(?:UNIQUE|NOT NULL) constraint failed: ([\w., ]+)/.exec(message) ?? []
  return columns === undefined ? undefined : new ConstraintViolated(columns, error)
}
