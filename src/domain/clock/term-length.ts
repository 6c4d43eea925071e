/** The unit in which a law counts. `hour` is counted from an instant. */
export type TermUnit = 'working-day' | 'calendar-day' | 'week' | 'month' | 'hour'
export type Term = { readonly count: number; readonly unit: TermUnit }
