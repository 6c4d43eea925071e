import { describe, expect, it } from 'vitest'
import { type DecisionCheckCode, type DraftWords, decisionChecks } from '../../../src/domain/request/decision-checks.ts'
import type { DocumentInCase } from '../../../src/domain/request/document-in-case.ts'
import type { StatuteId } from '../../../src/domain/statute/statutes.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'

type Law = { readonly partial: string; readonly granted: string; readonly letter: string } & {
  /** One that is weighed against the public interest, and one that is not. */
  readonly qualified: string
  readonly plain: string
}

const laws: { readonly [S in StatuteId]?: Law } = {
  'uk-foia-2000': {
    ...{ partial: 'partially-withheld', granted: 'granted-in-full', qualified: 's.24', plain: 's.23' },
    letter: 'Part is withheld. Ask us for an internal review; then apply to the Information Commissioner.',
  },
  'uk-eir-2004': {
    ...{ partial: 'partially-withheld', granted: 'granted-in-full', qualified: 'reg. 12(4)(b)', plain: 'reg. 13' },
    letter: 'Part is withheld. Ask us to reconsider; then apply to the Information Commissioner.',
  },
  'us-foia': {
    ...{ partial: 'partial-grant', granted: 'full-grant', qualified: '(b)(6)', plain: '(b)(5)' },
    letter: 'Part is withheld. You may appeal within 90 days, or ask our FOIA Public Liaison or OGIS.',
  },
  'cn-ogi-2019': {
    ...{ partial: 'partial', granted: 'granted', qualified: 'cn-15', plain: 'cn-16-1' },
    letter: '部分不予公开。可以在60日内申请行政复议，也可以依法提起行政诉讼。',
  },
}

const cases = Object.entries(laws) as readonly (readonly [StatuteId, Law])[]

const lawOf = (id: StatuteId) => {
  const statute = statuteById(id)
  if (!statute) throw new Error(id)
  return statute
}

const part = (more: Partial<DraftWords['parts'][number]>): DraftWords['parts'][number] => ({
  ...{ part: 'whole', outcome: '', exemptions: [], reason: null, publicInterest: null },
  ...more,
})

function codes(
  id: StatuteId,
  parts: DraftWords['parts'],
  letter: string,
  documents: readonly Partial<DocumentInCase>[] = [],
): readonly (readonly [DecisionCheckCode, string])[] {
  const found = decisionChecks(lawOf(id), { parts, letter }, documents as DocumentInCase[], () => null)
  return found.map((check) => [check.code, check.place])
}

describe.each(cases)(
  'before a decision under %s may be approved',
  (id, { partial, granted, qualified, plain, letter }) => {
    const withheld = part({ outcome: partial, exemptions: [plain], reason: 'It names people.' })

    it('nothing is missing from a whole one', () => {
      expect(codes(id, [withheld], letter)).toEqual([])
      expect(codes(id, [part({ outcome: granted })], 'Here is everything.')).toEqual([])
    })

    it('every part has an outcome', () => {
      expect(codes(id, [withheld, part({ part: 'b' })], letter)).toEqual([['part-unanswered', 'parts.1.outcome']])
    })

    it('a refusal names what it rests on, and why that applies', () => {
      expect(codes(id, [{ ...withheld, exemptions: [] }], letter)).toEqual([
        ['exemption-missing', 'parts.0.exemptions'],
      ])
      for (const reason of [null, ' \n'])
        expect(codes(id, [{ ...withheld, reason }], letter)).toEqual([['reason-missing', 'parts.0.reason']])
    })

    it('the public interest is weighed where the exemption is a qualified one', () => {
      const weighed = { ...withheld, exemptions: [plain, qualified] }
      expect(codes(id, [weighed], letter)).toEqual([['public-interest-missing', 'parts.0.publicInterest']])
      expect(codes(id, [{ ...weighed, publicInterest: 'More speaks against.' }], letter)).toEqual([])
    })

    it('the letter says how to contest it', () => {
      expect(codes(id, [withheld], 'Part of it is withheld. That is all.')).toEqual([['remedies-missing', 'letter']])
      const half = id === 'us-foia' ? 'You may appeal.' : 'You may ask us for a review. 可以申请行政复议。'
      expect(codes(id, [withheld], half)).toEqual([['remedies-missing', 'letter']])
    })

    it('no blank of the form is left', () => {
      for (const blank of ['[… why]', '［……理由］', '[why ...]'])
        expect(codes(id, [withheld], `${letter}\n${blank}`)).toEqual([['blank-left', 'letter']])
      expect(codes(id, [withheld], `${letter}\n[the name is withheld]`)).toEqual([])
      expect(codes(id, [part({ outcome: granted })], 'Dear Jo Sample,')).toEqual([['blank-left', 'letter']])
    })

    it('something is decided about each file that an officer added', () => {
      const file = {
        documentId: 'd',
        name: 'map.pdf',
        origin: 'officer',
        state: 'attached',
        withheld: null,
        replacedBy: null,
      } as const
      expect(codes(id, [withheld], letter, [file])).toEqual([['document-undecided', 'documents.d']])
      const decided: readonly Partial<DocumentInCase>[] = [
        { ...file, state: 'approved' },
        { ...file, state: 'withdrawn' },
        { ...file, withheld: { exemptions: [plain], reason: null } },
        { ...file, origin: 'requester' },
        { ...file, event: 3 },
      ]
      expect(codes(id, [withheld], letter, decided)).toEqual([])
    })
  },
)
