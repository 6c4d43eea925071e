import type { Statute } from '../statute/statute.ts'
import type { StatuteId } from '../statute/statutes.ts'

/** How one writes of a way to contest a decision, in any of the languages of Candor's laws. */
const anyRemedy =
  /review|appeal|complain|objection|reconsider|ombudsm|commissioner|复议|複議|复核|覆核|覆議|诉讼|訴訟|诉愿|訴願|申诉|申訴|投诉|投訴|異議|審査請求|审查请求|Widerspruch/i

/** What the law wants named in a refusal: each of these, in one of the ways to write it. */
const named: { readonly [S in StatuteId]?: readonly RegExp[] } = {
  // 条例第51条, 行政复议法第23条: reconsideration first, then the court.
  'cn-ogi-2019': [/复议|複議|reconsideration/i, /诉讼|訴訟|litigation|court/i],
  // s.17(7): the authority's own procedure, and the right of s.50.
  'uk-foia-2000': [/review|复核|覆核/i, /Commissioner|专员|專員/i],
  // reg. 14(5): representations by reg. 11, enforcement and appeal by reg. 18.
  'uk-eir-2004': [/review|reconsider|复核|覆核/i, /Commissioner|专员|專員/i],
  // s.19: an application for review by s.20, and to the Commissioner by s.47.
  'uk-foisa-2002': [/review|复核|覆核/i, /Commissioner|专员|專員/i],
  // 552(a)(6)(A)(i)(III): appeal to the head of the agency; the FOIA Public Liaison or OGIS.
  'us-foia': [/appeal|申诉|申訴|复议|複議|覆議/i, /Liaison|OGIS|联络|聯絡/i],
}

/** Whether a letter says how the decision can be contested, as far as the law wants it said. */
export function statesRemedies(statute: Pick<Statute, 'id' | 'reviewRoutes'>, letter: string): boolean {
  if (statute.reviewRoutes.length === 0) return true
  return (named[statute.id as StatuteId] ?? [anyRemedy]).every((mark) => mark.test(letter))
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
