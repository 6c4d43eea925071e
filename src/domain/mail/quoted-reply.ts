/** What the sender wrote, and what they quote below it; `quoted` is empty where nothing is. */
export type Reply = { readonly text: string; readonly quoted: string }

/** Lines with which mail programs begin the message that is answered. Each looks at one line, or at one with those that follow. */
const beginnings: readonly RegExp[] = [
  /^-{2,}\s*(original message|forwarded message|原始邮件|原始郵件|原邮件|原郵件|原始信件|转发邮件|轉寄郵件|转发邮件信息|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{2,}/i,
  /^(on|am|le|el|il)\b.{4,200}\b(wrote|schrieb|a écrit|escribió|ha scritto)\s?:$/i,
  /^at \d{4}-\d{2}-\d{2} \d{1,2}:\d{2}.{2,200}\bwrote\s?:$/i,
  /^.{0,10}在.{2,200}(写道|寫道|写到|寫到|发送了|編寫)\s?[:：]/,
  /^(于|於)?\s?\d{4}\s?年.{2,200}(写道|寫道|写到|寫到)\s?[:：]/,
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}.{2,200}(写道|寫道|wrote)\s?[:：]$/i,
  /^.{1,120}\s?于\s?\d{4}.{2,80}(写道|寫道|写到)\s?[:：]/,
]

const headLabel = /^\W{0,4}(from|von|de|发件人|發件人|寄件者|寄件人)\s?\W{0,4}\s?[:：]/i
const otherLabel =
  /^\W{0,4}(sent|date|to|cc|subject|gesendet|an|betreff|发送时间|發送時間|发送日期|日期|时间|時間|收件人|收件者|抄送|副本|主题|主題|主旨)\s?\W{0,4}\s?[:：]/i

/** Outlook's and QQ's block: `From:` and within the next lines at least two of the others. */
function isHeadBlock(lines: readonly string[], index: number): boolean {
  if (!headLabel.test(lines[index] ?? '')) return false
  const others = lines.slice(index + 1, index + 8).filter((line) => otherLabel.test(line))
  return others.length >= 2
}

function beginsQuote(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim().slice(0, 400)
  if (line === '') return false
  if (isHeadBlock(lines, index)) return true
  if (/^_{10,}$/.test(line)) return isHeadBlock(lines, index + 1) || isHeadBlock(lines, index + 2)
  if (beginnings.some((beginning) => beginning.test(line))) return true
  // A long attribution is broken over two lines, or three.
  if (!/^(on|am|le|el|at)\s|在|于|於|\d{4}/i.test(line)) return false
  for (const more of [1, 2]) {
    const joined = lines
      .slice(index, index + 1 + more)
      .map((one) => one.trim())
      .join(' ')
    if (joined.length < 400 && /[:：]$/.test(joined) && beginnings.slice(1).some((beginning) => beginning.test(joined)))
      return true
  }
  return false
}

const isMarked = (line: string) => /^\s{0,3}>/.test(line)

/** Whether words stand between or below the marked lines, but for a signature: folding would hide or tear an answer. */
function answersBetween(lines: readonly string[]): boolean {
  const first = lines.findIndex(isMarked)
  if (first === -1) return false
  const signature = lines.findIndex((line, index) => index > first && /^--\s?$/.test(line))
  const within = lines.slice(first, signature === -1 ? undefined : signature)
  return within.some((line) => line.trim() !== '' && !isMarked(line))
}

/**
 * Parts a message from what it quotes. Where the sender answers below or between the lines, or sends only what they
 * quote, everything is their text.
 */
export function foldQuoted(whole: string): Reply {
  const lines = whole.trim().split('\n')
  const begun = lines.findIndex((_line, index) => beginsQuote(lines, index))
  const marked = lines.findIndex(isMarked)
  const start = marked === -1 ? begun : begun === -1 ? marked : Math.min(begun, marked)
  if (start === -1) return { text: whole.trim(), quoted: '' }
  const text = lines.slice(0, start).join('\n').trim()
  if (text === '' || answersBetween(lines.slice(start))) return { text: whole.trim(), quoted: '' }
  return { text, quoted: lines.slice(start).join('\n').trim() }
}
