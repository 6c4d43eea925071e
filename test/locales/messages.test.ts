import { describe, expect, it } from 'vitest'
import { languages } from '../../src/locales/locales.ts'

/** Names that are the same in every language, and texts that are empty on purpose. */
const same: ReadonlySet<string> = new Set(['', 'Candor', 'CSV', 'Atom', 'API', 'JSON', 'PDF'])

/** Latin letters that may stand in a Chinese sentence: names, codes, and what is typed as it is. */
/** What a script of a page fills in. */
const blank = /\{\w+\}/g
const latin =
  /Candor|candor (?:demo|import)|CC BY|CC0?|OGL|ETag|If-None-Match|next|DCAT-AP|JSON-LD|Turtle|schema\.org|CSV|iCalendar|XLSX?|ODS|ZIP|SFLF|Atom|API|JSON(?: Lines)?|UTC|\/api\/v1\/statutes|Cookie|SMTP_URL|MAIL_FROM|PDF|SHA-256|sha256sum|Linux|Windows|Get-FileHash|inspect(?:ion|or)?|OR|AA|CNY|GBP|USD|true|false|name@example\.org|#[0-9a-f]{6}|a至f|PNG|JPEG|SVG|HEIC|AVIF|[kK]B|leader-mailbox|given\d|(?:Shift|Ctrl|Enter|Esc) 键|(?:Shift|Ctrl|Enter|Esc) 鍵/g

type Given = readonly (string | number)[]

/** Areas whose words take parameters by name. */
const takeParams = /^(refusalReasons|fieldProblems|imports\.(?:problems|questions))\./

const samples: { readonly [name: string]: string } = {
  order: 'dmy',
  check: 'blank-left',
  what: 'email',
  fault: 'no-day',
  where: 'line 3',
}

/** The label of a field where it has one, and whatever parameter is asked for. */
function argumentsOf(path: string, values: Given): readonly unknown[] {
  if (!takeParams.test(path)) return values
  const params = new Proxy({}, { get: (_, name) => samples[String(name)] ?? values[0] })
  return [params, values[0]]
}

/** Every text of a catalogue by its path; a pattern is filled with each of the given values. */
function textsOf(
  node: unknown,
  given: readonly Given[],
  path = '',
): readonly (readonly [path: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function')
    return given.map((values, at) => [`${path}#${at}`, String(node(...argumentsOf(path, values)))] as const)
  return Object.entries(node as object).flatMap(([key, value]) => textsOf(value, given, path ? `${path}.${key}` : key))
}

const words: Given = ['given0', 'given1', 'given2']
const counts: readonly Given[] = [0, 1, 2, 21].map((count) => [count, count, count])
const english = new Map(textsOf(languages.en.pages, [words, ...counts]))

/** A key of the keyboard is called what is printed on it. */
const namesKey = /^shortcuts\.keys\.\d+\.0$/

describe.each(['zh-Hans', 'zh-Hant'] as const)('the pages in %s', (locale) => {
  const texts = textsOf(languages[locale].pages, [words, ...counts])

  it('have every text that English has', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort())
  })

  it('leave nothing in English', () => {
    const left = texts.filter(([path, text]) => text === english.get(path) && !same.has(text) && !namesKey.test(path))
    expect(left).toEqual([])
    const mixed = texts.filter(
      ([path, text]) => !namesKey.test(path) && /[A-Za-z]/.test(text.replaceAll(blank, '').replaceAll(latin, '')),
    )
    expect(mixed).toEqual([])
  })

  it('say nothing where English says nothing, and something where it speaks', () => {
    // A who-line that names nobody, and fields without a hint.
    expect(texts.filter(([path, text]) => (text.trim() === '') !== (english.get(path)?.trim() === ''))).toEqual([])
  })

  it('fill every pattern', () => {
    expect(texts.filter(([, text]) => /undefined|\[object|NaN|=>|\bnull\b/.test(text))).toEqual([])
    const dropped = texts.filter(([path, text]) =>
      words.some((word) => english.get(path)?.includes(String(word)) && !text.includes(String(word))),
    )
    expect(dropped).toEqual([])
  })

  it('are set in full-width marks, without spaces between words and figures', () => {
    const han = String.raw`\p{Script=Han}`
    const half = new RegExp(`${han}[,;:!?()]|[,;:!?()]${han}|${han}\\.|${han} +[\\p{Script=Han}\\d]|\\d +${han}`, 'u')
    expect(texts.filter(([, text]) => half.test(text))).toEqual([])
  })

  it('quote as their readers do', () => {
    const wrong = locale === 'zh-Hans' ? /[「」『』"']/ : /[“”‘’"']/
    expect(texts.filter(([, text]) => wrong.test(text))).toEqual([])
  })
})

describe('the two Chinese catalogues', () => {
  it('are written each in its own script', () => {
    const written = (locale: 'zh-Hans' | 'zh-Hant') => textsOf(languages[locale].pages, [words]).map(([, text]) => text)
    expect(written('zh-Hans').filter((text) => /[請開關機審檔資訊連結為時間單電郵]/.test(text))).toEqual([])
    expect(written('zh-Hant').filter((text) => /[请开关机复审档资讯连结为时间单电邮]/.test(text))).toEqual([])
    // The mainland law keeps its own name.
    const others = written('zh-Hant').map((text) => text.replaceAll('政府信息公開', ''))
    expect(others.filter((text) => /信息|鏈接|文檔|登錄|默認|打印|屏幕/.test(text))).toEqual([])
  })
})
