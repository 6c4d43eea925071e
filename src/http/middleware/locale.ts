import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { parseAccept } from 'hono/utils/accept'
import { fallbackLocale, type Locale, localeOfTag } from '../../domain/text/local-text.ts'
import type { AppEnv } from '../app-env.ts'

const rememberedForSeconds = 365 * 24 * 60 * 60

/** The best of an `Accept-Language` that Candor speaks; null where it names none. */
export function localeOfHeader(header: string): Locale | null {
  const accepted = parseAccept(header.slice(0, 500)).filter(({ q }) => q > 0)
  return accepted.map(({ type }) => localeOfTag(type)).find((locale) => locale !== undefined) ?? null
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
