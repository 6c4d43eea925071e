import { describe, expect, it } from 'vitest'
import { eventTypesWhere } from '../../../src/domain/request/event-rules.ts'
import { type Action, type Actor, may, readActions } from '../../../src/domain/request/policy.ts'
import { roles } from '../../../src/domain/request/role.ts'

const here = { bodyId: 'b1', requestId: 'r1' }
const events: ReadonlySet<Action> = new Set(eventTypesWhere(({ action }) => action !== null))
const every: readonly Action[] = [...readActions, ...events]
const staff = (role: (typeof roles)[number], bodyId = 'b1'): Actor => ({
  kind: 'staff',
  staffId: 's',
  bodyId,
  roles: [role],
})

describe('who may do what', () => {
  it('the public files requests and reads the log and the figures, and nothing else', () => {
    expect(every.filter((action) => may({ kind: 'public' }, action, here))).toEqual([
      'submit',
      'read-log',
      'read-figures',
    ])
  })

  it('a requester acts on the own request alone', () => {
    const own: Actor = { kind: 'requester', requestId: 'r1' }
    expect(may(own, 'withdrawn', here)).toBe(true)
    expect(may(own, 'withdrawn', { bodyId: 'b1', requestId: 'r2' })).toBe(false)
    expect(every.filter((action) => may(own, action, here)).sort()).toEqual(
      [
        'clarification-received',
        'document-attached',
        'feedback-given',
        'message-received',
        'read-figures',
        'read-log',
        'read-status',
        'review-lodged',
        'submit',
        'withdrawn',
      ].sort(),
    )
  })

  it('staff of another body see only what the public sees', () => {
    for (const role of roles) {
      const seen = every.filter((action) => may(staff(role, 'b2'), action, here))
      expect(seen.sort()).toEqual(['read-figures', 'read-log'])
    }
  })

  it('an auditor changes nothing and sees no identity', () => {
    const seen = every.filter((action) => may(staff('auditor'), action, here))
    expect(seen.filter((action) => events.has(action))).toEqual([])
    expect(seen).not.toContain('read-identity')
    expect(seen).toContain('read-history')
  })

  it('approvers and publishers do not see who asked', () => {
    expect(may(staff('approver'), 'read-identity', here)).toBe(false)
    expect(may(staff('publisher'), 'read-identity', here)).toBe(false)
  })

  it('a key that may only read records nothing', () => {
    const key: Actor = { kind: 'staff', staffId: 's', bodyId: 'b1', roles: [...roles], readOnly: true }
    expect(every.filter((action) => events.has(action) && may(key, action, here))).toEqual([])
  })

  it('one who may draft but not approve cannot approve', () => {
    expect(may(staff('case-officer'), 'decision-approved', here)).toBe(false)
    expect(may(staff('approver'), 'decision-drafted', here)).toBe(false)
  })
})
