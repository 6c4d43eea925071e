import { type Amounts, addedUp } from '../case/amounts.ts'
import type { Need } from '../form/form-parts.ts'
import type { OldItem } from './us-annual-codecs.ts'
import type { UsExemption3, UsOrganization, UsRow } from './us-annual-data.ts'

type ByComponent<T> = { readonly [component: string]: T } | undefined

/** What the records cannot tell, by the name of the component; `overall` where a figure is no sum. */
export type UsAnswers = {
  readonly agency?: UsOrganization | undefined
  readonly abbreviations?: ByComponent<string>
  readonly exemption3?:
    | readonly {
        readonly statute: string
        readonly withheld?: string | undefined
        readonly case?: string | undefined
        readonly counts: { readonly [component: string]: number }
      }[]
    | undefined
  readonly expedited?: ByComponent<{ readonly median: number; readonly average: number; readonly withinTen: number }>
  readonly feeWaivers?: ByComponent<{ readonly median: number; readonly average: number }>
  readonly personnel?: ByComponent<{
    readonly fullTime: number
    readonly equivalent: number
    readonly processingCost: number
    readonly litigationCost: number
  }>
  readonly exclusions?: ByComponent<number>
  readonly postedByProgram?: ByComponent<number>
  readonly consultations?: ByComponent<{
    readonly pendingStart: number
    readonly received: number
    readonly processed: number
    readonly pendingEnd: number
  }>
  readonly oldestConsultations?: ByComponent<readonly OldItem[]>
}

/** Rows of answered amounts: a component that nobody answered for has nulls, and then so has the whole. */
export function answeredRows<K extends string>(
  components: readonly string[],
  keys: readonly K[],
  answers: { readonly [component: string]: Amounts<K> | undefined } | undefined,
): readonly UsRow<{ readonly [name in K]: number | null }>[] {
  const unknown = Object.fromEntries(keys.map((key) => [key, null])) as { readonly [name in K]: null }
  const values = components.map((component) => answers?.[component] ?? unknown)
  return [
    ...components.map((component, index) => ({ component, value: values[index] ?? unknown })),
    { component: null, value: addedUp(keys, values) },
  ]
}

export function exemption3Rows(answers: UsAnswers): readonly UsExemption3[] {
  return (answers.exemption3 ?? []).map(({ statute, withheld, case: title, counts }) => {
    const entries = Object.entries(counts)
    return {
      statute,
      withheld: withheld === undefined ? [] : [withheld],
      cases: title === undefined ? [] : [title],
      counts: [
        ...entries.map(([component, value]) => ({ component, value })),
        { component: null, value: entries.reduce((sum, [, value]) => sum + value, 0) },
      ],
    }
  })
}

type Asked = readonly [answer: keyof UsAnswers & string, section: string, what: string]

/** Each part with its section, in the order of the form. */
export const usAsked: readonly Asked[] = [
  [
    'expedited',
    'VIII.A',
    'median and average days to adjudicate requests for expedited processing, and how many within ten calendar days',
  ],
  ['feeWaivers', 'VIII.B', 'median and average days to adjudicate requests for fee waivers'],
  ['personnel', 'IX', 'full-time and equivalent full-time employees; costs of processing and of litigation'],
  ['exclusions', 'XI.A', 'how often an exclusion of subsection (c) was used'],
  ['postedByProgram', 'XI.B', 'records that programme offices posted'],
  [
    'consultations',
    'XII.B',
    'consultations received from other agencies: pending at start, received, processed, pending at end',
  ],
  ['oldestConsultations', 'XII.C', 'the ten oldest pending consultations from other agencies'],
]

/**
 * @param answers what was answered
 * @param adjudicated components with something to adjudicate, by `expedited` and `feeWaivers`
 * @param withExemption3 components that applied exemption 3
 */
export function usNeeds(
  components: readonly string[],
  answers: UsAnswers,
  adjudicated: { readonly expedited: readonly string[]; readonly feeWaivers: readonly string[] },
  withExemption3: readonly string[],
): readonly Need[] {
  const needs: Need[] = []
  if (!answers.agency) needs.push({ answer: 'agency', section: 'title', what: 'name and abbreviation of the agency' })
  if (withExemption3.length > 0 && !answers.exemption3) {
    const what = 'the statutes relied upon with exemption 3, and how often each'
    needs.push({ answer: 'exemption3', section: 'IV', what, components: withExemption3 })
  }
  for (const [answer, section, what] of usAsked) {
    const given = answers[answer] as ByComponent<unknown>
    const concerned =
      answer === 'expedited' || answer === 'feeWaivers'
        ? [...adjudicated[answer], ...(adjudicated[answer].length > 0 ? ['overall'] : [])]
        : components
    const missing = concerned.filter((component) => given?.[component] === undefined)
    if (missing.length > 0) needs.push({ answer, section, what, components: missing })
  }
  return needs
}
