import type { WhatIf } from '../../../app/cases/view/what-if.ts'
import { isProposed, waitsForPublisher } from '../../../app/documents/propose-publication.ts'
import type { CaseState } from '../../../domain/request/case-state.ts'
import { actionRuleOf, eventTypesWhere } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { actionGroups } from '../../../domain/request/events/event-rule.ts'
import { sectionIn } from '../../../domain/statute/service-standard.ts'
import { dateText } from '../../../locales/dates.ts'
import { Disclosure } from '../../site/status/requester-actions.tsx'
import { emptyForm } from '../../ui/form.tsx'
import { fieldsOf } from './action-fields.ts'
import { ActionForm } from './action-form.tsx'
import type { FormContext } from './form-context.ts'

/** What the case waits for, most pressing first. */
function pressing({ state, file }: { state: CaseState; file: FormContext['file'] }): readonly EventType[] {
  if (state.closedOn !== null) {
    const review = state.reviews.some((one) => one.decidedOn === null)
    const inLog = state.log !== null && state.logWithdrawnReason === null
    return [
      ...(review ? ['review-assigned' as const, 'review-decided' as const] : []),
      // A caller is rung back, and asked once.
      ...(state.channel === 'hotline' && file.row.requesterEmail === null ? ['feedback-given' as const] : []),
      ...(state.stage === 'answered' && !inLog ? ['log-published' as const] : []),
    ]
  }
  const waits: EventType[] = []
  const { receipt } = state
  if (receipt && file.statute.receipt.confirmedChannels.includes(state.channel) && !receipt.confirmedOn)
    waits.push('received')
  if (state.stage === 'drafted') waits.push('decision-approved', 'decision-returned')
  // Before all else, even where nobody is in charge: the requester waits for it.
  if (state.stage === 'approved') waits.push('decision-issued')
  if (state.assigneeId === null) waits.push('assigned')
  if (state.openQuestion) waits.push('clarification-received')
  if (state.openFee) waits.push('fee-paid', 'fee-waived')
  if (state.openThirdParties > 0) waits.push('third-party-replied')
  if (state.openBodies > 0) waits.push('body-replied')
  if (state.openUnits.length > 0) waits.push('unit-replied')
  const drafts = state.stage !== 'approved' && state.stage !== 'drafted'
  if (drafts && !state.openQuestion && state.restOwed) waits.push('decision-drafted')
  return waits
}

/** Whether it would do anything here: what the law does not know, and what is done already, is not offered. */
function isOfUse(type: EventType, context: FormContext): boolean {
  const { state, statute } = context.file
  switch (type) {
    case 'received':
      return fieldsOf(type, context).length > 0
    case 'acknowledged':
      return state.acknowledgedOn === null
    case 'topic-set':
      return (context.file.body.settings.topics ?? []).length > 0
    case 'unit-consulted':
      return context.file.body.settings.units.some((unit) => unit !== state.unit)
    case 'review-lodged':
      return statute.reviewRoutes.length > 0
    case 'extended':
      return statute.extension !== undefined
    case 'transferred':
      return statute.transfer.effect === 'ends'
    case 'abandoned':
      return state.openQuestion !== null || state.openFee !== null
    case 'review-assigned':
    case 'review-decided':
      return state.reviews.some((review) => review.decidedOn === null)
    case 'unlinked':
      return state.links.length > 0
    case 'publication-proposed':
      return isProposed(state) && state.publication.proposedAt === null
    case 'publication-declined':
      return waitsForPublisher(state)
    case 'log-withdrawn':
      return state.log !== null && state.logWithdrawnReason === null
    default:
      return true
  }
}

type CaseActionsProps = {
  readonly context: FormContext
  readonly allowed: readonly EventType[]
  readonly whatIf: readonly WhatIf[]
}

/** Everything that this person may do to the case now; what it waits for stands first, and open. */
export function CaseActions({ context, allowed, whatIf }: CaseActionsProps) {
  const { viewer, file } = context
  const { t } = viewer
  const may = new Set(allowed.filter((type) => isOfUse(type, context)))
  const ifDone = new Map(whatIf.map((one) => [one.what as EventType, one]))
  const waits = file.state.stage === 'drafted' && !may.has('decision-approved')
  const first = pressing({ state: file.state, file }).filter((type) => may.has(type))
  const shown = new Set(first)
  const rest = actionGroups.map(
    (group) =>
      [
        group,
        eventTypesWhere(({ action }) => action?.group === group).filter((type) => may.has(type) && !shown.has(type)),
      ] as const,
  )
  const files = filesToPublish(file.state)
  if (first.length === 0 && files.length === 0 && rest.every(([, types]) => types.length === 0)) {
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
      {waits ? <p class="quiet">{t.desk.waitsForApproval}</p> : null}
      <ToPublish context={context} may={may} />
      {first.map((type, index) => (
        <OneAct context={context} type={type} first open={index === 0} whatIf={ifDone.get(type)} />
      ))}
      {rest.map(([group, types]) =>
        types.length > 0 ? (
          <>
            <h3 class="acts-title">{t.desk.groups[group]}</h3>
            {group === 'case' && allowed.includes('transferred') ? (
              <p class="act act--link">
                <a href={`/desk/requests/${file.row.reference}/split`}>{t.parts.splitLink}</a>
              </p>
            ) : null}
            {types.map((type) => (
              <OneAct context={context} type={type} whatIf={ifDone.get(type)} />
            ))}
          </>
        ) : null,
      )}
    </section>
  )
}

const filesToPublish = ({ stage, documents }: CaseState) =>
  stage === 'answered'
    ? [...documents.values()].filter((one) => one.state === 'approved' && one.origin === 'officer')
    : []

/** What was approved for release and is not public yet: the publisher's work. */
function ToPublish({ context, may }: { context: FormContext; may: ReadonlySet<EventType> }) {
  const { viewer, file } = context
  const { t } = viewer
  const files = may.has('document-published') ? filesToPublish(file.state) : []
  return (
    <>
      {files.map((document) => (
        <p class="act act--link act--first">
          <a href={`/desk/requests/${file.row.reference}/document-published?document=${document.documentId}`}>
            {t.parts.with(t.parts.publishFile, document.name)}
          </a>
        </p>
      ))}
    </>
  )
}

/** What it would do to the due date, said before it is done. */
function effectOf({ due, noEffect, section }: WhatIf, { viewer, file }: FormContext): string {
  const { t, locale } = viewer
  const said =
    noEffect || due === file.row.dueOn
      ? t.actionWords.noEffect
      : due
        ? t.actionWords.newDue(dateText(due, locale))
        : t.actionWords.stops
  return section ? t.words.withNote(said, sectionIn(section, locale)) : said
}

function OneAct({
  context,
  type,
  first = false,
  open = false,
  whatIf,
}: {
  context: FormContext
  type: EventType
  first?: boolean
  open?: boolean
  whatIf?: WhatIf | undefined
}) {
  const { viewer, file } = context
  const [plain] = viewer.t.actions[type as keyof typeof viewer.t.actions]
  const listed = file.state.log !== null && file.state.logWithdrawnReason === null
  const title = type === 'log-published' && listed ? viewer.t.parts.changeLog : plain
  if (actionRuleOf(type)?.form === 'own-page') {
    return (
      <p class={`act act--link${first ? ' act--first' : ''}`}>
        <a href={`/desk/requests/${file.row.reference}/${type}`}>{title}</a>
      </p>
    )
  }
  return (
    <Disclosure title={title} first={first} open={open}>
      {whatIf ? <p class="what-if">{effectOf(whatIf, context)}</p> : null}
      <ActionForm context={context} type={type} form={emptyForm} idPrefix={`${type}-`} />
    </Disclosure>
  )
}
