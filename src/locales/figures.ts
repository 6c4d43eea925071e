import type { Locale } from '../domain/text/local-text.ts'
import { figures as en } from './en/figures.ts'
import type { FigureWords } from './figure-words.ts'
import { figures as zhHans } from './zh-Hans/figures.ts'
import { figures as zhHant } from './zh-Hant/figures.ts'

export const figureWords: { readonly [L in Locale]: FigureWords } = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
