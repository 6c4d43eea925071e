import type { ApprovalStepNow } from '../../domain/request/approval-steps.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'
import { staffWithRole } from '../staff-of-case.ts'

/** Who may take a step of approval: its own people, or every approver; without those who had a hand in it already. */
export async function approversOf(
  ports: Ports,
  body: Body,
  step: ApprovalStepNow,
  spent: readonly (string | undefined)[],
): Promise<readonly Staff[]> {
  const approvers = await staffWithRole(ports, body.id, ['approver'])
  return approvers.filter(
    (person) =>
      (step.people === null || step.people.includes(person.id)) &&
      (body.settings.approvesOwnWork || !spent.includes(person.id)),
  )
}
