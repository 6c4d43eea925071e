import type { Ports } from '../ports/ports.ts'
import type { StoredMark } from '../ports/store/redactions.ts'

export type Person = { readonly id: string; readonly name: string }

/** A mark as people and programs read it. */
export type ViewedMark = Pick<StoredMark, 'id' | 'page' | 'rect' | 'grounds' | 'note' | 'comment' | 'version'> & {
  readonly author: Person
  /** Of a spreadsheet, as it writes them; left out for a whole sheet. */
  readonly cells?: string
}

export type PersonOf = (staffId: string) => Person

/** The people of a body by their ids; one who is not known any more has no name. */
export async function peopleOf({ store }: Pick<Ports, 'store'>, bodyId: string): Promise<PersonOf> {
  const names = new Map((await store.staff.of(bodyId)).map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? '' })
}

export const viewedMark = (
  { id, page, rect, grounds, note, comment, version, authorId }: StoredMark,
  personOf: PersonOf,
): ViewedMark => ({ id, page, rect, grounds, note, comment, version, author: personOf(authorId) })
