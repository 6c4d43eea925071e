import type { Segment } from '../../domain/text/highlight.ts'

/** A text in which what was looked for is marked. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
}
