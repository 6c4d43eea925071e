import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { fallbackLocale, type Locale, localeOfTag } from '../../domain/text/local-text.ts'
import type { AppEnv } from '../app-env.ts'

const rememberedForSeconds = 365 * 24 * 60 * 60

const known = new Map<string, Locale | null>()

/** The best of an `Accept-Language` that Candor speaks; null where it names none. */
export function localeOfHeader(header: string): Locale | null {
  const remembered = known.get(header)
  if (remembered !== undefined) return remembered
  let best: Locale | null = null
  let bestQuality = 0
  for (const part of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.split(';')
    const given = parameters.map((one) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(one)?.[1]).find((one) => one !== undefined)
    const quality = given === undefined ? 1 : Number(given)
    const locale = localeOfTag(tag)
    if (locale && quality > bestQuality) [best, bestQuality] = [locale, quality]
  }
  if (known.size > 500) known.clear()
  known.set(header, best)
  return best
}

/** The reader's language: `?lang=`, else the remembered one, else what the browser asks for, else the one that every text has. */
export function localeOf(c: Context<AppEnv>): Locale {
  const asked = c.req.query('lang')
  const chosen = asked === undefined ? undefined : localeOfTag(asked)
  if (chosen) {
    setCookie(c, 'lang', chosen, {
      path: '/',
      maxAge: rememberedForSeconds,
      sameSite: 'Lax',
      httpOnly: true,
      secure: c.get('secure'),
    })
    return chosen
  }
  const remembered = c.req.header('cookie') === undefined ? undefined : getCookie(c, 'lang')
  const header = c.req.header('accept-language')
  return (remembered && localeOfTag(remembered)) || (header && localeOfHeader(header)) || fallbackLocale
}
