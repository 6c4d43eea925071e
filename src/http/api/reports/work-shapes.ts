import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { exportName } from '../../../app/figures/export-cases.ts'
import { type ExportMade, type ExportWork, exportFiles } from '../../../app/figures/figures-work.ts'
import { reportForms } from '../../../app/figures/report-forms.ts'
import type { FiguresWork } from '../../../app/figures/start-figures-work.ts'
import { civilDateInput, parseInput } from '../../../app/input.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { type Result, refuseField } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { sendFile } from '../../feeds/send-file.ts'
import { instantInput } from './report-shapes.ts'

const report = z.object({ form: z.enum(reportForms), period: z.string(), asOf: instantInput })
const period = z
  .object({ from: civilDateInput.optional(), to: civilDateInput.optional() })
  .transform(({ from, to }) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) }))
const kinds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('make-report'), input: report }),
  z.object({
    kind: z.literal('freeze-report'),
    input: report.extend({
      public: z.boolean().default(false),
      acceptNotRecorded: z.boolean().default(false),
      corrects: z.string().nullable().default(null),
    }),
  }),
  z.object({
    kind: z.literal('export'),
    input: z.object({
      file: z.enum(exportFiles),
      period: period.default({}),
      name: z.string().regex(exportName),
    }),
  }),
])

/** What was asked, as a form sends it: the input is JSON. */
export function workInput(kind: string, input: string): Result<FiguresWork> {
  try {
    return workAsked({ kind, input: JSON.parse(input) as unknown })
  } catch {
    return refuseField('input', 'json')
  }
}

export const workAsked = (asked: unknown): Result<FiguresWork> => parseInput(kinds, asked)

const types: { readonly [format: string]: string } = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The file that came of an export; null where there is none, or not any more. */
export async function workDownload(c: Context<AppEnv>, work: BackgroundTask): Promise<Response | null> {
  if (work.kind !== 'export' || work.status !== 'done') return null
  const { file, name } = work.input as ExportWork
  const { sha256 } = work.result as ExportMade
  const [what = '', format = 'csv'] = file.split('.')
  return sendFile(c, c.get('ports').blobs, sha256, {
    'content-type': types[format] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${what}-${name}.${format}"`,
    'cache-control': 'private, no-store',
  })
}
