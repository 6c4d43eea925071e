import { addPart } from '../case-parts.ts'
import type { MutableCaseState } from '../case-state.ts'
import type { EventOf, EventRules } from './event-rule.ts'
import {
  all,
  as,
  bySystem,
  close,
  closed,
  entry,
  inside,
  intake,
  internal,
  internalReason,
  noDraft,
  noOpenParts,
  officer,
  open,
  ordinary,
  restOwed,
  seenByClock,
  shared,
  sharedWords,
  technical,
} from './rule-values.ts'

/**
 * What requester and third parties sent is theirs as their words are: nobody reads it from then on, and it has no name. A
 * file of the office stays, and has another name where its own said who asked.
 */
function eraseFiles(state: MutableCaseState, { at, data }: EventOf<'personal-data-erased'>): void {
  rename(state, data.renamed ?? [])
  for (const [id, document] of state.documents) {
    if (document.origin === 'officer') continue
    const gone = { state: 'withdrawn', withdrawnAt: at, withdrawnReason: null } as const
    state.documents.set(id, { ...document, ...gone, name: '', nameRef: null, title: null, withdrawnReasonRef: null })
  }
}

function rename(state: MutableCaseState, renamed: EventOf<'files-renamed'>['data']['renamed']): void {
  for (const { documentId, name } of renamed) {
    const document = state.documents.get(documentId)
    if (document?.origin === 'officer') state.documents.set(documentId, { ...document, name, nameRef: null })
  }
}

/** How a request ends without a decision, and what becomes of one that has ended. */
export const closingEvents = {
  transferred: {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      unless: restOwed,
      isOfUse: ({ statute }) => statute.transfer.effect === 'ends',
      group: 'case',
    },
    shownTo: all,
    detail: ['part', 'to', 'reference'],
    fields: {
      to: shared,
      whole: as('flag', shared),
      childId: technical,
      reference: shared,
      part: shared,
      unit: internal,
      words: sharedWords,
      rest: as('flag', internal),
    },
    clock: ({ on, at, data }) => ({ type: 'transferred', on, at, whole: data.whole }),
    publicLog: 'changes',
    mailsRequester: true,
    apply(state, { data, on }) {
      if (data.whole) state.transferredTo = data.to
      if (data.whole) close(state, 'transferred', on)
      // The whole, too, is a request somewhere else where Candor keeps it.
      if (data.whole && data.childId === undefined) return
      addPart(state, data, on)
      // A draft of the whole answers nothing that is left.
      if (data.rest === false) Object.assign(state, noDraft, { restOwed: false, stage: 'open' })
    },
  },
  withdrawn: {
    ...entry,
    ...seenByClock,
    action: { ...ordinary, in: open, roles: intake, requester: true, group: 'case', warns: true },
    shownTo: all,
    fields: { reason: sharedWords },
    correctable: ['on'],
    publicLog: 'changes',
    apply: (state, { on }) => close(state, 'withdrawn', on),
  },
  abandoned: {
    ...entry,
    ...seenByClock,
    action: {
      ...ordinary,
      in: open,
      roles: officer,
      unless: noOpenParts,
      isOfUse: ({ state }) => state.openQuestion !== null || state.openFee !== null,
      group: 'case',
      warns: true,
    },
    shownTo: all,
    detail: ['reason', 'section'],
    fields: { section: shared, reason: internalReason, note: sharedWords },
    mailsRequester: true,
    apply: (state, { on }) => close(state, 'abandoned', on),
  },
  reopened: {
    ...entry,
    action: { ...ordinary, in: closed, roles: ['approver', 'administrator'], group: 'case' },
    shownTo: all,
    detail: ['reopening'],
    fields: { reason: internalReason, because: as('id', shared), childId: technical },
    reminders: 'restart',
    publicLog: 'changes',
    apply(state, { data }) {
      const answer = { decision: null, transferredTo: null, mergedInto: null }
      Object.assign(state, noDraft, answer, { stage: 'open', closedOn: null })
      // Where a part was reopened, that part is what is owed. Else somebody wants this request answered anew.
      if (data.childId === undefined) Object.assign(state, { restOwed: true, rest: null })
    },
  },
  'personal-data-erased': {
    ...entry,
    action: { ...ordinary, in: closed, roles: ['administrator'], group: 'case', warns: true },
    shownTo: all,
    detail: ['reason'],
    fields: { words: technical, reason: internalReason, renamed: technical },
    // A file of the log may be called otherwise from then on.
    publicLog: 'changes',
    later: ['erase-files'],
    apply(state, event) {
      for (const id of event.data.words) state.erased.add(id)
      eraseFiles(state, event)
    },
  },
  'files-renamed': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    fields: { words: technical, renamed: technical },
    publicLog: 'changes',
    apply(state, { data: { words, renamed } }) {
      for (const id of words) state.erased.add(id)
      rename(state, renamed)
    },
  },
} satisfies EventRules<
  'files-renamed' | 'transferred' | 'withdrawn' | 'abandoned' | 'reopened' | 'personal-data-erased'
>
