import type { Desk } from './desk.ts'
import { button, element, part } from './elements.ts'
import { isWithin, type Rect } from './geometry.ts'
import { apiOf, say } from './settings.ts'

type Hit = {
  readonly documentId: string
  readonly page: number
  readonly rects: readonly Rect[]
  readonly before: string
  readonly match: string
  readonly after: string
}
type Found = {
  readonly hits: readonly Hit[]
  readonly documents: readonly {
    readonly id: string
    readonly name: string
    readonly wordless: readonly number[]
    readonly unreadable: string | null
  }[]
  readonly isCut: boolean
}

/** Finds words, a pattern or personal data; each place is looked at before it is marked. */
export function findPanel(desk: Desk, root: HTMLElement): void {
  const { settings, store } = desk
  const { words } = settings
  const form = part<HTMLFormElement>(root, 'find-form')
  const results = part(root, 'find-results')
  const status = part(root, 'find-status')
  const [typed, kinds] = [part(root, 'find-typed'), part(root, 'find-kinds')]
  const fields = form.elements as unknown as { readonly [name: string]: HTMLInputElement }

  const byKind = () => fields['by']?.value === 'kind'
  const showFields = () => {
    typed.hidden = byKind()
    kinds.hidden = !byKind()
    part(root, 'find-hint').hidden = fields['by']?.value !== 'pattern'
  }
  fields['by']?.addEventListener('change', showFields)
  showFields()

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The page's own script lets a form be sent once.
    form.removeAttribute('data-sent')
    void find()
  })

  // Whoever comes from what was found in the file is shown the places at once.
  if (settings.find !== null && fields['by'] && fields['kind']) {
    fields['by'].value = 'kind'
    fields['kind'].value = settings.find
    showFields()
    void find()
  }

  async function find(): Promise<void> {
    const by = fields['by']?.value ?? 'q'
    const query = new URLSearchParams({ [by]: (byKind() ? fields['kind']?.value : fields['text']?.value) ?? '' })
    if (fields['wholeWords']?.checked) query.set('wholeWords', 'true')
    if (fields['everywhere']?.checked) query.set('everywhere', 'true')
    status.textContent = words.searching
    results.replaceChildren()
    try {
      const response = await fetch(`${apiOf(settings.documentId)}/find?${query}`)
      const answer = (await response.json()) as Found & { readonly title?: string; readonly detail?: string }
      if (response.ok) show(answer)
      else status.textContent = answer.detail ?? answer.title ?? words.searchFailed
    } catch {
      status.textContent = words.searchFailed
    }
  }

  const isMarked = ({ documentId, page, rects }: Hit): boolean =>
    documentId === settings.documentId &&
    rects.every((rect) => store.all().some((mark) => mark.page === page && isWithin(rect, mark.rect)))

  function show({ hits, documents, isCut }: Found): void {
    const said = [say(hits.length === 0 ? words.foundNone : words.found, { count: hits.length })]
    if (isCut) said.push(words.foundMore)
    for (const { name, wordless, unreadable } of documents) {
      if (unreadable) said.push(say(words.notSearched, { name }))
      else if (wordless.length > 0)
        said.push(say(words.wordlessPages, { name, pages: wordless.slice(0, 20).join(', '), count: wordless.length }))
    }
    status.textContent = said.join(' ')
    const chosen = new Set(hits.filter((hit) => !isMarked(hit)))
    const mark = button('', () => void markAll(hits.filter((hit) => chosen.has(hit))), {
      class: 'rd-button rd-button--main',
    })
    const count = () => {
      mark.textContent = say(words.markFound, { count: chosen.size })
      mark.disabled = chosen.size === 0
    }
    count()
    const names = new Map(documents.map(({ id, name }) => [id, name]))
    const items = hits.map((hit, index) => {
      const box = element('input', { type: 'checkbox', id: `hit-${index}` })
      box.checked = chosen.has(hit)
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(hit)
        else chosen.delete(hit)
        count()
      })
      const isHere = hit.documentId === settings.documentId
      const place = isHere
        ? say(words.onPage, { page: hit.page })
        : `${names.get(hit.documentId) ?? ''}, ${say(words.onPage, { page: hit.page })}`
      const label = element(
        'label',
        { for: box.id },
        ...[hit.before, element('mark', {}, hit.match), hit.after, ' '],
        element('span', { class: 'quiet' }, isMarked(hit) ? `${place}, ${words.alreadyMarked}` : place),
      )
      const go = button(words.show, () => showHit(hit), {
        class: 'as-link',
        'aria-label': say(words.showPlace, { place }),
      })
      return element('li', {}, box, label, ...(isHere ? [go] : []))
    })
    results.replaceChildren(...(hits.length > 0 ? [element('ul', { class: 'rd-hits' }, ...items), mark] : []))
  }

  function showHit({ page, rects }: Hit): void {
    desk.select(undefined)
    desk.pages.show(page, rects[0])
    desk.pages.sheet(page)?.drawDraft(rects)
  }

  async function markAll(hits: readonly Hit[]): Promise<void> {
    const placesOf = (one: Hit) => one.rects.map((rect) => ({ page: one.page, rect }))
    const here = hits.filter(({ documentId }) => documentId === settings.documentId)
    for (const { page } of here) desk.pages.sheet(page)?.drawDraft([])
    const others = new Map<string, Hit[]>()
    for (const hit of hits)
      if (!here.includes(hit)) others.set(hit.documentId, [...(others.get(hit.documentId) ?? []), hit])
    desk.add(here.flatMap(placesOf))
    const grounds = desk.current()?.grounds ?? []
    let failed = 0
    for (const [documentId, theirs] of others) {
      const changes = theirs.flatMap(placesOf).map((place) => ({
        ...{ op: 'put', id: crypto.randomUUID(), ...place, grounds, note: '' },
      }))
      if (!(await saveElsewhere(documentId, changes))) failed += 1
    }
    results.replaceChildren()
    const values = { count: hits.length, documents: others.size, failed }
    status.textContent = say(
      failed > 0 ? words.markedNotAll : others.size > 0 ? words.markedEverywhere : words.markedHere,
      values,
    )
  }

  async function saveElsewhere(documentId: string, changes: readonly object[]): Promise<boolean> {
    try {
      const response = await fetch(`${apiOf(documentId)}/marks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': settings.csrf },
        body: JSON.stringify({ changes }),
      })
      return response.ok
    } catch {
      return false
    }
  }
}
