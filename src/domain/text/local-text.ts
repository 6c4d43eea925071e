/** The languages that Candor speaks, as BCP 47 tags. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const
export type Locale = (typeof locales)[number]

/** A text in one or more languages; English is always there. A law's own language may stand beside it. */
export type LocalText = { readonly en: string } & { readonly [locale: string]: string }

/** The text in `locale`, else in the other Chinese script, else in English. */
export function textIn(text: LocalText, locale: Locale): string {
  const exact = text[locale]
  if (exact !== undefined) return exact
  if (locale !== 'en') {
    const sister = text[locale === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans']
    if (sister !== undefined) return sister
  }
  return text.en
}
