import { describe, expect, test } from 'vitest'
import { indexText, tokensOf } from '../../../src/domain/text/tokens.ts'
import fc from '../../support/property.ts'

describe('the tokens of a text', () => {
  test.each([
    ['words', 'Minutes of the Board', 'minutes of the board'],
    ['capitals and accents', 'Résumé ÉCOLE Ångström', 'resume ecole angstrom'],
    ['accents written as marks of their own', 're\u0301sume\u0301', 'resume'],
    ['letters with strokes, and ligatures', 'Straße Łódź Øresund Æsir ﬁnance', 'strasse lodz oresund aesir finance'],
    ['Turkish i', 'İstanbul ısı', 'istanbul isi'],
    ['Greek', 'Ἀθῆναι λόγος', 'αθηναι λογοσ'],
    ['full width', 'ＦＯＩ　２０２４', 'foi 2024'],
    ['punctuation between words', 'RIVER-2026-00012; s.40(2)', 'river 2026 00012 s 40 2'],
    ['Chinese: each character with the next, the last one alone', '政府信息', '政府 府信 信息 息'],
    ['one character', '水', '水'],
    ['traditional as simplified', '環境資訊', '环境 境资 资讯 讯'],
    ['characters that are written either way', '穿着 穿著 著作', '穿著 著 穿著 著 著作 作'],
    ['Chinese beside Latin and numbers', '第3章COVID疫情', '第 3 章 covid 疫情 情'],
    ['punctuation in Chinese', '水质，空气', '水质 质 空气 气'],
    ['half-width kana with its voicing', 'ｶﾞｲﾄﾞ', 'ガイ イド ド'],
    ['a long vowel', 'データ', 'デー ータ タ'],
    ['Korean', '정보 공개', '정보 보 공개 개'],
    ['Korean as jamo', '정보'.normalize('NFD'), '정보 보'],
    ['one sign for several characters', '㍿', '株式 式会 会社 社'],
    ['characters that nobody sees', 'soft\u00adware 公\u200b开', 'software 公开 开'],
    ['marks that are letters', 'हिन्दी', 'हिन्दी'],
    ['Arabic vowel points', 'مَعْلُومَات', 'معلومات'],
    ['a character beyond the first plane', '𠮷野家', '𠮷野 野家 家'],
    ['nothing to look for', '🙂 --- “”', ''],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(indexText(text)).toBe(expected)
  })

  test('a word without end is cut', () => {
    expect(indexText('a'.repeat(1000))).toBe('a'.repeat(64))
  })

  test('any text gives tokens whose places are in it, in order, and that an index can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0
        for (const token of tokensOf(text)) {
          expect(token.text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          expect(token.start).toBeGreaterThanOrEqual(from)
          expect(token.headEnd).toBeGreaterThan(token.start)
          expect(token.end).toBeGreaterThanOrEqual(token.headEnd)
          expect(token.end).toBeLessThanOrEqual(text.length)
          from = token.start
        }
      }),
    )
  })
})
