import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { compareFigures, comparisonCsv } from '../../../app/figures/compare-figures.ts'
import { customIssue } from '../../../app/input.ts'
import { comparedMeasures, usualMeasures } from '../../../domain/report/figures/comparison.ts'
import { mapResult, ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyoneKnown } from '../callers.ts'
import { operation } from '../operation.ts'
import { bodyNamed } from '../period-query.ts'
import { periodIn } from './report-shapes.ts'

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
    context.addIssue(customIssue('choice', { known: comparedMeasures.join(', ') }))
    return z.NEVER
  })
  .openapi({ type: 'string', description: `By comma, of ${comparedMeasures.join(', ')}` })

/** Two periods side by side; public like the figures, and like them without small counts for those who do not audit the body. */
export function comparisonRoute(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'comparePeriods',
    method: 'get',
    path: '/statistics/comparison',
    tag: 'Statistics',
    summary: 'Two periods side by side, of units of a body or of bodies',
    who: anyoneKnown,
    limit: 'search',
    query: z.object({
      by: z.enum(['unit', 'body']).default('unit'),
      body: z.string().optional().openapi({ description: 'Needed for units; without it all bodies are compared' }),
      a: z.string().openapi({ description: '2024, 2024Q3 or 2024-07' }),
      b: z.string(),
      measures: measureList.optional(),
      format: z.enum(['json', 'csv']).default('json'),
    }),
    answer: { status: 200, description: 'The comparison', schema: comparisonSchema },
    problems: [404, 422, 429],
    handle: async ({ c, ports, actor, query }) => {
      const [a, b] = [periodIn(query.a), periodIn(query.b)]
      if (!a.ok) return a
      if (!b.ok) return b
      const named = query.body === undefined ? ok(null) : await bodyNamed(ports, query.body)
      if (!named.ok) return named
      const asked = { by: query.by, a: a.value, b: b.value, measures: query.measures ?? usualMeasures }
      const bodies = named.value ? [named.value] : await ports.store.bodies.all()
      const compared = await compareFigures(ports, actor, bodies, asked)
      if (compared.ok && query.format === 'csv')
        return c.body(comparisonCsv(compared.value), 200, { 'content-type': 'text/csv; charset=utf-8' })
      return mapResult(compared, (value) => ({
        ...value,
        rows: value.rows.map(({ id, values }) => ({ id, values })),
      }))
    },
  })
}
