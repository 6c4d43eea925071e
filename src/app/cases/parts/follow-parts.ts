import { openPartsOf } from '../../../domain/request/case-parts.ts'
import type { CaseState } from '../../../domain/request/case-state.ts'
import type { DecisionPart, Facts, NewEvent } from '../../../domain/request/event-types.ts'
import { stateAfter } from '../../../domain/request/fold-case.ts'
import { openStages } from '../../../domain/request/stage.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import type { CaseStep, Decided } from '../../action.ts'
import { type Changed, otherCase } from '../../case-step.ts'
import { outcomeOfWhole } from '../../decisions/draft-decision.ts'
import type { Ports } from '../../ports/ports.ts'

/**
 * What a request hears of its parts, in the commit of the part: that it came to its end or was reopened, and, when
 * nothing remains, its own end. One step for each parent, however many of its parts changed; where the act has changed
 * the parent already, that step with the news added.
 * @param changed what the commit holds already, by request
 * @param fresh those of it that nobody has heard of
 */
export async function followParts(
  ports: Ports,
  changed: ReadonlyMap<string, Changed>,
  fresh: readonly Changed[],
): Promise<readonly CaseStep[]> {
  const news = new Map<string, NewEvent[]>()
  for (const one of fresh) {
    const { parentId } = one.step.context.row
    const event = parentId === null ? undefined : newsOf(one)
    if (parentId === null || !event || isKnown(changed.get(parentId)?.after.state, event)) continue
    news.set(parentId, [...(news.get(parentId) ?? []), event])
  }
  const steps: CaseStep[] = []
  for (const [parentId, events] of news) {
    const already = changed.get(parentId)
    if (already) {
      const { step, after } = already
      const more = withConsequences(after.state, step.context.statute, events)
      steps.push({ ...step, decided: { ...step.decided, events: [...step.decided.events, ...more] } })
      continue
    }
    const row = await ports.store.cases.byId(parentId)
    if (!row) continue
    const { context, said } = await otherCase({ ports, actor: { kind: 'system' }, actorRef: 'system' }, row)
    steps.push({ context, said, decided: { events: withConsequences(context.state, context.statute, events) } })
  }
  return steps
}

/** The act itself has told the parent, as when the whole is withdrawn with its parts. */
function isKnown(parent: CaseState | undefined, event: NewEvent): boolean {
  if (event.type !== 'part-closed' && event.type !== 'part-reopened') return false
  const part = parent?.parts.find(({ childId }) => childId === event.data.childId)
  if (!part) return false
  if (event.type === 'part-reopened') return event.data.because === 'review' ? part.underReview : part.closed === null
  const { closed, underReview } = part
  return (
    !underReview &&
    closed?.stage === event.data.stage &&
    closed.on === event.on &&
    closed.outcome === event.data.outcome
  )
}

/** What the parent must hear of this part; undefined where nothing of it changed. */
function newsOf({ step, after }: Changed): NewEvent | undefined {
  const before = step.context.state
  const { state, request } = after
  const part = { childId: request.id, part: '', reference: request.reference }
  if (state.closedOn === null) {
    if (before.closedOn === null) return undefined
    const reopened = step.decided.events.find((event) => event.type === 'reopened')
    const because = reopened?.type === 'reopened' ? reopened.data.because : 'error'
    return { type: 'part-reopened', on: step.context.today, data: { ...part, because } }
  }
  const same =
    before.closedOn === state.closedOn && before.stage === state.stage && step.context.row.outcome === request.outcome
  if (same) return undefined
  return {
    type: 'part-closed',
    on: state.closedOn,
    data: {
      ...part,
      stage: state.stage,
      outcome: state.decision?.outcome ?? null,
      exemptions: request.exemptions,
      facts: state.decision?.facts ?? {},
    },
  }
}

function withConsequences(state: CaseState, statute: Statute, news: readonly NewEvent[]): readonly NewEvent[] {
  const events = news.map((event) => named(state, event))
  const next = stateAfter(state, events)
  if (openStages.has(state.stage)) {
    const ending = next.restOwed || openPartsOf(next).length > 0 ? undefined : endOf(next, statute)
    return ending ? [...events, ending] : events
  }
  const takenBack = events.find((event) => event.type === 'part-reopened' && event.data.because !== 'review')
  if (takenBack?.type === 'part-reopened' && openPartsOf(next).length > 0 && state.closedOn !== null) {
    const { childId, reference, because } = takenBack.data
    return [...events, { type: 'reopened', on: takenBack.on, data: { because, reason: reference, childId } }]
  }
  return [...events, ...correctionsOf(state, next, statute)]
}

function named(state: CaseState, event: NewEvent): NewEvent {
  if (event.type !== 'part-closed' && event.type !== 'part-reopened') return event
  const part = state.parts.find(({ childId }) => childId === event.data.childId)?.part ?? ''
  return { ...event, data: { ...event.data, part } } as NewEvent
}

type Divided = Pick<CaseState, 'parts' | 'rest'>

/** How a divided request ends, once nothing of it is open: as its parts did, on the day of the last of them. */
export function endOf({ parts, rest }: Divided, statute: Statute): NewEvent | undefined {
  const ends = parts.flatMap(({ own, closed }) => (own && closed ? [closed] : []))
  const on = [...ends, ...(rest ? [rest] : [])]
    .map((one) => one.on)
    .sort()
    .at(-1)
  const composed = composedOf({ parts, rest }, statute)
  if (composed && on) return { type: 'decision-issued', on, data: composed }
  const elsewhere = parts.filter(({ own, closed }) => !own || closed?.stage === 'transferred')
  const last =
    on ??
    parts
      .map((part) => part.givenOn)
      .sort()
      .at(-1)
  if (!last) return undefined
  if (elsewhere.length > 0) {
    return { type: 'transferred', on: last, data: { to: elsewhere.map(({ to }) => to).join(', '), whole: true } }
  }
  const abandoned = ends.some(({ stage }) => stage === 'abandoned')
  return abandoned
    ? { type: 'abandoned', on: last, data: { section: '', reason: ends.map(({ reference }) => reference).join(', ') } }
    : { type: 'withdrawn', on: last, data: {} }
}

/** One decision of the answers to the parts and to the rest; undefined where none of them was answered. */
function composedOf({ parts, rest }: Divided, statute: Statute) {
  const answered: DecisionPart[] = (rest?.parts ?? [])
    .filter(({ childId }) => childId === undefined)
    .map((part) => ({ ...part, part: part.part === 'whole' ? 'rest' : part.part }))
  const facts: Record<string, Facts[string]> = { ...rest?.facts }
  for (const { own, part, childId, closed } of parts) {
    if (!own || childId === null || closed?.stage !== 'answered' || closed.outcome === null) continue
    answered.push({ part, outcome: closed.outcome, exemptions: closed.exemptions, childId })
    Object.assign(facts, closed.facts)
  }
  const outcome = outcomeOfWhole(statute, answered)
  if (!outcome.ok) return undefined
  return { parts: answered, facts, outcome: outcome.value, ...(rest?.letter ? { letter: rest.letter } : {}) }
}

/** Where the answer of a part was put right after the whole was answered, the whole follows, and the history says so. */
function correctionsOf(state: CaseState, next: Divided, statute: Statute): readonly NewEvent[] {
  const { decision } = state
  if (!decision?.parts.some(({ childId }) => childId !== undefined)) return []
  const composed = composedOf(next, statute)
  if (!composed || composed.outcome === decision.outcome) return []
  const changed = next.parts.find(
    ({ childId, closed }, index) => childId !== null && closed?.outcome !== state.parts[index]?.closed?.outcome,
  )
  if (!changed) return []
  const on = decision.on
  const data = { event: decision.seq, field: 'outcome', from: decision.outcome, to: composed.outcome }
  return [{ type: 'corrected', on, data: { ...data, reason: changed.reference ?? changed.part } }]
}

/**
 * A decision on a divided request: while parts are open it answers the rest, and the request stays open; else it ends the
 * request, and says what became of its parts.
 */
export function answerOfDivided(state: CaseState, statute: Statute, decided: Decided): Decided {
  if (state.parts.every(({ own }) => !own)) return decided
  const events = decided.events.map((event): NewEvent => {
    if (event.type !== 'decision-issued') return event
    if (openPartsOf(state).length > 0) return { ...event, type: 'rest-answered' }
    const rest = { ...event.data, on: event.on, ownDraft: false }
    const composed = composedOf({ parts: state.parts, rest }, statute)
    return composed ? { ...event, data: { ...event.data, ...composed } } : event
  })
  return { ...decided, events }
}
