import type { Context } from 'hono'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { fallbackLocale, type Locale, localeOfTag } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'

/**
 * The language of what machines fetch: of its address alone, so that all who ask get the same. Where the address says none,
 * the one in which these bodies write.
 */
export function dataLanguage(c: Context<AppEnv>, bodies: readonly Body[]): Locale {
  const [own, ...others] = new Set(bodies.map(({ settings }) => settings.locale))
  return localeOfTag(c.req.query('lang') ?? '') ?? (own && others.length === 0 ? own : fallbackLocale)
}
