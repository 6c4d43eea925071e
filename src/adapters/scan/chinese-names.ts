import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import type { NameTagger } from '../../domain/release/personal-data/find-personal-data.ts'

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
  return (segmenter ?? loaded()).tag(text, true).flatMap(({ word, tag }) => {
    const start = at
    at += word.length
    return tag === 'nr' || tag === 'x' ? [{ start, end: at, isName: tag === 'nr' }] : []
  })
}
