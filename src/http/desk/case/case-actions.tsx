import type { WhatIf } from '../../../app/cases/view/what-if.ts'
import type { CaseState } from '../../../domain/request/case-state.ts'
import { actionRuleOf, eventTypesWhere } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { actionGroups } from '../../../domain/request/events/event-rule.ts'
import { isInLog } from '../../../domain/request/publication.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { dateText } from '../../../locales/dates.ts'
import { Disclosure } from '../../site/status/requester-actions.tsx'
import { emptyForm } from '../../ui/form.tsx'
import { ActionForm } from './action-form.tsx'
import type { FormContext } from './form-context.ts'

/** What the case waits for, most pressing first. */
function awaited(file: FormContext['file'], may: ReadonlySet<EventType>): readonly EventType[] {
  return [...may]
    .flatMap((type) => {
      const wait = actionRuleOf(type)?.awaited
      return wait?.when(file) ? [{ type, order: wait.order }] : []
    })
    .sort((a, b) => a.order - b.order)
    .map(({ type }) => type)
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
  const may = new Set(
    eventTypesWhere(({ action }) => action?.isOfUse(file) === true).filter((type) => allowed.includes(type)),
  )
  const ifDone = new Map(whatIf.map((one) => [one.what as EventType, one]))
  const waits = file.state.stage === 'drafted' && !may.has('decision-approved')
  const first = awaited(file, may)
  const shown = new Set(first)
  const rest = actionGroups.map((group) => {
    const types = [...may].filter((type) => actionRuleOf(type)?.group === group && !shown.has(type))
    return [group, types] as const
  })
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
  const listed = isInLog(file.state)
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
