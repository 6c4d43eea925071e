import { describe, expect, it } from 'vitest'
import { actions } from '../../../src/app/actions.ts'
import { actionRuleOf, eventRules, eventTypesWhere, ruleOf } from '../../../src/domain/request/event-rules.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { actionGroups, type EventRule, type EventRules } from '../../../src/domain/request/events/event-rule.ts'
import { entry, inside, ordinary } from '../../../src/domain/request/events/rule-values.ts'

const answered = eventRules['topic-set']

describe('an event type', () => {
  it('has a row', () => {
    const { corrected: _left, ...others } = eventRules
    // @ts-expect-error A type without a row.
    const rules: EventRules<EventType> = others
    expect(Object.keys(rules)).toHaveLength(Object.keys(eventRules).length - 1)
  })

  it('leaves no question of its row open', () => {
    const { action: _action, ...noAction } = answered
    const { shownTo: _shownTo, ...noReader } = answered
    const { publicLog: _publicLog, ...noLog } = answered
    const { apply: _apply, ...noChange } = answered
    const { awaited: _awaited, ...hurried } = ordinary
    // @ts-expect-error Nobody says who may do it.
    const withoutAction: EventRule<'topic-set'> = noAction
    // @ts-expect-error Nobody says who is told of it.
    const withoutReader: EventRule<'topic-set'> = noReader
    // @ts-expect-error Nobody says what the public log makes of it.
    const withoutLog: EventRule<'topic-set'> = noLog
    // @ts-expect-error Nobody says what it changes of the case.
    const withoutChange: EventRule<'topic-set'> = noChange
    // @ts-expect-error A field without a rule: who may read the topic?
    const withoutField: EventRule<'topic-set'> = { ...entry, action: null, shownTo: inside, fields: {} }
    // @ts-expect-error An event of which the case page does not know whether the case waits for it.
    const unawaited: EventRule<'topic-set'>['action'] = { ...hurried, in: new Set(), roles: [], group: null }
    // @ts-expect-error A correction of a field that the event does not have.
    const uncorrectable: EventRule<'topic-set'> = { ...answered, correctable: ['subject'] }
    // @ts-expect-error The clock knows no event of this name.
    const unknownToClock: EventRule<'topic-set'>['clock'] = ({ type, on, at }) => ({ type, on, at })
    const rows = [withoutAction, withoutReader, withoutLog, withoutChange, withoutField, uncorrectable]
    expect([...rows, unawaited, unknownToClock]).not.toContain(undefined)
  })

  it('that a person records has a use case, where it has a verb of its own', () => {
    const verbs = eventTypesWhere(({ action }) => action !== null && action.form !== 'none')
    expect([...actions.keys()].sort()).toEqual([...verbs].sort())
  })
})

it('the actions of the case page stand in the order of the rules', () => {
  const inGroup = actionGroups.map((group) => eventTypesWhere(({ action }) => action?.group === group))
  expect(inGroup).toEqual([
    ['decision-drafted', 'decision-approved', 'decision-returned', 'decision-issued'],
    [
      ...['clarification-requested', 'clarification-received', 'extended', 'fee-notice', 'fee-paid', 'fee-waived'],
      ...['third-party-consulted', 'third-party-replied', 'body-consulted', 'body-replied'],
      ...['unit-consulted', 'unit-replied', 'interim-reply', 'acknowledged', 'received'],
    ],
    ['message-sent', 'note-added', 'task-added', 'message-received', 'document-attached', 'feedback-given'],
    ['log-published', 'log-withdrawn', 'publication-scheduled', 'publication-declined'],
    [
      ...['assigned', 'topic-set', 'statute-changed', 'linked', 'unlinked', 'merged', 'corrected'],
      ...['review-lodged', 'review-assigned', 'review-accepted', 'review-extended', 'review-decided'],
      ...['transferred', 'withdrawn', 'abandoned', 'reopened', 'personal-data-erased'],
    ],
  ])
})

it('what moves the due date in a part sets its reminders anew there', () => {
  const inherited = eventTypesWhere((rule) => rule.isInherited)
  expect(inherited.length).toBeGreaterThan(0)
  expect(inherited.filter((type) => ruleOf(type).reminders !== 'restart')).toEqual(['acknowledged'])
})

it('a name that is no event type is nothing that anybody may do', () => {
  expect(['constructor', '__proto__', 'submit', ''].map(actionRuleOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
