import type { StepBudget } from './step-budget.ts'

/** Lines that end in a blank go on in the next one (RFC 3676). Quotes are left as they are. */
export function unflowed(text: string, delSp: boolean, steps: StepBudget): string {
  steps.spend(text.length)
  const pieces: string[] = []
  let flows = false
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const isQuote = text[start] === '>'
    if (start > 0 && (!flows || isQuote)) pieces.push('\n')
    // A blank at the beginning was put there so that the line is not taken for something else.
    const first = text[start] === ' ' && end > start ? start + 1 : start
    const isSignature = end - first === 3 && text.startsWith('-- ', first)
    const endsInBlank = end > first && text[end - 1] === ' '
    flows = endsInBlank && !isQuote && !isSignature
    const flowsOn = flows && found !== -1 && text[end + 1] !== '>'
    if (end > first) pieces.push(text.slice(first, flowsOn && delSp ? end - 1 : end))
    start = end + 1
  }
  return pieces.join('')
}
