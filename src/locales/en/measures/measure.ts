/** What a figure means. docs/figures.md is made from these; the forms are computed by the functions that `from` names. */
export type Measure = {
  readonly id: string
  readonly name: string
  readonly formula: string
  readonly unit:
    | 'requests'
    | 'reviews'
    | 'working days'
    | 'days of the law'
    | 'per cent'
    | 'money'
    | 'documents'
    | 'share'
  /** How open, paused, withdrawn and transferred requests are treated. */
  readonly open: string
  readonly paused: string
  readonly withdrawn: string
  readonly transferred: string
  /** Law or guidance. */
  readonly section: string
}
export type MeasureGroup = { readonly title: string; readonly from: string; readonly measures: readonly Measure[] }

type Treatment = Pick<Measure, 'open' | 'paused' | 'withdrawn' | 'transferred'>
export const counted: Treatment = { open: 'counts', paused: 'counts', withdrawn: 'counts', transferred: 'counts' }
export const closedOnly: Treatment = {
  open: 'no',
  paused: 'no',
  withdrawn: 'counts on the day of withdrawal',
  transferred: 'counts on the day of a transfer of the whole',
}
export const openOnly: Treatment = {
  open: 'counts',
  paused: 'counts',
  withdrawn: 'no',
  transferred: 'no, once the whole is transferred',
}
export const none: Treatment = { open: '-', paused: '-', withdrawn: '-', transferred: '-' }

export function measure(
  id: string,
  name: string,
  formula: string,
  unit: Measure['unit'],
  section: string,
  treatment: Treatment,
): Measure {
  return { id, name, formula, unit, section, ...treatment }
}
