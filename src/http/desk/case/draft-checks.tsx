import type { PropsWithChildren } from 'hono/jsx'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { type ApprovalStepNow, approvalStepsOf } from '../../../domain/request/approval-steps.ts'
import type { DecisionCheck } from '../../../domain/request/decision-checks.ts'
import { Notice } from '../../ui/elements.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import type { FormContext } from './form-context.ts'

/** What a draft lacks, each with a link to its place in the form or among the files. */
export function DraftChecks({
  viewer,
  checks,
  base,
}: {
  viewer: Viewer
  checks: readonly DecisionCheck[]
  /** The address of the draft's form; empty on the form itself, null for who may not change the draft. */
  base: string | null
}) {
  const words = viewer.t.decisions
  if (checks.length === 0) return null
  return (
    <Notice tone="soon">
      <h3>{words.checksTitle}</h3>
      <ul>
        {checks.map((check) => (
          <li>
            <Place check={check} base={base}>
              {viewer.t.fieldProblems.check({ check: check.code, what: check.what })}
            </Place>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Place({ check, base, children }: PropsWithChildren<{ check: DecisionCheck; base: string | null }>) {
  return base === null ? <span>{children}</span> : <a href={placeOf(check, base)}>{children}</a>
}

/** `parts.1.reason` is the field `b.reason` of the form; what is said of a file stands with the files. */
function placeOf({ place }: DecisionCheck, base: string): string {
  const [first, index, field] = place.split('.')
  if (first === 'documents') return base === '' ? '../#documents' : '#documents'
  return first === 'parts' ? `${base}#part-${index}-${field}` : `${base}#letter`
}

/** Who has approved, and who is next. */
export function ApprovalProgress({ context }: { context: FormContext }) {
  const { viewer, file, staff } = context
  const words = viewer.t.decisions
  const { state, body } = file
  if (!state.draft || (state.stage !== 'drafted' && state.stage !== 'approved')) return null
  const steps = approvalStepsOf(state, body.settings)
  return (
    <section>
      <h3>{words.approvalTitle}</h3>
      <ol class="bare">
        {steps.map((step, index) => {
          const done = state.approvals[index]
          const name = steps.length > 1 ? `${step.name ?? words.stepOf(step.step, step.of)}${viewer.t.words.colon}` : ''
          const who = done ? nameOf(staff, done.by.slice('staff:'.length)) : peopleOf(step, staff, words.anyApprover)
          const said = done
            ? words.approvedBy(who)
            : index === state.approvals.length
              ? words.waitsFor(who)
              : words.laterFor(who)
          return <li>{`${name}${said}`}</li>
        })}
      </ol>
    </section>
  )
}

const nameOf = (staff: readonly Staff[], id: string): string => staff.find((one) => one.id === id)?.name ?? id

function peopleOf(step: ApprovalStepNow, staff: readonly Staff[], anyone: string): string {
  return step.people ? step.people.map((id) => nameOf(staff, id)).join(' / ') : anyone
}
