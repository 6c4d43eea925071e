import type { Cell, FlatForm, FormBlock, FormDocument } from '../form/form-parts.ts'
import type { CnAnnual } from './cn-annual.ts'
import { cnApplicants, cnChallengeColumns, cnOrganisations, cnSections, cnTotal } from './cn-annual-form.ts'

const header = (text: string, more: Partial<Cell> = {}): Cell => ({ text, header: true, ...more })

/** The whole six-part document. What nobody has written yet stands as a line to be filled in. */
export function cnAnnualDocument(report: CnAnnual): FormDocument {
  const part = (index: number): FormBlock => ({ kind: 'heading', level: 2, text: cnSections[index] ?? '' })
  return {
    title: `${report.body}${report.year}年政府信息公开工作年度报告`,
    body: report.body,
    language: 'zh-Hans',
    blocks: [
      part(0),
      ...paragraphs(report.texts.general),
      part(1),
      proactiveTable(report),
      part(2),
      requestsTable(report),
      part(3),
      challengesTable(report),
      part(4),
      ...paragraphs(report.texts.problems),
      part(5),
      ...paragraphs(report.texts.other),
    ],
  }
}

function paragraphs(text: string | null): readonly FormBlock[] {
  const lines = (text ?? '（待填写）').split(/\n+/).filter((line) => line.trim() !== '')
  return lines.map((line) => ({ kind: 'paragraph', text: line.trim() }))
}

function proactiveTable(report: CnAnnual): FormBlock {
  const body = report.proactive.flatMap(({ article, columns, rows }): Cell[][] => [
    [header(article, { columns: 4 })],
    [header('信息内容'), ...columns.map((column) => header(column, columns.length === 1 ? { columns: 3 } : {}))],
    ...rows.map(({ label, values }) => [
      header(label),
      ...values.map((text): Cell => ({ text, ...(values.length === 1 ? { columns: 3 } : {}) })),
    ]),
  ])
  return { kind: 'table', title: '主动公开政府信息情况', head: [], body }
}

function requestsTable(report: CnAnnual): FormBlock {
  const columns = [...cnApplicants.map(({ label }) => label), cnTotal]
  return {
    kind: 'table',
    title: '收到和处理政府信息公开申请情况',
    head: [
      [
        header('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', { rows: 3 }),
        header('申请人情况', { columns: 7 }),
      ],
      [
        header(cnApplicants[0].label, { rows: 2 }),
        header(cnOrganisations, { columns: 5 }),
        header(cnTotal, { rows: 2 }),
      ],
      cnApplicants.slice(1).map(({ label }) => header(label)),
    ],
    body: report.requests.map(({ label, depth, counts }) =>
      counts === null
        ? [header(label, { depth, columns: 8 })]
        : [header(label, { depth }), ...columns.map((column): Cell => ({ text: counts[column] ?? 0 }))],
    ),
  }
}

function challengesTable(report: CnAnnual): FormBlock {
  const columns = cnChallengeColumns
  const fifteen = report.challenges.flatMap(({ counts }) =>
    columns.map((column): Cell => ({ text: counts[column] ?? 0 })),
  )
  const five = () => columns.map((column) => header(column))
  return {
    kind: 'table',
    title: '政府信息公开行政复议、行政诉讼情况',
    head: [
      [header('行政复议', { columns: 5, rows: 2 }), header('行政诉讼', { columns: 10 })],
      [header('未经复议直接起诉', { columns: 5 }), header('复议后起诉', { columns: 5 })],
      [...five(), ...five(), ...five()],
    ],
    body: [fifteen],
  }
}

export function cnAnnualLines(report: CnAnnual): FlatForm {
  const rows: FlatForm['rows'][number][] = []
  for (const { columns, rows: lines } of report.proactive)
    for (const { label, values } of lines)
      for (const [index, column] of columns.entries()) rows.push(['二', label, label, column, values[index] ?? null])
  for (const { id, label, counts } of report.requests)
    for (const [column, value] of Object.entries(counts ?? {})) rows.push(['三', id, label, column, value])
  for (const { group, counts } of report.challenges)
    for (const [column, value] of Object.entries(counts)) rows.push(['四', group, group, column, value])
  return { columns: ['table', 'row', 'label', 'column', 'value'], rows }
}
