import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { exportCases, exportEvents, exportName } from '../../../app/figures/export-cases.ts'
import { maxSampled, sampleCases } from '../../../app/figures/sample-cases.ts'
import { civilDateInput } from '../../../app/input.ts'
import type { AppEnv } from '../../app-env.ts'
import { caseFormats, casesDownload, eventsDownload } from '../../feeds/anonymous-cases.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'

const periodQuery = { from: civilDateInput.optional(), to: civilDateInput.optional() }
const nameQuery = {
  export: z
    .string()
    .regex(exportName)
    .optional()
    .openapi({ description: 'A name for the export: under the same name a case has the same pseudonym' }),
}
const sampleSchema = z
  .object({
    seed: z.string(),
    of: z.int().openapi({ description: 'How many cases it was drawn from' }),
    cases: z.array(
      z.object({
        reference: z.string(),
        receivedOn: z.string(),
        closedOn: z.string().nullable(),
        stage: z.string(),
        unit: z.string().nullable(),
        hash: z.string().openapi({ description: 'SHA-256 of seed, a blank and the reference' }),
      }),
    ),
  })
  .openapi('Sample')

const notStaff = { code: 'unauthenticated', message: 'Exports are for auditors and staff: send an API key' } as const
const signIn = { headers: { 'www-authenticate': 'Bearer' } }

async function bodyOf(c: Context<AppEnv>) {
  const actor = c.get('actor')
  return actor.kind === 'staff' ? await c.get('ports').store.bodyById(actor.bodyId) : null
}

/** What an auditor takes away: cases and events without names and words, and a sample to inspect. */
export function exportRoutes(app: OpenAPIHono<AppEnv>): void {
  const common = { method: 'get', tag: 'Statistics', problems: [401, 403, 422], security: 'required' } as const
  const description =
    'Pseudonyms instead of references; no subject, no words, nothing of the requester. `from` and `to` go by the date of receipt, and both count.'

  const cases = {
    ...common,
    path: '/exports/cases',
    summary: 'Every case, anonymised, as CSV, JSON lines or XLSX',
    description,
    query: z.object({ ...periodQuery, ...nameQuery, format: z.enum(caseFormats).default('csv') }),
    success: { status: 200, description: 'The file, sent while it is made' },
  } as const
  endpoint(app, cases, async (c, { query }) => {
    const body = await bodyOf(c)
    if (!body) return answerProblem(c, notStaff, signIn)
    const ports = c.get('ports')
    const { format, export: name = ports.ids.id(), ...period } = query
    const rows = exportCases(ports, c.get('actor'), body, periodOf(period), name)
    return rows.ok ? casesDownload(rows.value, format, `${body.slug}-cases-${name}`) : answerProblem(c, rows.refusal)
  })

  const events = {
    ...common,
    path: '/exports/events',
    summary: 'What happened in every case, anonymised, as JSON lines',
    description,
    query: z.object({ ...periodQuery, ...nameQuery }),
    success: { status: 200, description: 'One event a line, sent while it is made' },
  } as const
  endpoint(app, events, async (c, { query }) => {
    const body = await bodyOf(c)
    if (!body) return answerProblem(c, notStaff, signIn)
    const ports = c.get('ports')
    const { export: name = ports.ids.id(), ...period } = query
    const rows = exportEvents(ports, c.get('actor'), body, periodOf(period), name)
    return rows.ok ? eventsDownload(rows.value, `${body.slug}-events-${name}`) : answerProblem(c, rows.refusal)
  })

  const sample = {
    ...common,
    path: '/exports/sample',
    summary: 'A random sample of cases for inspection',
    description:
      'Of all cases of the period the first `size` in the order of SHA-256(seed + " " + reference): the same seed draws the same cases.',
    query: z.object({
      ...periodQuery,
      seed: z.string().min(1).max(100).optional(),
      size: z.coerce.number().int().min(1).max(maxSampled).default(30),
    }),
    success: { status: 200, description: 'The sample, and the seed it was drawn by', schema: sampleSchema },
  } as const
  endpoint(app, sample, async (c, { query }) => {
    const body = await bodyOf(c)
    if (!body) return answerProblem(c, notStaff, signIn)
    const ports = c.get('ports')
    const { seed = ports.ids.id(), size, ...period } = query
    const drawn = await sampleCases(ports, c.get('actor'), body, { seed, size, period: periodOf(period) })
    if (!drawn.ok) return answerProblem(c, drawn.refusal)
    c.header('cache-control', 'private, no-store')
    return c.json({ seed, ...drawn.value }, 200)
  })
}

type Given = {
  readonly from?: z.output<typeof civilDateInput> | undefined
  readonly to?: z.output<typeof civilDateInput> | undefined
}

function periodOf({ from, to }: Given) {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
