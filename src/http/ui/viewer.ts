import type { Context } from 'hono'
import type { Delay } from '../../app/office/find-delays.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { Staff } from '../../app/ports/store/staff.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { Messages } from '../../locales/messages.ts'
import { inTermsOf } from '../../locales/terms-of-law.ts'
import type { AppEnv } from '../app-env.ts'

/** The one who reads the page: their language, its words, and whether they work here. */
export type Viewer = {
  readonly locale: Locale
  readonly t: Messages
  /** The law in whose terms the page speaks, where it is of one. */
  readonly law?: Pick<Statute, 'letters'> | undefined
  readonly staff: Staff | null
  readonly csrf: string
  /** The address of this page, for the language switch: it keeps the query, the secret too. */
  readonly url: URL
  /** The public body whose page it is, or the only one there is: the page wears its name, logo and colours. */
  readonly branding: Body | null
  /** Where letters come in; how many of them wait is counted for the pages of the desk. */
  readonly letters: { readonly waiting?: number | undefined } | null
  /** How many stored files are damaged, for an administrator. */
  readonly damagedFiles?: number | undefined
  /** What waits longer than it should, for an administrator. */
  readonly delays?: readonly Delay[] | undefined
}

/** @param branding the body that the page belongs to, where it belongs to one */
export function viewerOf(c: Context<AppEnv>, branding: Body | null = c.get('branding')): Viewer {
  const locale = c.get('locale')
  const url = new URL(c.req.url)
  const letters = c.get('ports').mailReader ? { waiting: c.get('lettersWaiting') } : null
  const forAdministrators = { damagedFiles: c.get('damagedFiles'), delays: c.get('delays') }
  const law = branding === null ? undefined : statuteById(branding.statute)
  const t = law ? inTermsOf(languages[locale].pages, law, locale) : languages[locale].pages
  return { locale, t, law, staff: c.get('staff'), csrf: c.get('csrf'), url, branding, letters, ...forAdministrators }
}
