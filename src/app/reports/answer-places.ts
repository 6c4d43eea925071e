import { summaryTexts } from '../../domain/report/annual-summary/annual-summary.ts'
import type { CnAnnual } from '../../domain/report/cn/cn-annual.ts'
import { cnSections } from '../../domain/report/cn/cn-annual-form.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import type { UsAnnual } from '../../domain/report/us/us-annual.ts'
import {
  agencyAsked,
  exemption3Columns,
  exemption3Title,
  usAsked,
  usAskedText,
  usLabel,
} from '../../domain/report/us/us-annual-answers.ts'
import { usSections } from '../../domain/report/us/us-annual-sections.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'

/** One thing that a form asks people for. */
export type AnswerPlace = {
  /** Where it stands in the answers: `["personnel", "Records Office", "fullTime"]`. */
  readonly path: readonly string[]
  /** In the form's own words. */
  readonly label: string
  /** `items`: a day and a number of days on each line. */
  readonly kind: 'words' | 'text' | 'count' | 'amount' | 'items'
}

/** A part of the form, with what it asks for. */
export type AnswerPart = {
  readonly section: string
  readonly what: string
  readonly places: readonly AnswerPlace[]
}

const abbreviation = 'Abbreviation'
/** Empty rows for a list to go on. */
const spareRows = 2

/** Numbers that need not be whole. */
const amounts = new Set(['median', 'average', 'fullTime', 'equivalent', 'processingCost', 'litigationCost'])

function cnParts(report: CnAnnual): readonly AnswerPart[] {
  const texts = (section: number, name: string): AnswerPart => ({
    section: cnSections[section] ?? '',
    what: '',
    places: [{ path: ['texts', name], label: cnSections[section] ?? '', kind: 'words' }],
  })
  const tables = report.proactive.map(
    ({ article, columns, rows }): AnswerPart => ({
      section: cnSections[1],
      what: article,
      places: rows.flatMap(({ label }) =>
        columns.map(
          (column, index): AnswerPlace => ({
            path: ['proactive', label, String(index)],
            label: `${label}：${column}`,
            kind: 'amount',
          }),
        ),
      ),
    }),
  )
  return [texts(0, 'general'), ...tables, texts(4, 'problems'), texts(5, 'other')]
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function usParts(report: UsAnnual, answers: unknown): readonly AnswerPart[] {
  const given = record(answers)
  const components = report.components.map(({ name }) => name)
  const agency: AnswerPart = {
    section: '',
    what: agencyAsked,
    places: [
      { path: ['agency', 'name'], label: 'Name', kind: 'text' },
      { path: ['agency', 'abbreviation'], label: abbreviation, kind: 'text' },
      ...components.map(
        (name): AnswerPlace => ({ path: ['abbreviations', name], label: `${name}: ${abbreviation}`, kind: 'text' }),
      ),
    ],
  }
  const statutes = Array.isArray(given.exemption3) ? given.exemption3.length : 0
  const missing = new Map(report.needs.map((need) => [need.answer, need]))
  const exemption3: AnswerPart = {
    section: 'IV',
    what: exemption3Title,
    places: Array.from({ length: statutes + spareRows }, (_, row): AnswerPlace[] => {
      const at = (...path: string[]) => ['exemption3', String(row), ...path]
      return [
        { path: at('statute'), label: `${row + 1}: ${exemption3Columns.statute}`, kind: 'text' },
        { path: at('withheld'), label: `${row + 1}: ${exemption3Columns.withheld}`, kind: 'text' },
        { path: at('case'), label: `${row + 1}: ${exemption3Columns.case}`, kind: 'text' },
        ...components.map(
          (name): AnswerPlace => ({ path: at('counts', name), label: `${row + 1}: ${name}`, kind: 'count' }),
        ),
      ]
    }).flat(),
  }
  const others = usAsked.map((asked): AnswerPart => {
    const { answer, section, keys } = asked
    const adjudicated = answer === 'expedited' || answer === 'feeWaivers'
    const concerned = adjudicated
      ? [...new Set([...(missing.get(answer)?.components ?? []), ...Object.keys(record(given[answer]))])]
      : components
    const placesOf = (name: string): readonly AnswerPlace[] => {
      if (answer === 'oldestConsultations') return [{ path: [answer, name], label: name, kind: 'items' }]
      if (keys.length < 2) return [{ path: [answer, name], label: name, kind: 'count' }]
      return keys.map((key) => ({
        path: [answer, name, key],
        label: `${name}: ${usLabel(section, key)}`,
        kind: amounts.has(key) ? 'amount' : 'count',
      }))
    }
    const { part, title } = usSections[section]
    const what = keys.length === 1 ? usAskedText(asked) : title
    return { section: part, what, places: concerned.flatMap(placesOf) }
  })
  return [agency, exemption3, ...others].filter(({ places }) => places.length > 0)
}

/** All that a form asks people for, in its own order: nothing where the records tell everything. */
export function answerParts(report: AnyReport, answers: unknown, locale: Locale): readonly AnswerPart[] {
  if (report.form === 'plain')
    return summaryTexts.map((text) => ({
      section: languages[locale].annualSummary.texts[text],
      what: '',
      places: [{ path: ['texts', text], label: languages[locale].annualSummary.texts[text], kind: 'words' }],
    }))
  if (report.form === 'cn-annual') return cnParts(report)
  return report.form === 'us-annual' ? usParts(report, answers) : []
}

/** What stands at a place, as it is typed. */
export function answerText(answers: unknown, { path, kind }: AnswerPlace): string {
  const found = path.reduce<unknown>((at, key) => record(at)[key], answers)
  if (kind === 'items' && Array.isArray(found))
    return found.map((item) => `${record(item).receivedOn} ${record(item).days}`).join('\n')
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** A number where it is one; otherwise what was typed, which the answers then refuse by its place. */
const numeral = (text: string): number | string => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)

function typedValue(text: string, kind: AnswerPlace['kind']): unknown {
  if (kind === 'words' || kind === 'text') return text
  if (kind !== 'items') return numeral(text.replaceAll(',', ''))
  return text.split(/\r?\n/).flatMap((line) => {
    const [receivedOn = '', days = ''] = line.trim().split(/\s+/)
    return receivedOn === '' ? [] : [{ receivedOn, days: numeral(days) }]
  })
}

/** The answers that were typed at these places; empty ones are left out. */
export function typedAnswers(parts: readonly AnswerPart[], textAt: (place: AnswerPlace) => string): unknown {
  const whole = new Map<string, unknown>()
  for (const place of parts.flatMap(({ places }) => places)) {
    const text = textAt(place).trim()
    if (text === '') continue
    const last = place.path.length - 1
    let at = whole
    for (const key of place.path.slice(0, last)) {
      const next = at.get(key)
      const inner = next instanceof Map ? next : new Map<string, unknown>()
      at.set(key, inner)
      at = inner
    }
    at.set(place.path[last] ?? '', typedValue(text, place.kind))
  }
  return plain(whole, [])
}

/** Lists where the answers have lists: statutes without a gap, columns each in its own place. */
function plain(value: unknown, path: readonly string[]): unknown {
  if (!(value instanceof Map)) return value
  const entries = [...value].map(([key, inner]) => [key, plain(inner, [...path, key])] as const)
  if (path.length === 1 && path[0] === 'exemption3')
    return entries.map(([, one]) => ({ ...record(one), counts: record(record(one).counts) }))
  if (path.length === 2 && path[0] === 'proactive') {
    const columns: unknown[] = []
    for (const [key, one] of entries) columns[Number(key)] = one
    return Array.from(columns, (one) => one ?? null)
  }
  return Object.fromEntries(entries)
}
