import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { compareFigures, comparisonCsv } from '../../../app/figures/compare-figures.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { comparedMeasures, usualMeasures } from '../../../domain/report/figures/comparison.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { noPeriod } from './report-shapes.ts'

const number = z.number().nullable()
const comparisonSchema = z
  .object({
    by: z.enum(['unit', 'body']),
    a: z.string(),
    b: z.string(),
    rows: z.array(
      z.object({
        id: z.string().openapi({ description: 'The slug of the body or the name of the unit; empty for none' }),
        values: z.array(
          z.object({
            measure: z.enum(comparedMeasures),
            kind: z.enum(['count', 'share', 'days', 'score']),
            a: number,
            b: number,
            difference: number.openapi({ description: 'b - a; null where one of them is not told' }),
            change: number.openapi({ description: '(b - a) / a; null of shares and where a is 0' }),
            path: z.array(z.string()).nullable().openapi({ description: 'The cell of the figures with its cases' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Comparison')

const measureList = z
  .string()
  .transform((text, context) => {
    const names = text.split(',').map((name) => name.trim())
    const found = comparedMeasures.filter((measure) => names.includes(measure))
    if (found.length === names.length) return found
    context.addIssue({ code: 'custom', message: `of ${comparedMeasures.join(', ')}` })
    return z.NEVER
  })
  .openapi({ type: 'string', description: `By comma, of ${comparedMeasures.join(', ')}` })

/** Two periods side by side; public like the figures, and like them without small counts for those who do not audit the body. */
export function comparisonRoute(app: OpenAPIHono<AppEnv>): void {
  const comparison = {
    method: 'get',
    path: '/statistics/comparison',
    tag: 'Statistics',
    summary: 'Two periods side by side, of units of a body or of bodies',
    query: z.object({
      by: z.enum(['unit', 'body']).default('unit'),
      body: z.string().optional().openapi({ description: 'Needed for units; without it all bodies are compared' }),
      a: z.string().openapi({ description: '2024, 2024Q3 or 2024-07' }),
      b: z.string(),
      measures: measureList.optional(),
      format: z.enum(['json', 'csv']).default('json'),
    }),
    success: { status: 200, description: 'The comparison', schema: comparisonSchema },
    problems: [404, 422, 429],
    security: 'optional',
  } as const
  endpoint(app, comparison, async (c, { query }) => {
    const ports = c.get('ports')
    const [a, b] = [reportOf(query.a), reportOf(query.b)]
    if (!a || !b) return answerProblem(c, noPeriod)
    const named = query.body === undefined ? null : await ports.store.bodyBySlug(query.body)
    if (query.body !== undefined && !named)
      return answerProblem(c, { code: 'not-found', message: `There is no public body "${query.body}"` })
    const asked = { by: query.by, a, b, measures: query.measures ?? usualMeasures }
    const bodies = named ? [named] : await ports.store.bodies()
    const compared = await compareFigures(ports, c.get('actor'), bodies, asked)
    if (!compared.ok) return answerProblem(c, compared.refusal)
    if (query.format === 'csv')
      return c.body(comparisonCsv(compared.value), 200, { 'content-type': 'text/csv; charset=utf-8' })
    const rows = compared.value.rows.map(({ id, values }) => ({ id, values }))
    return c.json({ ...compared.value, rows }, 200)
  })
}
