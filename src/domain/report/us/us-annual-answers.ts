import { type Amounts, addedUp } from '../case/amounts.ts'
import type { Need } from '../form/form-parts.ts'
import type { OldItem } from './us-annual-codecs.ts'
import type { UsExemption3, UsOrganization, UsRow } from './us-annual-data.ts'
import { type UsSectionKey, type UsSectionShape, usSections } from './us-annual-sections.ts'

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

/** What a section asks people: numbers of each component by their keys; one alone, or a list, has no key. */
export type UsAsked = {
  readonly answer: keyof UsAnswers & string
  readonly section: UsSectionKey
  readonly keys: readonly string[]
}

/** In the order of the form. */
export const usAsked: readonly UsAsked[] = [
  { answer: 'expedited', section: 'expedited', keys: ['median', 'average', 'withinTen'] },
  { answer: 'feeWaivers', section: 'feeWaivers', keys: ['median', 'average'] },
  { answer: 'personnel', section: 'personnel', keys: ['fullTime', 'equivalent', 'processingCost', 'litigationCost'] },
  { answer: 'exclusions', section: 'exclusions', keys: [] },
  { answer: 'postedByProgram', section: 'posted', keys: ['program'] },
  { answer: 'consultations', section: 'consultations', keys: ['pendingStart', 'received', 'processed', 'pendingEnd'] },
  { answer: 'oldestConsultations', section: 'oldestConsultations', keys: [] },
]

/** What the form calls a number of a section. */
export function usLabel(section: UsSectionKey, key: string): string {
  const { codec } = usSections[section] as UsSectionShape<unknown>
  return codec.labels?.[key] ?? key
}

/** What is asked of a section, in the words of the form. */
export const usAskedText = ({ section, keys }: UsAsked): string =>
  keys.length === 0 ? usSections[section].title : keys.map((key) => usLabel(section, key)).join('; ')

export const exemption3Title = 'Exemption 3 statutes'
export const exemption3Columns = {
  statute: 'Statute',
  withheld: 'Type of information withheld',
  case: 'Case citation',
  component: 'Component',
  count: 'Number of times relied upon',
} as const
export const agencyAsked = 'Agency name and abbreviation'

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
  if (!answers.agency) needs.push({ answer: 'agency', section: 'title', what: agencyAsked })
  if (withExemption3.length > 0 && !answers.exemption3) {
    const { component: _, ...columns } = exemption3Columns
    const what = Object.values(columns).join('; ')
    needs.push({ answer: 'exemption3', section: 'IV', what, components: withExemption3 })
  }
  for (const asked of usAsked) {
    const { answer } = asked
    const given = answers[answer] as ByComponent<unknown>
    const concerned =
      answer === 'expedited' || answer === 'feeWaivers'
        ? [...adjudicated[answer], ...(adjudicated[answer].length > 0 ? ['overall'] : [])]
        : components
    const missing = concerned.filter((component) => given?.[component] === undefined)
    const { part } = usSections[asked.section]
    if (missing.length > 0) needs.push({ answer, section: part, what: usAskedText(asked), components: missing })
  }
  return needs
}
