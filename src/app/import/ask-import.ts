import { z } from 'zod'
import { dateOrders } from '../../domain/calendar/date-order.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { type FieldIssue, fieldIssue, type Result, refuseFields } from '../../domain/request/refusal.ts'
import { parseInput, yesNoInput } from '../input.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { importFields } from './import-column-names.ts'
import { acceptable } from './import-questions.ts'
import { lookAtLedger, startImport } from './start-import.ts'

const fields = ['', ...importFields] as const
const orders = ['', ...dateOrders] as const

export const askImportInput = z.object({
  sha256: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/),
  /** The law of the rows that name none; the body's own where left out. */
  statute: z.string().trim().min(1).optional(),
  /** By the file's name of a column: ours, or empty where the column is left out. As the file is looked at where left out. */
  columns: z.record(z.string(), z.enum(fields)).optional(),
  /** How dates are to be read that could be read in two ways. */
  dates: z.enum(orders).default(''),
  /** Only says what would happen. */
  dryRun: yesNoInput.default(true),
  /** What the ledger does not say, and is taken as it is: `open`, where no column says when requests were closed; `outcomes`, where most words of the outcome are not known. */
  accept: z.array(z.enum(acceptable)).default([]),
  /** Imports the good rows though others are rejected. */
  skipBad: yesNoInput.default(false),
})

/**
 * Starts an import of an uploaded ledger as somebody describes it, or the look that says what it would do.
 * @param seen the version of what is remembered of these columns
 */
export async function askImport(
  ports: Ports,
  actor: Actor,
  body: Body,
  input: unknown,
  seen?: number,
): Promise<Result<BackgroundTask>> {
  const parsed = parseInput(askImportInput, input)
  if (!parsed.ok) return parsed
  const look = await lookAtLedger(ports, actor, body, parsed.value.sha256)
  if (!look.ok) return look
  const { header, mapping } = look.value
  const { columns = mapping.columns, statute = mapping.statute, ...asked } = parsed.value
  const issues: FieldIssue[] = Object.keys(columns)
    .filter((name) => !header.includes(name))
    .map((name) => fieldIssue(`columns.${name}`, 'choice', { known: header.join(', ') }))
  if (issues.length > 0) return refuseFields(issues)
  return startImport(ports, actor, body, header, { ...asked, columns, statute }, seen)
}
