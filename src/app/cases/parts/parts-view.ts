import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { CasePart } from '../../../domain/request/case-parts.ts'
import { openStages, type Stage } from '../../../domain/request/stage.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Ports } from '../../ports/ports.ts'

/** A part of a divided request, as it stands now. */
export type PartView = {
  readonly part: string
  /** The unit or the body that answers it. */
  readonly to: string
  /** Null where Candor does not keep it. */
  readonly reference: string | null
  /** In this very body. */
  readonly own: boolean
  readonly givenOn: CivilDate
  readonly words: string | null
  readonly stage: Stage | null
  /** Null while its clock stands still, and where Candor does not keep it. */
  readonly dueOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly statute: string | null
  readonly outcome: string | null
  /** Open after its last day, or answered after it. */
  readonly late: boolean
}

/** The parts of a request with what became of each: their dates are their own. */
export async function partsView(
  ports: Pick<Ports, 'store'>,
  { state, today }: Pick<CaseFile, 'state' | 'today'>,
  read: (part: CasePart) => string | null,
): Promise<readonly PartView[]> {
  return Promise.all(
    state.parts.map(async (part): Promise<PartView> => {
      const { to, own, givenOn, reference } = part
      const row = part.childId === null ? null : await ports.store.cases.byId(part.childId)
      const open = row !== null && openStages.has(row.stage)
      return {
        ...{ part: part.part, to, reference, own, givenOn, words: read(part) },
        stage: row?.stage ?? null,
        dueOn: row?.dueOn ?? null,
        closedOn: row?.closedOn ?? null,
        statute: row?.statute ?? null,
        outcome: row?.outcome ?? null,
        late: row !== null && (open ? row.dueOn !== null && row.dueOn < today : row.late),
      }
    }),
  )
}
