import type { Cell, FlatForm, FormBlock, FormDocument } from '../form/form-parts.ts'
import type { UsAnnual } from './us-annual.ts'
import { exemption3Columns, exemption3Title } from './us-annual-answers.ts'
import type { UsRow } from './us-annual-data.ts'
import { type UsSectionKey, type UsSectionShape, usSections } from './us-annual-sections.ts'
import { overallName } from './us-annual-work.ts'
import type { UsQuarterly, UsQuarterlyRow } from './us-quarterly.ts'

const header = (text: string): Cell => ({ text, header: true })

function tableOf(report: UsAnnual, key: UsSectionKey): FormBlock {
  const { part, title, codec } = usSections[key] as UsSectionShape<unknown>
  const rows = report.sections[key] as readonly UsRow<unknown>[]
  const labels = [...new Set(rows.flatMap(({ value }) => codec.lines(value).map(({ label }) => label)))]
  return {
    kind: 'table',
    title: `${part}. ${title}`,
    head: [[header('Component'), ...labels.map(header)]],
    body: rows.map(({ component, value }) => {
      const lines = new Map(codec.lines(value).map((line) => [line.label, line.value]))
      return [header(component ?? overallName), ...labels.map((label): Cell => ({ text: lines.get(label) ?? null }))]
    }),
  }
}

/** The report as people read it: a table for each section, a row for each component. */
export function usAnnualDocument(report: UsAnnual): FormDocument {
  const keys = Object.keys(usSections) as UsSectionKey[]
  return {
    title: `${report.agency.name}: Annual Freedom of Information Act Report, Fiscal Year ${report.fiscalYear}`,
    body: report.agency.name,
    language: 'en',
    blocks: [
      {
        kind: 'table',
        title: `IV. ${exemption3Title}`,
        head: [Object.values(exemption3Columns).map(header)],
        body: report.exemption3.flatMap(({ statute, withheld, cases, counts }) =>
          counts.map(({ component, value }) => [
            { text: statute },
            { text: withheld.join('; ') },
            { text: cases.join('; ') },
            { text: component ?? overallName },
            { text: value },
          ]),
        ),
      },
      ...keys.map((key) => tableOf(report, key)),
    ],
  }
}

/** A line for each figure: section, component, line, value. */
export function usAnnualLines(report: UsAnnual): FlatForm {
  const rows: FlatForm['rows'][number][] = []
  for (const { statute, counts } of report.exemption3)
    for (const { component, value } of counts) rows.push(['IV', component ?? overallName, statute, value])
  for (const key of Object.keys(usSections) as UsSectionKey[]) {
    const { part, codec } = usSections[key] as UsSectionShape<unknown>
    for (const { component, value } of report.sections[key] as readonly UsRow<unknown>[])
      for (const line of codec.lines(value)) rows.push([part, component ?? overallName, line.label, line.value])
  }
  return { columns: ['section', 'component', 'line', 'value'], rows }
}

/** The words of the quarterly report: it has no fixed form, and so it speaks the reader's language. */
export type QuarterlyWords = {
  readonly title: (body: string, quarter: string) => string
  readonly figures: string
  readonly component: string
  readonly overall: string
  readonly lines: { readonly [K in keyof UsQuarterlyRow]: string }
  readonly oldest: string
  readonly receivedOn: string
  readonly daysPending: string
}

export function usQuarterlyDocument(report: UsQuarterly, words: QuarterlyWords, language: string): FormDocument {
  const lines = Object.entries(words.lines) as [keyof UsQuarterlyRow, string][]
  return {
    title: words.title(report.body, report.quarter),
    body: report.body,
    language,
    blocks: [
      {
        kind: 'table',
        title: words.figures,
        head: [[header(words.component), ...lines.map(([, label]) => header(label))]],
        body: report.rows.map(({ component, value }) => [
          header(component ?? words.overall),
          ...lines.map(([key]): Cell => ({ text: value[key] })),
        ]),
      },
      {
        kind: 'table',
        title: words.oldest,
        head: [[header(words.receivedOn), header(words.daysPending)]],
        body: report.oldest.map(({ receivedOn, days }) => [{ text: receivedOn }, { text: days }]),
      },
    ],
  }
}

export function usQuarterlyLines(report: UsQuarterly): FlatForm {
  const rows: FlatForm['rows'][number][] = []
  for (const { component, value } of report.rows)
    for (const [line, number] of Object.entries(value)) rows.push([component ?? overallName, line, number])
  for (const [index, { receivedOn, days }] of report.oldest.entries())
    rows.push([overallName, `oldest ${index + 1}: ${receivedOn}`, days])
  return { columns: ['component', 'line', 'value'], rows }
}
