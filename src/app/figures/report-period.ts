import type { ReportOf } from './make-report.ts'

/** `2025` or `2025Q3`. */
export function periodText(of: ReportOf): string {
  return 'quarter' in of ? `${of.year}Q${of.quarter}` : String(of.year)
}

/** @returns undefined where the text is no year (1900 to 9998) and no quarter of one */
export function reportOf(text: string): ReportOf | undefined {
  const [, year, quarter] = /^(\d{4})(?:-?Q([1-4]))?$/i.exec(text.trim()) ?? []
  if (year === undefined || Number(year) < 1900 || Number(year) > 9998) return undefined
  return quarter === undefined
    ? { year: Number(year) }
    : { year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 }
}
