import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import type { NameTagger } from '../../domain/release/personal-data/find-personal-data.ts'
import { inSimplified } from '../../domain/text/fold.ts'

let segmenter: Jieba | undefined

/** Loaded with its dictionary when the first Chinese text comes: it takes a second and 100 MB. */
function loaded(): Jieba {
  const require = createRequire(import.meta.url)
  const { Jieba: Segmenter } = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const { dict } = require('@node-rs/jieba/dict') as { readonly dict: Uint8Array }
  segmenter ??= Segmenter.withDict(dict)
  return segmenter
}

/** The words of a Chinese text that the segmenter takes for names of people, or does not know. */
export const tagChineseNames: NameTagger = (text) => {
  let at = 0
  // The dictionary knows simplified characters alone.
  const words = (segmenter ?? loaded()).tag(inSimplified(text), true)
  return words.flatMap(({ word, tag }, index) => {
    const start = at
    at += word.length
    return tag === 'nr' || tag === 'x'
      ? [{ start, end: at, isName: tag === 'nr', isBeforeVerb: words[index + 1]?.tag.startsWith('v') ?? false }]
      : []
  })
}
