import { actionRuleOf } from './event-rules.ts'
import type { EventType } from './event-types.ts'
import type { Role } from './role.ts'

/** Who asks. A requester is known by the secret of one request; staff by a session or an API key. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'requester'; readonly requestId: string }
  | {
      readonly kind: 'staff'
      readonly staffId: string
      readonly bodyId: string
      readonly roles: readonly Role[]
      /** An API key that may only read. */
      readonly readOnly?: boolean
      /** An auditor's key: figures and anonymised exports, and nothing else. */
      readonly figuresOnly?: boolean
    }
  | { readonly kind: 'system' }

/** What one may want to do that is not an event of a case. */
export const readActions = [
  'submit',
  'submit-on-behalf',
  'read-log',
  'read-figures',
  'read-status',
  'read-case',
  'read-identity',
  'read-history',
  'read-unpublished-document',
  'read-ledger',
  'export-ledger',
  'save-view',
  'save-view-for-all',
  'export-figures',
  'read-outbox',
  'send-again',
  'manage-staff',
  'manage-body',
  'read-audit',
  'read-feedback',
  'freeze-report',
  'answer-report',
  'schedule-report',
] as const
export type ReadAction = (typeof readActions)[number]
export type Action = ReadAction | EventType

/** The case or the body that it is about. */
export type Subject = { readonly bodyId: string; readonly requestId?: string }

const workers: readonly Role[] = ['intake', 'case-officer', 'approver', 'publisher', 'administrator']
const insiders: readonly Role[] = [...workers, 'auditor']

const staffMay: { readonly [A in ReadAction]: readonly Role[] } = {
  submit: insiders,
  'submit-on-behalf': ['intake', 'case-officer', 'administrator'],
  'read-log': insiders,
  'read-figures': insiders,
  'read-status': insiders,
  'read-case': workers,
  // The law needs the identity for the acknowledgement, the letter and the requester class: not for approving or publishing.
  'read-identity': ['intake', 'case-officer', 'administrator'],
  'read-history': insiders,
  'read-unpublished-document': workers,
  'read-ledger': workers,
  'export-ledger': ['administrator', 'auditor', 'case-officer'],
  'save-view': workers,
  // What everybody sees first is for those to say who answer for the work.
  'save-view-for-all': ['approver', 'administrator'],
  'export-figures': insiders,
  'read-outbox': ['intake', 'case-officer', 'administrator'],
  'send-again': ['intake', 'case-officer', 'administrator'],
  'manage-staff': ['administrator'],
  'manage-body': ['administrator'],
  'read-audit': ['auditor', 'administrator', 'approver'],
  // What people wrote of the office is for those who answer for it.
  'read-feedback': ['administrator', 'approver'],
  'freeze-report': ['auditor', 'administrator', 'approver'],
  'answer-report': ['auditor', 'administrator', 'approver'],
  'schedule-report': ['auditor', 'administrator', 'approver'],
}

const publicMay: ReadonlySet<Action> = new Set<Action>(['submit', 'read-log', 'read-figures'])
const requesterMay: ReadonlySet<Action> = new Set<Action>(['read-status'])
const writes: ReadonlySet<Action> = new Set<Action>([
  'submit',
  'submit-on-behalf',
  'save-view',
  'save-view-for-all',
  'send-again',
  'manage-staff',
  'manage-body',
  'freeze-report',
  'answer-report',
  'schedule-report',
])

const figuresMay: ReadonlySet<Action> = new Set<Action>(['read-figures', 'export-figures'])

/** The one policy: whether this actor may do this, to this case or body. Pages, API, feeds, exports and downloads all ask here. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  if (publicMay.has(action) && actor.kind !== 'staff') return true
  switch (actor.kind) {
    case 'system':
      return true
    case 'public':
      return false
    case 'requester':
      if (actor.requestId !== subject.requestId) return false
      return requesterMay.has(action) || actionRuleOf(action)?.requester === true
    case 'staff': {
      if (actor.figuresOnly && !figuresMay.has(action)) return false
      if (publicMay.has(action) && !writes.has(action)) return true
      if (actor.bodyId !== subject.bodyId) return false
      const event = actionRuleOf(action)
      if (actor.readOnly && (event || writes.has(action))) return false
      const needed = event ? event.roles : staffMay[action as ReadAction]
      return needed?.some((role) => actor.roles.includes(role)) ?? false
    }
  }
}
