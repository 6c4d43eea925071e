import type { FigureTable } from '../../domain/report/figures/figure-table.ts'
import { exemptionName } from '../../domain/statute/exemptions/exemption-name.ts'
import type { Exemption } from '../../domain/statute/statute.ts'
import { statuteById, statutes } from '../../domain/statute/statutes.ts'
import { type Locale, type LocalText, textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'

/** What a row of the figures is called by people; the files that programs read keep the ids. */
export function figureRowName({ tables }: { readonly tables: readonly FigureTable[] }, locale: Locale) {
  const words = languages[locale].figures
  const channels: Readonly<Record<string, string>> = languages[locale].annualSummary.channels
  // Two laws may have one id for different things: those that the requests came under are asked first.
  const own = tables.find(({ id }) => id === 'laws')?.rows.flatMap(({ id }) => statuteById(id) ?? []) ?? []
  const laws = [...own, ...statutes]
  const titled = (all: readonly { readonly title: LocalText }[]): string | undefined =>
    all[0] && textIn(all[0].title, locale)
  const cited = (all: readonly Exemption[]): string | undefined => all[0] && exemptionName(all[0], locale)

  const named = (table: string, row: string): string | undefined => {
    switch (table) {
      case 'outcomes':
        return titled(laws.flatMap(({ outcomes }) => outcomes.filter(({ id }) => id === row)))
      case 'exemptions':
        return cited(laws.flatMap(({ exemptions }) => exemptions.filter(({ code }) => code === row)))
      case 'extensions':
        return titled(laws.flatMap(({ extension }) => extension?.grounds.filter(({ id }) => id === row) ?? []))
      case 'reviews':
        return titled(laws.flatMap(({ reviewRoutes }) => reviewRoutes.filter(({ kind }) => kind === row)))
      case 'laws': {
        const law = statuteById(row)
        return law && textIn(law.shortTitle, locale)
      }
      case 'channels':
        return channels[row]
      case 'oldest':
        return String(Number(row))
      default:
        return undefined
    }
  }
  return (table: string, row: string): string =>
    row === 'total' ? words.total : (named(table, row) ?? words.rows[row] ?? row)
}
