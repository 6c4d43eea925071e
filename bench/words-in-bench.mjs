// Words with the frequencies of a language: a few are everywhere, most are rare. The same in each run.

let seed = 1
/** From 0 to 1. */
export function takeChance() {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

const syllables = 'ba co di fer gan ho in ju kel lo man nor per qui ra sta tion ver wi zo'.split(' ')
const hanzi = [
  ...'政府信息公开环境水质报告预算财政教育医疗交通建设规划土地审批处罚监测安全卫生统计年度申请北京市区县局委员会',
]

/** `count` words of syllables, no two alike. */
export const wordsOf = (count) =>
  Array.from({ length: count }, (_, index) =>
    [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20, Math.floor(index / 8000)]
      .slice(0, index < 8000 ? 3 : 4)
      .map((at) => syllables[at])
      .join(''),
  )
export const words = wordsOf(8000)

/** One of a list: those at its beginning come most often. */
export const pick = (list) => list[Math.floor(takeChance() ** 3 * list.length)]
export const sentence = (length, from = words) => Array.from({ length }, () => pick(from)).join(' ')
export const chinese = (length) => Array.from({ length }, () => pick(hanzi)).join('')
