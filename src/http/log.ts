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

/**
 * The path of an address as a log may hold it: sign-in tokens masked, and of the query the names alone, since a value
 * may be a secret or a person's words.
 */
export function maskedPath(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const path = pathname.replace(/^(\/sign-in\/)[^/]+/, '$1***')
  const names = [...new Set(searchParams.keys())]
  return names.length === 0 ? path : `${path}?${names.map((name) => `${encodeURIComponent(name)}=***`).join('&')}`
}
