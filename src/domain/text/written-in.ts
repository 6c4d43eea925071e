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
