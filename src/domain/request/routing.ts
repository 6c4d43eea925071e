/** A rule of routing: what is left out fits everything. */
export type RoutingRule = { readonly channel?: string; readonly topic?: string; readonly unit: string }

/** What a request is routed by: the body's own channel by its id (else the plain kind), and the body's own topic. */
export type Routed = { readonly channel: string | null; readonly topic: string | null }

/** The unit that such a request goes to first: that of the first rule that fits; null where none does. */
export function unitFor(rules: readonly RoutingRule[], { channel, topic }: Routed): string | null {
  const fits = (rule: RoutingRule): boolean =>
    (rule.channel === undefined || rule.channel === channel) && (rule.topic === undefined || rule.topic === topic)
  return rules.find(fits)?.unit ?? null
}

/**
 * The unit after the topic became another; null where the request stays. It moves only while nobody has chosen for it:
 * no officer is in charge, and the unit is none, or the one that the rules had given.
 */
export function unitAfterTopic(
  rules: readonly RoutingRule[],
  now: Routed & { readonly unit: string | null; readonly assigneeId: string | null },
  topic: string | null,
): string | null {
  if (now.assigneeId !== null || (now.unit !== null && now.unit !== unitFor(rules, now))) return null
  const unit = unitFor(rules, { channel: now.channel, topic })
  return unit === now.unit ? null : unit
}
