import { type Locale, textIn } from '../../text/local-text.ts'
import type { Exemption } from '../statute.ts'

/** Where a law numbers its grounds by article alone, the code is Candor's own: people read the article. */
export const lawCode = ({ code, section }: Pick<Exemption, 'code' | 'section'>): string =>
  /^[a-z]{2}-\d/.test(code) ? section : code

/** `s.40(2) Personal information`, `条例第15条 第三方合法权益`. */
export const exemptionName = (exemption: Exemption, locale: Locale): string =>
  `${lawCode(exemption)} ${textIn(exemption.title, locale)}`
