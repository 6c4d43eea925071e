import type { EventType, RequestEvent } from './event-types.ts'
import { closingEvents } from './events/closing-events.ts'
import { consultationEvents } from './events/consultation-events.ts'
import { correspondenceEvents } from './events/correspondence-events.ts'
import { decisionEvents } from './events/decision-events.ts'
import { documentEvents } from './events/document-events.ts'
import type { ActionRule, EventRule, EventRules, FieldRule } from './events/event-rule.ts'
import { intakeEvents } from './events/intake-events.ts'
import { linkingEvents } from './events/linking-events.ts'
import { publicationEvents } from './events/publication-events.ts'
import { reviewEvents } from './events/review-events.ts'
import { waitingEvents } from './events/waiting-events.ts'

/**
 * One row for each event type, and everything that is true of it (docs/adr/0108). The case, its clock, pages, the API, mail,
 * feeds, exports and figures ask here. Their order is that of the actions on the case page, group by group.
 */
export const eventRules = {
  ...decisionEvents,
  ...waitingEvents,
  ...consultationEvents,
  ...intakeEvents,
  ...correspondenceEvents,
  ...documentEvents,
  ...publicationEvents,
  ...linkingEvents,
  ...reviewEvents,
  ...closingEvents,
} satisfies EventRules<EventType>

/** What a person may do by a verb and a form of its own: use cases, forms and words are demanded by it. */
export type ActionType = {
  [T in EventType]: (typeof eventRules)[T]['action'] extends null | { readonly form: 'none' } ? never : T
}[EventType]

const rows = eventRules as { readonly [T in EventType]: EventRule<EventType> }

/** The row of a type. */
export const ruleOf = (type: EventType): EventRule<EventType> => rows[type]

const isEventType = (type: string): type is EventType => Object.hasOwn(rows, type)

/** What a person may do by this name; undefined where nobody may, or there is no such thing. */
export function actionRuleOf(type: string): ActionRule | undefined {
  return isEventType(type) ? (rows[type].action ?? undefined) : undefined
}

/** The types of which something is true, in the order of the rules. */
export function eventTypesWhere(holds: (rule: EventRule<EventType>) => boolean): readonly EventType[] {
  return (Object.keys(eventRules) as EventType[]).filter((type) => holds(ruleOf(type)))
}

/** Whether it never makes a person's save a conflict, and an ETag ignores it. */
export function isSystemEvent({ type, actor }: Pick<RequestEvent, 'type' | 'actor'>): boolean {
  const { conflicts } = ruleOf(type)
  return conflicts === 'never' || (conflicts === 'unless-system' && actor === 'system')
}

const noRules: ReadonlyMap<string, FieldRule> = new Map()
const fieldRules: ReadonlyMap<string, ReadonlyMap<string, FieldRule>> = new Map(
  Object.entries(eventRules).map(([type, { fields }]) => [type, new Map<string, FieldRule>(Object.entries(fields))]),
)

/** The rules of an event's fields by their names, for code that goes through all of them. */
export function fieldRulesOf(type: EventType): ReadonlyMap<string, FieldRule> {
  return fieldRules.get(type) ?? noRules
}
