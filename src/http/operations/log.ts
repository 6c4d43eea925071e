export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

type Fields = { readonly [name: string]: string | number | boolean | null | undefined }

/** Writes one line. What is handed in is written as it is: mask secrets first (`maskedPath`). A function is called only where the line is written. */
export type Log = (level: Exclude<LogLevel, 'silent'>, event: string, fields?: Fields | (() => Fields)) => void

/** One JSON object a line, from `level` upwards. */
export function jsonLog(level: LogLevel, write: (line: string) => void = (line) => console.error(line)): Log {
  const least = logLevels.indexOf(level)
  return (of, event, fields) => {
    if (logLevels.indexOf(of) < least) return
    const said = typeof fields === 'function' ? fields() : fields
    write(JSON.stringify({ at: new Date().toISOString(), level: of, event, ...said }))
  }
}

/** The places of route patterns whose values are no secrets; what stands in any other place is masked. */
const knownPlaces = new Set(
  'action code file form format id letter page period placement reference sha256 slug'
    .split(' ')
    .map((name) => `:${name}`),
)
/** What a name in an address looks like, and a secret never does: short, and without escapes. */
const likeName = /^[\w.~-]{0,15}$/

/**
 * The path of an address as a log may hold it: the parts that the route's pattern spells out, and the values of places that
 * are known to hold no secret. Where no route is known, whatever may be a secret is masked; of the query the names alone are
 * kept, since a value may be a secret or a person's words.
 * @param route the pattern that answered (`/calendars/:token`), or `none`
 */
export function maskedPath(url: string, route: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const pattern = route === 'none' ? [] : route.split('/')
  const path = pathname
    .split('/')
    .map((part, index) => {
      const place = /^:\w+/.exec(pattern[index] ?? '')?.[0]
      return part === pattern[index] || (place ? knownPlaces.has(place) : likeName.test(part)) ? part : '***'
    })
    .join('/')
  const names = [...new Set(searchParams.keys())].map((name) =>
    likeName.test(name) ? encodeURIComponent(name) : '***',
  )
  return names.length === 0 ? path : `${path}?${names.map((name) => `${name}=***`).join('&')}`
}

/** A text without what stands in the address or the credentials of a request and may be a secret: an error may repeat it. */
export function withoutSecrets(text: string, url: string, credentials: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const given = [...pathname.split('/'), ...searchParams.values(), ...credentials.split(/[\s;=,]+/)]
  const secrets = given.flatMap((part) => [part, decoded(part)]).filter((part) => part !== '' && !likeName.test(part))
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
