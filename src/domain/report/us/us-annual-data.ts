import type { UsSectionKey, UsValue } from './us-annual-sections.ts'

export type UsOrganization = { readonly name: string; readonly abbreviation: string }

/** The figures of one component; of the agency overall where `component` is null. */
export type UsRow<T> = { readonly component: string | null; readonly value: T }

/** Section IV: a statute relied upon with exemption 3. */
export type UsExemption3 = {
  readonly statute: string
  readonly withheld: readonly string[]
  readonly cases: readonly string[]
  readonly counts: readonly UsRow<number>[]
}

/** The Annual FOIA Report as data: what both `DOJ_2017.xml` and our own reports are read into. */
export type UsAnnualData = {
  readonly agency: UsOrganization
  readonly components: readonly UsOrganization[]
  readonly fiscalYear: number
  /** Civil date. */
  readonly createdOn: string
  readonly exemption3: readonly UsExemption3[]
  readonly sections: { readonly [K in UsSectionKey]: readonly UsRow<UsValue<K>>[] }
  readonly footnotes: { readonly [section: string]: readonly string[] }
}
