/** Under what terms a body lets others use what it has published. */
export const licenceIds = ['cc-by-4.0', 'cc0-1.0', 'ogl-uk-3.0', 'cn-government-information'] as const
export type LicenceId = (typeof licenceIds)[number]

export type Licence = {
  readonly id: LicenceId
  readonly uri: string
  /** As https://opendefinition.org/licenses/api/ names it; undefined where it names none. */
  readonly openDefinition?: string
}

const known: { readonly [id in LicenceId]: Omit<Licence, 'id'> } = {
  'cc-by-4.0': { uri: 'https://creativecommons.org/licenses/by/4.0/', openDefinition: 'CC-BY-4.0' },
  'cc0-1.0': { uri: 'https://creativecommons.org/publicdomain/zero/1.0/', openDefinition: 'CC0-1.0' },
  'ogl-uk-3.0': {
    uri: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    openDefinition: 'OGL-UK-3.0',
  },
  // A statement, which stands nowhere but on the page about the data.
  'cn-government-information': { uri: '/log/data#cn-government-information' },
}

/** @param baseUrl where this installation stands: one licence is a statement on a page of it */
export function licenceOf(id: LicenceId | undefined, baseUrl: string): Licence | undefined {
  if (id === undefined) return undefined
  const { uri } = known[id]
  return { id, ...known[id], uri: uri.startsWith('/') ? `${baseUrl.replace(/\/$/, '')}${uri}` : uri }
}
