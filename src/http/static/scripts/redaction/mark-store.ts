import type { Rect } from './geometry.ts'

export type Person = { readonly id: string; readonly name: string }

export type Mark = {
  readonly id: string
  readonly page: number
  readonly rect: Rect
  readonly grounds: readonly string[]
  readonly note: string
  readonly author: Person
  readonly comment: string | null
  readonly version: number
}

export type Change =
  | ({ readonly op: 'put' } & Pick<Mark, 'id' | 'page' | 'rect' | 'grounds' | 'note'>)
  | { readonly op: 'remove'; readonly id: string }

/** A mark before and after something was done to it; undefined where there was none, or is none any more. */
type Step = { readonly id: string; readonly before: Mark | undefined; readonly after: Mark | undefined }

/** What the server tells of all marks, or of those that changed. */
export type ToldMarks = {
  readonly version: number
  readonly whole: boolean
  readonly marks: readonly Mark[]
  readonly removed: readonly string[]
}

export type MarkStore = ReturnType<typeof markStore>

/** The marks as this person sees them, what of them is not saved yet, and how to take back what was done. */
export function markStore() {
  const marks = new Map<string, Mark>()
  let waiting = new Map<string, Change>()
  let sending = new Map<string, Change>()
  const done: (readonly Step[])[] = []
  const undone: (readonly Step[])[] = []
  const listeners: (() => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const set = (id: string, mark: Mark | undefined) => {
    if (mark) marks.set(id, mark)
    else marks.delete(id)
    waiting.set(id, mark ? changeOf(mark) : { op: 'remove', id })
  }
  const move = (from: (readonly Step[])[], to: (readonly Step[])[], which: 'before' | 'after') => {
    const steps = from.pop()
    if (!steps) return undefined
    to.push(steps)
    for (const step of steps) set(step.id, step[which])
    tell()
    return steps.find((step) => step[which])?.id
  }
  const isOwn = (id: string) => waiting.has(id) || sending.has(id)
  return {
    version: 0,
    onChange: (listener: () => void) => void listeners.push(listener),
    all: (): readonly Mark[] => inOrder([...marks.values()]),
    get: (id: string): Mark | undefined => marks.get(id),
    /** Does something to marks, as one thing to take back. */
    change(after: readonly (Mark | { readonly removed: string })[]): void {
      if (after.length === 0) return
      const steps = after.map((one): Step => {
        const id = 'removed' in one ? one.removed : one.id
        return { id, before: marks.get(id), after: 'removed' in one ? undefined : one }
      })
      done.push(steps)
      undone.length = 0
      for (const step of steps) set(step.id, step.after)
      tell()
    },
    /** @returns a mark that is there again */
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    isSaved: () => waiting.size === 0 && sending.size === 0,
    /** What is to be sent now; nothing while something is under way. */
    take(max: number): readonly Change[] {
      if (sending.size > 0) return []
      const next = [...waiting].slice(0, max)
      sending = new Map(next)
      for (const [id] of next) waiting.delete(id)
      return next.map(([, change]) => change)
    },
    sent(): void {
      sending = new Map()
      tell()
    },
    /** It did not arrive: what was changed again since stands. */
    notSent(): void {
      waiting = new Map([...sending, ...waiting])
      sending = new Map()
      tell()
    },
    /** Forgets what could not be saved: the server's marks stand. */
    dropUnsaved(): void {
      waiting = new Map()
      sending = new Map()
      done.length = 0
      undone.length = 0
    },
    /** Somebody else was first with these. */
    conflicts(theirs: readonly { readonly id: string; readonly theirs: Mark | null }[]): void {
      for (const one of theirs) {
        waiting.delete(one.id)
        if (one.theirs) marks.set(one.id, one.theirs)
        else marks.delete(one.id)
      }
      tell()
    },
    /** @returns how many marks others have changed */
    merge({ version, whole, marks: told, removed }: ToldMarks, staffId: string): number {
      let others = 0
      const known = new Set(told.map(({ id }) => id))
      const gone = whole ? [...marks.keys()].filter((id) => !known.has(id)) : removed
      for (const id of gone) if (!isOwn(id) && marks.delete(id)) others += 1
      for (const mark of told) {
        if (isOwn(mark.id)) continue
        const before = marks.get(mark.id)
        if (mark.author.id !== staffId && before?.version !== mark.version) others += 1
        marks.set(mark.id, mark)
      }
      this.version = version
      tell()
      return others
    },
  }
}

function changeOf({ id, page, rect, grounds, note }: Mark): Change {
  return { op: 'put', id, page, rect, grounds, note }
}

/** By page, from above, from the left. */
const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks].sort((a, b) => a.page - b.page || a.rect[1] - b.rect[1] || a.rect[0] - b.rect[0] || (a.id < b.id ? -1 : 1))
