import type { Box } from '../scan/pdf/page/page-characters.ts'

type Span = readonly [number, number]

/**
 * Boxes that do not overlap and cover the same: they depend on the outline alone. An edge of one box under another would tell
 * where the letters stood over which the box grew.
 */
export function joinedBoxes(boxes: readonly Box[]): readonly Box[] {
  const levels = [...new Set(boxes.flatMap(({ bottom, top }) => [bottom, top]))].sort((one, other) => one - other)
  const joined: Box[] = []
  let open: { readonly spans: readonly Span[]; readonly bottom: number } | undefined
  const close = (top: number) => {
    for (const [left, right] of open?.spans ?? []) joined.push({ left, right, bottom: open?.bottom ?? top, top })
  }
  for (const [at, bottom] of levels.entries()) {
    const top = levels[at + 1] ?? bottom
    const spans = spansOf(boxes.filter((box) => box.bottom <= bottom && box.top >= top && top > bottom))
    if (open && isSame(open.spans, spans)) continue
    close(bottom)
    open = { spans, bottom }
  }
  return joined
}

function spansOf(boxes: readonly Box[]): readonly Span[] {
  const spans: Span[] = []
  for (const { left, right } of [...boxes].sort((one, other) => one.left - other.left)) {
    const last = spans.at(-1)
    if (last && left <= last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], right)]
    else if (right > left) spans.push([left, right])
  }
  return spans
}

const isSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length && one.every(([left, right], at) => left === other[at]?.[0] && right === other[at]?.[1])
