import type { Box } from '../scan/pdf/page/page-characters.ts'

type Span = readonly [number, number]

/**
 * Boxes that cover the same and depend on the outline alone: an edge of one box under another would tell where the letters stood
 * over which the box grew.
 */
export function joinedBoxes(boxes: readonly Box[]): readonly Box[] {
  const joined = withoutOverlap(boxes)
  return [...joined, ...seams(joined)]
}

/** Where one of two boxes ends and the other begins, some programs draw a line in which what is below shows through. */
function seams(boxes: readonly Box[]): readonly Box[] {
  const depth = 1
  return boxes.flatMap((lower) =>
    boxes.flatMap((upper): readonly Box[] => {
      const [left, right] = [Math.max(lower.left, upper.left), Math.min(lower.right, upper.right)]
      if (lower.top !== upper.bottom || left >= right) return []
      const [bottom, top] = [Math.max(lower.bottom, lower.top - depth), Math.min(upper.top, upper.bottom + depth)]
      return [{ left, right, bottom, top }]
    }),
  )
}

/** The same area as boxes that do not overlap. */
function withoutOverlap(boxes: readonly Box[]): readonly Box[] {
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
