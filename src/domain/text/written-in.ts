import { han } from './cjk.ts'
import { isWrittenInHan, type Locale } from './local-text.ts'

/**
 * The language of a text that people wrote, where it is plainly another than that of the page around it: a screen reader
 * reads it aloud, and a browser chooses its typeface, by this. By the script alone; which Chinese it is, `own` says.
 * @param own the language in which its writer works, where that is known
 */
export function writtenIn(text: string, page: Locale, own: Locale | undefined): string | undefined {
  const isHanPage = isWrittenInHan(page)
  if (!han.test(text)) return isHanPage && /\p{Script=Latin}/u.test(text) ? 'en' : undefined
  const script = own !== undefined && isWrittenInHan(own) ? own : undefined
  return isHanPage ? (script === page ? undefined : script) : (script ?? 'zh')
}

/**
 * The language of a text that people wrote, as a BCP 47 tag, for what stands outside any page: a feed, a catalogue. By the
 * script alone, as above; `und` where the script is none that an office here works in.
 */
export function languageOfText(text: string, own: Locale): string {
  if (han.test(text)) return isWrittenInHan(own) ? own : 'zh'
  if (/\p{Script=Latin}/u.test(text)) return isWrittenInHan(own) ? 'en' : own
  return /\p{L}/u.test(text) ? 'und' : own
}
