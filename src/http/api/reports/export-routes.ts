import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { exportCases, exportEvents, exportName } from '../../../app/figures/export-cases.ts'
import { maxSampled, sampleCases } from '../../../app/figures/sample-cases.ts'
import { mapResult } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { caseFormats, casesDownload, eventsDownload } from '../../feeds/anonymous-cases.ts'
import { anyStaff } from '../callers.ts'
import { operation } from '../operation.ts'
import { periodOf, periodQuery } from '../period-query.ts'
import { xlsxType } from './report-shapes.ts'

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

/** What an auditor takes away: cases and events without names and words, and a sample to inspect. */
export function exportRoutes(app: OpenAPIHono<AppEnv>): void {
  const common = { method: 'get', tag: 'Statistics', problems: [401, 403, 422], who: anyStaff } as const
  const description =
    'Pseudonyms instead of references; no subject, no words, nothing of the requester. `from` and `to` go by the date of receipt, and both count.'

  operation(app, {
    ...common,
    operationId: 'exportCases',
    limit: 'render',
    path: '/exports/cases',
    summary: 'Every case, anonymised, as CSV, JSON lines or XLSX',
    description,
    query: z.object({ ...periodQuery, ...nameQuery, format: z.enum(caseFormats).default('csv') }),
    answer: {
      status: 200,
      description: 'The file, sent while it is made',
      files: ['text/csv', 'application/jsonl', xlsxType],
    },
    handle: ({ ports, actor, body, query: { format, export: name = ports.ids.id(), ...period } }) => {
      const rows = exportCases(ports, actor, body, periodOf(period), name)
      return rows.ok ? casesDownload(rows.value, format, `${body.slug}-cases-${name}`) : rows
    },
  })

  operation(app, {
    ...common,
    operationId: 'exportEvents',
    limit: 'render',
    path: '/exports/events',
    summary: 'What happened in every case, anonymised, as JSON lines',
    description,
    query: z.object({ ...periodQuery, ...nameQuery }),
    answer: { status: 200, description: 'One event a line, sent while it is made', files: ['application/jsonl'] },
    handle: ({ ports, actor, body, query: { export: name = ports.ids.id(), ...period } }) => {
      const rows = exportEvents(ports, actor, body, periodOf(period), name)
      return rows.ok ? eventsDownload(rows.value, `${body.slug}-events-${name}`) : rows
    },
  })

  operation(app, {
    ...common,
    operationId: 'sampleCases',
    limit: 'render',
    path: '/exports/sample',
    summary: 'A random sample of cases for inspection',
    description:
      'Of all cases of the period the first `size` in the order of SHA-256(seed + " " + reference): the same seed draws the same cases.',
    query: z.object({
      ...periodQuery,
      seed: z.string().min(1).max(100).optional(),
      size: z.coerce.number().int().min(1).max(maxSampled).default(30),
    }),
    answer: { status: 200, description: 'The sample, and the seed it was drawn by', schema: sampleSchema },
    handle: async ({ ports, actor, body, query: { seed = ports.ids.id(), size, ...period } }) =>
      mapResult(await sampleCases(ports, actor, body, { seed, size, period: periodOf(period) }), (drawn) => ({
        seed,
        ...drawn,
      })),
  })
}
