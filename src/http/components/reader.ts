import type { Context } from 'hono'
import type { Staff } from '../../app/records.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { AppEnv } from '../app-env.ts'
import { catalogue } from '../messages/catalogue.ts'
import type { Messages } from '../messages/messages.ts'

/** The one who reads the page: their language, its words, and whether they work here. */
export type Reader = {
  readonly locale: Locale
  readonly t: Messages
  readonly staff: Staff | null
  readonly csrf: string
  /** The address of this page, for the language switch: it keeps the query, the secret too. */
  readonly url: URL
}

export function readerOf(c: Context<AppEnv>): Reader {
  const locale = c.get('locale')
  return { locale, t: catalogue[locale], staff: c.get('staff'), csrf: c.get('csrf'), url: new URL(c.req.url) }
}
