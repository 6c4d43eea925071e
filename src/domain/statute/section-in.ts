import { type Locale, type LocalText, textIn } from '../text/local-text.ts'

const settings: LocalText = { en: "the body's settings", 'zh-Hans': '本机关设置', 'zh-Hant': '本機關設定' }

/** Stands for a section where the body's own settings decide, and no law. */
export const ownSettings = settings.en

/** A section in the reader's language: a law is cited in its own, the body's settings are no law. */
export function sectionIn(section: string, locale: Locale): string {
  return section === ownSettings ? textIn(settings, locale) : section
}
