/** Where a request stands in its life. What the clock does meanwhile is the clock's own state. */
export const stages = ['open', 'drafted', 'approved', 'answered', 'withdrawn', 'abandoned', 'transferred'] as const
export type Stage = (typeof stages)[number]

/** Stages in which the body still owes an answer. */
export const openStages: ReadonlySet<Stage> = new Set<Stage>(['open', 'drafted', 'approved'])
