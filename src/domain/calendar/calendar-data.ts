/** How well a year's holidays are known: from an official list, by the rule of law, or not at all. */
export type Coverage = 'published' | 'computed' | 'absent'

export type CalendarYear = {
  readonly coverage: Coverage
  /** `MMDD=n` separated by spaces: a holiday, and the index of its name in `names`. */
  readonly days: string
  /** `MMDD` separated by spaces: weekend days that are worked (调休). */
  readonly worked?: string
}

/** One committed data file (`data/*.ts`), made by `npm run calendars`. */
export type CalendarData = {
  readonly id: string
  /** The package and its version, with the revision of our own rules and corrections. */
  readonly version: string
  /** Weekdays that are not worked; 0 is Monday. */
  readonly weekend: readonly number[]
  /** The days are fixed by a yearly notice: a year that only a rule gives makes a result provisional (China, the EU). */
  readonly computedIsProvisional?: boolean
  readonly names: readonly string[]
  readonly years: { readonly [year: number]: CalendarYear }
  /** A region's own holidays beside the national ones, by year, in the form of `days`; `MMDD+` a weekend day that it works. */
  readonly regions: { readonly [region: string]: { readonly [year: number]: string } }
  /** The years in which a region's own holidays are known whole, where a yearly notice fixes them: in others they are a guess. */
  readonly regionYears?: { readonly [region: string]: readonly number[] }
}
