import type { Locale } from '../domain/text/local-text.ts'
import { reportFrame as en } from './en/report-frame.ts'
import type { FrameWords } from './report-frame-words.ts'
import { reportFrame as zhHans } from './zh-Hans/report-frame.ts'
import { reportFrame as zhHant } from './zh-Hant/report-frame.ts'

export const frameWords: { readonly [L in Locale]: FrameWords } = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
