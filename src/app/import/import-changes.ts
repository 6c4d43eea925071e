import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import { referenceOf } from '../../domain/request/reference.ts'
import { ok, type Result } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { languages } from '../../locales/locales.ts'
import { officeCalendar, onlyLaw } from '../case-file.ts'
import { newErasableText, refTo } from '../erasable-text.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { ChangeSet } from '../ports/store/cases/case-files.ts'
import type { ErasableText, ErasableTextKind } from '../ports/store/cases/case-rows.ts'
import { numbered, project } from '../project.ts'
import type { ReadRow } from './import-row.ts'

/** The next free number of each year of receipt. */
export type Numbers = Map<number, number>

type Setting = { readonly body: Body; readonly statute: Statute; readonly now: Instant; readonly today: CivilDate }

/** Turns rows into case files, by the same fold as every other request: so each has its clock. */
export async function changeMaker(
  ports: Pick<Ports, 'ids' | 'digest'>,
  { body, statute, now, today }: Setting,
): Promise<(read: ReadRow, numbers: Numbers) => Result<ChangeSet>> {
  const calendar = await officeCalendar(statute, body, now)
  const file = { body, statute, calendar, laws: onlyLaw(statute, calendar, body), now, today }
  const { referencePrefix, locale } = body.settings

  return (read, numbers) => {
    const id = ports.ids.id()
    const words: ErasableText[] = []
    const say = (kind: ErasableTextKind, content: string): TextRef => {
      const said = newErasableText(ports, id, kind, content)
      words.push(said)
      return refTo(said)
    }
    const year = Number(read.receivedOn.slice(0, 4))
    const number = numbers.get(year) ?? 1
    const events = numbered(id, 0, now, 'import', read.events(say))
    const base = {
      id,
      bodyId: body.id,
      reference: referenceOf(referencePrefix, year, number),
      secretHash: null,
      subject: read.subject || languages[locale].pages.intake.noSubject,
      requesterEmail: read.email,
      parentId: null,
    }
    const projected = project(base, file, events, 1)
    if (!projected.ok) return projected
    numbers.set(year, number + 1)
    return ok({ requestId: id, expectedSeq: 0, events, request: projected.value.request, words })
  }
}
