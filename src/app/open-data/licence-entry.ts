import { type Licence, licenceOf } from '../../domain/release/licence.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { Body } from '../ports/store/bodies.ts'

/** The licence that all of these bodies state; undefined where they differ, or one states none. */
export function commonLicence(bodies: readonly Body[], baseUrl: string): Licence | undefined {
  const [first, ...others] = new Set(bodies.map(({ settings }) => settings.licence))
  return others.length === 0 ? licenceOf(first, baseUrl) : undefined
}

/** A licence as a data package has it. */
export const licenceEntry = ({ id, uri, openDefinition }: Licence, locale: Locale) => ({
  ...(openDefinition ? { name: openDefinition } : {}),
  path: uri,
  title: languages[locale].pages.openData.licences[id],
})
