/** The languages that Candor speaks, as BCP 47 tags. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const
export type Locale = (typeof locales)[number]

/** A text in one or more languages; English is always there. A law's own language may stand beside it. */
export type LocalText = { readonly en: string } & { readonly [locale: string]: string }

/** Where a text may lack a language, it never lacks this one. */
export const fallbackLocale = 'en' satisfies Locale

/** The text in `locale`, else in another script of its language, else in English. */
export function textIn(text: LocalText, locale: Locale): string {
  const own = text[locale]
  if (own !== undefined) return own
  const inOtherScript = locales.find((other) => text[other] !== undefined && languageOf(other) === languageOf(locale))
  return text[inOtherScript ?? fallbackLocale] ?? text.en
}

const languageOf = (tag: string): string => tag.split('-', 1)[0] ?? tag

const hanTags = new Map<string, boolean>()

/** Whether the language of a BCP 47 tag is written in Chinese characters. */
export function isWrittenInHan(tag: string): boolean {
  const isHan = hanTags.get(tag) ?? /-(Hans|Hant)$/.test(scriptOf(tag) ?? '')
  hanTags.set(tag, isHan)
  return isHan
}

/** Language and script of a BCP 47 tag, with the script that its region writes: `zh-TW` is `zh-Hant`. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    // Of a tag that is not well formed, the language alone.
    const [language = ''] = tag.split('-')
    return language === tag ? undefined : scriptOf(language)
  }
}

/** The language of a BCP 47 tag, as far as Candor speaks it. */
export function localeOfTag(tag: string): Locale | undefined {
  const asked = tag.trim().toLowerCase()
  const exact = locales.find((locale) => locale.toLowerCase() === asked)
  if (exact !== undefined) return exact
  const script = scriptOf(asked)
  return script === undefined ? undefined : locales.find((locale) => scriptOf(locale) === script)
}
