import type { Exemption } from '../../domain/statute/statute.ts'
import { textIn } from '../../domain/text/local-text.ts'
import type { Reader } from './reader.ts'

/** Where a law numbers its grounds by article alone, the code is Candor's own: people read the article. */
export const lawCode = ({ code, section }: Pick<Exemption, 'code' | 'section'>): string =>
  /^[a-z]{2}-\d/.test(code) ? section : code

/** `s.40(2) Personal information`, `条例第15条 第三方合法权益`. */
export const exemptionText = (exemption: Exemption, { locale }: Pick<Reader, 'locale'>): string =>
  `${lawCode(exemption)} ${textIn(exemption.title, locale)}`
