/** The languages that Candor speaks, as BCP 47 tags. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const
export type Locale = (typeof locales)[number]

/** A text in one or more languages; English is always there. A law's own language may stand beside it. */
export type LocalText = { readonly en: string } & { readonly [locale: string]: string }

/** Where a text may lack a language, it never lacks this one. */
export const fallbackLocale = 'en' satisfies Locale

/** What a reader of a language understands too: the same words in another script. */
const sisters: { readonly [L in Locale]?: Locale } = { 'zh-Hans': 'zh-Hant', 'zh-Hant': 'zh-Hans' }

/** The text in `locale`, else in the other script of its language, else in English. */
export function textIn(text: LocalText, locale: Locale): string {
  return text[locale] ?? text[sisters[locale] ?? fallbackLocale] ?? text.en
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
