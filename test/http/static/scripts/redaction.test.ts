import { describe, expect, it } from 'vitest'
import { allBut, between, moved, onPage, resized } from '../../../../src/http/static/scripts/redaction/geometry.ts'
import { type Mark, markStore } from '../../../../src/http/static/scripts/redaction/mark-store.ts'
import { linesOf, nearestWord } from '../../../../src/http/static/scripts/redaction/word-choice.ts'

const mark = (id: string, more: Partial<Mark> = {}): Mark => ({
  ...{ id, page: 1, rect: [10, 10, 20, 20], grounds: [], note: '', comment: null, version: 0 },
  author: { id: 'me', name: 'Me' },
  ...more,
})
const told = (version: number, marks: readonly Mark[], removed: readonly string[] = [], whole = false) => ({
  ...{ version, marks, removed, whole },
})
const theirs = { id: 'other', name: 'Other' }

describe('the marks of the page', () => {
  it('takes back and does again what was done as one', () => {
    const store = markStore()
    store.change([mark('a'), mark('b')])
    store.change([{ removed: 'a' }])
    store.undo()
    expect(store.all().map(({ id }) => id)).toEqual(['a', 'b'])
    store.undo()
    expect(store.all()).toEqual([])
    store.redo()
    expect(store.all()).toHaveLength(2)
    expect([store.canUndo(), store.canRedo()]).toEqual([true, true])
  })

  it('sends the last state of each mark, and again what did not arrive', () => {
    const store = markStore()
    store.change([mark('a')])
    store.change([mark('a', { note: 'x' })])
    expect(store.take(10)).toMatchObject([{ op: 'put', id: 'a', note: 'x' }])
    store.change([{ removed: 'a' }])
    store.notSent()
    expect(store.isSaved()).toBe(false)
    expect(store.take(10)).toEqual([{ op: 'remove', id: 'a' }])
    store.sent()
    expect(store.isSaved()).toBe(true)
  })

  it('takes over what others did, but not over what is not saved yet', () => {
    const store = markStore()
    store.change([mark('a')])
    const others = store.merge(told(3, [mark('a', { note: 'old' }), mark('b', { author: theirs, version: 3 })]), 'me')
    expect(others).toBe(1)
    expect(store.get('a')?.note).toBe('')
    store.take(10)
    store.sent()
    expect(store.merge(told(4, [], ['b']), 'me')).toBe(1)
    expect(store.all().map(({ id }) => id)).toEqual(['a'])
    expect(store.merge(told(5, [], [], true), 'me')).toBe(1)
    expect(store.all()).toEqual([])
  })

  it('lets the change of somebody who was first stand', () => {
    const store = markStore()
    store.change([mark('a'), mark('b')])
    store.take(10)
    store.sent()
    store.conflicts([
      { id: 'a', theirs: mark('a', { note: 'theirs', author: theirs }) },
      { id: 'b', theirs: null },
    ])
    expect(store.all().map(({ note }) => note)).toEqual(['theirs'])
    expect(store.isSaved()).toBe(true)
  })
})

describe('boxes', () => {
  const page = { width: 100, height: 200 }

  it('stay on their page', () => {
    expect(between({ x: 120, y: 50 }, { x: -5, y: 20 }, page)).toEqual([0, 20, 100, 50])
    expect(moved([80, 180, 95, 190], 50, 50, page)).toEqual([85, 190, 100, 200])
    expect(resized([80, 180, 95, 190], 50, -50, page)).toEqual([80, 180, 100, 182])
    expect(onPage([80, 180, 95, 190], { width: 90, height: 100 })).toEqual([80, 100, 90, 100])
  })

  it('leave out nothing but the one that is kept', () => {
    expect(allBut([10, 20, 60, 80], page)).toEqual([
      [0, 0, 100, 20],
      [0, 80, 100, 200],
      [0, 20, 10, 80],
      [60, 20, 100, 80],
    ])
    expect(allBut([0, 0, 100, 80], page)).toEqual([[0, 80, 100, 200]])
  })

  it('are one for each line of the words that are chosen', () => {
    const words = [
      { text: 'a', rect: [10, 10, 20, 18], line: 0 },
      { text: 'b', rect: [24, 11, 30, 20], line: 0 },
      { text: 'c', rect: [10, 30, 20, 38], line: 1 },
    ] as const
    expect(linesOf(words)).toEqual([
      [10, 10, 30, 20],
      [10, 30, 20, 38],
    ])
    expect(nearestWord(words, { x: 90, y: 15 })).toBe(1)
  })
})
