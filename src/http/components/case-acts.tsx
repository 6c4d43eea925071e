import type { CaseState } from '../../domain/request/case-state.ts'
import type { EventType } from '../../domain/request/event-types.ts'
import type { FormContext } from './action-fields.ts'
import { ActionForm } from './action-form.tsx'
import { emptyForm } from './form.tsx'
import { Act } from './requester-acts.tsx'

type Group = 'first' | 'clock' | 'decide' | 'write' | 'publish' | 'case'

const groups: { readonly [G in Exclude<Group, 'first'>]: readonly EventType[] } = {
  decide: ['decision-drafted', 'decision-approved', 'decision-returned', 'decision-issued'],
  clock: [
    'clarification-requested',
    'clarification-received',
    'extended',
    'fee-notice',
    'fee-paid',
    'fee-waived',
    'third-party-consulted',
    'third-party-replied',
    'body-consulted',
    'body-replied',
    'interim-reply',
    'acknowledged',
    'received',
  ],
  write: ['message-sent', 'note-added', 'message-received', 'document-attached'],
  publish: ['log-published', 'log-withdrawn'],
  case: [
    'assigned',
    'linked',
    'corrected',
    'review-lodged',
    'review-decided',
    'transferred',
    'withdrawn',
    'abandoned',
    'reopened',
    'personal-data-erased',
  ],
}

/** Forms too long for the side of the page: they have one of their own. */
const onOwnPage: ReadonlySet<EventType> = new Set<EventType>(['decision-drafted', 'corrected'])

/** What the case waits for, most pressing first. */
function pressing({ state, file }: { state: CaseState; file: FormContext['file'] }): readonly EventType[] {
  if (state.closedOn !== null) {
    const review = state.reviews.some((one) => one.decidedOn === null)
    const inLog = state.log !== null && state.logWithdrawnReason === null
    return [
      ...(review ? ['review-decided' as const] : []),
      ...(state.stage === 'answered' && !inLog ? ['log-published' as const] : []),
    ]
  }
  const waits: EventType[] = []
  const { receipt } = state
  if (receipt && file.statute.receipt.confirmedChannels.includes(state.channel) && !receipt.confirmedOn)
    waits.push('received')
  if (state.assigneeId === null) waits.push('assigned')
  if (state.openQuestion) waits.push('clarification-received')
  if (state.openFee) waits.push('fee-paid', 'fee-waived')
  if (state.openThirdParties > 0) waits.push('third-party-replied')
  if (state.openBodies > 0) waits.push('body-replied')
  if (state.stage === 'approved') waits.push('decision-issued')
  else if (state.stage === 'drafted') waits.push('decision-approved', 'decision-returned')
  else if (!state.openQuestion) waits.push('decision-drafted')
  return waits
}

/** Everything that this person may do to the case now; what it waits for stands first, and open. */
export function CaseActs({ context, allowed }: { context: FormContext; allowed: readonly EventType[] }) {
  const { reader, file } = context
  const { t } = reader
  const may = new Set(allowed)
  const first = pressing({ state: file.state, file }).filter((type) => may.has(type))
  const shown = new Set(first)
  const rest = Object.entries(groups).map(
    ([group, types]) => [group as Group, types.filter((type) => may.has(type) && !shown.has(type))] as const,
  )
  if (first.length === 0 && rest.every(([, types]) => types.length === 0)) {
    return (
      <>
        <h2 id="to-do">{t.desk.toDo}</h2>
        <p class="quiet">{t.desk.nothingToDo}</p>
      </>
    )
  }
  return (
    <section>
      <h2 id="to-do">{t.desk.toDo}</h2>
      {first.map((type, index) => (
        <OneAct context={context} type={type} first open={index === 0} />
      ))}
      {rest.map(([group, types]) =>
        types.length > 0 ? (
          <>
            <h3 class="acts-title">{t.desk.groups[group]}</h3>
            {types.map((type) => (
              <OneAct context={context} type={type} />
            ))}
          </>
        ) : null,
      )}
    </section>
  )
}

function OneAct({
  context,
  type,
  first = false,
  open = false,
}: {
  context: FormContext
  type: EventType
  first?: boolean
  open?: boolean
}) {
  const { reader, file } = context
  const [title] = reader.t.actions[type as keyof typeof reader.t.actions]
  if (onOwnPage.has(type)) {
    return (
      <p class={`act act--link${first ? ' act--first' : ''}`}>
        <a href={`/desk/requests/${file.row.reference}/${type}`}>{title}</a>
      </p>
    )
  }
  return (
    <Act title={title} first={first} open={open}>
      <ActionForm context={context} type={type} form={emptyForm} idPrefix={`${type}-`} />
    </Act>
  )
}
