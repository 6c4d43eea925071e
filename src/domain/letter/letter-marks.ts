import type { NamedRemedy } from '../statute/letter-rules.ts'
import type { Statute } from '../statute/statute.ts'

/** How one writes of a way to contest a decision, in any of the languages of Candor's laws. */
const anyRemedy =
  /review|appeal|complain|objection|reconsider|ombudsm|commissioner|复议|複議|复核|覆核|覆議|诉讼|訴訟|诉愿|訴願|申诉|申訴|投诉|投訴|異議|審査請求|审查请求|Widerspruch/i

/** The ways to write of each. */
const named = {
  reconsideration: /复议|複議|reconsideration/i,
  court: /诉讼|訴訟|litigation|court/i,
  review: /review|复核|覆核/i,
  'review-or-reconsideration': /review|reconsider|复核|覆核/i,
  commissioner: /Commissioner|专员|專員/i,
  appeal: /appeal|申诉|申訴|复议|複議|覆議/i,
  liaison: /Liaison|OGIS|联络|聯絡/i,
} as const satisfies { readonly [R in NamedRemedy]: RegExp }

/** Whether a letter says how the decision can be contested, as far as the law wants it said. */
export function statesRemedies({ letters: { remedies } }: Pick<Statute, 'letters'>, letter: string): boolean {
  if (remedies === null) return true
  const { mustName } = remedies
  return mustName.length === 0 ? anyRemedy.test(letter) : mustName.every((remedy) => named[remedy].test(letter))
}

const openBlank = /[[［][^\]］\n]*(?:…|\.\.\.)[^\]］\n]*[\]］]/
const salutation = /^(?:dear [^\n]{1,80},?|(?:致)?[^\n：:]{0,40}[：:])$/i
const unnamed = /^(?:申请人|申請人)[：:]\s*$/m

/** Whether a blank of the form was left open, or nothing follows the salutation. */
export function isLeftBlank(letter: string): boolean {
  const lines = letter
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return openBlank.test(letter) || unnamed.test(letter) || lines.every((line) => salutation.test(line))
}
