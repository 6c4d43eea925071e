import { z } from 'zod'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { fieldIssue, ok, type Result, refuse, refuseFields } from '../../../domain/request/refusal.ts'
import { hourInput, parseInput } from '../../input.ts'
import { changeBodyRow } from '../../office/save-row.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body, DigestChoice } from '../../ports/store/bodies.ts'
import type { Seen } from '../../stale-save.ts'

const hour = hourInput
const people = z.array(z.string().min(1)).max(100).default([])

/** What is left out gets no digest. */
export const digestsInput = z.object({
  daily: z.object({ hour, to: people }).optional(),
  weekly: z.object({ hour, weekday: z.coerce.number().int().min(1).max(7), to: people }).optional(),
})

/** Settles who hears of the day and of the week, and when. @param seen the version of the body that the person saw */
export async function changeDigests(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  bodyId: string,
  input: unknown,
  seen?: Seen,
): Promise<Result<Body>> {
  if (!may(actor, 'manage-body', { bodyId })) return refuse('forbidden')
  const parsed = parseInput(digestsInput, input)
  if (!parsed.ok) return parsed
  const staff = new Set((await ports.store.staff.of(bodyId)).filter(({ active }) => active).map(({ id }) => id))
  const { daily, weekly } = parsed.value
  const issues = (['daily', 'weekly'] as const).flatMap((when) =>
    (parsed.value[when]?.to ?? []).flatMap((id, at) =>
      staff.has(id) ? [] : [fieldIssue(`${when}.to.${at}`, 'person')],
    ),
  )
  if (issues.length > 0) return refuseFields(issues)
  const digests: DigestChoice = { ...(daily ? { daily } : {}), ...(weekly ? { weekly } : {}) }
  return changeBodyRow(ports, actor, bodyId, { kind: 'digests', seen }, (body) => {
    const { digests: _before, ...kept } = body.settings
    return ok({ ...body, settings: { ...kept, ...(daily || weekly ? { digests } : {}) } })
  })
}
