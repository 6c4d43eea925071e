import type { PrismaClient } from '../../generated/sqlite/client.ts'
import type { SearchDialect } from '../search/dialect.ts'
import type { Row, Statement } from './sql.ts'

/**
 * What an engine does of its own; everything else is shared. The clients that Prisma generates for the other engines
 * have the same models and fields, so the type of one stands for all.
 */
export type Engine = {
  readonly reads: PrismaClient
  /** Ends the inner SELECT of a claim, so that two claimers do not wait for one another. */
  readonly skipLocked: string
  /** A field of a column that holds JSON, as text; NULL where it is absent. */
  jsonText(column: string, field: string): string
  /** The values of an expression of whole numbers over a group as one text, with commas; what is NULL is left out. */
  joined(expression: string): string
  /** A filter for texts that contain `text`, without regard to case. */
  contains(text: string): { contains: string }
  /** How the search index is kept and asked. */
  readonly search: SearchDialect
  /** All or nothing. @throws ConstraintViolated, and then nothing was written */
  transact(statements: readonly Statement[]): Promise<void>
  /** Each group in turn, all in one transaction that is rolled back when the source or a statement throws. */
  transactAll(groups: AsyncIterable<readonly Statement[]>): Promise<void>
  /** One statement, atomic by itself, that gives rows back. */
  query(statement: Statement): Promise<readonly Row[]>
  /** Between the batches of a long reading: an engine that reads on this thread lets the others have their turn. */
  giveWay(): Promise<void>
  /** What is wrong with the schema, in words; empty when it is the one that this programme was built for. */
  schemaProblems(): Promise<readonly string[]>
  close(): Promise<void>
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
